import type { Criteria } from '../kpi/schema';
import { bands } from './bands';
import { countedSteps } from './counted-steps';
import { evidence } from './evidence';
import { grades } from './grades';
import type { Kind, KindOf } from './kind';
import { parts } from './parts';
import { points } from './points';
import { steps } from './steps';
import { thresholds } from './thresholds';
import { unitTables } from './unit-tables';

const KINDS: { readonly [K in Criteria['kind']]: KindOf<K> } = { thresholds, bands, steps, countedSteps, points, grades, parts, evidence, unitTables };

/** How a kind of criteria scores, is shown, advises and becomes a formula. */
export function kindOf<C extends Criteria>(criteria: C): Kind<C> {
  return KINDS[criteria.kind] as unknown as Kind<C>;
}
