/** The lint finds what it is for: faults put into a good file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newXlsx } from '../../../../src/host/xlsx/newXlsx';
import { openXlsx } from '../../../../src/host/xlsx/open';
import { putForm } from '../../contractWorkbook';
import { putFigures } from '../../figureContract';
import { lintXlsx } from '.';

async function good(): Promise<Uint8Array> {
  const file = openXlsx(newXlsx('ปก'), 'f.xlsx');
  await file.apply({ edits: [...putFigures().edits, ...putForm().edits, { kind: 'setMemory', key: 'a', value: 1, was: null }] });
  return file.bytes();
}

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
  ['a wrong count', 'xl/styles.xml', /<fonts count="\d+"/, '<fonts count="77"', /counts 77/],
])('finds %s', async (_what, path, from, to, problem) => {
  const parts = unzipSync(await good());
  const before = strFromU8(parts[path]!);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts[path] = strToU8(after);
  expect(lintXlsx(zipSync(parts)).join('\n')).toMatch(problem);
});
