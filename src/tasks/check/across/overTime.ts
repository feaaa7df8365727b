import { findKpi } from '../../../kpi/catalog';
import type { Kpi } from '../../../kpi/schema';
import { formulaOf } from '../../../scoring/formula';
import { grouped } from '../../../sheet/grouped';
import { type CrossIssue, type FileRecord, figuresOf, placeOf } from '../checkedFile';

/** A denominator that changes by more than this share between two rounds is worth a look. */
const CHANGE = 0.1;
/** Of this many units or more, a denominator that changes in half of them is one that grows with the year. */
const SEVERAL = 4;

/**
 * Results of one fiscal year, round after round: counts and steps that fall although they are cumulative, and denominators that change
 * where others stay. One problem for each KPI and pair of rounds, with the units under it where they are several.
 */
export function overTime(rows: readonly FileRecord[]): CrossIssue[] {
  const found: CrossIssue[] = [];
  const looked = new Map<string, number>();
  const months = rows.filter(({ record, roundStated }) => roundStated && /^m\d+$/.test(record.round ?? ''));
  for (const series of grouped(months, ({ record: { kpi, unit, fiscalYear } }) => [kpi, unit, fiscalYear].join('\t')).values()) {
    const kpi = findKpi(series[0]!.record.kpi!);
    const rounds = [...grouped(series, ({ record }) => record.round!).values()].sort((a, b) => monthOf(a[0]!) - monthOf(b[0]!));
    for (const [i, later] of rounds.entries()) {
      for (const [before, after] of i > 0 && kpi ? pairsOf(rounds[i - 1]!, later) : []) {
        looked.set(lookOf(kpi!, before, after), (looked.get(lookOf(kpi!, before, after)) ?? 0) + 1);
        found.push(...compared(kpi!, before, after));
      }
    }
  }
  return [...grouped(found, ({ data }) => String(data!['group'])).values()].flatMap((group) => {
    const first = group[0]!;
    const units = new Set(group.map(({ unit }) => unit)).size;
    const all = looked.get(String(data(first)['look'])) ?? 0;
    if (first.code === 'denominatorChanged' && all >= SEVERAL && units * 2 >= all) return [];
    if (group.length === 1) return [first];
    return [{ ...first, unit: null, found: null, expected: null, data: { ...data(first), units } }, ...group.map((issue) => ({ ...issue, causedBy: issue.code }))];
  });
}

const data = (issue: CrossIssue): NonNullable<CrossIssue['data']> => issue.data ?? {};
const lookOf = (kpi: Kpi, before: FileRecord, after: FileRecord): string => [kpi.id, before.record.round, after.record.round].join(' ');

/** What can be compared of two rounds: rows of one file, else figures that are the same in all files that hold them. */
function pairsOf(before: readonly FileRecord[], after: readonly FileRecord[]): [FileRecord, FileRecord][] {
  const only = (rows: readonly FileRecord[]): FileRecord | null => (new Set(rows.map(({ record }) => figuresOf(record))).size === 1 ? rows[0]! : null);
  const within = after.flatMap((later): [FileRecord, FileRecord][] => {
    const own = before.filter(({ file }) => file === later.file);
    return own.length === 1 && after.filter(({ file }) => file === later.file).length === 1 ? [[own[0]!, later]] : [];
  });
  if (within.length > 0) return [...new Map(within.map((pair) => [pair.map(({ record }) => figuresOf(record)).join('\t'), pair])).values()];
  const [one, other] = [only(before), only(after)];
  return one && other ? [[one, other]] : [];
}

const monthOf = ({ record }: FileRecord): number => Number(record.round!.slice(1));

function compared(kpi: Kpi, before: FileRecord, after: FileRecord): CrossIssue[] {
  const at = (code: string, severity: CrossIssue['severity'], role: string, found: number, was: number): CrossIssue => ({ code, severity, file: after.file, others: [placeOf(before, role)], sheet: after.record.sheet, cell: placeOf(after, role).cell, kpi: kpi.id, unit: after.record.unit, found, expected: null, data: { group: [code, kpi.id, before.record.round, after.record.round, before.file, after.file].join(' '), look: lookOf(kpi, before, after), was, from: before.record.round, to: after.record.round, file: before.file } });
  const formula = kpi.formula ? formulaOf(kpi.formula.measure) : null;
  return kpi.items.flatMap(({ code, kind }): CrossIssue[] => {
    const [was, is] = [numberOf(before, code, kind), numberOf(after, code, kind)];
    if (was === null || is === null) return [];
    if (formula?.divisors.has(code)) return was > 0 && Math.abs(is - was) > CHANGE * was ? [at('denominatorChanged', 'info', code, is, was)] : [];
    return is < was && (kind === 'count' || kind === 'steps') ? [at('resultFell', 'warning', code, is, was)] : [];
  });
}

/** A count, or how many steps are done. */
function numberOf({ record }: FileRecord, code: string, kind: string): number | null {
  const value = record.inputs[code];
  if (kind === 'steps') return Array.isArray(value) ? value.length : null;
  return typeof value === 'number' ? value : null;
}
