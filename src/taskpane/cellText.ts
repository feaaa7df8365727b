/** What a cell shows, near enough to what Excel shows to be recognised. */
import { format } from 'numfmt';
import { isCellError, type Cell } from '../sheet/grid';
import { inThaiDigits, thaiFormat } from './thaiFormat';

/** Digits after the point of a number without a format: enough to see it, few enough for a column. */
const GENERAL_DIGITS = 6;

export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  const { value } = cell;
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (cell.format === undefined || cell.format === 'General') return String(Number(value.toFixed(GENERAL_DIGITS)));
  try {
    const { code, thaiDigits } = thaiFormat(cell.format);
    const shown = format(code, value, { locale: 'th-TH' });
    return thaiDigits ? inThaiDigits(shown) : shown;
  } catch {
    // A format code that Excel took and the formatter does not know: the number itself is still right.
    return String(value);
  }
}

/** Numbers stand at the right, errors and ticks in the middle, words at the left. */
export function alignmentOf(cell: Cell): 'left' | 'center' | 'right' {
  const { value } = cell;
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
}
