import { isDateFormat, readNumber, readNumberText } from '../../src/sheet/numbers';

describe('numbers as people type them', () => {
  test.each([
    ['8,202', 8202], ['๑,๒๓๔', 1234], ['66.40', 66.4], [' 12 ', 12], ['-5', -5], ['.5', 0.5], ['1,234,567.89', 1234567.89], ['66.40%', 66.4], ['๖๖.๔๐ %', 66.4],
  ])('%s is %d', (text, value) => expect(readNumberText(text)).toMatchObject({ kind: 'number', value, asText: true }));

  test.each(['-', '–', 'N/A', 'n/a', 'ไม่มีข้อมูล', 'ไม่มี', '...'])('%s says that there is no data', (text) => expect(readNumberText(text).kind).toBe('noData'));
  test.each(['', '   ', '\u200b'])('%j is blank', (text) => expect(readNumberText(text).kind).toBe('blank'));
  test.each(['สิบสอง', '1,23', '12-13', '85 (17/20)', '1.2.3', '=A1'])('%s is no number', (text) => expect(readNumberText(text).kind).toBe('unreadable'));

  test.each([['12*', 12, '*'], ['12¹', 12, '¹'], ['1,250 (1)', 1250, '(1)'], ['66.4% *', 66.4, '*']])('%s carries a mark', (text, value, mark) =>
    expect(readNumberText(text)).toMatchObject({ kind: 'number', value, mark }));

  test('a percent format is read as percent, without the noise of binary fractions', () => {
    expect(readNumber({ value: 0.664, format: '0.00%' })).toMatchObject({ kind: 'number', value: 66.4, percent: true, decimals: 2 });
    expect(readNumber({ value: 0.07, format: '0%' })).toMatchObject({ value: 7 });
  });

  test('dates, errors and formulas without a result are named for what they are', () => {
    expect(readNumber({ value: 45382, format: 'mmm yy' })).toEqual({ kind: 'date', serial: 45382 });
    expect(readNumber({ value: { error: '#DIV/0!' }, formula: 'A1/B1' })).toEqual({ kind: 'error', error: '#DIV/0!' });
    expect(readNumber({ value: null, formula: 'A1/B1', noCache: true })).toEqual({ kind: 'noCache' });
    expect(readNumber(undefined)).toEqual({ kind: 'blank' });
  });

  test.each(['mmm yy', 'd/m/yyyy', '[$-D07041E]d mmm yy', '[h]:mm', 'yyyy-mm-dd;@', 'bbbb', '[$-107041E]bb'])('%s is a date format', (format) => expect(isDateFormat(format)).toBe(true));
  test.each([undefined, 'General', '0.00', '#,##0', '0.00%', '#,##0 "days"', '@', '# ?/?', '_-* #,##0.00_-'])('%s is no date format', (format) => expect(isDateFormat(format)).toBe(false));
});
