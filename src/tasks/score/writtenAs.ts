import type { WorkbookSnapshot } from '../../host/workbook';
import type { WriteOptions } from '../types';

/** Rows of a column that are looked at: where formulas were asked for, they begin at the top. */
const MOST_ROWS = 200;

/** How the scores that we wrote before stand there: whoever writes again goes on in the same way. Values where nothing was written. */
export function writtenAs({ sheets, marks }: Pick<WorkbookSnapshot, 'sheets' | 'marks'>): NonNullable<WriteOptions['as']> {
  const asFormulas = marks.some(({ role, sheet: name, area }) => {
    const sheet = role === 'sheet' ? undefined : sheets.find((one) => one.name === name);
    if (!sheet) return false;
    for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ROWS); row++) if (sheet.cell(row, area.left)?.formula !== undefined) return true;
    return false;
  });
  return asFormulas ? 'formulas' : 'values';
}
