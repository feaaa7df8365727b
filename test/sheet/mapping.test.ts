/** Which table a confirmation means, in next month's copy of the workbook. */
import { type Mapping, type MatchableTable, type UnusedMapping, columnHeads, confirmedRoles, matchMappings } from '../../src/sheet/mapping';

const table = (sheet: string, said: string | null = null, ...heads: string[]): MatchableTable => ({ sheet, said, heads: columnHeads(heads.length > 0 ? heads : ['หน่วยงาน', 'ก', 'ข']) });
const mapping = (sheet: string, more: Partial<Mapping> = {}): Mapping => ({
  sheet, place: { nth: 1, of: 1 }, kpi: 'e/9', said: { kpi: null, round: null },
  columns: columnHeads(['หน่วยงาน', 'ก', 'ข']).map((head, i) => ({ ...head, is: ['unit', 'item:A', null][i]! })),
  ...more,
});
const spoke = (kpi: string): Partial<Mapping> => ({ said: { kpi, round: null } });

type Expected = number | UnusedMapping['why'];
const CASES: readonly [string, readonly MatchableTable[], readonly Mapping[], readonly Expected[]][] = [
  ['the same sheet, the same heads', [table('S')], [mapping('S')], [0]],
  ['columns moved', [table('S', null, 'ข', 'ก', 'หน่วยงาน')], [mapping('S')], [0]],
  ['a column came', [table('S', null, 'หน่วยงาน', 'ใหม่', 'ก', 'ข')], [mapping('S')], [0]],
  ['a column that is not used went', [table('S', null, 'หน่วยงาน', 'ก')], [mapping('S')], [0]],
  ['a column that is used went', [table('S', null, 'หน่วยงาน', 'ข')], [mapping('S')], ['headsChanged']],
  ['a head was written otherwise', [table('S', null, 'หน่วยงาน', 'จำนวน', 'ข')], [mapping('S')], ['headsChanged']],
  ['spaces, brackets and line ends in heads', [table('S', null, ' หน่วยงาน', '(ก)', 'ข\n')], [mapping('S')], [0]],
  ['the sheet was renamed', [table('S2')], [mapping('S')], [0]],
  ['the sheet is called after the month', [table('KPI 9 ก.พ. 67'), table('KPI 10 ก.พ. 67')], [mapping('KPI 9 ม.ค. 67'), mapping('KPI 10 ม.ค. 67')], [0, 1]],
  ['renamed, and two look alike', [table('X'), table('Y')], [mapping('S')], ['severalAlike']],
  ['renamed, two look alike, one is known', [table('X'), table('S')], [mapping('S'), mapping('T')], [1, 'severalAlike']],
  ['two alike on two sheets', [table('S'), table('T')], [mapping('T', { kpi: 'e/10' }), mapping('S')], [1, 0]],
  ['another table of the same heads, the sheet is gone', [table('S', 'e/10')], [mapping('T', spoke('e/9'))], ['otherKpi']],
  ['renamed, each says its KPI', [table('X', 'e/9'), table('Y', 'e/10')], [mapping('S', spoke('e/10'))], [1]],
  ['renamed, and more heads than then', [table('X', null, 'หน่วยงาน', 'ก', 'ข', 'ค')], [mapping('S')], ['gone']],
  ['the sheet is still there, the table is on another', [table('T')], [mapping('S')], ['gone']],
  ['the title was corrected', [table('S', 'e/9')], [mapping('S', spoke('?77'))], [0]],
  ['the title was taken away', [table('S')], [mapping('S', spoke('e/8'))], [0]],
  ['another title by now', [table('S', 'e/10')], [mapping('S', spoke('e/8'))], ['otherKpi']],
  ['two of a sheet, each at its place', [table('S'), table('S')], [mapping('S', { place: { nth: 2, of: 2 } }), mapping('S', { place: { nth: 1, of: 2 } })], [1, 0]],
  ['two of a sheet, where there was one', [table('S'), table('S')], [mapping('S')], ['severalAlike']],
  ['one of a sheet, where there were two', [table('S')], [mapping('S', { place: { nth: 2, of: 2 } })], [0]],
  ['two of a sheet that say what they are', [table('S', 'e/8'), table('S', 'e/9')], [mapping('S', spoke('e/9'))], [1]],
  ['nothing is there', [], [mapping('S')], ['gone']],
  ['twice the same', [table('S')], [mapping('S'), mapping('S')], [0, 'severalAlike']],
  ['only the KPI was said, and a head changed', [table('S', null, 'หน่วยงาน', 'ก', 'ค')], [mapping('S', { columns: columnHeads(['หน่วยงาน', 'ก', 'ข']) })], ['headsChanged']],
];

test.each(CASES)('%s', (_, tables, mappings, expected) => {
  // A sheet without tables is a sheet still.
  const sheets = [...new Set([...tables.map(({ sheet }) => sheet), ...(_.startsWith('the sheet is still there') ? ['S'] : [])])];
  const { matched, unused } = matchMappings(tables, mappings, sheets);
  const found = mappings.map((one): Expected => {
    const index = tables.findIndex((each) => matched.get(each) === one);
    return index >= 0 ? index : unused.find((each) => each.mapping === one)!.why;
  });
  expect(found).toEqual(expected);
});

test('columns of the same head are told apart by their order, whatever month they name', () => {
  const then = columnHeads(['หน่วยงาน', 'ผล ณ 31 ม.ค. 67', 'ผล', 'ผล / ข']);
  const said = mapping('S', { columns: then.map((head, i) => ({ ...head, is: ['unit', 'item:A', 'item:B', 'rate'][i]! })) });
  expect(confirmedRoles(said, columnHeads(['ใหม่', 'ผล ณ 29 กุมภาพันธ์ 2567', 'หน่วยงาน', 'ผล / ข', 'ผล']))).toEqual([undefined, 'item:A', 'unit', 'rate', 'item:B']);
  expect(confirmedRoles(said, columnHeads(['ผล', 'ผล']))).toEqual(['item:B', undefined]);
});
