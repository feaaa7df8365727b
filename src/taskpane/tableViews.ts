/** A table as the pane shows it: what it is, whether it can be scored, and what a person has to decide. */
import type { Round } from '../kpi/schema';
import type { ReadingIssue, ReadTable } from '../sheet/reading';
import { parseArea } from '../sheet/address';
import { overlaps } from '../sheet/grid';
import type { PlanProblem, ScoredRecord } from '../tasks/types';
import type { Choices, Work } from './sessionState';

export type TableState = 'ready' | 'confirm' | 'noCriteria' | 'otherYear' | 'leftOut' | 'blocked' | 'upToDate';

export interface TableView {
  readonly table: ReadTable;
  readonly records: readonly ScoredRecord[];
  /** KPI ids of the table, in the order of its rows; several in a long list. */
  readonly kpis: readonly string[];
  readonly round: Round | null;
  readonly state: TableState;
  /** Records that get a score, a level or a target flag. */
  readonly scored: number;
  /** Scores or levels that somebody typed. */
  readonly hasClaims: boolean;
  /** What makes the table wait for a person, if it does. */
  readonly question: ReadingIssue | null;
  /** Why it can't be written, if it can't. */
  readonly problem: PlanProblem | null;
}

const IDENTITY = new Set(['kpiNameMismatch', 'kpiUnknown']);
const OTHER_YEAR = new Set(['fiscalYearMismatch', 'otherFiscalYear']);

/** True when there is something of this record to write. */
export function isScored({ result }: ScoredRecord): boolean {
  return result !== null && (result.score !== null || result.level !== null || result.targetMet !== null);
}

/** True for a problem of this table. */
export function isOf(table: ReadTable, issue: ReadingIssue): boolean {
  if (issue.sheet !== table.sheet) return false;
  const area = issue.cell === null ? null : parseArea(issue.cell);
  if (area) return overlaps(area, table.area) || (OTHER_YEAR.has(issue.code) && issue.kpi === table.kpi) || (table.kpi === null && area.bottom < table.area.top && table.area.top - area.bottom < 8);
  return issue.kpi !== null && issue.kpi === table.kpi;
}

function stateOf(view: Pick<TableView, 'table' | 'records' | 'kpis' | 'scored' | 'question' | 'problem'>, issues: readonly ReadingIssue[], work: Work, choices: Choices): TableState {
  if (view.question) return 'confirm';
  if (view.scored === 0) {
    const rejected = view.records.length > 0 && view.records.every((record) => record.result === null);
    if (rejected && issues.some((issue) => OTHER_YEAR.has(issue.code))) return 'otherYear';
    return view.kpis.length === 0 ? 'confirm' : 'noCriteria';
  }
  if (choices.leftOut.includes(view.table.id)) return 'leftOut';
  if (view.problem) return 'blocked';
  return work.scores.changes === 0 ? 'upToDate' : 'ready';
}

function viewOf(table: ReadTable, records: readonly ScoredRecord[], work: Work, choices: Choices): TableView {
  const issues = work.scored.issues.filter((issue) => isOf(table, issue));
  const kpis = [...new Set(records.map((record) => record.kpi ?? table.kpi).filter((kpi) => kpi !== null))];
  const answered = (choices.corrections[table.id]?.kpi ?? table.mapping?.kpi) !== undefined;
  const question = answered ? null : (issues.find((issue) => IDENTITY.has(issue.code)) ?? null);
  const scored = records.filter(isScored).length;
  const hasClaims = records.some(({ claimed }) => claimed.score !== null || claimed.level !== null);
  const round = (table.round ?? records.find((record) => record.round !== null)?.round ?? null) as Round | null;
  const view = { table, records, kpis: kpis.length || !table.kpi ? kpis : [table.kpi], round, scored, hasClaims, question, problem: work.scores.problems.find((problem) => problem.table === table.id) ?? null };
  return { ...view, state: stateOf(view, issues, work, choices) };
}

/** The tables of the workbook, those that wait for an answer first. */
export function tableViews(work: Work, choices: Choices): readonly TableView[] {
  const byTable = new Map<string, ScoredRecord[]>();
  for (const record of work.scored.records) {
    const records = byTable.get(record.table);
    if (records) records.push(record);
    else byTable.set(record.table, [record]);
  }
  const views = work.scored.tables.map((table) => viewOf(table, byTable.get(table.id) ?? [], work, choices));
  return [...views.filter((view) => view.state === 'confirm'), ...views.filter((view) => view.state !== 'confirm')];
}
