/** The month's report before it is made: what its user has to see of it. */
import type { Bilingual } from '../kpi/schema';
import { planSummary, type SummaryOptions, type SummaryPlan } from '../tasks/summary/summarise';
import type { WorkedOut } from '../tasks/work';
import type { Language } from '../wording/language';
import { summaryWords } from '../wording/summary';

/** What the user says about a report. */
export type SummaryChoices = Omit<SummaryOptions, 'now' | 'policy' | 'settings'>;

/** A KPI of the report. */
export interface PreviewedKpi {
  readonly id: string;
  readonly number: string;
  readonly name: Bilingual;
  /** Null where the KPI has no result of the whole. */
  readonly whole: { readonly level: number | null } | null;
  readonly units: number;
}

export interface SummaryPreview extends Pick<SummaryPlan, 'sheet' | 'sheets' | 'rows' | 'due' | 'published' | 'changes' | 'locked' | 'historyProblems' | 'editedMonths'> {
  /** Weighted, of the whole, 0–5; null where nothing counts. */
  readonly total: number | null;
  /** Results of units that are missing. */
  readonly missing: number;
  readonly kpis: readonly PreviewedKpi[];
}

export function summaryPlan({ snapshot, scored, choices }: WorkedOut, options: SummaryChoices, language: Language): SummaryPlan {
  return planSummary(snapshot, scored, { ...options, policy: choices.policy, now: new Date().toISOString() }, summaryWords(language));
}

export function summaryPreview({ sheet, sheets, rows, due, published, changes, locked, historyProblems, editedMonths, report }: SummaryPlan): SummaryPreview {
  return {
    sheet, sheets, rows, due, published, changes, locked, historyProblems, editedMonths,
    total: report.overall.total,
    missing: report.missing.reduce((sum, { units }) => sum + units.length, 0),
    kpis: report.blocks.map(({ kpi, whole, units }) => ({ id: kpi.id, number: kpi.number, name: kpi.name, whole: whole && { level: whole.result?.level ?? null }, units: units.length })),
  };
}
