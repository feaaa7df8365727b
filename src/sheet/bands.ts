/** Finds header rows: where a table of units begins, whatever its address. */
import { type HeadRole, headRole } from './heads';
import { isEmptyText, isWord, plain } from './text';
import type { SheetView } from './view';

export interface Head {
  readonly column: number;
  /** The lowest text over the column: what the column itself is called. */
  readonly text: string;
  /** All texts over it, top to bottom, a merged group head included. */
  readonly path: readonly string[];
}

export interface HeaderBand {
  /** What stands in its rows: a unit each, or a KPI each (units, if any, are then in the heads). */
  readonly axis: 'units' | 'kpis';
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly heads: readonly Head[];
}

/** A row of column numbers under a header: `(1)`, `(2)`, `(3)=(2)/(1)x100`. */
const COLUMN_NUMBER = /^\(?\s*\d{1,2}\s*\)?\s*(?:=.*)?$/;
/** The number of a step or of a piece of evidence, and the group heads that such numbers stand under. */
const PART_NUMBER = /^\d{1,2}(?:\.\d{1,2}[a-z]?)?$/;
const PART_GROUP = /ขั้น|ข้อ|หลักฐาน|รายการ|องค์ประกอบ|กิจกรรม|step|evidence/i;
const VALUE_ROLES = /^(?:rate|score|level|numerator|denominator|target|weight|code:|step:)/;

export type OwnNaming = (texts: readonly { column: number; text: string }[]) => number | null;

function isNumeric(text: string): boolean {
  return /^-?[\d,.]+%?$/.test(text);
}

/** At least every third text of the row is a number: told without making texts of the numbers, since each row of a table asks. */
function holdsResults(view: SheetView, row: number, isTaken: (row: number, column: number) => boolean): boolean {
  let texts = 0;
  let numbers = 0;
  const end = view.columnsIn(row);
  for (let column = 0; column < end; column++) {
    const value = view.ownValue(row, column);
    if ((typeof value !== 'number' && (typeof value !== 'string' || isEmptyText(value))) || isTaken(row, column)) continue;
    texts++;
    if (typeof value === 'number' ? isDecimal(value) && !view.isDate(row, column) : !isWord(value) && isNumeric(plain(value))) numbers++;
    // even if all that follow are words
    if (numbers * 3 >= end) return true;
  }
  return numbers > 0 && numbers * 3 >= texts;
}

/** A number whose text has no exponent. */
function isDecimal(value: number): boolean {
  const size = Math.abs(value);
  return size < 1e21 && (size >= 1e-6 || size === 0);
}

/** The header bands whose naming row is this one; none when the row is no header. `isUnit` knows units by name; `anyWords`: heads whose words say nothing count, too; `ownNaming`: the column that names the rows, where the heads are words of the sheet's own. */
export function headerBandsAt(view: SheetView, row: number, isTaken: (row: number, column: number) => boolean, isUnit: (text: string) => boolean, anyWords = false, ownNaming: OwnNaming = () => null): HeaderBand[] {
  if (holdsResults(view, row, isTaken)) return [];
  const texts = view.texts(row).filter(({ column }) => !isTaken(row, column));
  if (texts.length < 2) return [];
  const naming = matrixNaming(view, row, texts, isUnit) ?? namingColumn(texts, isUnit) ?? namingByContent(view, row, texts, isUnit, anyWords) ?? inOwnWords(ownNaming(texts));
  if (!naming) return [];
  const top = topOf(view, row, texts.map(({ column }) => column));
  const bottom = bottomOf(view, row, naming.column);
  return blocks(view, top, bottom, naming.axis, naming.column);
}

/** The column that names the rows: units, else KPIs where the other heads are results or units. */
function namingColumn(texts: readonly { column: number; text: string }[], isUnit: (text: string) => boolean): { column: number; axis: HeaderBand['axis'] } | null {
  const roles = texts.map(({ column, text }) => ({ column, text, role: headRole(text) }));
  const known = roles.filter(({ role }) => role !== null).length;
  const unit = roles.find(({ role }) => role === 'unit');
  if (unit) return known >= 2 || texts.length >= 3 ? { column: unit.column, axis: 'units' } : null;
  const kpi = roles.find(({ role }) => role === 'kpiName') ?? roles.find(({ role }) => role === 'kpi');
  const results = roles.filter(({ role, text }) => (role !== null && VALUE_ROLES.test(role)) || isUnit(text)).length;
  // Number and name in columns of their own are a list of KPIs, although there is one result beside them.
  const both = ['kpi', 'kpiName'].every((wanted) => roles.some(({ role }) => role === wanted));
  // Under `รายการ` each KPI has a row for each of its items: the table lies across.
  if (roles.some(({ text }) => /^รายการ(?:ข้อมูล)?$/.test(text)) && roles.filter(({ text }) => isUnit(text)).length >= 2) return null;
  const told = roles.some(({ role }) => role === 'rate' || role === 'score' || role === 'level' || role === 'numerator');
  return kpi && results >= (both && told ? 1 : 2) ? { column: kpi.column, axis: 'kpis' } : null;
}

