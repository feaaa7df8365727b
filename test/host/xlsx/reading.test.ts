import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/open';
import type { Cell, SheetGrid } from '../../../src/sheet/grid';
import { MAIN, rawXlsx, relationships, withRows, workbook, worksheet } from './rawXlsx';

const STRINGS = `<sst xmlns="${MAIN}"><si><t>ก &amp; ข</t></si><si><r><t xml:space="preserve">ทด</t></r><r><rPr><b/></rPr><t>สอบ</t></r><rPh sb="0" eb="1"><t>ไม่อ่าน</t></rPh></si><si><r><rPr><rFont val="Wingdings 2"/></rPr><t>P</t></r></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/></sst>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; %&quot;"/></numFmts><fonts count="2"><font><name val="Calibri"/></font><font><sz val="11"/><name val="wingdings"/></font></fonts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="170"/><xf numFmtId="0" fontId="1"/><xf numFmtId="71"/></cellXfs></styleSheet>`;

async function read(bytes: Uint8Array): Promise<SheetGrid> {
  const { sheets } = await openXlsx(bytes, 'f.xlsx').snapshot();
  return sheets[0] as SheetGrid;
}
const first = async (cell: string): Promise<Cell | undefined> => (await read(withRows(`<row r="1">${cell}</row>`, { 'xl/sharedStrings.xml': STRINGS, 'xl/styles.xml': STYLES }))).cell(0, 0);

test.each<[string, string, Cell | undefined]>([
  ['a number', '<c r="A1"><v>12</v></c>', { value: 12 }],
  ['a long number', '<c r="A1"><v>0.30000000000000004</v></c>', { value: 0.30000000000000004 }],
  ['an exponent', '<c r="A1" t="n"><v>-1.5E-3</v></c>', { value: -0.0015 }],
  ['a shared text', '<c r="A1" t="s"><v>0</v></c>', { value: 'ก & ข' }],
  ['rich text without its phonetic run', '<c r="A1" t="s"><v>1</v></c>', { value: 'ทดสอบ' }],
  ['rich text in a font of signs', '<c r="A1" t="s"><v>2</v></c>', { value: 'P', symbolFont: 'Wingdings 2' }],
  ['escaped characters', '<c r="A1" t="s"><v>3</v></c>', { value: 'a\rb_x0041_' }],
  ['an empty shared text', '<c r="A1" t="s"><v>4</v></c>', { value: '' }],
  ['inline text', '<c r="A1" t="inlineStr"><is><t> ก\r\nข </t></is></c>', { value: ' ก\nข ' }],
  ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r></is></c>', { value: 'กข' }],
  ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b&c]]></v></c>', { value: 'a<b&c' }],
  ['true', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
  ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' } }],
  ['a date in words', '<c r="A1" t="d"><v>2024-02-29T12:00:00</v></c>', { value: 45351.5 }],
  ['a format', '<c r="A1" s="1"><v>0.5</v></c>', { value: 0.5, format: '0.00%' }],
  ['a format of the file', '<c r="A1" s="2"><v>5</v></c>', { value: 5, format: '0.0" %"' }],
  ['a font of signs', '<c r="A1" s="3" t="str"><v>ü</v></c>', { value: 'ü', symbolFont: 'Wingdings' }],
  ['a Thai date format', '<c r="A1" s="4"><v>1</v></c>', { value: 1, format: 'd/m/bbbb' }],
  ['a style out of range', '<c r="A1" s="99"><v>1</v></c>', { value: 1 }],
  ['a formula', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c>', { value: 'ax', formula: 'B1&"x"' }],
  ['a formula that gives an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' }, formula: '1/0' }],
  ['a formula without result', '<c r="A1"><f>B1*2</f></c>', { value: null, formula: 'B1*2', noCache: true }],
  ['a formula with an empty result', '<c r="A1" t="str"><f>""</f><v></v></c>', { value: '', formula: '""' }],
  ['a cell without address', '<c><v>3</v></c>', { value: 3 }],
  ['single quotes and spaces', "<c  r = 'A1'\n s='1' t='n' ><v >7</v ></c >", { value: 7, format: '0.00%' }],
  ['a comment', '<!-- <c r="B1"> --><c r="A1"><!-- x --><v>7</v></c>', { value: 7 }],
  ['a styled blank', '<c r="A1" s="1"/>', undefined],
  ['elements of later versions', '<c r="A1"><v>1</v><extLst><ext uri="x"><y v="9"/></ext></extLst></c>', { value: 1 }],
])('%s', async (_, xml, cell) => {
  expect(await first(xml)).toEqual(cell);
});

