/** The monthly report as data: sheets and the web page are laid out from it, so that both say the same. */
import { editionOf } from '../../kpi/catalog';
import type { Edition, Kpi } from '../../kpi/schema';
import type { Outcome } from '../../scoring/result';
import type { OfficeSettings } from '../../scoring/settings';
import { grouped } from '../../sheet/grouped';
import type { ReadingIssue } from '../../sheet/reading';
import { checkReading } from '../check/checkReading';
import type { KeptRow } from './historyPlan';
import type { HistoryRow } from './history';
import { type ReportMonth } from './month';
import { type Deadline, deadlinesOf } from './deadlines';
import { type JointScore, jointScore } from './joints';
import { type KpiBlock, type ResultLine, blockOf, figuresOf } from './lines';
import type { OfficeProfile } from './office';
import { summaryRows, type SummaryRows } from './rows';
import { type Trend, monthBefore, trendOf } from './trends';
import type { Gap } from './words';
import type { ScoredReading } from '../types';
import { type WeightedTotal, weightedTotal } from '../weighted';

export interface ReportHead {
  readonly month: ReportMonth;
  /** ISO day. */
  readonly asOf: string;
  readonly office: OfficeProfile;
  /** What the office or the run has chosen: named under the title. */
  readonly how: OfficeSettings;
}

/** A unit's weighted total with its place among the others: 1 is the highest, equal totals share a place. */
export interface RankedTotal extends WeightedTotal {
  readonly rank: number | null;
}

/** Units that lack the same for the same reason. */
export interface Missing {
  readonly kpi: Kpi;
  readonly why: Gap | Outcome;
  readonly units: readonly string[];
}

export interface MonthlyReport {
  readonly head: ReportHead;
  readonly deadlines: readonly Deadline[];
  /** One a document, in the order of the rule book. */
  readonly groups: readonly { readonly edition: Edition; readonly blocks: readonly KpiBlock[] }[];
  readonly blocks: readonly KpiBlock[];
  readonly totals: readonly RankedTotal[];
  /** Of the whole's results. */
  readonly overall: WeightedTotal;
  readonly missing: readonly Missing[];
  readonly joints: readonly JointScore[];
  /** Errors of the data and of claims. */
  readonly problems: readonly ReadingIssue[];
  readonly trends: readonly Trend[];
}

/** @param past history of other months; this one's is taken from the reading */
export function monthlyReport(scored: ScoredReading, head: ReportHead, past: readonly HistoryRow[]): MonthlyReport {
  const { month, how } = head;
  const rows = summaryRows(scored, month.fiscalMonth, how);
  const before = { rows: past, monthBefore: monthBefore(month) };
  const blocks = rows.kpis.map((summary) => blockOf(summary, scored.totals, how, before));
  const groups = [...grouped(blocks, ({ kpi }) => editionOf(kpi.id)?.id ?? '')].flatMap(([, own]) => {
    const edition = editionOf(own[0]!.kpi.id);
    return edition ? [{ edition, blocks: own }] : [];
  });
  const known = new Set(blocks.map(({ kpi }) => kpi.id));
  const report = { head, deadlines: deadlinesOf(month), groups, blocks, totals: ranked(rows.totals), overall: overallOf(blocks, how), missing: missingIn(rows), joints: scored.joints.map(jointScore) };
  const all = [...past.filter((row) => row.month !== month.month), ...keptRows(report)];
  return {
    ...report,
    problems: checkReading(scored).filter(({ severity, causedBy, kpi }) => severity === 'error' && causedBy === undefined && (kpi === null || known.has(kpi))),
    trends: blocks.flatMap(({ kpi, whole }) => (whole ? [trendOf(kpi, whole.unit, all, month)] : [])),
  };
}

/** What history keeps of the month: results that are one and not two. */
export function keptRows({ blocks, head }: Pick<MonthlyReport, 'blocks' | 'head'>): KeptRow[] {
  return blocks.flatMap(({ kpi, round, units, whole }) => {
    const lines = whole && !units.includes(whole) ? [...units, whole] : units;
    return [...grouped(lines, ({ unit }) => unit)].flatMap(([unit, [line, ...more]]): KeptRow[] => {
      const figures = line && figuresOf(line);
      if (!figures || unit === '' || more.length > 0 || Object.values(figures).every((value) => value === null)) return [];
      return [{ month: head.month.month, kpi: kpi.id, unit, figures, asOf: head.asOf, round }];
    });
  });
}

function overallOf(blocks: readonly KpiBlock[], how: OfficeSettings): WeightedTotal {
  const wholes = blocks.flatMap(({ whole }) => whole ?? []);
  const records = wholes.map((line) => ({ kpi: line.kpi.id, result: line.result, inputs: {}, rate: null }));
  const total = weightedTotal('', records, how);
  const none = blocks.filter(({ whole }) => whole === null).map(({ kpi }) => ({ kpi: kpi.id, number: kpi.number, why: 'noWhole' as const }));
  return { ...total, leftOut: [...total.leftOut, ...none] };
}

function ranked(totals: readonly WeightedTotal[]): RankedTotal[] {
  return totals.map((own) => ({ ...own, rank: own.total === null ? null : 1 + totals.filter(({ total }) => total !== null && total > own.total!).length }));
}

function missingIn(rows: SummaryRows): Missing[] {
  return [...grouped(rows.missing, ({ kpi, why }) => `${kpi.id} ${why}`).values()].map((same) => ({ kpi: same[0]!.kpi, why: same[0]!.why, units: [...new Set(same.map(({ unit }) => unit))] }));
}

/** Units over all KPIs, in the order of their totals. */
export function unitsOf({ totals, blocks }: Pick<MonthlyReport, 'totals' | 'blocks'>): readonly string[] {
  const wholes = new Set(blocks.flatMap(({ kpi }) => editionOf(kpi.id)?.whole.name ?? []));
  return totals.map(({ unit }) => unit).filter((unit) => !wholes.has(unit));
}

/** The lines of a unit in a KPI: none, one, or several rows that contradict each other. */
export function linesOfUnit({ units }: KpiBlock, unit: string): readonly ResultLine[] {
  return units.filter((line) => line.unit === unit);
}
