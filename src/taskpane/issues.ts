/** All problems of a workbook in one form: those of reading and those of scoring. */
import type { ReadingIssue } from '../sheet/reading';
import { parseArea } from '../sheet/address';
import type { ScoredRecord } from '../tasks/types';
import type { Work } from './sessionState';

const rowOf = (issue: ReadingIssue): number | null => (issue.cell === null ? null : (parseArea(issue.cell)?.top ?? null));
const key = (sheet: string | null, row: number | null, code: string): string => `${code} ${row} ${sheet}`;

/** The problems of a result stand at the cell of the data item that they name, else at the unit's. */
function issuesOf(record: ScoredRecord): ReadingIssue[] {
  return (record.result?.issues ?? []).map((issue) => {
    const item = Object.values(issue.data ?? {}).find((value): value is string => typeof value === 'string' && value in record.cells);
    const cell = (item === undefined ? undefined : record.cells[item]) ?? record.cells['rate'] ?? record.cells['unit'] ?? null;
    return { ...issue, sheet: record.sheet, cell, kpi: record.kpi, unit: record.unit ?? record.unitAsWritten, found: null, expected: null };
  });
}

const cache = new WeakMap<Work, readonly ReadingIssue[]>();

/** Each problem once: what reading has said of a row, scoring need not repeat. */
export function allIssues(work: Work): readonly ReadingIssue[] {
  const known = cache.get(work);
  if (known) return known;
  const read = work.scored.issues;
  const said = new Set(read.map((issue) => key(issue.sheet, rowOf(issue), issue.code)));
  const scored = work.scored.records.flatMap((record) => issuesOf(record).filter((issue) => !said.has(key(record.sheet, record.row, issue.code))));
  const all = [...read, ...scored];
  cache.set(work, all);
  return all;
}