/** KPIs in rows over units that stand in the second header row, whatever other heads (`จังหวัด`) stand beside them. */
function matrixNaming(view: SheetView, row: number, texts: readonly { column: number; text: string }[], isUnit: (text: string) => boolean): { column: number; axis: HeaderBand['axis'] } | null {
  const kpi = texts.find(({ text }) => headRole(text) === 'kpiName') ?? texts.find(({ text }) => headRole(text) === 'kpi');
  const bottom = kpi && view.mergeAt(row, kpi.column)?.bottom;
  // Weights and targets are those of KPIs; without them the rows may be data items of one.
  const listed = texts.some(({ text }) => ['order', 'kpi', 'weight', 'target'].includes(headRole(text) ?? '') && text !== kpi?.text);
  if (!kpi || !listed || bottom === undefined || bottom === row) return null;
  const below = view.texts(bottom).filter(({ text }) => isUnit(text)).length;
  return below >= 2 ? { column: kpi.column, axis: 'kpis' } : null;
}

/** A head that no word list knows names the rows when units stand under it and other heads speak of results. */
function namingByContent(view: SheetView, row: number, texts: readonly { column: number; text: string }[], isUnit: (text: string) => boolean, anyWords: boolean): { column: number; axis: HeaderBand['axis'] } | null {
  const known = texts.filter(({ text }) => headRole(text) !== null).length;
  if ((known === 0 && !anyWords) || texts.some(({ text }) => isUnit(text))) return null;
  const bottom = Math.min(view.rowCount - 1, row + 12);
  for (const { column } of texts) {
    // Without a word that is known, only the row right above the units can be their header.
    if (known === 0 && !isUnit(view.text((view.mergeAt(row, column)?.bottom ?? row) + 1, column))) continue;
    let units = 0;
    for (let below = row + 1; below <= bottom; below++) if (isUnit(view.text(below, column))) units++;
    if (units >= 3) return { column, axis: 'units' };
  }
  return null;
}

function inOwnWords(column: number | null): { column: number; axis: HeaderBand['axis'] } | null {
  return column === null ? null : { column, axis: 'units' };
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
    const parts = view.text(next, unitColumn) === '' && texts.length > 1 && texts.every(({ column, text }) => PART_NUMBER.test(text) && view.mergeAt(next - 1, column) && PART_GROUP.test(view.text(next - 1, column)));
    if (!numbered && !below && !parts && !isSameHeads(view, row, next, unitColumn)) break;
    bottom = next;
  }
  return bottom;
}

/** The heads again, in another language: a unit's head under the unit's head, and no number. */
function isSameHeads(view: SheetView, row: number, next: number, unitColumn: number): boolean {
  const texts = view.texts(next);
  return headRole(view.text(row, unitColumn)) === 'unit' && headRole(view.text(next, unitColumn)) === 'unit' && texts.length >= 3 && texts.every(({ text }) => !isNumeric(text));
}

function headOf(view: SheetView, top: number, bottom: number, column: number): Head {
  const path: string[] = [];
  // What stands in the column itself, group heads over several columns aside.
  const own: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = view.text(row, column);
    const group = path[path.length - 1];
    if (text === '' || text === group) continue;
    if (PART_NUMBER.test(text) && group !== undefined && PART_GROUP.test(group)) path.push(`${/ขั้น|step/i.test(group) ? 'ขั้นตอนที่' : 'รายการ'} ${text}`);
    else if (!COLUMN_NUMBER.test(text)) path.push(text);
    else continue;
    const merge = view.mergeAt(row, column);
    if (!merge || merge.left === merge.right) own.push(path[path.length - 1]!);
  }
  // Of heads in two languages, the one whose words are known.
  const telling = own.length > 1 ? [...own].reverse().find((text) => headRole(text) !== null) : undefined;
  return { column, text: telling ?? path[path.length - 1] ?? '', path };
}

/** Splits a header row into tables that stand side by side: each has a naming column of its own behind a blank column. */
function blocks(view: SheetView, top: number, bottom: number, axis: HeaderBand['axis'], namingColumn: number): HeaderBand[] {
  const naming: readonly (HeadRole | null)[] = axis === 'units' ? ['unit'] : ['kpi', 'kpiName'];
  const names = (head: Head): boolean => head.column === namingColumn || head.path.some((text) => naming.includes(headRole(text)));
  const found: HeaderBand[] = [];
  let run: Head[] = [];
  const close = (): void => {
    if (run.length > 0) {
      const last = found[found.length - 1];
      if (run.some(names) || !last) found.push({ axis, top, bottom, left: run[0]!.column, right: run[run.length - 1]!.column, heads: run });
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
  return found.filter((band) => band.heads.some(names));
}
