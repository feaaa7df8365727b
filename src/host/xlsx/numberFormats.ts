/** Number formats that a file names by id alone (ECMA-376 part 1, 18.8.30), as Excel's en-US writes them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '$#,##0_);($#,##0)', 6: '$#,##0_);[Red]($#,##0)', 7: '$#,##0.00_);($#,##0.00)', 8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM',
  20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yyyy h:mm', 37: '#,##0_);(#,##0)', 38: '#,##0_);[Red](#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)', 43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  // Chinese, Japanese and Korean dates: what matters is that they are dates.
  27: 'm/d/yyyy', 28: 'm/d/yyyy', 29: 'm/d/yyyy', 30: 'm/d/yyyy', 31: 'm/d/yyyy', 32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 36: 'm/d/yyyy',
  50: 'm/d/yyyy', 51: 'm/d/yyyy', 52: 'm/d/yyyy', 53: 'm/d/yyyy', 54: 'm/d/yyyy', 55: 'h:mm', 56: 'h:mm:ss', 57: 'm/d/yyyy', 58: 'm/d/yyyy',
  // Thai Excel: Thai digits, and years of the Buddhist era.
  59: 't0', 60: 't0.00', 61: 't#,##0', 62: 't#,##0.00', 67: 't0%', 68: 't0.00%', 69: 't# ?/?', 70: 't# ??/??', 71: 'd/m/bbbb', 72: 'd-mmm-bb', 73: 'd-mmm', 74: 'mmm-bb',
  75: 'h:mm', 76: 'h:mm:ss', 77: 'd/m/bbbb h:mm', 78: 'mm:ss', 79: '[h]:mm:ss', 80: 'mm:ss.0', 81: 'd/m/bb',
};

/** Ids that mean the same in every language of Excel, so that we may write them. */
const SAFE_TO_WRITE = [1, 2, 3, 4, 9, 10, 11, 49];

/** The code of a built-in format; undefined for General and for ids that mean nothing. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** The id by which a file may name this code without defining it. */
export function builtInFormatId(code: string): number | undefined {
  return code === 'General' ? 0 : SAFE_TO_WRITE.find((id) => BUILT_IN[id] === code);
}
