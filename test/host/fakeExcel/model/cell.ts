/** One cell of the in-memory Excel, and how Excel understands what is put into it. */
export type Scalar = string | number | boolean;

export interface FakeCell {
  /** '' when blank. */
  value: Scalar;
  /** With its leading `=`. */
  formula?: string;
  /** The value is an error such as `#N/A`. */
  error?: boolean;
  numberFormat?: string;
  /** Format members that differ from Excel's defaults, by path: `font.bold`. */
  look?: Map<string, Scalar>;
  hyperlink?: Readonly<Record<string, string>>;
}

export const ERRORS: readonly string[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!'];

type Content = Pick<FakeCell, 'value' | 'formula' | 'error'>;

const DATE = /^(\d{1,4}[/-]\d{1,2}([/-]\d{2,4})?|\d{1,2}:\d{2}(:\d{2})?|\d{0,2} ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ?\d{1,4})$/i;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * What a cell holds after this was typed or set. Text that looks like something else becomes something else,
 * unless an apostrophe protects it or the cell's format is text.
 */
export function contentOf(input: Scalar, numberFormat: string | undefined): Content {
  // A cell formatted as text keeps whatever comes as text, numbers too.
  if (typeof input !== 'string') return { value: numberFormat === '@' ? String(input) : input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (numberFormat === '@') return { value: input };
  const text = input.trim();
  if (text.startsWith('=') && text.length > 1) return { value: 0, formula: text };
  if (ERRORS.includes(text.toUpperCase())) return { value: text.toUpperCase(), error: true };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (NUMBER.test(text)) return { value: Number(text) };
  if (/^[+-]?[\d.]+%$/.test(text)) return { value: Number(text.slice(0, -1)) / 100 };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return { value: Number(text.replace(/,/g, '')) };
  // A date's serial number does not matter here, only that the text is lost.
  if (DATE.test(text)) return { value: 45000 };
  if (/^[+\-@]/.test(text) && text.length > 1) return { value: 0, formula: `=${text}` };
  return { value: input };
}

export function isEmpty(cell: FakeCell): boolean {
  return cell.value === '' && cell.formula === undefined;
}

/** True when nothing distinguishes the cell from one that was never touched. */
export function isUntouched(cell: FakeCell): boolean {
  return isEmpty(cell) && cell.numberFormat === undefined && !cell.look?.size && cell.hyperlink === undefined;
}
