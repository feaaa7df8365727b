import { findKpi } from '../../../kpi/catalog';
import type { Kpi } from '../../../kpi/schema';
import { formulaOf } from '../../../scoring/formula';
import { grouped } from '../../../sheet/grouped';
import { type CrossIssue, type FileRecord, placeOf } from '../checkedFile';

/** A denominator that changes by more than this share between two rounds is worth a look. */
const CHANGE = 0.1;

/**
 * Results of one fiscal year, round after round: counts and steps that fall although they are cumulative, and denominators that change.
 * One problem for each KPI and pair of rounds, with the units under it where they are several.
 */
export function overTime(rows: readonly FileRecord[]): CrossIssue[] {
  const found: { readonly key: string; readonly issue: CrossIssue }[] = [];
  const months = rows.filter(({ record, roundStated }) => roundStated && /^m\d+$/.test(record.round ?? ''));
  for (const series of grouped(months, ({ record: { kpi, unit, fiscalYear } }) => [kpi, unit, fiscalYear].join('\t')).values()) {
    const kpi = findKpi(series[0]!.record.kpi!);
    const rounds = grouped(series, ({ record }) => record.round!);
    // A round that stands twice is another problem, and says nothing here.
    const once = [...rounds.values()].flatMap((same) => (same.length === 1 ? same : [])).sort((a, b) => monthOf(a) - monthOf(b));
    for (const [i, later] of once.entries()) if (kpi && i > 0) for (const issue of compared(kpi, once[i - 1]!, later)) found.push({ key: [issue.code, issue.kpi, later.record.round, later.file, once[i - 1]!.file].join('\t'), issue });
  }
  return [...grouped(found, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    if (group.length === 1) return [first!.issue];
    const units = new Set(group.map(({ issue }) => issue.unit)).size;
    return [{ ...first!.issue, unit: null, found: null, expected: null, data: { ...first!.issue.data, units } }, ...group.map(({ issue }) => ({ ...issue, causedBy: issue.code }))];
  });
}

const monthOf = ({ record }: FileRecord): number => Number(record.round!.slice(1));

function compared(kpi: Kpi, before: FileRecord, after: FileRecord): CrossIssue[] {
  const at = (code: string, severity: CrossIssue['severity'], role: string, found: number, was: number): CrossIssue => ({ code, severity, file: after.file, others: [placeOf(before, role)], sheet: after.record.sheet, cell: placeOf(after, role).cell, kpi: kpi.id, unit: after.record.unit, found, expected: null, data: { was, from: before.record.round, to: after.record.round, file: before.file } });
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
