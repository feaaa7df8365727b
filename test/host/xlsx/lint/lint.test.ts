/** The lint finds what it is for: faults put into a good file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newXlsx } from '../../../../src/host/xlsx/newXlsx';
import { openXlsx } from '../../../../src/host/xlsx/open';
import { putForm } from '../../contractWorkbook';
import { putFigures } from '../../figureContract';
import { MAIN, rawXlsx, relationships, worksheet } from '../rawXlsx';
import { lintXlsx } from '.';
import { sound } from './sound';

async function good(): Promise<Uint8Array> {
  const file = openXlsx(newXlsx('ปก'), 'f.xlsx');
  await file.apply({ edits: [...putFigures().edits, ...putForm().edits, { kind: 'setMemory', key: 'a', value: 1, was: null }] });
  return file.bytes();
}

const SHEET = 'xl/worksheets/sheet1.xml';
const FIGURES = 'xl/worksheets/sheet2.xml';
const FORM = 'xl/worksheets/sheet3.xml';

test('a file with everything of ours has no faults', async () => {
  expect(lintXlsx(await good())).toEqual([]);
});

test.each<[string, string, RegExp | string, string, RegExp]>([
  ['a relationship that leads nowhere', 'xl/worksheets/_rels/sheet2.xml.rels', 'drawing1', 'drawing7', /which is not there/],
  ['a type of a part that is not there', '[Content_Types].xml', 'chart1', 'chart9', /not there/],
  ['a link that nothing explains', FIGURES, 'drawing r:id="rId1"', 'drawing r:id="rId5"', /leads nowhere/],
  ['elements out of order', FIGURES, /(<conditionalFormatting.*<\/conditionalFormatting>)(<pageMargins[^>]*>)/, '$2$1', /out of order/],
  ['a look that is not there', FORM, /<c r="A2" s="\d+"/, '<c r="A2" s="99"', /look 99/],
  ['a rule with a look that is not there', FIGURES, 'dxfId="0"', 'dxfId="9"', /dxfId 9/],
  ['cells out of order', FORM, '<c r="A1"', '<c r="C2"', /cell C2/],
  ['tags that do not match', FORM, '</sheetData>', '</sheetdata>', /sheetdata/],
  ['a table with a column too many', 'xl/tables/table1.xml', 'ref="A2:D5"', 'ref="A2:E5"', /4 columns/],
  ['a head that is not the column', 'xl/tables/table1.xml', 'name="ร้อยละ"', 'name="อื่น"', /under the head/],
  ['two sheets of one name', 'xl/workbook.xml', 'name="แบบ 1"', 'name="ปก"', /twice/],
  ['shapes of one number', 'xl/drawings/drawing1.xml', 'cNvPr id="3"', 'cNvPr id="2"', /shape twice/],
  ['a rule at no place', FIGURES, /sqref="[^"]*"/, 'sqref="XYZ"', /at “XYZ”/],
  ['two rules of one priority', FIGURES, 'priority="2"', 'priority="1"', /priority of a rule twice/],
  ['a bar that is continued nowhere', FIGURES, /<x14:id>[^<]*</, '<x14:id>{0}<', /continued at \{0\}/],
  ['a chart of a sheet that is not there', 'xl/charts/chart1.xml', /<c:f>'[^']*'/, "<c:f>'ที่อื่น'", /“ที่อื่น”/],
  ['an axis that is not there', 'xl/charts/chart1.xml', '<c:axId val="2"/>', '<c:axId val="7"/>', /axis 7/],
  ['two series of one number', 'xl/charts/chart2.xml', '<c:idx val="1"/>', '<c:idx val="0"/>', /idx of a series twice/],
  ['a wrong count', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="77"', /counts 77/],
])('finds %s', async (_what, path, from, to, problem) => {
  const parts = unzipSync(await good());
  const before = strFromU8(parts[path]!);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts[path] = strToU8(after);
  expect(lintXlsx(zipSync(parts)).join('\n')).toMatch(problem);
});

/** A sheet with links, notes and checks of input, as other programs write them. */
const LINKED: Readonly<Record<string, string>> = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>',
  'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']),
  [SHEET]: worksheet('<sheetData/><dataValidations count="1"><dataValidation sqref="A1:A5 C:C"/></dataValidations><hyperlinks><hyperlink ref="A1" location="\'S\'!B2"/><hyperlink ref="B1:B2" location="S!A1"/></hyperlinks><legacyDrawing r:id="rId2"/>'),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['comments', '../comments1.xml'], ['vmlDrawing', '../drawings/vmlDrawing1.vml']),
  'xl/drawings/vmlDrawing1.vml': '<xml/>',
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList><comment ref="A1" authorId="0"/><comment ref="B1" authorId="0"/></commentList></comments>`,
};

test('links, notes and checks of input have no faults, and keep having none when cells are written', async () => {
  const bytes = rawXlsx(LINKED);
  expect(lintXlsx(bytes)).toEqual([]);
  const file = openXlsx(bytes, 'f.xlsx');
  await file.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 0, column: 0, content: { value: 'x' }, was: null }] }] });
  expect(lintXlsx(file.bytes())).toEqual([]);
});

test.each<[string, string, string, string, RegExp]>([
  ['two links over one cell', SHEET, 'ref="A1" location', 'ref="B2" location', /two links at B1:B2/],
  ['a link to a sheet that is not there', SHEET, 'location="S!A1"', 'location="T!A1"', /“T”/],
  ['a link that leads nowhere', SHEET, ' location="S!A1"', '', /B1:B2 leads nowhere/],
  ['a check of input at no place', SHEET, 'A1:A5 C:C', 'A1:A5 C', /at “C”/],
  ['two notes at one cell', 'xl/comments1.xml', 'ref="B1"', 'ref="A1"', /note twice: A1/],
  ['a note of nobody', 'xl/comments1.xml', 'authorId="0"', 'authorId="4"', /author 4 of 1/],
  ['notes that nothing shows', SHEET, '<legacyDrawing r:id="rId2"/>', '', /notes without the drawing/],
])('finds %s', (_what, path, from, to, problem) => {
  const before = LINKED[path]!;
  expect(before).toContain(from);
  expect(lintXlsx(rawXlsx({ ...LINKED, [path]: before.replace(from, to) })).join('\n')).toMatch(problem);
});

test('a written workbook has to be sound; what was wrong before is not told', () => {
  const broken = rawXlsx({ ...LINKED, [SHEET]: worksheet('<sheetData><row r="1"><c r="A1" s="9"/></row></sheetData><legacyDrawing r:id="rId2"/>') });
  expect(() => sound(broken)).toThrow(/look 9/);
  expect(sound(broken, broken)).toBe(broken);
});
