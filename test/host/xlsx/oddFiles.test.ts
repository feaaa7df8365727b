/** What other programs write, and Excel reads: each was met in a public workbook. */
import { openXlsx } from '../../../src/host/xlsx/open';
import type { Edit } from '../../../src/host/workbook';
import { lintXlsx } from './lint';
import { MAIN, partText, rawXlsx, relationships, withRows, workbook, worksheet } from './rawXlsx';

const SHEET = 'xl/worksheets/sheet1.xml';
const ONE = '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>';
const bold: Edit = { kind: 'setCells', sheet: 'S', cells: [{ row: 0, column: 3, content: { value: 1 }, was: null, style: { bold: true, numberFormat: '0.00' } }] };

test('merges of whole columns and rows', async () => {
  const bytes = rawXlsx({ [SHEET]: worksheet('<sheetData/><mergeCells><mergeCell ref="A:A"/><mergeCell ref="$3:$4"/></mergeCells>') });
  expect((await openXlsx(bytes, 'f').snapshot()).sheets[0]?.merges).toEqual([{ top: 0, bottom: 1_048_575, left: 0, right: 0 }, { top: 2, bottom: 3, left: 0, right: 16_383 }]);
});

test('a sheet of macros has no part, and counts as a place', async () => {
  const bytes = rawXlsx({ 'xl/workbook.xml': workbook('<sheets><sheet name="Module" sheetId="9" r:id=""/><sheet name="S" sheetId="1" r:id="rId1"/></sheets>') });
  const file = openXlsx(bytes, 'f');
  expect((await file.snapshot()).sheets.map(({ name }) => name)).toEqual(['S']);
  await file.apply({ edits: [bold] });
  expect((await file.snapshot()).sheets[0]?.cell(0, 3)?.value).toBe(1);
});

test.each(['utf16le', 'utf16be'])('%s without a mark at its head', async (encoding) => {
  const text = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${workbook(ONE)}`, 'utf16le');
  const bytes = rawXlsx({ 'xl/workbook.xml': new Uint8Array(encoding === 'utf16be' ? text.swap16() : text) });
  expect((await openXlsx(bytes, 'f').snapshot()).sheets).toHaveLength(1);
});

test('styles that offer an item in two versions are counted as one', async () => {
  const two = (own: string, other: string): string => `<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="hs">${own}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`;
  const styles = `<styleSheet xmlns="${MAIN}"><fonts>${two('<font><name val="x"/></font>', '<font><sz val="9"/><name val="Wingdings"/></font>')}<font><name val="b"/></font></fonts><cellXfs>${two('<xf numFmtId="1"/>', '<xf numFmtId="9" fontId="0"/>')}<xf numFmtId="10" fontId="1"/></cellXfs></styleSheet>`;
  const file = openXlsx(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="D1" s="0"/></row>', { 'xl/styles.xml': styles }), 'f');
  const formats = async (): Promise<unknown[]> => [0, 1, 3].map((column) => sheet?.cell(0, column)?.format).concat(sheet?.cell(0, 0)?.symbolFont);
  let sheet = (await file.snapshot()).sheets[0];
  expect(await formats()).toEqual(['0%', '0.00%', undefined, 'Wingdings']);
  await file.apply({ edits: [bold] });
  sheet = (await file.snapshot()).sheets[0];
  expect(await formats()).toEqual(['0%', '0.00%', '0.00', 'Wingdings']);
  expect(partText(file.bytes(), 'xl/styles.xml')).toContain('<font><b/><sz val="9"/><name val="Wingdings"/></font></fonts>');
});

test('styles that hold nothing', async () => {
  const file = openXlsx(withRows('', { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}" xml:space="preserve"/>` }), 'f');
  await file.apply({ edits: [bold] });
  expect((await file.snapshot()).sheets[0]?.cell(0, 3)).toEqual({ value: 1, format: '0.00' });
  expect(lintXlsx(file.bytes()).filter((one) => one.includes('styles.xml:'))).toEqual([]);
});

test('content types that name each part apart', async () => {
  const types = (...parts: [string, string][]): string => `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${parts.map(([path, type]) => `<Override PartName="${path}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`).join('')}</Types>`;
  const bytes = rawXlsx({
    '[Content_Types].xml': types(['/_rels/.rels', 'package.relationships'], ['/xl/_rels/workbook.xml.rels', 'package.relationships'], ['/xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'], [`/${SHEET}`, 'officedocument.spreadsheetml.worksheet'], ['/xl/styles.xml', 'officedocument.spreadsheetml.styles']),
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
  });
  const file = openXlsx(bytes, 'f');
  await file.apply({ edits: [bold, { kind: 'putSheet', sheet: 'ลิงก์', content: { rows: [[{ content: { value: 'x' }, link: 'https://example.com' }]] } }] });
  expect(lintXlsx(file.bytes())).toEqual([]);
});

test('a signed workbook is read, and not written', async () => {
  const type = (kind: string): string => `http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/${kind}`;
  const relation = (kind: string, target: string, id: number): string => `<Relationship Id="s${id}" Type="${type(kind)}" Target="${target}"/>`;
  const bytes = rawXlsx({
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']).replace('</Relationships>', `${relation('origin', '_xmlsignatures/origin.sigs', 1)}</Relationships>`),
    '_xmlsignatures/origin.sigs': '',
    '_xmlsignatures/_rels/origin.sigs.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('signature', 'sig1.xml', 1)}</Relationships>`,
    '_xmlsignatures/sig1.xml': '<Signature/>',
  });
  const file = openXlsx(bytes, 'f');
  expect((await file.snapshot()).sheets).toHaveLength(1);
  await expect(file.apply({ edits: [bold] })).rejects.toMatchObject({ name: 'HostError', code: 'signed' });
  expect(file.bytes()).toBe(bytes);
});

test('an attribute that is none swallows no cells', async () => {
  await expect(openXlsx(withRows('<row r="1" a><c r="A1"><v>1</v></c></row>'), 'f').snapshot()).rejects.toMatchObject({ code: 'damaged' });
});
