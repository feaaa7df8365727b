/** One cause for a whole column of wrong claims: another round's criteria, or the direction turned round. */
import { findKpi } from '../../kpi/catalog';
import type { Round } from '../../kpi/schema';
import { evaluate } from '../../scoring/evaluate';
import type { Result } from '../../scoring/result';
import { areaAddress, parseArea } from '../../sheet/address';
import { grouped } from '../../sheet/grouped';
import type { ReadingIssue } from '../../sheet/reading';
import { roundsOf } from '../guide';
import { observationOf } from '../observation';
import type { ScoredRecord } from '../types';

/** Share of claims that has to agree before a cause is named; fewer claims than this many say nothing. */
const SHARE = 0.8;
const FEWEST = 4;

type Claim = { readonly record: ScoredRecord; readonly claimed: number; readonly own: number };

export function columnCauses(records: readonly ScoredRecord[]): ReadingIssue[] {
  const columns = grouped(records.filter(({ result }) => result?.outcome === 'scored'), ({ table, kpi, round }) => [table, kpi, round].join('\t'));
  return [...columns.values()].flatMap((column) => (['score', 'level'] as const).flatMap((role) => causeOf(column, role)));
}

function causeOf(column: readonly ScoredRecord[], role: 'score' | 'level'): ReadingIssue[] {
  const claims = column.flatMap<Claim>((record) => {
    const claimed = record.claimed[role];
    const own = record.result?.[role] ?? null;
    return claimed !== null && own !== null ? [{ record, claimed, own }] : [];
  });
  if (claims.length < FEWEST || claims.filter(({ claimed, own }) => claimed === own).length >= SHARE * claims.length) return [];
  const first = claims[0]!.record;
  const areas = claims.map(({ record }) => parseArea(record.cells[role] ?? '')).filter((area) => area !== null);
  const cell = areaAddress({ top: Math.min(...areas.map(({ top }) => top)), bottom: Math.max(...areas.map(({ bottom }) => bottom)), left: areas[0]!.left, right: areas[0]!.right });
  const issue = { severity: 'warning', sheet: first.sheet, cell, kpi: first.kpi, unit: null } as const;
  const other = otherRound(claims, role);
  if (other) return [{ ...issue, code: 'roundMismatch', found: other, expected: first.round }];
  return runsBackwards(claims) ? [{ ...issue, code: 'directionSuspect', found: null, expected: findKpi(first.kpi ?? '')?.direction ?? null }] : [];
}

/** The round whose criteria these claims fit, if it is not their own. */
function otherRound(claims: readonly Claim[], role: 'score' | 'level'): Round | null {
  const { kpi: id, round: own } = claims[0]!.record;
  const kpi = findKpi(id ?? '');
  if (!kpi || 'every' in kpi.rounds) return null;
  const fitting = roundsOf(kpi).filter((round) => round !== own && claims.filter(({ record, claimed }) => scoreIn(record, round)?.[role] === claimed).length >= SHARE * claims.length);
  return fitting[0] ?? null;
}

function scoreIn(record: ScoredRecord, round: Round): Result | null {
  const kpi = findKpi(record.kpi ?? '');
  const observation = observationOf(record, round);
  return kpi && observation ? evaluate(kpi, observation) : null;
}

/** Of all pairs of units that differ in rate and claim, at least 4 in 5 are ordered against the KPI's direction. */
function runsBackwards(claims: readonly Claim[]): boolean {
  const lower = findKpi(claims[0]!.record.kpi ?? '')?.direction === 'lower';
  let against = 0;
  let pairs = 0;
  // Pairs grow with the square of the rows; a few hundred units say as much as all.
  const some = claims.slice(0, 300);
  for (const [i, a] of some.entries()) {
    for (const b of some.slice(i + 1)) {
      const rates = Math.sign((a.record.rate ?? 0) - (b.record.rate ?? 0));
      const scores = Math.sign(a.claimed - b.claimed);
      if (rates === 0 || scores === 0 || a.record.rate === null || b.record.rate === null) continue;
      pairs++;
      if (rates === scores ? lower : !lower) against++;
    }
  }
  return pairs >= FEWEST && against >= SHARE * pairs;
}
