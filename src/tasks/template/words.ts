/**
 * The words of the forms that people fill in; `wording/template.ts` has them. Always Thai, like every head that we write: they are what the
 * reader knows, and what the offices' own sheets say.
 */
import type { RuleMessage } from '../../host/workbook';
import type { DataItem, Edition, Kpi, Round } from '../../kpi/schema';
import type { DefinitionExplained } from '../../scoring/definition';
import type { Form, FormMark } from './forms';

export interface TemplateWords {
  /** At most 31 characters, none that Excel forbids. */
  readonly sheetName: (form: Form) => string;
  readonly reportName: (form: Form, unit: string | null) => string;
  readonly title: (kpi: Kpi) => string;
  /** Fiscal year, unit of measure, weight. */
  readonly facts: (kpi: Kpi, edition: Edition) => string;
  readonly round: (round: Round) => string;
  readonly asOf: string;
  readonly unit: (unit: string | null) => string;
  /** Stands where a unit is to be named. */
  readonly unitToFill: string;
  readonly total: string;
  readonly rate: (name: string | null) => string;
  /** The head of a step, check or piece of evidence. */
  readonly mark: (item: DataItem, code: string) => string;
  /** Done and not done. */
  readonly ticks: readonly string[];
  /** In full, in part, not at all. */
  readonly checks: readonly string[];
  readonly refuse: Readonly<Record<'count' | 'number' | 'list' | 'round', RuleMessage>>;
  readonly promptMark: (head: string, mark: FormMark) => RuleMessage;
  readonly promptRound: RuleMessage;
  readonly criteriaTitle: string;
  /** What one or more rounds ask, line by line; no rounds where all of them ask the same. */
  readonly criteria: (rounds: readonly Round[], definition: DefinitionExplained) => readonly string[];
  /** In one line, round by round. */
  readonly targets: (targets: readonly (readonly [rounds: readonly Round[], definition: DefinitionExplained])[]) => string;
  readonly marksTitle: (item: DataItem) => string;
  readonly markLine: (head: string, mark: FormMark) => string;
  readonly howTo: (form: Form) => readonly string[];
  /** The values that the document prints by unit. */
  readonly printed: (item: DataItem, values: readonly (readonly [unit: string, value: string])[]) => string;
  readonly document: (edition: Edition) => string;
  readonly evidence: {
    readonly title: string;
    /** Item, points, file, link. */
    readonly heads: readonly [string, string, string, string];
    readonly line: (mark: FormMark) => string;
  };
  readonly activities: {
    readonly title: string;
    readonly heads: readonly string[];
    readonly done: readonly string[];
    readonly onTarget: readonly string[];
  };
  readonly cover: {
    readonly title: string;
    readonly howTo: readonly string[];
    /** Number, name, rounds, sheet. */
    readonly heads: readonly [string, string, string, string];
    readonly rounds: (rounds: readonly Round[]) => string;
  };
  readonly footer: string;
}
