import { editionOf, editions, findKpi } from '../../../kpi/catalog';
import type { Edition } from '../../../kpi/schema';
import { unitKinds } from '../../../sheet/unitKinds';
import { listsOf } from './sentTwice';
import type { CheckedFile, CrossIssue, FileRecord } from '../checkedFile';

/** Problems of a file that keep a result from being known: the result was sent, and is reported there. */
const UNKNOWN = new Set(['kpiNameMismatch', 'kpiUnknown', 'fiscalYearMismatch', 'unitUnknown', 'noKpiResult']);

/**
 * Units of an edition's list that sent nothing, and units that left out KPIs which at least half of the others sent: one problem a unit.
 * Where units send files of their own, a row in somebody's list is no sending, and is said.
 */
export function notSent(rows: readonly FileRecord[], files: readonly CheckedFile[]): CrossIssue[] {
  const told = new Set(files.flatMap(({ issues }) => issues.flatMap(({ code, kpi, unit }) => (code === 'unitMissing' ? [`${kpi}\t${unit}`] : []))));
  const isList = listsOf(rows);
  return editions().flatMap((edition) => {
    const ofEdition = rows.filter(({ record }) => editionOf(record.kpi!)?.id === edition.id);
    return unitKinds(edition.units).flatMap((units) => {
      const here = ofEdition.filter(({ record }) => units.some(({ name }) => name === record.unit));
      const own = here.filter((row) => !isList(row));
      const senders = new Set(own.map(({ record }) => record.unit)).size;
      const listed = new Set(here.filter(isList).map(({ record }) => record.unit!));
      // Without files of their own, the lists are what was sent.
      const sent = senders * 2 >= units.length ? own : here;
      return here.length === 0 ? [] : missingUnits({ ...edition, units }, sent, listed, told, unclearIn(files, own));
    });
  });
}

/** Units whose own files hold a result that could not be told, and how many. */
function unclearIn(files: readonly CheckedFile[], own: readonly FileRecord[]): ReadonlyMap<string, number> {
  const unclear = new Map<string, number>();
  for (const { file, issues } of files) {
    const units = new Set(own.flatMap((row) => (row.file === file ? [row.record.unit!] : [])));
    const count = issues.filter(({ code }) => UNKNOWN.has(code)).length;
    if (count > 0) for (const unit of units) unclear.set(unit, (unclear.get(unit) ?? 0) + count);
  }
  return unclear;
}

function missingUnits({ units, kpis }: Edition, rows: readonly FileRecord[], listed: ReadonlySet<string>, told: ReadonlySet<string>, unclear: ReadonlyMap<string, number>): CrossIssue[] {
  const sent = new Map(kpis.map(({ id }) => [id, new Set(rows.flatMap(({ record }) => (record.kpi === id && record.unit !== null ? [record.unit] : [])))]));
  const names = units.map(({ name }) => name);
  const senders = names.filter((name) => [...sent.values()].some((own) => own.has(name)));
  // One unit's files alone say nothing of the others.
  if (senders.length < 2) return [];
  return names.flatMap((unit): CrossIssue[] => {
    const issue = { code: 'unitMissing', severity: 'warning', file: null, others: [], sheet: null, cell: null, unit, found: null, expected: unit } as const;
    const wanted = [...sent].filter(([kpi, own]) => own.size * 2 >= senders.length && own.size > 0 && !own.has(unit) && !told.has(`${kpi}\t${unit}`)).map(([kpi]) => kpi);
    if (wanted.length === 0) return [];
    if (!senders.includes(unit)) return [{ ...issue, kpi: null, data: { nothing: 1, ...(listed.has(unit) && { listed: 1 }) } }];
    // As many results could not be told: they were sent, and are reported in their file.
    if (wanted.length <= (unclear.get(unit) ?? 0)) return [];
    return [{ ...issue, kpi: wanted.length === 1 ? wanted[0]! : null, data: { kpis: wanted.map((kpi) => findKpi(kpi)?.number ?? kpi).join(', ') } }];
  });
}
