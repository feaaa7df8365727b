/** Finds header rows: where a table of units begins, whatever its address. */
import { type HeadRole, headRole } from './heads';
import type { SheetView } from './view';

export interface Head {
  readonly column: number;
  /** The lowest text over the column: what the column itself is called. */
  readonly text: string;
  /** All texts over it, top to bottom, a merged group head included. */
  readonly path: readonly string[];
}

export interface HeaderBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly heads: readonly Head[];
}

/** A row of column numbers under a header: `(1)`, `(2)`, `(3)=(2)/(1)x100`. */
const COLUMN_NUMBER = /^\(?\s*\d{1,2}\s*\)?\s*(?:=.*)?$/;
const VALUE_ROLES = /^(?:rate|score|level|numerator|denominator|target|code:|step:)/;

function isNumeric(text: string): boolean {
  return /^-?[\d,.]+%?$/.test(text);
}

/** The header band whose naming row is this one, or null when the row is no header. */
export function headerBandAt(view: SheetView, row: number, isTaken: (row: number, column: number) => boolean): HeaderBand[] {
  const texts = view.texts(row).filter(({ column }) => !isTaken(row, column));
  if (texts.length < 2 || !texts.some(({ text }) => headRole(text) === 'unit')) return [];
  const numbers = texts.filter(({ text }) => isNumeric(text)).length;
  if (numbers > 0 && numbers * 3 >= texts.length) return [];
  const known = texts.filter(({ text }) => headRole(text) !== null).length;
  if (known < 2 && texts.length < 3) return [];
  const top = topOf(view, row, texts.map(({ column }) => column));
  const bottom = bottomOf(view, row, texts.find(({ text }) => headRole(text) === 'unit')?.column ?? 0);
  return blocks(view, top, bottom);
}

/** Group heads merged over several columns stand above the naming row. */
function topOf(view: SheetView, row: number, columns: readonly number[]): number {
  let top = row;
  const last = Math.max(...columns);
  while (top > 0 && row - top < 3) {
    const groups = view.sheet.merges.filter((merge) => merge.bottom === top - 1 && merge.top === top - 1 && merge.right > merge.left && merge.left > (columns[0] ?? 0) && merge.right <= last + 1);
    if (groups.length === 0) break;
    top--;
  }
  return top;
}

/** Sub-heads and column numbers stand below it, where the unit's head is merged downwards or the cells under it are blank. */
function bottomOf(view: SheetView, row: number, unitColumn: number): number {
  let bottom = view.mergeAt(row, unitColumn)?.bottom ?? row;
  for (let next = bottom + 1; next < Math.min(view.rowCount, row + 4); next++) {
    const texts = view.texts(next);
    if (texts.length === 0) break;
    const numbered = texts.length > 1 && texts.every(({ text }) => COLUMN_NUMBER.test(text)) && texts.some(({ text }) => text.includes('('));
    const below = view.text(next, unitColumn) === '' && texts.length > 1 && texts.every(({ text }) => !isNumeric(text)) && texts.some(({ text }) => VALUE_ROLES.test(headRole(text) ?? ''));
    if (!numbered && !below) break;
    bottom = next;
  }
  return bottom;
}

function headOf(view: SheetView, top: number, bottom: number, column: number): Head {
  const path: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = view.text(row, column);
    if (text !== '' && !COLUMN_NUMBER.test(text) && path[path.length - 1] !== text) path.push(text);
  }
  return { column, text: path[path.length - 1] ?? '', path };
}

/** Splits a header row into tables that stand side by side: each has a unit column of its own behind a blank column. */
function blocks(view: SheetView, top: number, bottom: number): HeaderBand[] {
  const found: HeaderBand[] = [];
  let run: Head[] = [];
  const close = (): void => {
    if (run.length > 0) {
      const role = (head: Head): HeadRole | null => headRole(head.text);
      const last = found[found.length - 1];
      if (run.some((head) => role(head) === 'unit') || !last) found.push({ top, bottom, left: run[0]!.column, right: run[run.length - 1]!.column, heads: run });
      // Columns behind a blank one without a unit column of their own belong to the table before.
      else found[found.length - 1] = { ...last, right: run[run.length - 1]!.column, heads: [...last.heads, ...run] };
    }
    run = [];
  };
  for (let column = 0; column < view.columnCount; column++) {
    const head = headOf(view, top, bottom, column);
    if (head.text === '') close();
    else run.push(head);
  }
  close();
  return found.filter((band) => band.heads.some((head) => head.path.some((text) => headRole(text) === 'unit')));
}
