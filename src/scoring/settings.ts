/** What an office decides where the document leaves it open. Every choice is named in explanations and reports. */
import type { Criteria, Decimal, Kpi } from '../kpi/schema';
import type { Policy } from './result';

export interface OfficeSettings {
  /** Weights of KPIs for which the document prints none, by KPI id (ruling G5). */
  readonly weights?: Readonly<Record<string, Decimal>>;
  /** Ruling G2. */
  readonly policy?: Policy;
  /** The score below level 1, of threshold tables and steps (ruling G1); the level stays 0. */
  readonly floor?: Floor;
}

export type Floor = 0 | 1;

/** What scoring itself has to know. */
export interface Choices {
  readonly policy: Policy;
  readonly floor: Floor;
}

/** Those of an office's choices that concern one KPI in one round. */
export interface OfficeChoices {
  readonly weight?: string;
  readonly policy?: Policy;
  readonly floor?: Floor;
}

const INTERPOLATED: ReadonlySet<string | undefined> = new Set(['thresholds', 'parts']);
const FLOORED: ReadonlySet<string | undefined> = new Set(['thresholds', 'parts', 'steps', 'countedSteps']);

/** Where nothing is chosen: the score of the highest level reached, and 0 below level 1. */
export function choicesOf(how: Policy | OfficeSettings): Choices {
  const { policy = 'step', floor = 0 }: OfficeSettings = typeof how === 'string' ? { policy: how } : how;
  return { policy, floor };
}

/** Null where the office has decided nothing about it. `kind`: of the round's criteria. */
export function officeChoices(kpi: Kpi, kind: Criteria['kind'] | undefined, how: Policy | OfficeSettings): OfficeChoices | null {
  const { weights = {}, policy, floor }: OfficeSettings = typeof how === 'string' ? (how === 'linear' ? { policy: how } : {}) : how;
  const weight = kpi.weight ? undefined : weights[kpi.id];
  const chosen: OfficeChoices = {
    ...(weight !== undefined && { weight: String(weight) }),
    ...(policy && INTERPOLATED.has(kind) && { policy }),
    ...(floor !== undefined && FLOORED.has(kind) && { floor }),
  };
  return Object.keys(chosen).length > 0 ? chosen : null;
}

/** The weight that counts: the printed one, else the office's; null where there is neither. */
export function weightOf(kpi: Kpi, { weights = {} }: OfficeSettings): { readonly value: Decimal; readonly from: 'document' | 'office' } | null {
  if (kpi.weight) return { value: kpi.weight.value, from: 'document' };
  const value = weights[kpi.id];
  return value === undefined ? null : { value, from: 'office' };
}
