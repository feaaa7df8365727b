/** Formulas that several cells share: the text is written once, for the first of them. */
import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../../sheet/address';

/** Texts, quoted names and bracketed references stay as they are; cell, column and row references are what we look for. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})(?![\w.(\u0E00-\u0E7F])|(\$?\d{1,7}):(\$?\d{1,7})(?![\w.])|(\$?[A-Z]{1,3})(\$?\d{1,7})(?![\w.(![\u0E00-\u0E7F])|[\w.\u00A1-\uFFFF\\$]+/gi;

/**
 * The formula as it reads when copied `rows` down and `columns` to the right: relative references move, `$` ones stay.
 * A reference that leaves the sheet becomes `#REF!`.
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (text: string): string | null => {
    if (text.startsWith('$')) return text;
    const moved = columnNumber(text.toUpperCase()) + columns;
    return moved >= 0 && moved < MAX_COLUMNS ? columnLetters(moved) : null;
  };
  const row = (text: string): string | null => {
    if (text.startsWith('$')) return text;
    const moved = Number(text) - 1 + rows;
    return moved >= 0 && moved < MAX_ROWS ? String(moved + 1) : null;
  };
  const pair = (first: string | null, second: string | null, between: string): string => (first === null || second === null ? '#REF!' : first + between + second);
  return formula.replace(TOKENS, (whole, c1?: string, c2?: string, r1?: string, r2?: string, c?: string, r?: string) => {
    if (c1 !== undefined && c2 !== undefined) return pair(column(c1), column(c2), ':');
    if (r1 !== undefined && r2 !== undefined) return pair(row(r1), row(r2), ':');
    if (c !== undefined && r !== undefined) return Number(r.replace('$', '')) >= 1 && columnNumber(c.replace('$', '').toUpperCase()) < MAX_COLUMNS ? pair(column(c), row(r), '') : whole;
    return whole;
  });
}
