/** A table as the pane shows it: what it is, whether it can be scored, and what a person has to decide. */
import type { Round } from '../kpi/schema';
import type { ReadingIssue, ReadTable } from '../sheet/reading';
import type { TableOverview } from '../tasks/overview';
import type { PlanProblem } from '../tasks/types';
import type { Choices, Work } from './sessionState';

export type TableState = 'ready' | 'confirm' | 'noCriteria' | 'otherYear' | 'leftOut' | 'blocked' | 'upToDate';

export interface TableView extends Omit<TableOverview, 'table' | 'round' | 'identity'> {
  readonly table: ReadTable;
  readonly round: Round | null;
  readonly state: TableState;
  /** What makes the table wait for a person, if it does. */
  readonly question: ReadingIssue | null;
  /** Why it can't be written, if it can't. */
  readonly problem: PlanProblem | null;
}

function stateOf({ table, scored, otherYear, kpis, question, problem }: Omit<TableView, 'state'>, work: Work, choices: Choices): TableState {
  if (question) return 'confirm';
  if (scored === 0) {
    if (otherYear) return 'otherYear';
    return kpis.length === 0 ? 'confirm' : 'noCriteria';
  }
  if (choices.leftOut.includes(table.id)) return 'leftOut';
  if (problem) return 'blocked';
  return work.scores.changes === 0 ? 'upToDate' : 'ready';
}

function viewOf(table: ReadTable, { identity, round, ...overview }: TableOverview, work: Work, choices: Choices): TableView {
  const answered = (choices.corrections[table.id]?.kpi ?? table.mapping?.kpi) !== undefined;
  const view = { ...overview, table, round: round as Round | null, question: answered ? null : identity, problem: work.scores.problems.find((problem) => problem.table === table.id) ?? null };
  return { ...view, state: stateOf(view, work, choices) };
}

/** The tables of the workbook, those that wait for an answer first. */
export function tableViews(work: Work, choices: Choices): readonly TableView[] {
  const views = work.tables.map((overview, i) => viewOf(work.scored.tables[i]!, overview, work, choices));
  return [...views.filter((view) => view.state === 'confirm'), ...views.filter((view) => view.state !== 'confirm')];
}
