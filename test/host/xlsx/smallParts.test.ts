import { crc32 } from '../../../src/host/xlsx/crc32';
import { shiftedFormula } from '../../../src/host/xlsx/formulaText';
import { serialOfIso } from '../../../src/host/xlsx/isoDates';
import { withAttribute } from '../../../src/host/xlsx/splice';
import { decodeCellText, escapeCellText } from '../../../src/host/xlsx/xmlText';

test.each([
  ['A1+$B$2+C$3+$D4', 'B3+$B$2+D$3+$D6'],
  ["SUM('A1 ''x'!A1:B2,Sheet1!A1)", "SUM('A1 ''x'!B3:C4,Sheet1!B3)"],
  ['"A1"&A1', '"A1"&B3'],
  ['LOG10(A1)+TAX2024*1E5', 'LOG10(B3)+TAY2026*1E5'],
  ['SUM(A:A)+SUM($1:2)', 'SUM(B:B)+SUM($1:4)'],
  ['Tab1[[#This Row],[A1]]+Table1[B2]', 'Tab1[[#This Row],[A1]]+Table1[B2]'],
  ['XFD1', '#REF!'],
  ['กข1+A1_x+_A1', 'กข1+A1_x+_A1'],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
])('%s, two down and one right, is %s', (formula, shifted) => {
  expect(shiftedFormula(formula, 2, 1)).toBe(shifted);
});

test.each<[string, boolean, number | null]>([
  ['2024-02-29', false, 45351],
  ['1900-01-01', false, 1],
  ['1900-03-01', false, 61],
  ['2024-02-29T06:00:00Z', false, 45351.25],
  ['12:00', false, 0.5],
  ['1904-01-02', true, 1],
  ['2024-02-30', false, null],
  ['', false, null],
  ['29/2/2567', false, null],
])('the date %s (1904: %s) is %s', (text, date1904, serial) => {
  expect(serialOfIso(text, date1904)).toBe(serial);
});

test.each(['plain', 'a<b>&"c"', '_x0041_', '\u0001\u001f', '\r\n\t', 'ทำ ทํา', '😀', '_x005F_x0041_'])('%j survives the way through XML', (text) => {
  expect(decodeCellText(escapeCellText(text))).toBe(text);
});

test.each<[string, string | null, string]>([
  ['<row r="1" spans="1:3">', null, '<row r="1">'],
  ["<row spans = '1:3' r='1'/>", null, "<row r='1'/>"],
  ['<a other="spans=1" spans="2">', '5', '<a other="spans=1" spans="5">'],
  ['<a/>', 'x"', '<a spans="x&quot;"/>'],
  ['<a>', null, '<a>'],
])('%s with spans %j is %s', (tag, value, changed) => {
  expect(withAttribute(tag, 'spans', value)).toBe(changed);
});

test('crc32 of the well-known nine digits', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
