/** The table of a joint KPI (document 004, lines 153–166): units with their weights and scores; all of them receive the mean. */
import type { Area } from './grid';
import { readNumber, readNumberText } from './numbers';
import { plain } from './text';
import type { SheetView } from './view';

export interface JointMember {
  readonly unit: string;
  readonly row: number;
  /** Null where the cell holds no number. */
  readonly weight: number | null;
  readonly score: number | null;
}

/** A figure and the cell that it stands in. */
export interface StatedFigure {
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

export interface JointTable {
  readonly area: Area;
  readonly columns: { readonly unit: number; readonly weight: number; readonly score: number };
  readonly members: readonly JointMember[];
  /** The score that its last row states. */
  readonly claimed: StatedFigure | null;
  /** The sum of weights that its last row states. */
  readonly weights: StatedFigure | null;
}

const WEIGHT = /\(\s*W\s*i?\s*\)/i;
const SCORE = /\(\s*SM\s*i?\s*\)/i;
/** Says that a KPI is shared by units. */
export const JOINT = /joint\s*kpi|ตัวชี้วัดร่วม/i;
const PLAIN_WEIGHT = /^(?:ค่า)?น้ำหนัก/;
const PLAIN_SCORE = /^คะแนน(?:ที่ได้|ประเมิน)?(?:\s*\(|$)/;
const TOTAL = /^รวม|^total/i;

/** A sheet with more rows than this is a list of other things, and not searched. */
const MOST_ROWS = 500;

/** Reads the joint table of a sheet; null where there is none. */
export function jointTable(view: SheetView): JointTable | null {
  if (view.rowCount > MOST_ROWS) return null;
  const isJoint = Array.from({ length: view.rowCount }, (_, row) => row).some((row) => view.columnSaying(row, JOINT) !== null);
  for (let row = 0; row < view.rowCount; row++) {
    const weight = view.columnSaying(row, WEIGHT) ?? (isJoint ? view.columnSaying(row, PLAIN_WEIGHT) : null);
    const score = view.columnSaying(row, SCORE) ?? (isJoint ? view.columnSaying(row, PLAIN_SCORE) : null);
    if (weight === null || score === null || weight === 0) continue;
    const table = tableUnder(view, row, { unit: weight - 1, weight, score });
    if (table) return table;
  }
  return null;
}

function tableUnder(view: SheetView, head: number, columns: JointTable['columns']): JointTable | null {
  const members: JointMember[] = [];
  const area = (bottom: number): Area => ({ top: head, bottom, left: columns.unit, right: columns.score });
  for (let row = head + 1; row < view.rowCount; row++) {
    const unit = view.text(row, columns.unit);
    if (TOTAL.test(unit)) return members.length < 2 ? null : { area: area(row), columns, members, weights: figureAt(view, row, columns.weight), claimed: lastFigure(view, row, columns.weight) };
    // Numbers of the criteria, 1 to 5, under the head, which may be merged over them.
    const merge = view.mergeAt(row, columns.unit);
    if (members.length === 0 && (unit === '' || (merge && merge.top <= head))) continue;
    if (unit === '') break;
    members.push({ unit: unit.replace(/^\d+[.)]\s*/, ''), row, weight: numberAt(view, row, columns.weight), score: numberAt(view, row, columns.score) });
  }
  return members.length < 2 ? null : { area: area(members.at(-1)!.row), columns, members, weights: null, claimed: null };
}

function numberAt(view: SheetView, row: number, column: number): number | null {
  const read = readNumber(view.cell(row, column));
  return read.kind === 'number' ? read.value : null;
}

function figureAt(view: SheetView, row: number, column: number): StatedFigure | null {
  const value = numberAt(view, row, column);
  return value === null ? null : { value, row, column };
}

/** The last number of a row behind its weights: `= 4.75` is one. */
function lastFigure(view: SheetView, row: number, weight: number): StatedFigure | null {
  for (let column = view.columnsIn(row) - 1; column > weight; column--) {
    const value = view.ownValue(row, column);
    const read = typeof value === 'string' ? readNumberText(plain(value).replace(/^=\s*/, '')) : readNumber(view.sheet.cell(row, column));
    if (read.kind === 'number') return { value: read.value, row, column };
  }
  return null;
}
