/** The command line packs, unpacks and reads sheets with Node's means: nothing may come out otherwise than in browsers. */
import { createHash } from 'node:crypto';
import { NODE_CODEC } from '../../src/cli/nodeCodec';
import { HostError, type Edit } from '../../src/host/workbook';
import { PORTABLE_CODEC, type Codec } from '../../src/host/xlsx/codec';
import { joinedBytes } from '../../src/host/xlsx/joinedBytes';
import { openXlsx } from '../../src/host/xlsx/open';
import { HOSTILE } from '../host/xlsx/hostile/files';
import { MAIN, partText, rawXlsx, withRows } from '../host/xlsx/rawXlsx';

const SHEET = 'xl/worksheets/sheet1.xml';

// A part of them, for time; all with ALL=1. Both means stand before all of them in the hosts' own tests.
test.each(HOSTILE.filter((_, i) => process.env['ALL'] === '1' || i % 3 === 0).map(({ what, make }) => [what, make] as const))('%s', async (_what, make) => {
  const bytes = make();
  const outcome = async (codec: Codec): Promise<string> => {
    try {
      return JSON.stringify((await openXlsx(bytes, 'f.xlsx', codec).snapshot()).sheets.map(({ name, rowCount, columnCount }) => [name, rowCount, columnCount]));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return error.code;
    }
  };
  expect(await outcome(NODE_CODEC)).toBe(await outcome(PORTABLE_CODEC));
});

const ROWS = '<row r="1" spans="1:9"><c r="A1" t="inlineStr"><is><t>รพ.สต. บ้านภ</t></is></c><c r="B1" t="inlineStr"><is><r><t>ภาษา</t></r><r><rPr><rFont val="Wingdings"/></rPr><t xml:space="preserve"> ไทย &amp; &#3585;&#x1F600;</t></r></is></c>'
  + '<c r="C1" t="str"><f>"ก"&amp;\'ชีต ภ\'!A1</f><v>กข_x000D_ค😀</v></c><c r="D1" t="str"><v><![CDATA[<ก&ข>]]></v></c><c r="E1" t="e"><v>\u00a0#N/A </v></c><c r="F1"><v>\u00a012.5 </v></c><c r="G1" t="d"><v>2024-01-02</v></c></row>'
  + '<row r="2" ><c r="A2" t="inlineStr"><is><t xml:space="preserve">ภ</t></is></c><c r="C2"/></row><row r="5" x="ภ "/>';
const EDITS: Edit[] = [
  { kind: 'setCells', sheet: 'S', cells: [
    { row: 1, column: 2, content: { value: 'ระดับ é 😀 <ภ>' }, was: null, style: { bold: true } },
    { row: 1, column: 0, content: { value: 'ใหม่ ' }, was: 'ภ' },
    { row: 3, column: 1, content: { formula: '"ก"&A1', value: 'กข' }, was: null },
    { row: 4, column: 7, content: { value: 7 }, was: null },
  ] },
  { kind: 'setColumnWidths', sheet: 'S', widths: [{ column: 2, width: 20 }] },
];
const FILES: readonly [string, Uint8Array][] = [
  ['Thai in values, attributes and formulas', withRows(ROWS)],
  ['a prefix that is no ASCII', rawXlsx({ [SHEET]: `\ufeff<ก:worksheet xmlns:ก="${MAIN}"><ก:sheetData><ก:row r="2"><ก:c r="A2" t="inlineStr"><ก:is><ก:t>ภ</ก:t></ก:is></ก:c></ก:row></ก:sheetData></ก:worksheet>` })],
  ['a sheet in UTF-16', rawXlsx({ [SHEET]: new Uint8Array(Buffer.from(`\ufeff<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>ภ</t></is></c></row></sheetData></worksheet>`, 'utf16le')) })],
  ['a sheet in TIS-620', rawXlsx({ [SHEET]: new Uint8Array(Buffer.from(`<?xml version="1.0" encoding="windows-874"?><worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>\xc0</t></is></c></row></sheetData></worksheet>`, 'latin1')) })],
];

