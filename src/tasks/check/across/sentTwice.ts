import { grouped } from '../../../sheet/grouped';
import { type CrossIssue, type FileRecord, figuresOf, placeOf } from '../checkedFile';
import { listedUnits } from '../listedUnits';

/**
 * Units whose results for the same KPI, round and year stand in two files: one problem for each pair of files, with what differs under it.
 * A list of units beside a unit's own file is no second sending, unless their figures differ.
 */
export function sentTwice(rows: readonly FileRecord[]): CrossIssue[] {
  const isList = listsOf(rows);
  const pairs = new Map<string, [FileRecord, FileRecord][]>();
  for (const same of grouped(rows, ({ record: { kpi, round, fiscalYear, unit } }) => [kpi, round, fiscalYear, unit].join('\t')).values()) {
    const [first, ...others] = [...new Map(same.map((row) => [row.file, row])).values()];
    for (const other of first ? others : []) {
      const key = [first!.file, other.file].join('\t');
      pairs.set(key, [...(pairs.get(key) ?? []), [first!, other]]);
    }
  }
  return [...pairs.values()].flatMap((both) => {
    const [a, b] = both[0]!;
    const differing = both.filter(([one, other]) => figuresOf(one.record) !== figuresOf(other.record));
    const beside = isList(a) !== isList(b);
    if (beside && differing.length === 0) return [];
    const only = <T>(of: (row: FileRecord) => T): T | null => (new Set(both.map(([row]) => of(row))).size === 1 ? of(a) : null);
    const units = [...new Set(both.map(([row]) => row.record.unit))];
    const data = { group: `twice ${a.file} ${b.file}`, rows: both.length, units: units.length, names: units.join(', '), differ: differing.length, file: a.file, ...(beside && { list: isList(a) ? a.file : b.file }) };
    const head: CrossIssue = { code: 'unitDuplicate', severity: differing.length > 0 ? 'error' : 'info', file: b.file, others: [placeOf(a)], sheet: b.record.sheet, cell: placeOf(b).cell, kpi: only(({ record }) => record.kpi), unit: only(({ record }) => record.unit), found: null, expected: null, data };
    return [head, ...(both.length === 1 ? [] : differing.map((pair) => follower(pair)))];
  });
}

function follower([a, b]: readonly [FileRecord, FileRecord]): CrossIssue {
  const role = Object.keys(b.record.inputs).find((code) => JSON.stringify(a.record.inputs[code]) !== JSON.stringify(b.record.inputs[code])) ?? 'rate';
  const value = ({ record }: FileRecord): string | number | null => {
    const given = role === 'rate' ? record.rate : record.inputs[role];
    return typeof given === 'number' || typeof given === 'string' ? given : given === undefined || given === null ? null : JSON.stringify(given);
  };
  return { code: 'unitDuplicate', severity: 'error', causedBy: 'unitDuplicate', file: b.file, others: [placeOf(a, role)], sheet: b.record.sheet, cell: placeOf(b, role).cell, kpi: b.record.kpi, unit: b.record.unit, found: value(b), expected: null, data: { group: `twice ${a.file} ${b.file}`, other: value(a), file: a.file } };
}

/** Whether a row stands in a list of several units, or in its unit's own file: a second name there may be a slip, and facilities are parts of the unit. */
export function listsOf(rows: readonly FileRecord[]): (row: FileRecord) => boolean {
  const listed = listedUnits();
  const units = grouped(rows.filter(({ record }) => listed.has(record.unit!)), ({ file }) => file);
  const lists = new Set([...units].flatMap(([file, own]) => (new Set(own.map(({ record }) => record.unit)).size > 2 ? [file] : [])));
  return ({ file }) => lists.has(file);
}
