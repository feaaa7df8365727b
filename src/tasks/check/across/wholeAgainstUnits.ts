import { editionOf, editions } from '../../../kpi/catalog';
import { grouped } from '../../../sheet/grouped';
import { cellIn } from '../../../sheet/recordCells';
import type { ScoredRecord } from '../../types';
import { type CheckedFile, type CrossIssue, type FilePlace, type FileRecord, placeOf } from '../checkedFile';

/** What one file says of the whole: a total row, or a row of the province itself. */
interface Whole extends Pick<ScoredRecord, 'kpi' | 'round' | 'fiscalYear' | 'sheet' | 'row' | 'cells' | 'table'> {
  readonly file: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/**
 * Sums of the units' own files against what another file says of the whole. Only where every unit of the list sent exactly one row, and the
 * whole stands in a file without them: totals beside their own rows are checked there.
 */
export function wholeAgainstUnits(rows: readonly FileRecord[], files: readonly CheckedFile[]): CrossIssue[] {
  const byResult = grouped(rows, ({ record: { kpi, round, fiscalYear } }) => [kpi, round, fiscalYear].join('\t'));
  return wholesOf(rows, files).flatMap((whole) => {
    const names = editionOf(whole.kpi!)?.units.map(({ name }) => name) ?? [];
    const others = byResult.get([whole.kpi, whole.round, whole.fiscalYear].join('\t')) ?? [];
    if (others.some(({ file, record }) => file === whole.file && names.includes(record.unit!))) return [];
    const own = names.map((name) => others.filter(({ record }) => record.unit === name));
    if (names.length < 2 || own.some((one) => one.length !== 1)) return [];
    return Object.entries(whole.inputs).flatMap(([code, found]): CrossIssue[] => {
      const values = own.map(([row]) => row!.record.inputs[code]);
      if (typeof found !== 'number' || !values.every((value): value is number => typeof value === 'number')) return [];
      const expected = Number(values.reduce((sum, value) => sum + value, 0).toFixed(6));
      if (Math.abs(expected - found) <= 0.005) return [];
      const places: FilePlace[] = own.map(([row]) => placeOf(row!, code));
      return [{ code: 'totalMismatch', severity: 'error', file: whole.file, others: places, sheet: whole.sheet, cell: cellIn(whole, code) ?? null, kpi: whole.kpi, unit: null, found, expected, data: { files: new Set(places.map(({ file }) => file)).size } }];
    });
  });
}

function wholesOf(rows: readonly FileRecord[], files: readonly CheckedFile[]): Whole[] {
  const names = new Set(editions().map(({ whole }) => whole.name));
  const records = rows.filter(({ record }) => names.has(record.unit!)).map(({ file, record }): Whole => ({ ...record, file }));
  const totals = files.flatMap(({ file, reading }) => (reading?.totals ?? []).flatMap((total): Whole[] => {
    const table = reading!.tables.find(({ id }) => id === total.table);
    return total.kpi === null ? [] : [{ ...total, file, round: total.round ?? table?.round ?? null, fiscalYear: total.fiscalYear ?? table?.fiscalYear ?? reading!.fiscalYear }];
  }));
  return [...records, ...totals];
}
