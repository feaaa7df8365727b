/** Every formula of the rule book, calculated by LibreOffice, against the engine. */
import { EDITIONS } from '../../src/kpi/catalog';
import type { Edition, Kpi, Round } from '../../src/kpi/schema';
import { openXlsx } from '../../src/host/xlsx/open';
import { evaluate } from '../../src/scoring/evaluate';
import { scoreFormula } from '../../src/scoring/excel-formula';
import type { Choices } from '../../src/scoring/settings';
import { cellAddress } from '../../src/sheet/address';
import { type SheetGrid, valueAt } from '../../src/sheet/grid';
import { roundsOf } from '../../src/tasks/guide';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenCell, GivenValue } from '../host/given';
import { columnsOf, randomRow, type Row } from './observations';
import { Random } from './random';
import { recalculated } from './soffice';

const SAMPLE = Number(process.env['SAMPLE'] ?? 200);
const WORDS = { met: 'ผ่าน', notMet: 'ไม่ผ่าน' };

interface Asked extends Choices {
  readonly role: 'score' | 'level' | 'targetMet';
}

const ASKED: readonly Asked[] = [
  { role: 'score', policy: 'step', floor: 0 }, { role: 'level', policy: 'step', floor: 0 }, { role: 'targetMet', policy: 'step', floor: 0 },
  { role: 'score', policy: 'linear', floor: 0 }, { role: 'score', policy: 'step', floor: 1 }, { role: 'score', policy: 'linear', floor: 1 },
];

interface Sheet {
  readonly name: string;
  readonly kpi: Kpi;
  readonly round: Round;
  readonly rows: readonly Row[];
  readonly cells: Readonly<Record<string, GivenValue | GivenCell>>;
  /** Where the first answer stands. */
  readonly first: number;
}

function sheetOf(edition: Edition, kpi: Kpi, round: Round): Sheet {
  const random = new Random(`${process.env['SEED'] ?? 2567} ${kpi.id} ${round}`);
  const columns = columnsOf(kpi, round);
  const rows = Array.from({ length: SAMPLE }, (_, i) => randomRow(edition, kpi, round, i, random));
  const cells: Record<string, GivenValue | GivenCell> = {};
  rows.forEach((row, i) => {
    columns.forEach((column, c) => (cells[cellAddress(i, c)] = row.cells[column] ?? null));
    const cellOf = (item: string): string | null => (columns.includes(item) ? cellAddress(i, columns.indexOf(item)) : null);
    ASKED.forEach(({ role, ...choices }, a) => {
      const { formula } = scoreFormula(kpi, round, role, cellOf, { ...choices, unit: row.unit, words: WORDS });
      if (formula !== null) cells[cellAddress(i, columns.length + a)] = { formula };
    });
  });
  return { name: `${kpi.id.replace('/', ' ')} ${round}`, kpi, round, rows, cells, first: columns.length };
}

function expected({ kpi, round }: Sheet, { unit, inputs }: Row, { role, ...choices }: Asked): string | number {
  const result = evaluate(kpi, { kpi: kpi.id, round, unit, inputs }, choices);
  if (role !== 'targetMet') return result[role] ?? '';
  return result.targetMet === null ? '' : result.targetMet ? WORDS.met : WORDS.notMet;
}

const sheets = EDITIONS.flatMap((edition) => edition.kpis.flatMap((kpi) => roundsOf(kpi).map((round) => sheetOf(edition, kpi, round))));
const answers = new Map<string, SheetGrid>();

beforeAll(async () => {
  const bytes = buildXlsx({ sheets: sheets.map(({ name, cells }) => ({ name, cells })) });
  const { sheets: grids } = await openXlsx(recalculated(bytes), 'answers.xlsx').snapshot();
  for (const grid of grids) answers.set(grid.name, grid);
}, 900_000);

test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s', (name, sheet) => {
  const wrong = sheet.rows.flatMap((row, i) =>
    ASKED.flatMap((asked, a) => {
      const [found, wanted] = [valueAt(answers.get(name)!, i, sheet.first + a) ?? '', expected(sheet, row, asked)];
      return found === wanted ? [] : [{ row: i + 1, ...asked, unit: row.unit, cells: row.cells, inputs: row.inputs, found, wanted }];
    }),
  );
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('the sample holds results of every kind', () => {
  const results = sheets.flatMap((sheet) => sheet.rows.map(({ unit, inputs }) => evaluate(sheet.kpi, { kpi: sheet.kpi.id, round: sheet.round, unit, inputs })));
  const count = (of: (result: (typeof results)[number]) => unknown): Record<string, number> => results.reduce<Record<string, number>>((counts, result) => ({ ...counts, [String(of(result))]: (counts[String(of(result))] ?? 0) + 1 }), {});
  process.stdout.write(`${sheets.length} KPI rounds, ${results.length} observations, ${sheets.reduce((sum, { cells }) => sum + Object.values(cells).filter((cell) => typeof cell === 'object' && cell !== null).length, 0)} formulas\n${JSON.stringify(count(({ outcome }) => outcome))}\nlevels ${JSON.stringify(count(({ level }) => level))}\n`);
  expect(Object.keys(count(({ outcome }) => outcome)).sort()).toEqual(['gated', 'invalid', 'missing', 'scored', 'target']);
});
