/** Forms that report one unit's evidence and plan, line by line: they are no tables of units. */
import { areaAddress, cellAddress } from './address';
import { beDatesIn } from './beDates';
import { evidenceForm } from './evidenceForm';
import type { GuideKpi, ReadingGuide } from './guide';
import { identify } from './identify';
import { JOINT, jointTable } from './jointTable';
import { planForm } from './planForm';
import type { ReadJoint, ReadPlan, ReadRecord, ReadingIssue } from './reading';
import { sheetTitle } from './sheetKpi';
import { kpiMention, roundOfKpi, roundsIn } from './titles';
import type { SheetView } from './view';

export interface FormsReading {
  readonly records: readonly ReadRecord[];
  readonly plans: readonly ReadPlan[];
  readonly joints: readonly ReadJoint[];
  readonly issues: readonly ReadingIssue[];
}

/** Reads the forms of a workbook. A plan belongs to the evidence of its KPI, wherever in the workbook that stands. */
export function readForms(views: readonly SheetView[], guide: ReadingGuide, edition: string | undefined): FormsReading {
  const forms = views.flatMap((view) => formOf(view, guide, edition) ?? []);
  const plans = forms.flatMap(({ plan }) => plan ?? []);
  const records = forms.flatMap(({ record }) => {
    const plan = record && plans.find(({ kpi }) => kpi === record.kpi);
    return record ? [plan ? { ...record, inputs: { ...record.inputs, activities: plan.activities, asOf: plan.asOf } } : record] : [];
  });
  const joints = views.flatMap((view) => jointOf(view, guide, edition) ?? []);
  return { records, plans, joints, issues: forms.flatMap(({ issues }) => issues) };
}

function jointOf(view: SheetView, guide: ReadingGuide, edition: string | undefined): ReadJoint | null {
  const table = jointTable(view);
  if (!table) return null;
  const { kpi, fiscalYear, texts } = sheetTitle(view, guide, edition);
  // A line that says joint is no title of the KPI's own results, but names it here.
  const named = kpi ? { kind: 'known' as const, kpi } : identify(texts.map((text) => kpiMention(text.replace(JOINT, ''))).find((mention) => mention !== null) ?? null, guide, edition, fiscalYear);
  return { ...table, sheet: view.name, kpi: named.kind === 'known' ? named.kpi.id : null, fiscalYear };
}

function formOf(view: SheetView, guide: ReadingGuide, edition: string | undefined): { record: ReadRecord | null; plan: ReadPlan | null; issues: ReadingIssue[] } | null {
  const { kpi, fiscalYear, texts } = sheetTitle(view, guide, edition);
  const item = kpi?.items.find(({ kind }) => kind === 'evidence');
  if (!kpi || !item) return null;
  const stated = texts.flatMap(roundsIn)[0];
  const round = (stated && roundOfKpi(stated, kpi)) ?? kpi.rounds.at(-1) ?? null;
  const evidence = evidenceForm(view, item);
  const plan = planForm(view);
  if (!evidence && !plan) return null;
  return {
    record: evidence && recordOf(view, kpi, { code: item.code, present: evidence.present, cell: areaAddress(evidence.area), top: evidence.area.top, left: evidence.area.left }, fiscalYear, round),
    plan: plan && { sheet: view.name, kpi: kpi.id, fiscalYear, round, asOf: plan.asOf, activities: plan.activities, area: plan.area },
    issues: plan ? beDatesIn(view, plan.area, kpi.id) : [],
  };
}

function recordOf(view: SheetView, kpi: GuideKpi, evidence: { code: string; present: readonly string[]; cell: string; top: number; left: number }, fiscalYear: number | null, round: string | null): ReadRecord {
  return {
    table: `${view.name}!${evidence.cell}`, sheet: view.name, row: evidence.top, kpi: kpi.id, fiscalYear, round, unit: null, unitAsWritten: '',
    inputs: { [evidence.code]: evidence.present }, rate: null, rateFrom: null, rateDecimals: null, claimed: { rate: null, level: null, score: null },
    cells: { unit: cellAddress(evidence.top, evidence.left), [evidence.code]: evidence.cell }, hidden: !view.sheet.visible,
  };
}
