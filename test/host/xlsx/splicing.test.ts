/** What is not written stays as it is, to the letter. */
import { openXlsx } from '../../../src/host/xlsx/open';
import type { CellEdit, Edit } from '../../../src/host/workbook';
import { compressedParts, MAIN, partText, rawXlsx, relationships, withRows, workbook, worksheet } from './rawXlsx';
import { sound } from './lint/sound';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Tahoma"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="right"/></xf></cellXfs></styleSheet>`;

const set = (...cells: CellEdit[]): Edit[] => [{ kind: 'setCells', sheet: 'S', cells }];
const put = (row: number, column: number, value: CellEdit['was'] & (string | number | boolean | null), was: CellEdit['was'] = null): CellEdit => ({ row, column, was, content: { value } });

async function applied(bytes: Uint8Array, edits: Edit[]): Promise<Uint8Array> {
  const file = openXlsx(bytes, 'f.xlsx');
  await file.apply({ edits });
  return sound(file.bytes(), bytes);
}
const sheetAfter = async (inner: string, ...cells: CellEdit[]): Promise<string> => partText(await applied(rawXlsx({ [SHEET]: worksheet(inner), 'xl/styles.xml': STYLES }), set(...cells)), SHEET);

test.each<[string, string, CellEdit[], string]>([
  ['an empty sheet', '<sheetData/>', [put(1, 1, 5)], '<sheetData><row r="2"><c r="B2"><v>5</v></c></row></sheetData>'],
  ['a row in between', '<sheetData><row r="1"/><row  r="5" ht="3"><c r="A5"/></row></sheetData>', [put(2, 0, true)], '<sheetData><row r="1"/><row r="3"><c r="A3" t="b"><v>1</v></c></row><row  r="5" ht="3"><c r="A5"/></row></sheetData>'],
  ['an empty row', '<sheetData><row r="1" spans="1:2" ht="9" /></sheetData>', [put(0, 1, 1)], '<sheetData><row r="1" ht="9"><c r="B1"><v>1</v></c></row></sheetData>'],
  ['cells before, between and after', "<sheetData><row r='1'><c r='B1' s='1' ><v>1</v></c><!-- x --><c r='D1'/></row></sheetData>", [put(0, 4, 9), put(0, 2, 8), put(0, 0, 7)], "<sheetData><row r='1'><c r=\"A1\"><v>7</v></c><c r='B1' s='1' ><v>1</v></c><!-- x --><c r=\"C1\"><v>8</v></c><c r='D1'/><c r=\"E1\"><v>9</v></c></row></sheetData>"],
  ['a cell in place keeps its look', '<sheetData><row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row></sheetData>', [put(0, 0, 2, 'x')], '<sheetData><row r="1"><c r="A1" s="1"><v>2</v></c></row></sheetData>'],
  ['a cell cleared', '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>', [put(0, 0, null, 1)], '<sheetData><row><c r="A1"/><c><v>2</v></c></row></sheetData>'],
  ['the look of the row and of the column', '<cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"/></sheetData>', [put(0, 0, 1), put(1, 1, 1), put(1, 0, 1)], '<cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>1</v></c></row></sheetData>'],
  ['the dimension', '<dimension ref="B2"/><sheetData/>', [put(3, 3, 1)], '<dimension ref="B2:D4"/><sheetData><row r="4"><c r="D4"><v>1</v></c></row></sheetData>'],
  ['text', '<sheetData/>', [put(0, 0, '=1+1'), put(0, 1, ' <ก>\n'), put(0, 2, '@x')], '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" t="inlineStr"><is><t xml:space="preserve"> &lt;ก&gt;\n</t></is></c><c r="C1" t="inlineStr"><is><t>@x</t></is></c></row></sheetData>'],
  ['a look alone leaves rich text', '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>ก</t></r></is></c></row></sheetData>', [{ ...put(0, 0, 'ก', 'ก'), style: { numberFormat: '0.00', align: 'right' } }], '<sheetData><row r="1"><c r="A1" t="inlineStr" s="1"><is><r><rPr><b/></rPr><t>ก</t></r></is></c></row></sheetData>'],
])('%s', async (_, before, cells, after) => {
  expect(await sheetAfter(before, ...cells)).toBe(worksheet(after));
});

