/** New workbooks, and what the file says of tables and rules. */
import { strFromU8, unzipSync } from 'fflate';
import { read } from '@e965/xlsx';
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { openXlsx } from '../../../src/host/xlsx/open';
import { FORM, putForm } from '../contractWorkbook';
import { sound } from './lint/sound';

async function withForm(): Promise<Record<string, string>> {
  const workbook = openXlsx(newXlsx('สารบัญ'), 'new.xlsx');
  await workbook.apply(putForm());
  return Object.fromEntries(Object.entries(unzipSync(sound(workbook.bytes()))).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('a new workbook has one empty sheet, which a plan may fill', async () => {
  const workbook = openXlsx(newXlsx('สารบัญ'), 'new.xlsx');
  const snapshot = await workbook.snapshot();
  expect(snapshot.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([['สารบัญ', 0]]);
  expect(snapshot.marks).toMatchObject([{ role: 'sheet', sheet: 'สารบัญ' }]);
  await workbook.apply({ edits: [{ kind: 'putSheet', sheet: 'สารบัญ', content: { rows: [[{ content: { value: 'ดู' }, style: { bold: true } }]] } }] });
  expect(read(sound(workbook.bytes()), { type: 'array' }).Sheets['สารบัญ']).toMatchObject({ A1: { v: 'ดู' } });
  expect(newXlsx('สารบัญ')).toEqual(newXlsx('สารบัญ'));
});

test.each(['', 'a/b', 'x'.repeat(32)])('refuses the sheet name %j', (name) => {
  expect(() => newXlsx(name)).toThrow(expect.objectContaining({ code: 'badSheetName' }));
});

test('the table says its formula and its totals, and shows no filter', async () => {
  const { 'xl/tables/table1.xml': table, '[Content_Types].xml': types } = await withForm();
  expect(table).toContain('id="1" name="Form_1" displayName="Form_1" ref="A2:D5" totalsRowCount="1"');
  expect(table).toContain('<tableColumn id="1" name="หน่วย" totalsRowLabel="รวม"/>');
  expect(table).toContain('<tableColumn id="2" name="ผลงาน (A)" totalsRowFunction="custom"><totalsRowFormula>SUM(B3:B4)</totalsRowFormula></tableColumn>');
  expect(table).toContain('<tableColumn id="4" name="ร้อยละ"><calculatedColumnFormula>IF(C3="","",B3*100/C3)</calculatedColumnFormula></tableColumn>');
  expect(table).not.toContain('autoFilter');
  expect(types).toContain('/xl/tables/table1.xml');
});

test('rules stand where the schema wants them, with their messages', async () => {
  const { 'xl/worksheets/sheet2.xml': sheet = '' } = await withForm();
  expect(sheet).toContain('<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorTitle="จำนวน" error="กรอกจำนวนเต็ม" sqref="B3:B4 C3:C4"><formula1>0</formula1></dataValidation>');
  expect(sheet).toContain('type="list" allowBlank="1" showInputMessage="1"');
  expect(sheet).toContain('prompt="ขั้นตอน &quot;1&quot; &amp; &lt;2&gt;"');
  expect(sheet).toContain('<formula1>"✓,""ยัง"" &amp; &lt;ไม่&gt;"</formula1>');
  expect(sheet.search('</sheetData>')).toBeLessThan(sheet.search('<dataValidations'));
  expect(sheet.search('</dataValidations>')).toBeLessThan(sheet.search('<pageMargins'));
  expect(sheet.search('<pageMargins')).toBeLessThan(sheet.search('<tableParts'));
});

test('a column whose formulas differ has no formula of its own', async () => {
  const workbook = openXlsx(newXlsx('x'), 'new.xlsx');
  await workbook.apply(putForm({ ...FORM, rows: FORM.rows.map((row, i) => (i === 3 ? row.map((cell, c) => (c === 3 ? { content: { formula: 'B4*2', value: 0 } } : cell)) : row)) }));
  expect(strFromU8(unzipSync(workbook.bytes())['xl/tables/table1.xml']!)).not.toContain('calculatedColumnFormula');
});
