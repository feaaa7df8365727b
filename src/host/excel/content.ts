/** Between what Excel's `formulas` and `values` say and what a cell is. */
import type { CellContent } from '../workbook';
import type { CellValue } from '../../sheet/grid';

/** What may be put into `Range.formulas`. */
export type Input = string | number | boolean;

/** What Excel answers for a cell. */
export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type?: string;
}

/**
 * A formula answers itself in `formulas` and its result in `values`. Text that only looks like a formula
 * answers the same in both.
 */
export function isFormula(raw: RawCell): raw is RawCell & { readonly formula: string } {
  return typeof raw.formula === 'string' && raw.formula.startsWith('=') && raw.formula !== raw.value;
}

/** Text that could be an error value: only its type tells. */
export const looksLikeError = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z]/.test(value);

export function valueOf(raw: RawCell): CellValue {
  const { value } = raw;
  if (value === '') return isFormula(raw) ? '' : null;
  if (raw.type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/**
 * Text as Excel must be given it to stay text. Everything that Excel could read as a number, a date, a formula,
 * a truth value or an error is protected by an apostrophe, which Excel takes away again.
 */
export function textInput(text: string): string {
  const plain = text === '' || (/^\p{L}/u.test(text) && !/\p{N}/u.test(text) && !/^(true|false|จริง|เท็จ)$/iu.test(text));
  return plain ? text : `'${text}`;
}

export function inputOf(content: CellContent | undefined): Input {
  if (!content) return '';
  if ('formula' in content) return `=${content.formula}`;
  return typeof content.value === 'string' ? textInput(content.value) : (content.value ?? '');
}

/** What puts a cell back as it was. */
export function inputToRestore(raw: RawCell): Input {
  if (isFormula(raw)) return raw.formula;
  if (typeof raw.value !== 'string') return raw.value as number | boolean;
  return raw.type === 'Error' ? raw.value : textInput(raw.value);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null) return typeof b === 'object' && b !== null && a.error === b.error;
  return a === b;
}