test('the elements of a prefixed sheet get its prefix', async () => {
  const prefixed = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>`;
  const out = await applied(rawXlsx({ [SHEET]: prefixed }), set(put(0, 0, 'a'), { row: 0, column: 1, was: null, content: { formula: 'A1', value: 'a' } }));
  expect(partText(out, SHEET)).toBe(prefixed.replace('<x:row r="1"/>', '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1" t="str"><x:f>A1</x:f><x:v>a</x:v></x:c></x:row>'));
});

test('every other entry keeps its compressed bytes and its place', async () => {
  const bytes = rawXlsx({ 'xl/styles.xml': STYLES, 'xl/media/image1.png': Uint8Array.of(1, 2, 3), 'customXml/item1.xml': '<a/>' });
  const [before, after] = [compressedParts(bytes), compressedParts(await applied(bytes, set(put(0, 0, 1))))];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].filter(([path, packed]) => before.get(path) !== packed).map(([path]) => path)).toEqual([SHEET]);
});

describe('formulas', () => {
  const chain = {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
  };
  const formulas = '<row r="1"><c r="A1"><f>B1</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">C1:C2</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c><c r="D2"><v>2</v></c></row>';

  test('a formula that gives way takes the calculation chain with it, and everything is calculated again', async () => {
    const out = await applied(withRows(formulas, chain), set(put(0, 0, 5, 1)));
    expect([...compressedParts(out).keys()]).not.toContain('xl/calcChain.xml');
    expect(partText(out, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partText(out, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partText(out, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('the calculation settings of the file stay', async () => {
    const out = await applied(withRows(formulas, { 'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029" iterate="1"/><extLst/>') }), set(put(4, 4, 5)));
    expect(partText(out, 'xl/workbook.xml')).toContain('</sheets><calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/><extLst/>');
  });

  test('without formulas the workbook part is left alone, unless one of ours has no result', async () => {
    const plain = withRows('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(partText(await applied(plain, set({ row: 0, column: 1, was: null, content: { formula: 'A1*2', value: 2 } })), 'xl/workbook.xml')).not.toContain('calcPr');
    expect(partText(await applied(plain, set({ row: 0, column: 1, was: null, content: { formula: 'A1*2' } })), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test.each<[string, CellEdit, string | null]>([
    ['the first cell of a shared formula', put(0, 1, 5, 1), null],
    ['a cell of an array formula', put(1, 3, 5, 2), 'D2'],
    ['another cell of a shared formula', put(1, 1, 5, 1), null],
  ])('%s', async (_, edit, refused) => {
    const work = applied(withRows(formulas), set(edit));
    if (refused === null) await expect(work).resolves.toBeInstanceOf(Uint8Array);
    else await expect(work).rejects.toMatchObject({ code: 'formulaInTheWay', place: { sheet: 'S', cell: refused } });
  });
});

describe('a shared formula whose first cell gives way', () => {
  const shared = '<row r="1"><c r="B1"><f t="shared" ref="B1:C3" si="0">$A1+C$9</f><v>1</v></c><c r="C1" s="1"><f t="shared" ca="1" si="0"/><v>2</v></c></row><row r="2"><c r="B2"><f si="0" t="shared"></f><v>3</v></c><c r="C2"><f t="shared" si="0"/></c></row><row r="3"><c r="B3"><f>7*8</f><v>56</v></c></row>';
  const formulasOf = async (bytes: Uint8Array): Promise<(string | undefined)[]> => {
    const [sheet] = (await openXlsx(bytes, 'x.xlsx').snapshot()).sheets;
    return [[0, 1], [0, 2], [1, 1], [1, 2], [2, 1]].map(([row = 0, column = 0]) => sheet?.cell(row, column)?.formula);
  };

  test('is written out where it was shared; results and other attributes stay to the letter', async () => {
    const out = await applied(withRows(shared), set(put(0, 1, 5, 1)));
    expect(partText(out, SHEET)).toContain('<row r="1"><c r="B1"><v>5</v></c><c r="C1" s="1"><f ca="1">$A1+D$9</f><v>2</v></c></row><row r="2"><c r="B2"><f>$A2+C$9</f><v>3</v></c><c r="C2"><f>$A2+D$9</f></c></row><row r="3"><c r="B3"><f>7*8</f><v>56</v></c></row>');
    expect(await formulasOf(out)).toEqual([undefined, '$A1+D$9', '$A2+C$9', '$A2+D$9', '7*8']);
  });

  test('is written out only where nothing else is written', async () => {
    const out = await applied(withRows(shared), set(put(0, 1, 5, 1), put(1, 1, 6, 3), { row: 0, column: 2, was: 2, content: { formula: '1+1', value: 2 } }));
    expect(await formulasOf(out)).toEqual([undefined, '1+1', undefined, '$A2+D$9', '7*8']);
  });

  test('stays shared where its first cell only changes its look', async () => {
    const out = await applied(withRows(shared), set({ row: 0, column: 1, was: 1, content: { formula: '$A1+C$9' }, style: { bold: true } }));
    expect(partText(out, SHEET)).toContain('<f t="shared" ref="B1:C3" si="0">$A1+C$9</f><v>1</v>');
    expect(await formulasOf(out)).toEqual(['$A1+C$9', '$A1+D$9', '$A2+C$9', '$A2+D$9', '7*8']);
  });

  test('is refused where it would be written out into more than anybody wants', async () => {
    const rows = Array.from({ length: 2_100 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><f t="shared" si="0"/></c></row>`).join('');
    const long = withRows(`<row r="1"><c r="A1"><f t="shared" ref="A1:A2101" si="0">${'B1+'.repeat(2_700)}1</f><v>1</v></c></row>${rows}`);
    await expect(applied(long, set(put(0, 0, 5, 1)))).rejects.toMatchObject({ code: 'formulaInTheWay', place: { sheet: 'S' } });
  });
});

