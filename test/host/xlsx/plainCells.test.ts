/** The short way through plain cells and the long way through any others say the same, of what is right and of what is not. */
import fc from 'fast-check';
import { HostError } from '../../../src/host/workbook';
import { openXlsx } from '../../../src/host/xlsx/open';
import { MAIN, rawXlsx, relationships, withRows } from './rawXlsx';

const RICH = '<si><r><rPr><rFont val="Wingdings"/></rPr><t>ü</t></r></si>';
const PARTS = {
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>เมืองสตูล</t></si><si><t>A &amp; B</t></si>${RICH}</sst>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><cellXfs count="2"><xf/><xf numFmtId="10"/></cellXfs></styleSheet>`,
};

/** Each file has a few dozen values, and one that is wrong makes the file wrong. */
const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly T[]): fc.Arbitrary<T> => fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const number = mostly(fc.oneof(fc.constantFrom('0', '-0', '12', '007', '1.5', '.5', '5.', '1e3', '-7', '123456789012345', '1234567890123456', '0.1234567890123456789', ' 4 ', ''), fc.integer().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)), 'x', '1,000', '12<!--a-->');
const text = mostly(fc.constantFrom('ละงู', 'a &lt; b', '', ' ', 'a&#10;b', 'x]]&gt;', '_x0041_'), '&unknown;', '<b/>');
const style = mostly(fc.constantFrom('', '', ' s="1"', ' s="0"'), ' s=""', ' s="x"', ' s="1234567890"');
const content = fc.oneof(
  { weight: 6, arbitrary: number.map((value) => ['', `<v>${value}</v>`]) },
  { weight: 3, arbitrary: mostly(fc.constantFrom('0', '1', '2'), '3', '-1', '').map((index) => [' t="s"', `<v>${index}</v>`]) },
  { weight: 3, arbitrary: text.map((value) => [' t="inlineStr"', `<is><t>${value}</t></is>`]) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom('str', 'b', 'e', 'inlineStr'), fc.oneof(number, text)).map(([type, value]) => [` t="${type}"`, `<v>${value}</v>`]) },
  { weight: 1, arbitrary: fc.tuple(mostly(fc.constant('n'), 'd', 'z'), number).map(([type, value]) => [` t="${type}"`, `<v>${value}</v>`]) },
  { weight: 1, arbitrary: mostly<string[]>(fc.constantFrom<string[][]>(['', ''], ['', '<f>1+1</f><v>2</v>'], [' t="inlineStr"', '<is><r><t>x</t></r></is>'], ['', '<v/>'], ['', '<v>1</v><v>2</v>']), ['', '<v>1']) },
);
/** Mostly its own address and in its order. */
const cell = fc.tuple(mostly(fc.constantFrom(1, 2, 3), 0), mostly(fc.constant(0), 1, -1), style, content);
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 4 });

type Rows = (typeof rows) extends fc.Arbitrary<infer T> ? T : never;

/** @param gap between the name of a cell's element and its first attribute: one space is plain, two are not */
const xmlOf = (all: Rows, gap: string): string => all.map((cells, i) => {
  let column = -1;
  const inner = cells.map(([step, slip, s, [type, inside]]) => {
    column += step;
    return `<c${gap}r="${String.fromCharCode(65 + column)}${i + 1 + slip}"${s}${type}${inside === '' ? '/>' : `>${inside}</c>`}`;
  });
  return `<row r="${i + 1}">${inner.join('')}</row>`;
}).join('');

async function read(bytes: Uint8Array): Promise<unknown> {
  try {
    const grid = (await openXlsx(bytes, 'f').snapshot()).sheets[0]!;
    return { rows: grid.rowCount, columns: grid.columnCount, cells: Array.from({ length: grid.rowCount }, (_, row) => Array.from({ length: grid.columnCount }, (__, column) => grid.cell(row, column))) };
  } catch (error) {
    if (error instanceof HostError) return { code: error.code, place: error.place };
    throw error;
  }
}

test('plain cells are read as those are that only look otherwise', async () => {
  let right = 0;
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const plain = await read(withRows(xmlOf(all, ' '), PARTS));
      expect(plain).toEqual(await read(withRows(xmlOf(all, '  '), PARTS)));
      if (typeof plain === 'object' && plain !== null && 'cells' in plain) right++;
    }),
    { seed: 20260722, numRuns: 400 },
  );
  // of both kinds there are many
  expect(right).toBeGreaterThan(100);
  expect(right).toBeLessThan(380);
}, 60_000);

test('the font of a rich shared text goes with its cell alone', async () => {
  const bytes = withRows('<row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><v>1</v></c></row>', PARTS);
  const grid = (await openXlsx(bytes, 'f').snapshot()).sheets[0]!;
  expect([0, 1, 2].map((column) => grid.cell(0, column))).toEqual([{ value: 'ü', symbolFont: 'Wingdings' }, { value: 'เมืองสตูล' }, { value: 1 }]);
});

test('elements with a prefix are read as well', async () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>ละงู</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  const grid = (await openXlsx(rawXlsx({ 'xl/worksheets/sheet1.xml': sheet, 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']) }), 'f').snapshot()).sheets[0]!;
  expect([grid.cell(0, 0), grid.cell(0, 1)]).toEqual([{ value: 5 }, { value: 'ละงู' }]);
});
