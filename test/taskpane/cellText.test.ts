/** What a cell shows, in the formats that Thai Excel writes. */
import { cellText } from '../../src/taskpane/cellText';

/** 15 March 2023, 2566 in the Buddhist era. */
const DAY = 45000;

test.each([
  ['[$-107041E]d mmm yyyy', DAY, '15 มี.ค. 2566'],
  ['[$-107041E]d mmm yy;@', DAY, '15 มี.ค. 66'],
  ['[$-th-TH,107]d mmmm yyyy', DAY, '15 มีนาคม 2566'],
  ['[$-1070000]d/mm/yyyy;@', DAY, '15/03/2566'],
  ['[$-107041E]d "yy" mmm yy', DAY, '15 yy มี.ค. 66'],
  ['[$-D07041E]d mmm yy', DAY, '๑๕ มี.ค. ๖๖'],
  ['[$-th-TH,D07]d mmmm yyyy', DAY, '๑๕ มีนาคม ๒๕๖๖'],
  ['[$-D000000]#,##0.00', 1234.5, '๑,๒๓๔.๕๐'],
  ['t0', 45, '๔๕'],
  ['t#,##0.00', 1234.5, '๑,๒๓๔.๕๐'],
  ['t#,##0;[Red]-t#,##0', -1500, '-๑,๕๐๐'],
  ['"t0" 0', 5, 't0 5'],
  ['d/m/bbbb', DAY, '15/3/2566'],
  ['d-mmm-bb', DAY, '15-มี.ค.-66'],
  ['[$-41E]d mmmm yyyy', DAY, '15 มีนาคม 2023'],
  ['[$-409]d mmm yyyy', DAY, '15 Mar 2023'],
  ['yyyy-mm-dd', DAY, '2023-03-15'],
  ['[$฿-41E]#,##0', 1234, '฿1,234'],
])('%s', (format, value, shown) => expect(cellText({ value, format })).toBe(shown));