test.each(FILES)('%s', async (_what, bytes) => {
  const [ours, theirs] = [openXlsx(bytes, 'f', NODE_CODEC), openXlsx(bytes, 'f')];
  const cells = async (file: typeof ours): Promise<unknown[]> => {
    const sheet = (await file.snapshot()).sheets[0]!;
    return Array.from({ length: sheet.rowCount * sheet.columnCount }, (_, i) => sheet.cell(Math.floor(i / sheet.columnCount), i % sheet.columnCount) ?? null);
  };
  expect(await cells(ours)).toEqual(await cells(theirs));
  for (const file of [ours, theirs]) await file.apply({ edits: EDITS });
  expect(partText(ours.bytes(), SHEET)).toBe(partText(theirs.bytes(), SHEET));
  expect(await cells(ours)).toEqual(await cells(theirs));
});

test('a sheet that is no UTF-8 is damaged', () => {
  const bytes = rawXlsx({ [SHEET]: new Uint8Array([...Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData><!--`), 0xc3, 0x28, ...Buffer.from('--></sheetData></worksheet>')]) });
  return expect(openXlsx(bytes, 'f', NODE_CODEC).snapshot()).rejects.toMatchObject({ code: 'damaged' });
});

const pieces = [0, 1, 70_000, 0, 300_001].map((length, salt) => Uint8Array.from({ length }, (_, i) => (i * i + salt) % 251));

test.each([['Node', NODE_CODEC, PORTABLE_CODEC], ['fflate', PORTABLE_CODEC, NODE_CODEC]] as const)('what %s packs in pieces, the other unpacks', async (_name, packs, unpacks) => {
  const whole = Buffer.concat(pieces);
  const deflate = packs.deflater(3);
  const begun = pieces.map((piece, i) => deflate(piece, i === pieces.length - 1));
  const packed: Uint8Array[] = [];
  for (const piece of begun) packed.push(await piece);
  const bytes = joinedBytes(packed);
  expect(Buffer.from(unpacks.inflate(bytes, whole.length)!).equals(whole)).toBe(true);
  expect(unpacks.inflate(bytes, whole.length - 1)).toBeNull();
  expect(unpacks.inflate(bytes, whole.length + 9)).toHaveLength(whole.length);
  expect(() => unpacks.inflate(bytes.subarray(0, bytes.length / 2), whole.length)).toThrow();
  expect(Buffer.from(unpacks.inflate(packs.deflate(whole, 6), whole.length)!).equals(whole)).toBe(true);
  expect(pieces.reduce((crc, piece) => packs.crc32(piece, crc), 0)).toBe(unpacks.crc32(whole, 0));
});

test('a sheet of many pieces comes out whole, and what is asked for meanwhile comes after it', async () => {
  // Texts that hardly pack: packing them takes longer than giving them out.
  const text = (i: number): string => [1, 2, 3, 4].map((n) => createHash('sha512').update(`${i} ${n}`).digest('base64')).join('');
  const bytes = withRows(Array.from({ length: 8_000 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>${text(i)}</t></is></c></row>`).join(''));
  const column = (value: number, was: number | null): Edit => ({ kind: 'setCells', sheet: 'S', cells: Array.from({ length: 8_000 }, (_, row) => ({ row, column: 1, content: { value }, was })) });
  const [ours, theirs] = [openXlsx(bytes, 'f', NODE_CODEC), openXlsx(bytes, 'f')];
  for (const file of [ours, theirs]) {
    const [first, second] = [file.apply({ edits: [column(1, null)] }), file.apply({ edits: [column(2, 1)] })];
    await Promise.all([first, second, expect(file.apply({ edits: [column(3, 1)] })).rejects.toMatchObject({ code: 'cellChanged' })]);
  }
  expect(partText(ours.bytes(), SHEET)).toBe(partText(theirs.bytes(), SHEET));
  expect((await ours.snapshot()).sheets[0]!.cell(7_999, 1)?.value).toBe(2);
  await ours.undo();
  expect((await ours.snapshot()).sheets[0]!.cell(7_999, 1)?.value).toBe(1);
});