test('shared formulas read as each cell shows them', async () => {
  const grid = await read(withRows('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="B3"><f t="shared" si="9"/><v>2</v></c></row>'));
  expect([grid.cell(0, 0)?.formula, grid.cell(2, 0)?.formula, grid.cell(2, 1)?.formula]).toEqual(['B1+$C$1', 'B3+$C$1', '']);
});

test('an array formula belongs to its first cell', async () => {
  const grid = await read(withRows('<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>'));
  expect([grid.cell(0, 0), grid.cell(1, 0)]).toEqual([{ value: 2, formula: 'B1:B2*2' }, { value: 4 }]);
});

const ORDINARY = '<row r="1"><c r="A1" t="b"><v>1</v></c></row><row r="3" hidden="1"><c r="C3"><v>5</v></c></row>';
const prefixed = worksheet(`<cols><col min="2" max="3" hidden="1"/></cols><sheetData>${ORDINARY}</sheetData><mergeCells><mergeCell ref="A5:B6"/></mergeCells>`).replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');

test.each<[string, Record<string, string | Uint8Array>]>([
  ['a namespace prefix', { 'xl/worksheets/sheet1.xml': prefixed }],
  ['line ends of Windows', { 'xl/worksheets/sheet1.xml': prefixed.replace(/></g, '>\r\n<') }],
  ['UTF-16', { 'xl/worksheets/sheet1.xml': Uint8Array.from([0xff, 0xfe, ...Buffer.from(prefixed.replace('UTF-8', 'UTF-16'), 'utf16le')]) }],
  ['a byte order mark', { 'xl/worksheets/sheet1.xml': `\uFEFF${prefixed}` }],
  ['the strict dialect', Object.fromEntries(Object.entries({ 'xl/worksheets/sheet1.xml': prefixed, 'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'), 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '/xl/worksheets/sheet1.xml']) }).map(([path, text]) => [path, text.replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main').replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument')]))],
])('%s makes no difference', async (_, parts) => {
  const grid = await read(rawXlsx(parts));
  expect([grid.cell(0, 0), grid.cell(2, 2), grid.rowCount, grid.columnCount, grid.isRowHidden(2), grid.isRowHidden(0), grid.isColumnHidden(1), grid.isColumnHidden(0)]).toEqual([{ value: true }, { value: 5 }, 3, 3, true, false, true, false]);
  expect(grid.merges).toEqual([{ top: 4, left: 0, bottom: 5, right: 1 }]);
});

test('sheets come in the order of the workbook, without chart sheets; marks without cells are left out', async () => {
  const bytes = rawXlsx({
    'xl/workbook.xml': workbook(
      '<workbookPr date1904="1"/><sheets><sheet name="ข&amp;" sheetId="5" state="veryHidden" r:id="rId2"/><sheet name="กราฟ" sheetId="2" r:id="rId3"/><sheet name="S\'1" sheetId="3" r:id="rId1"/></sheets>' +
        "<definedNames><definedName name=\"_kpi_scorecard.score.1\" hidden=\"1\">'S''1'!$B$2:$B$9</definedName><definedName name=\"_kpi_scorecard.score.2\" hidden=\"1\">#REF!</definedName><definedName name=\"_kpi_scorecard.level.1\">Gone!$A$1</definedName><definedName name=\"other\">1</definedName></definedNames>",
    ),
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/b.xml'], ['chartsheet', 'chartsheets/sheet1.xml']),
    'xl/worksheets/b.xml': worksheet('<sheetData/><sheetProtection sheet="1"/>'),
    'xl/chartsheets/sheet1.xml': '<chartsheet/>',
  });
  const snapshot = await openXlsx(bytes, 'ชื่อ.xlsx').snapshot();
  expect(snapshot.sheets.map(({ name, visible, protected: isProtected }) => [name, visible, isProtected])).toEqual([
    ['ข&', false, true],
    ["S'1", true, false],
  ]);
  expect([snapshot.name, snapshot.date1904]).toEqual(['ชื่อ.xlsx', true]);
  expect(snapshot.marks).toEqual([{ role: 'score', sheet: "S'1", area: { top: 1, left: 1, bottom: 8, right: 1 } }]);
});

test('stored entries and entries with their sizes behind the data are read', async () => {
  expect((await openXlsx(zipSync({ ...unpacked() }, { level: 0 }), 'f').snapshot()).sheets).toHaveLength(1);
  function unpacked(): Record<string, Uint8Array> {
    return { '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8(relationships(['officeDocument', 'xl/workbook.xml'])), 'xl/workbook.xml': strToU8(workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>')), 'xl/_rels/workbook.xml.rels': strToU8(relationships(['worksheet', 'worksheets/sheet1.xml'])), 'xl/worksheets/sheet1.xml': strToU8(worksheet('<sheetData/>')) };
  }
});
