/** Columns of several rounds side by side: by group heads that name a round, or by cumulative months. */
import type { Head, HeaderBand } from './bands';
import type { GuideKpi } from './guide';
import { monthIn } from './months';
import { roundOfKpi, roundsIn } from './titles';

/** The columns of one round; `round` null where the table is not split. */
export interface RoundColumns {
  readonly round: string | null;
  readonly band: HeaderBand;
}

const MONTH_ROUNDS: ReadonlyMap<number, string> = new Map([[3, 'm3'], [5, 'm5'], [6, 'm6'], [9, 'm9'], [12, 'm12']]);

const ROUND_WORDS = /รอบ(?:ที่)?|ไตรมาส(?:ที่)?|เดือน|ครึ่งปี(?:แรก|หลัง)?|[\d\s().]|แรก|หลัง/g;

type Scope = { readonly kind: 'all' } | { readonly kind: 'round'; readonly round: string; readonly month: boolean } | { readonly kind: 'between' };

/** What a head's words say about time: nothing, a round, or a month between rounds. */
function scopeOf(head: Head, kpi: GuideKpi | null): Scope {
  const rounds = new Set(head.path.flatMap(roundsIn).map((round) => roundOfKpi(round, kpi)));
  const [only] = rounds;
  if (rounds.size === 1 && only !== undefined) return { kind: 'round', round: only, month: false };
  const month = [...head.path].reverse().map(monthIn).find((found) => found !== null);
  if (!month) return { kind: 'all' };
  const round = MONTH_ROUNDS.get(month.month);
  return round ? { kind: 'round', round, month: true } : { kind: 'between' };
}

/**
 * Splits a band by rounds. A month's own column holds what was reached until then: the result of the round that ends with it.
 * Only rounds that the KPI prints are kept; months between rounds are never added up.
 */
export function byRound(band: HeaderBand, kpi: GuideKpi | null): RoundColumns[] {
  const all = band.heads.map((head) => ({ head, scope: scopeOf(head, kpi), isSum: head.path.some((text) => /^รวม|^total/i.test(text)) }));
  // Beside their sum, months and quarters are what it was added up from, not what was reached until then.
  const added = all.some(({ isSum }) => isSum) && all.filter(({ head, isSum }) => !isSum && isPeriod(head)).length >= 3;
  const scopes = added ? all.filter(({ head, isSum }) => isSum || !isPeriod(head)) : all;
  const rounds = [...new Set(scopes.flatMap(({ scope }) => (scope.kind === 'round' ? [scope.round] : [])))].filter((round) => !kpi || kpi.rounds.includes(round));
  const months = scopes.filter(({ scope }) => scope.kind === 'between' || (scope.kind === 'round' && scope.month)).length;
  if (rounds.length < 2 && months < 3) return [{ round: null, band: added ? { ...band, heads: scopes.map(({ head }) => head) } : band }];
  return rounds.map((round) => ({ round, band: { ...band, heads: scopes.flatMap(({ head, scope }) => (scope.kind === 'all' || (scope.kind === 'round' && scope.round === round) ? [monthHead(head, scope)] : [])) } }));
}

/** A head that is only a month heads a result; one that says more (`ร้อยละ ณ มี.ค. 67`) says itself what it heads. */
function monthHead(head: Head, scope: Scope): Head {
  // A column headed by nothing but its round holds the result.
  if (scope.kind === 'round' && !scope.month && head.path.length === 1 && roundsIn(head.text).length === 1 && head.text.replace(ROUND_WORDS, '') === '') return { ...head, text: 'ผล' };
  const onlyMonth = scope.kind === 'round' && scope.month && monthIn(head.text) !== null && head.text.replace(/[\d\s.]/g, '').length <= 10 && !/ร้อยละ|คะแนน|ระดับ|อัตรา/.test(head.text);
  return onlyMonth ? { ...head, text: 'ผลงาน' } : head;
}

/** A quarter or a month of its own. */
function isPeriod(head: Head): boolean {
  return head.path.some((text) => /^ไตรมาส/.test(text)) || monthIn(head.text) !== null;
}
