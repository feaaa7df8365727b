/** Criteria whose values differ by unit, from their rows. */
import type { CriteriaOf, Decimal, Source } from '../../kpi/schema';
import { type CriteriaAt, noteField, rowsOf } from './criteriaAt';
import { evidenceFrom } from './pointsFromRows';
import type { ReadRow } from './readSheets';

type Measure = CriteriaOf<'unitTables'>['measures'][number];
type Table = CriteriaOf<'unitTables'>['tables'][number];

const FIVE = ['1', '2', '3', '4', '5'] as const;

export function unitTablesFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'unitTables'> | null {
  const measures = rowsOf(at, 'parts').map((row): Measure | null => measureFrom(at, row));
  const byTable = new Map<number, ReadRow[]>();
  for (const row of rowsOf(at, 'unitTables')) {
    const table = at.cells.whole(row, 'table');
    if (table !== null) byTable.set(table, [...(byTable.get(table) ?? []), row]);
  }
  const tables = [...byTable].sort(([a], [b]) => a - b).map(([, rows], i) => tableFrom(at, rows, i));
  const evidence = evidenceFrom(at, at.cells.cited(at.row, 'evidenceLines'), '.evidence');
  if (!source || !evidence || measures.length === 0 || tables.length === 0 || measures.includes(null) || tables.includes(null)) return null;
  return { kind: 'unitTables', measures: measures as Measure[], tables: tables as Table[], evidence, source };
}

function measureFrom(at: CriteriaAt, row: ReadRow): Measure | null {
  const { cells } = at;
  const key = cells.needed(row, 'key');
  noteField(at, `.measures.${key}`, row, 'measure');
  const name = cells.bilingual(row, 'name', 'nameEn');
  const measure = cells.neededFormula(row, 'measure');
  const points = fiveFrom(at, row, 'p');
  return key !== '' && name && measure !== null && points ? { key, name, measure, points } : null;
}

/** Rows of one table: the first names the units, each holds the values of one measure. */
function tableFrom(at: CriteriaAt, rows: readonly ReadRow[], index: number): Table | null {
  const { cells, units } = at;
  const [first] = rows as [ReadRow, ...ReadRow[]];
  noteField(at, `.tables.${index}`, first, 'table');
  const names = cells.list(first, 'units');
  if (names.length === 0) cells.needed(first, 'units');
  for (const name of names) if (!units.includes(name)) cells.wrong('unknownUnit', first.at('units'), { found: name, sheet: cells.words.sheets.units.th });
  const source = cells.cited(first);
  const inOrder = [...rows].sort((a, b) => Number(cells.number(a.at('part'))) - Number(cells.number(b.at('part'))));
  const values = inOrder.map((row, i) => {
    cells.whole(row, 'part');
    noteField(at, `.tables.${index}.at.${i}`, row, 'v1');
    FIVE.forEach((nth, value) => noteField(at, `.tables.${index}.at.${i}.${value}`, row, `v${nth}`));
    return fiveFrom(at, row, 'v');
  });
  return names.length > 0 && source && !values.includes(null) ? { units: names, at: values as Decimal[][], source } : null;
}

function fiveFrom({ cells }: CriteriaAt, row: ReadRow, column: 'p' | 'v'): Decimal[] | null {
  const values = FIVE.map((nth) => cells.neededNumber(row, `${column}${nth}`));
  return values.includes(null) ? null : (values as Decimal[]);
}
