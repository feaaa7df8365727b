/** What a workbook is known to hold, and how a reading is compared with it. */
import { parseArea } from '../../src/sheet/address';
import { overlaps } from '../../src/sheet/grid';
import { planCounts } from '../../src/scoring/activities';
import { cellsIn } from '../../src/sheet/recordCells';
import type { ReadingIssue } from '../../src/sheet/reading';
import type { ScoredReading, ScoredRecord } from '../../src/tasks/types';

interface ExpectedRecord {
  readonly sheet: string;
  readonly kpi: string;
  readonly round: string | null;
  readonly unit: string | null;
  readonly fiscal_year?: number | null;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly rate: number | null;
  readonly claimed?: { readonly score?: number | null; readonly level?: number | null };
  readonly level: number | null;
  readonly score: number | null;
  /** Where the documents leave the level open. */
  readonly accept_levels?: readonly (number | null)[];
  readonly cells?: Readonly<Record<string, string>>;
  /** Records that may be there or not: hidden rows, rows that a person would read beside the results. */
  readonly hidden_row?: boolean;
  /** Of report forms: the evidence that is there, its points, and the counts of the plan. */
  readonly evidence?: readonly string[];
  readonly points?: number;
  readonly plan?: Readonly<Record<string, number>>;
  readonly informational?: boolean;
}

interface ExpectedIssue {
  readonly code: string;
  /** Without it the issue is allowed. */
  readonly must: boolean;
  readonly sheet?: string | null;
  readonly cell?: string | null;
  readonly unit?: string | null;
  readonly why: string;
}

export interface Expected {
  readonly fiscalYear: number | null;
  readonly records: readonly ExpectedRecord[];
  readonly totals: readonly { readonly sheet: string; readonly label: string; readonly cells?: Readonly<Record<string, string>> }[];
  readonly issues: readonly ExpectedIssue[];
}

/** Two lists of areas, joined by `;` or `,`, have a cell in common. */
function meet(a: string, b: string): boolean {
  const areas = (text: string) => text.split(/[;,]/).flatMap((part) => parseArea(part.trim().replace(/^.*!/, '').replaceAll('$', '')) ?? []);
  return areas(a).some((x) => areas(b).some((y) => overlaps(x, y)));
}

function cellsMeet(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.values(a).some((x) => Object.values(b).some((y) => meet(x, y)));
}

/** Pairs what was read with what is expected: by place first, then by name alone. */
export function paired(expected: Expected, reading: ScoredReading): { pairs: [ExpectedRecord, ScoredRecord][]; missing: ExpectedRecord[]; invented: ScoredRecord[] } {
  const left = new Set(reading.records);
  const pairs = new Map<ExpectedRecord, ScoredRecord>();
  const fits = (e: ExpectedRecord, r: ScoredRecord): boolean => r.sheet === e.sheet && r.kpi === e.kpi && r.unit === e.unit && (e.round === null || r.round === e.round) && (!e.fiscal_year || r.fiscalYear === null || r.fiscalYear === e.fiscal_year);
  const take = (e: ExpectedRecord, found: ScoredRecord | undefined): void => {
    if (!found) return;
    pairs.set(e, found);
    left.delete(found);
  };
  for (const e of expected.records) take(e, [...left].find((r) => fits(e, r) && cellsMeet(e.cells ?? {}, cellsIn(r))));
  for (const e of expected.records) if (!pairs.has(e)) take(e, [...left].find((r) => fits(e, r)));
  const missing = expected.records.filter((e) => !pairs.has(e) && !e.hidden_row && !e.informational);
  return { pairs: [...pairs], missing, invented: [...left] };
}

