import { findKpi } from '../../../kpi/catalog';
import { grouped } from '../../../sheet/grouped';
import { type CrossIssue, type FileRecord, figuresOf, placeOf } from '../checkedFile';

/** Digits that have to agree before it is no chance: 801 of 3,204 are seven. Zeros at the end say nothing. */
const DIGITS = 7;

/** The same figures sent by two units for the same KPI, round and year: one problem for each pair of units, with the KPIs under it where they are several. */
export function sameFigures(rows: readonly FileRecord[]): CrossIssue[] {
  const pairs = new Map<string, [FileRecord, FileRecord][]>();
  const alike = grouped(rows.filter(({ record }) => digitsOf(record) >= DIGITS), ({ record }) => [record.kpi, record.round, record.fiscalYear, figuresOf(record)].join('\t'));
  for (const group of alike.values()) {
    const [first, ...others] = [...new Map(group.map((row) => [row.record.unit, row])).values()];
    for (const other of first ? others : []) {
      const key = [first!.record.unit, other.record.unit].sort().join('\t');
      pairs.set(key, [...(pairs.get(key) ?? []), [first!, other]]);
    }
  }
  return [...pairs.values()].flatMap((both) => {
    const [head] = both.map((pair) => issueOf(pair));
    const cause: CrossIssue = { ...head!, data: { ...head!.data, kpis: both.length } };
    return both.length === 1 ? [cause] : [{ ...cause, kpi: null }, ...both.map((pair) => ({ ...issueOf(pair), causedBy: 'figuresRepeated' }))];
  });
}

function issueOf([a, b]: readonly [FileRecord, FileRecord]): CrossIssue {
  const figures = Object.values(b.record.inputs).filter((value) => typeof value === 'number').map((value) => value.toLocaleString('en-US')).join(' / ');
  return { code: 'figuresRepeated', severity: 'warning', file: b.file, others: [placeOf(a)], sheet: b.record.sheet, cell: placeOf(b).cell, kpi: b.record.kpi, unit: b.record.unit, found: figures, expected: null, data: { group: `same ${a.record.unit} ${b.record.unit}`, other: a.record.unit, file: a.file } };
}

/** Digits of the different numbers that the unit counted itself; what the document prints for it is left out. */
function digitsOf({ kpi: id, unit, inputs }: FileRecord['record']): number {
  const items = findKpi(id!)?.items ?? [];
  const own = Object.entries(inputs).filter(([code, value]) => typeof value === 'number' && items.find((item) => item.code === code)?.printed?.byUnit[unit!] === undefined);
  return [...new Set(own.map(([, value]) => String(value).replace(/[.-]/g, '').replace(/0+$/, '')))].reduce((sum, digits) => sum + digits.length, 0);
}