describe('looks', () => {
  const styled = (style: CellEdit['style']): Edit[] => set({ ...put(0, 0, 1), ...(style && { style }) }, { ...put(1, 0, 1), ...(style && { style }) });
  const stylesAfter = async (style: CellEdit['style'], styles: string | null = STYLES): Promise<string> => partText(await applied(rawXlsx({ 'xl/styles.xml': styles }), styled(style)), 'xl/styles.xml');

  test('an equal look is used, not added', async () => {
    expect(await stylesAfter({ numberFormat: '0.00', align: 'right' })).toBe(STYLES);
    expect(await stylesAfter({ size: 11 })).toBe(STYLES);
  });

  test('what is new is added once, at the end of its list', async () => {
    const xml = await stylesAfter({ bold: true, color: 'c00000', fill: 'FFEEAA', border: 'thin', numberFormat: '0.0 "%"' });
    expect(xml).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0 &quot;%&quot;"/></numFmts><fonts count="2">');
    expect(xml).toContain('<font><b/><sz val="11"/><color rgb="FFC00000"/><name val="Tahoma"/><scheme val="minor"/></font></fonts>');
    expect(xml).toContain('<cellXfs count="3">');
    expect(xml).toContain('<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"/></cellXfs>');
  });

  test('a font of another name leaves the theme', async () => {
    expect(await stylesAfter({ font: 'TH Sarabun New' })).toContain('<font><sz val="11"/><name val="TH Sarabun New"/></font></fonts>');
  });

  test('a workbook without styles gets them', async () => {
    const out = await applied(rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']) }), styled({ bold: true, fill: 'FF0000', border: 'thin' }));
    const { sheets } = await openXlsx(out, 'f').snapshot();
    expect(sheets[0]?.cell(0, 0)).toEqual({ value: 1 });
    expect(partText(out, 'xl/_rels/workbook.xml.rels')).toContain('relationships/styles" Target="styles.xml"');
    expect(partText(out, '[Content_Types].xml')).toContain('<Override PartName="/xl/styles.xml"');
    expect(partText(out, 'xl/styles.xml')).toMatch(/<fonts count="2">.*<fills count="3">.*<borders count="2">.*<cellXfs count="2">/);
  });
});

describe('column widths', () => {
  const widths = (...pairs: readonly [column: number, width: number][]): Edit[] => [{ kind: 'setColumnWidths', sheet: 'S', widths: pairs.map(([column, width]) => ({ column, width })) }];

  test.each<[string, string, Edit[], string]>([
    ['where there are none', '<dimension ref="A1"/><sheetData/>', widths([3, 12.5], [1, 9]), '<dimension ref="A1"/><cols><col min="2" max="2" width="9" customWidth="1"/><col min="4" max="4" width="12.5" customWidth="1"/></cols><sheetData/>'],
    ['inside a band', '<cols><col min="1" max="4" width="8" style="2"/></cols><sheetData/>', widths([1, 20]), '<cols><col min="1" max="1" width="8" style="2"/><col min="2" max="2" width="20" style="2" customWidth="1"/><col min="3" max="4" width="8" style="2"/></cols><sheetData/>'],
    ['that are so already', '<cols><col min="1" max="4" width="8"></col></cols><sheetData/>', widths([1, 8]), '<cols><col min="1" max="4" width="8"></col></cols><sheetData/>'],
  ])('%s', async (_, before, edits, after) => {
    expect(partText(await applied(rawXlsx({ [SHEET]: worksheet(before) }), edits), SHEET)).toBe(worksheet(after));
  });

  test('come together with cells', async () => {
    const out = await applied(withRows('<row r="1"/>'), [...widths([0, 30]), ...set(put(0, 0, 1))]);
    expect(partText(out, SHEET)).toBe(worksheet('<cols><col min="1" max="1" width="30" customWidth="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'));
  });
});