/** What a record says otherwise than expected, in words for a failing test. */
export function differences(e: ExpectedRecord, r: ScoredRecord): string[] {
  const where = `${e.sheet} ${e.kpi} ${e.unit}`;
  const said: string[] = [];
  const near = (a: unknown, b: unknown): boolean => (typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < 1e-6 : JSON.stringify(a ?? null) === JSON.stringify(b ?? null));
  for (const [code, value] of Object.entries(e.inputs)) if (!near(r.inputs[code], value)) said.push(`${where}: ${code} is ${JSON.stringify(r.inputs[code])}, not ${JSON.stringify(value)}`);
  const refused = r.result?.outcome === 'invalid';
  if (e.rate === null ? r.rate !== null && Object.keys(e.inputs).length > 0 && !refused : !(r.rate === null ? refused : Math.abs(r.rate - e.rate) <= 0.006)) said.push(`${where}: rate is ${r.rate}, not ${e.rate}`);
  const levels = e.accept_levels ?? [e.level];
  if (!(e.level === null && e.score !== null) && !levels.includes(r.result?.level ?? null)) said.push(`${where}: level is ${r.result?.level}, not ${levels.join(' or ')}`);
  if (e.score !== null && !e.accept_levels && !near(r.result?.score, e.score)) said.push(`${where}: score is ${r.result?.score}, not ${e.score}`);
  for (const claim of [e.claimed?.score, e.claimed?.level]) if (claim !== null && claim !== undefined && !near(r.claimed.score, claim) && !near(r.claimed.level, claim)) said.push(`${where}: claim ${claim} was read as ${JSON.stringify(r.claimed)}`);
  return said;
}

/**
 * Planted problems that were not reported, and errors reported where there is none.
 * One finding answers one expectation, unless it covers an area.
 */
export function problems(expected: Expected, issues: readonly ReadingIssue[]): { unreported: string[]; falseAlarms: ReadingIssue[] } {
  const used = new Set<ReadingIssue>();
  const unreported = expected.issues.flatMap((e) => {
    const about = (i: ReadingIssue): boolean => (!e.sheet || i.sheet === e.sheet) && (e.cell ? (i.cell !== null && meet(e.cell, i.cell)) || (e.unit !== null && e.unit !== undefined && i.unit === e.unit) : e.unit !== null && e.unit !== undefined ? i.unit === e.unit : true);
    const found = issues.find((i) => i.code === e.code && about(i) && (!used.has(i) || i.cell?.includes(':')));
    if (found) used.add(found);
    return e.must && !found ? [`${e.code} ${e.sheet ?? ''} ${e.cell ?? ''}: ${e.why}`] : [];
  });
  const explained = (i: ReadingIssue): boolean =>
    used.has(i) || expected.issues.some((e) => (!e.sheet || e.sheet === i.sheet) && (e.cell && i.cell ? meet(e.cell, i.cell) : (e.unit !== null && e.unit !== undefined && e.unit === i.unit) || (e.code === i.code && !e.cell && !e.unit)));
  return { unreported, falseAlarms: issues.filter((i) => i.severity === 'error' && !explained(i)) };
}

/** Evidence, points and plans of report forms that were read otherwise, each sheet once. */
export function formDifferences(expected: Expected, reading: ScoredReading): string[] {
  const said = expected.records.flatMap((e) => {
    const record = reading.records.find(({ sheet, kpi, inputs }) => sheet === e.sheet && kpi === e.kpi && Array.isArray(inputs['evidence']));
    const plan = reading.plans.find(({ sheet, kpi }) => sheet === e.sheet && kpi === e.kpi);
    const counts = plan && planCounts({ activities: plan.activities, asOf: plan.asOf }, []);
    return [
      ...(e.evidence && JSON.stringify(record?.inputs['evidence']) !== JSON.stringify(e.evidence) ? [`${e.sheet}: evidence ${JSON.stringify(record?.inputs['evidence'])}, not ${JSON.stringify(e.evidence)}`] : []),
      ...(e.points !== undefined && record?.result?.points !== e.points ? [`${e.sheet}: ${record?.result?.points} points, not ${e.points}`] : []),
      ...(e.plan && JSON.stringify(counts) !== JSON.stringify(e.plan) ? [`${e.sheet}: plan ${JSON.stringify(counts)}, not ${JSON.stringify(e.plan)}`] : []),
    ];
  });
  return [...new Set(said)];
}

/** Total rows that were not found. */
export function missingTotals(expected: Expected, reading: ScoredReading): string[] {
  return expected.totals.filter(({ sheet, cells }) => cells && !reading.totals.some((total) => total.sheet === sheet && cellsMeet(total.cells, cells))).map(({ sheet, label }) => `${sheet} ${label}`);
}
