/** The words of the report; `wording/report.ts` has them. */
import type { RuleMessage } from '../../host/workbook';
import type { Kpi } from '../../kpi/schema';
import type { OfficeSettings } from '../../scoring/settings';
import type { ReadingIssue, Severity } from '../../sheet/reading';
import type { CrossIssue, FileRefusal } from '../check/checkedFile';
import type { Basis } from './basis';
import type { Comparison } from './compared';
import type { Conflict, SignOff, SignOffState } from './signOff';

export interface ReportWords {
  readonly language: 'th' | 'en';
  readonly sheets: { readonly cover: string; readonly findings: string; readonly matrix: string; readonly gone: string; /** In the checked workbook itself. */ readonly own: string; readonly ownGone: string };
  readonly problem: (issue: ReadingIssue) => string;
  readonly crossProblem: (issue: CrossIssue) => string;
  readonly refusal: (refusal: FileRefusal) => string;
  readonly basis: (basis: Basis) => string;
  readonly severity: (severity: Severity) => string;
  readonly kpi: (kpi: string | null) => string;
  readonly kpiName: (kpi: Kpi) => string;
  readonly round: (round: string | null) => string;
  /** A value that was found or expected: rounds by their names. */
  readonly value: (text: string) => string;
  readonly states: Readonly<Record<SignOffState, string>>;
  readonly statePrompt: RuleMessage;
  readonly stateRefusal: RuleMessage;
  readonly changedSince: (signOff: SignOff) => string;
  readonly conflict: Conflict;
  readonly cover: {
    readonly title: string;
    readonly date: (iso: string) => string;
    readonly office: (office: string) => string;
    readonly editions: (editions: readonly { readonly title: string; readonly id: string; readonly version: string }[]) => string;
    readonly settings: (how: OfficeSettings) => string | null;
    /** @param fresh findings that the last report did not have; null where there was none */
    readonly counts: (counts: Readonly<Record<Severity, number>>, decided: number, conflicts: number, fresh: number | null) => string;
    readonly howTo: readonly string[];
    readonly filesTitle: string;
    /** File, SHA-256, tables, rows, errors, warnings, worth knowing. */
    readonly fileHeads: readonly string[];
    readonly unitsTitle: string;
    /** Unit, files, rows, errors, warnings, page. */
    readonly unitHeads: readonly string[];
    readonly moreUnits: (left: number) => string;
    readonly betweenFiles: string;
    readonly noUnit: string;
  };
  readonly findings: {
    readonly title: string;
    /** In the order of `COLUMNS`. */
    readonly heads: readonly string[];
    /** In the checked workbook itself. */
    readonly howTo: string;
    readonly none: string;
    /** Of a finding that the last report did not have. */
    readonly isNew: string;
  };
  readonly gone: { readonly title: string; readonly howTo: string; readonly heads: readonly string[] };
  readonly matrix: {
    readonly title: string;
    readonly howTo: string;
    readonly kpi: string;
    readonly claimed: string;
    readonly computed: string;
    readonly several: (count: number) => string;
  };
  readonly unit: {
    /** The page of findings that belong to no unit. */
    readonly others: string;
    readonly title: (unit: string) => string;
    readonly files: (files: readonly string[]) => string;
    readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
    readonly resultsTitle: string;
    /** Indicator, round, data, rate, claimed, computed, comparison. */
    readonly resultHeads: readonly string[];
    readonly findingsTitle: string;
    /** No., place, problem, decision, note. */
    readonly findingHeads: readonly string[];
    readonly noFindings: string;
    readonly comparison: (comparison: Comparison) => string;
    readonly signatures: readonly [left: string, right: string];
    readonly signLines: readonly string[];
  };
  readonly footer: string;
}
