import { openXlsx } from '../../../src/host/xlsx/open';
import type { Edit, Mark } from '../../../src/host/workbook';
import { MAIN, partText, rawXlsx, relationships, workbook, worksheet } from './rawXlsx';
import { sound } from './lint/sound';

const table = (attributes: string, inner = '<autoFilter ref="A1:B3"/>'): string =>
  `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B4" ${attributes}>${inner}<tableColumns count="2"><tableColumn id="3" name="ก"/><tableColumn id="9" name="ข_x000a_ค"/></tableColumns><tableStyleInfo name="x"/></table>`;
const withTable = (xml: string): Uint8Array =>
  rawXlsx({
    'xl/worksheets/sheet1.xml': worksheet('<sheetData/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': xml,
  });
const add = (...names: string[]): Edit[] => [{ kind: 'addTableColumns', sheet: 'S', table: 't', columns: names.map((name) => ({ name, cells: [{ content: { value: 1 } }, { content: { value: '-' } }] })) }];

async function applied(bytes: Uint8Array, edits: Edit[]): Promise<Uint8Array> {
  const file = openXlsx(bytes, 'f.xlsx');
  await file.apply({ edits });
  return sound(file.bytes(), bytes);
}

test('place, filter and columns of a table with totals', async () => {
  const out = await applied(withTable(table('totalsRowCount="1"')), add('คะแนน', 'a"\n<'));
  expect(partText(out, 'xl/tables/table1.xml')).toBe(
    table('totalsRowCount="1"')
      .replace('ref="A1:B4"', 'ref="A1:D4"')
      .replace('ref="A1:B3"', 'ref="A1:D3"')
      .replace('count="2"', 'count="4"')
      .replace('</tableColumns>', '<tableColumn id="10" name="คะแนน"/><tableColumn id="11" name="a&quot;_x000a_&lt;"/></tableColumns>'),
  );
  expect(partText(out, 'xl/worksheets/sheet1.xml')).toContain('<row r="1"><c r="C1" t="inlineStr"><is><t>คะแนน</t></is></c><c r="D1" t="inlineStr"><is><t xml:space="preserve">a"\n&lt;</t></is></c></row><row r="2"><c r="C2"><v>1</v></c>');
});

test.each<[string, string, string[], string]>([
  ['a name that the table has, in other letters', table('totalsRowCount="1"'), ['ข\nค'], 'columnExists'],
  ['one new name twice', table('totalsRowCount="1"'), ['X', 'x'], 'columnExists'],
  ['no name', table('totalsRowCount="1"'), [' '], 'columnExists'],
  ['a table that a query fills', table('totalsRowCount="1" tableType="queryTable"'), ['X'], 'tableLinked'],
  ['other rows than planned', table(''), ['X'], 'cellChanged'],
])('refuses %s', async (_, xml, names, code) => {
  await expect(applied(withTable(xml), add(...names))).rejects.toMatchObject({ code });
});

describe('names', () => {
  const book = (names: string, views = ''): Uint8Array =>
    rawXlsx({
      'xl/workbook.xml': workbook(`${views}<sheets><sheet name="S" sheetId="7" r:id="rId1"/><sheet name="S2" sheetId="3" r:id="rId2"/></sheets><externalReferences/>${names}<calcPr/>`),
      'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['worksheet', 'worksheets/sheet2.xml']),
      'xl/worksheets/sheet2.xml': worksheet('<sheetData/>'),
    });
  const mark = (role: string, right: number): Mark => ({ role, sheet: 'S', area: { top: 0, left: 0, bottom: 3, right } });
  const put: Edit = { kind: 'putSheet', sheet: "It's ours", after: 's', content: { rows: [[{ content: { value: 1 } }]], print: { landscape: true, fitWidth: true, titleRows: { from: 0, to: 1 } } } };

  test('come behind sheets and references', async () => {
    const text = partText(await applied(book(''), [{ kind: 'setMarks', sheets: ['S'], marks: [mark('score', 0), mark('score', 1)] }]), 'xl/workbook.xml');
    expect(text).toContain('<externalReferences/><definedNames><definedName name="_kpi_scorecard.score.1" hidden="1">\'S\'!$A$1:$A$4</definedName><definedName name="_kpi_scorecard.score.2" hidden="1">\'S\'!$A$1:$B$4</definedName></definedNames><calcPr/>');
  });

  test('of others stay, and dead marks go when marks are written', async () => {
    const others = '<definedName name="A">1</definedName><definedName name="_kpi_scorecard.level.1" hidden="1">S2!$A$1</definedName>';
    const out = await applied(book(`<definedNames>${others}<definedName name="_kpi_scorecard.score.1">#REF!</definedName><definedName name="_kpi_scorecard.score.3">S!$A$1</definedName></definedNames>`), [{ kind: 'setMarks', sheets: ['s'], marks: [mark('level', 0)] }]);
    expect(partText(out, 'xl/workbook.xml')).toContain(`<definedNames>${others}<definedName name="_kpi_scorecard.level.2" hidden="1">'S'!$A$1:$A$4</definedName></definedNames>`);
  });

  test('the list goes with its last name', async () => {
    const out = await applied(book('<definedNames><definedName name="_kpi_scorecard.score.3">S!$A$1</definedName></definedNames>'), [{ kind: 'setMarks', sheets: ['S'], marks: [] }]);
    expect(partText(out, 'xl/workbook.xml')).toContain('<externalReferences/><calcPr/>');
  });

  test('what counts sheets by position counts on when one comes in between', async () => {
    const out = await applied(book('<definedNames><definedName name="p" localSheetId="0">1</definedName><definedName name="p" localSheetId="1">1</definedName></definedNames>', '<bookViews><workbookView activeTab="1"/></bookViews>'), [put]);
    const text = partText(out, 'xl/workbook.xml');
    expect(text).toContain('<sheet name="S" sheetId="7" r:id="rId1"/><sheet name="It\'s ours" sheetId="8" r:id="rId3"/><sheet name="S2"');
    expect(text).toContain('<workbookView activeTab="2"/>');
    expect(text).toContain('<definedName name="p" localSheetId="0">1</definedName><definedName name="p" localSheetId="2">1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">\'It\'\'s ours\'!$1:$2</definedName>');
  });

  test('a locked structure keeps new sheets out', async () => {
    await expect(applied(book('', '<workbookProtection lockStructure="1"/>'), [put])).rejects.toMatchObject({ code: 'sheetProtected' });
  });
});
