/** The lines of a monthly summary: what each unit, and the whole, has reached in a KPI. */
import type { Kpi, Round } from '../../kpi/schema';
import { editionOf } from '../../kpi/catalog';
import { evaluateWithContext } from '../../scoring/evaluate';
import { toNumber } from '../../scoring/exact';
import { explain } from '../../scoring/explain';
import type { Advice } from '../../scoring/kind';
import type { NotRolledUp } from '../../scoring/rollup';
import type { Observation, Result } from '../../scoring/result';
import type { OfficeSettings } from '../../scoring/settings';
import { quoteSheetName } from '../../sheet/address';
import type { ReadTotal } from '../../sheet/reading';
import { cellIn } from '../../sheet/recordCells';
import { type HistoryFigures, type HistoryRow, seriesOf } from './history';
import { observationOf } from '../observation';
import { manyRates, oneRate } from '../rates';
import type { KpiSummary } from './rows';
import type { ScoredRecord } from '../types';
import { type Change, changeFrom } from './trends';
import { weightedScore } from '../weighted';

export interface Count {
  readonly value: number;
  /** To the cell that holds it, where one cell does: a value that the document prints stands in no cell. */
  readonly link: string | null;
}

/** One result as every sheet, page and row of history shows it. */
export interface ResultLine {
  readonly kpi: Kpi;
  readonly unit: string;
  /** Of the whole: added up, or reported for it. */
  readonly isWhole: boolean;
  readonly numerator: Count | null;
  readonly denominator: Count | null;
  readonly rate: number | null;
  /** Of results with several measures. */
  readonly rates: readonly number[];
  readonly result: Result | null;
  readonly weighted: number | null;
  readonly advice: readonly Advice[];
  readonly change: Change | null;
  /** To the row that it stands in. */
  readonly link: string | null;
}

export interface KpiBlock extends Pick<KpiSummary, 'kpi' | 'round' | 'wantedRound' | 'target' | 'weight'> {
  readonly units: readonly ResultLine[];
  /** Null where there is no such thing: steps, grades and checks of several units add up to nothing. */
  readonly whole: ResultLine | null;
  /** Units that the whole does not hold. */
  readonly leftOut: readonly NotRolledUp[];
}

export interface Past {
  readonly rows: readonly HistoryRow[];
  /** `YYYY-MM`, the month before the report's. */
  readonly monthBefore: string | null;
}

/** The lines of one KPI: units in the document's order, and the whole. */
export function blockOf(summary: KpiSummary, totals: readonly ReadTotal[], how: OfficeSettings, past: Past): KpiBlock {
  const { kpi, round, wantedRound, target, weight, records } = summary;
  const wholeName = editionOf(kpi.id)?.whole.name ?? null;
  const lines = records.map((record) => lineOfRecord(kpi, round, record, wholeName !== null && record.unit === wholeName, how, past));
  const [own] = lines.filter(({ isWhole }) => isWhole);
  const units = lines.filter(({ isWhole }) => !isWhole);
  const whole = own ?? lineOfWhole(summary, wholeName, totals, how, past) ?? (lines.length === 1 ? lines[0]! : null);
  return { kpi, round, wantedRound, target, weight, units, whole, leftOut: own ? [] : (summary.whole?.leftOut ?? []) };
}

function lineOfRecord(kpi: Kpi, round: Round, record: ScoredRecord, isWhole: boolean, how: OfficeSettings, past: Past): ResultLine {
  const link = (role: string): string | null => {
    const cell = cellIn(record, role);
    return cell === undefined ? null : `#${quoteSheetName(record.sheet)}!${cell}`;
  };
  const unit = record.unit ?? record.unitAsWritten;
  const observation = observationOf(record);
  const line = lineOf({ kpi, unit, isWhole, result: record.result, observation, rate: record.rate ?? (record.result && oneRate(record.result)) }, round, how, past, link);
  return { ...line, link: link('unit') };
}

function lineOfWhole({ kpi, round, whole }: KpiSummary, name: string | null, totals: readonly ReadTotal[], how: OfficeSettings, past: Past): ResultLine | null {
  if (!whole) return null;
  const observation: Observation = { kpi: kpi.id, round, unit: name, inputs: whole.inputs };
  // The workbook's own total row, where it says the same.
  const total = totals.find((one) => one.kpi === kpi.id && (one.round === null || one.round === round) && Object.keys(one.inputs).length > 0 && Object.entries(one.inputs).every(([code, value]) => whole.inputs[code] === value));
  const link = (role: string): string | null => (total?.cells[role] ? `#${quoteSheetName(total.sheet)}!${total.cells[role]}` : null);
  return lineOf({ kpi, unit: name ?? '', isWhole: true, result: whole.result, observation, rate: oneRate(whole.result) }, round, how, past, link);
}

interface Known {
  readonly kpi: Kpi;
  readonly unit: string;
  readonly isWhole: boolean;
  readonly result: Result | null;
  readonly observation: Observation | null;
  readonly rate: number | null;
}

function lineOf({ kpi, unit, isWhole, result, observation, rate }: Known, round: Round, how: OfficeSettings, past: Past, link: (role: string) => string | null): ResultLine {
  const [numerator, denominator] = observation ? countsOf(kpi, observation, link) : [null, null];
  const advice = observation && result ? explain(kpi, { ...observation, round }, result, how).advice : [];
  const bare = { kpi, unit, isWhole, numerator, denominator, rate, rates: result ? manyRates(result) : [], result, weighted: weightedScore({ kpi: kpi.id, result }, how), advice, link: null };
  const before = past.monthBefore === null ? undefined : seriesOf(past.rows, kpi.id, unit).find(({ month }) => month === past.monthBefore);
  return { ...bare, change: before ? changeFrom(before.figures, figuresOf(bare), kpi.direction) : null };
}

/** What is above and what is below the line of the printed formula, of KPIs that are one ratio. */
function countsOf(kpi: Kpi, observation: Observation, link: (role: string) => string | null): readonly [Count | null, Count | null] {
  const parts = /^\(?(.+?)\)?(?: \* 100)? \/ (\w+)(?: \* 100)?$/.exec(kpi.formula?.measure ?? '');
  if (!parts) return [null, null];
  const { context } = evaluateWithContext(kpi, observation, 'step');
  const count = (expression: string): Count | null => {
    const outcome = context.calculate(expression);
    return 'value' in outcome ? { value: toNumber(outcome.value), link: (observation.inputs[expression] ?? null) === null ? null : link(expression) } : null;
  };
  return [count(parts[1]!), count(parts[2]!)];
}

/** What history keeps of a line. */
export function figuresOf({ numerator, denominator, rate, result }: Pick<ResultLine, 'numerator' | 'denominator' | 'rate' | 'result'>): HistoryFigures {
  const counts = result !== null && ['scored', 'target', 'gated'].includes(result.outcome);
  if (!counts) return { numerator: null, denominator: null, rate: null, level: null, score: null, targetMet: null };
  return { numerator: numerator?.value ?? null, denominator: denominator?.value ?? null, rate: rate === null ? null : Number(rate.toFixed(4)), level: result.level, score: result.score, targetMet: result.targetMet };
}
