/** Values of data items that have a column of their own. */
import { type AssignedColumn, columnsByRole } from './columns';
import type { Cell } from './grid';
import type { GuideItem } from './guide';
import { gradeIn } from './grades';
import { readingIssue } from './issues';
import { readNumber } from './numbers';
import { type RowContext, cellOf, pairOf, placeOf, reportUnreadable, usable } from './rowContext';
import { plain } from './text';
import { readFlag, readStepRange } from './ticks';

/** Reads a row's items into its inputs; a cell that holds a pair gives the item and its whole. */
export function readItems(context: RowContext, columns: readonly AssignedColumn[]): void {
  const { cells, inputs } = context;
  const { items } = columnsByRole(columns);
  for (const item of context.kpi?.items ?? []) {
    const column = items.get(item.code);
    if (!column) continue;
    cells[item.code] = column.column;
    const cell = cellOf(context, column.column);
    const pair = item.whole === null ? null : pairOf(cell);
    const value = pair ? pair.part : readItem(context, item, column, cell);
    if (value !== null) inputs[item.code] = value;
    if (pair?.rate !== null && pair?.rate !== undefined) {
      context.pairRate.push({ value: pair.rate, percent: true });
      cells['rate'] = column.column;
    }
    if (pair && item.whole !== null) {
      inputs[item.whole] = pair.whole;
      cells[item.whole] = column.column;
    }
  }
}

/** The value of one data item; null where there is none that can be used. */
function readItem(context: RowContext, item: GuideItem, { column, head }: AssignedColumn, cell: Cell | undefined): unknown {
  switch (item.kind) {
    case 'checks':
      return null;
    case 'flag': {
      const flag = readFlag(cell);
      if (flag === 'unreadable') reportUnreadable(context, column);
      return typeof flag === 'boolean' ? flag : null;
    }
    case 'evidence':
      return listedEvidence(cell, item);
    case 'grade':
      return typeof cell?.value === 'string' && cell.value.trim() !== '' ? gradeIn(cell.value) : null;
    case 'steps':
      return readStepRange(head, cell);
    default:
      return readCount(context, item, column, cell);
  }
}

/** Codes in one cell: `1.1, 1.2, 2.1`. */
function listedEvidence(cell: Cell | undefined, { parts }: GuideItem): string[] | null {
  if (typeof cell?.value !== 'string') return null;
  const listed = plain(cell.value).split(/\s*[,;]\s*/).filter((code) => parts.some((part) => part.code === code));
  return listed.length > 0 ? listed : null;
}

function readCount(context: RowContext, item: GuideItem, column: number, cell: Cell | undefined): number | null {
  const { issues, noData } = context;
  const reading = readNumber(cell);
  if (reading.kind === 'blank' || reading.kind === 'noData') noData.push(column);
  const number = usable(context, reading, column);
  if (number === null) return null;
  if (number.value < 0) issues.push(readingIssue('negativeCount', 'error', placeOf(context, column), { found: number.value }));
  else if (item.kind === 'count' && !Number.isInteger(number.value)) issues.push(readingIssue('nonIntegerCount', 'error', placeOf(context, column), { found: number.value }));
  return number.value;
}
