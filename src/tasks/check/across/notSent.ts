import { EDITIONS, editionOf, findKpi } from '../../../kpi/catalog';
import type { Edition } from '../../../kpi/schema';
import { unitKinds } from '../../../sheet/unitKinds';
import type { CheckedFile, CrossIssue, FileRecord } from '../checkedFile';

/** Units of an edition's list that sent nothing, and units that left out KPIs which at least half of the others sent: one problem a unit. */
export function notSent(rows: readonly FileRecord[], files: readonly CheckedFile[]): CrossIssue[] {
  const told = new Set(files.flatMap(({ issues }) => issues.flatMap(({ code, kpi, unit }) => (code === 'unitMissing' ? [`${kpi}\t${unit}`] : []))));
  return EDITIONS.flatMap((edition) => {
    const own = rows.filter(({ record }) => editionOf(record.kpi!)?.id === edition.id);
    return own.length === 0 ? [] : unitKinds(edition.units).flatMap((units) => missingUnits({ ...edition, units }, own, told));
  });
}

function missingUnits({ units, kpis }: Edition, rows: readonly FileRecord[], told: ReadonlySet<string>): CrossIssue[] {
  const sent = new Map(kpis.map(({ id }) => [id, new Set(rows.flatMap(({ record }) => (record.kpi === id && record.unit !== null ? [record.unit] : [])))]));
  const names = units.map(({ name }) => name);
  const senders = names.filter((name) => [...sent.values()].some((own) => own.has(name)));
  // One unit's files alone say nothing of the others.
  if (senders.length < 2) return [];
  return names.flatMap((unit): CrossIssue[] => {
    const issue = { code: 'unitMissing', severity: 'warning', file: null, others: [], sheet: null, cell: null, unit, found: null, expected: unit } as const;
    const wanted = [...sent].filter(([kpi, own]) => own.size * 2 >= senders.length && own.size > 0 && !own.has(unit) && !told.has(`${kpi}\t${unit}`)).map(([kpi]) => kpi);
    if (wanted.length === 0) return [];
    if (!senders.includes(unit)) return [{ ...issue, kpi: null, data: { nothing: 1 } }];
    return [{ ...issue, kpi: wanted.length === 1 ? wanted[0]! : null, data: { kpis: wanted.map((kpi) => findKpi(kpi)?.number ?? kpi).join(', ') } }];
  });
}
