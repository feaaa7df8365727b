/** What a column of a KPI's table can be said to be. */
import { findKpi } from '../kpi/catalog';
import type { Bilingual, Kpi } from '../kpi/schema';
import { evidenceOf, guideParts } from './guideParts';

export interface RoleChoice {
  /** As `ColumnRole` has it. */
  readonly role: string;
  /** A data item's name; null for what every KPI has, and for steps without a name. */
  readonly name: Bilingual | null;
  /** The code of a data item, step or check. */
  readonly code: string | null;
  readonly kind: 'item' | 'step' | 'check' | 'general';
}

const GENERAL = ['unit', 'rate', 'score', 'level', 'target'];

/** The unit, the KPI's data items, its steps or checks (those of the round), and what else a result table has. */
export function columnRoles(id: string | null, round: string | null): RoleChoice[] {
  const kpi = id === null ? undefined : findKpi(id);
  const [unit, ...others] = GENERAL.map((role): RoleChoice => ({ role, name: null, code: null, kind: 'general' }));
  const items = (kpi?.items ?? []).flatMap(({ code, name, kind }): RoleChoice[] => {
    const parts = kpi ? guideParts(kpi, code) : [];
    const ofRound = parts.filter(({ rounds }) => round !== null && rounds.includes(round));
    const kindOfPart = kind === 'steps' ? 'step' : 'check';
    const own = (ofRound.length > 0 ? ofRound : parts).map((part): RoleChoice => ({ role: `${kindOfPart}:${part.code}`, name: part.names[0] ? { th: part.names[0], en: part.names[1] ?? part.names[0] } : null, code: part.code, kind: kindOfPart }));
    // Checks have no column that holds them all; evidence may be listed in one.
    return [...(kind === 'checks' && parts.length > 0 && !isEvidence(kpi, code) ? [] : [{ role: `item:${code}`, name, code, kind: 'item' } as const]), ...own];
  });
  return [unit!, ...items, ...others];
}

function isEvidence(kpi: Kpi | undefined, item: string): boolean {
  return Object.values(kpi?.rounds ?? {}).some((rule) => rule?.criteria && evidenceOf(rule.criteria)?.item === item);
}
