/** What the functions for cells answer. Pure: cells in, answers out, one for each cell of the result. */
import { decimal, toNumber } from '../scoring/exact';
import { evaluate } from '../scoring/evaluate';
import { explain } from '../scoring/explain';
import { oneRate } from '../scoring/rate';
import type { Observation, Result } from '../scoring/result';
import type { Kpi } from '../kpi/schema';
import { functionRefusals, type FunctionRefusal } from '../wording/functions';
import { itemsOf, kpiOf, roundOf, valueFor } from './arguments';
import type { Cell, Cells } from './cells';
import { refuse, type Refusal } from './refusal';

export type Asked = 'rate' | 'level' | 'score' | 'gap' | 'name';
export type Answer = number | string | Refusal;

/**
 * One answer for each cell; areas of one row, one column or one cell are repeated, as Excel repeats them.
 * @param values an area for each data item, in the order of the definition
 */
export function calculate(what: Asked, kpi: Cells, round: Cells, values: readonly Cells[]): Answer[][] {
  const areas = [kpi, round, ...values];
  const rows = Math.max(1, ...areas.map((area) => area.length));
  const columns = Math.max(1, ...areas.map((area) => area[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cells = areas.map((area) => cellOf(area, row, column));
      if (cells.some((cell) => cell === OUTSIDE)) return refuse('#VALUE!', functionRefusals.shapes());
      const [first, second, ...rest] = cells as Cell[];
      return one(what, first, second, rest);
    }),
  );
}

const OUTSIDE = Symbol('outside');

function cellOf(area: Cells, row: number, column: number): Cell | typeof OUTSIDE {
  const line = area.length === 1 ? area[0] : area[row];
  if (!line) return OUTSIDE;
  const at = line.length === 1 ? 0 : column;
  return at < line.length ? line[at] : OUTSIDE;
}

function one(what: Asked, kpiCell: Cell, roundCell: Cell, values: readonly Cell[]): Answer {
  const kpi = kpiOf(kpiCell);
  if ('code' in kpi) return kpi;
  if (what === 'name') return kpi.name.th;
  const round = roundOf(kpi, roundCell);
  if (typeof round === 'object') return round;
  const items = itemsOf(kpi, round);
  if (values.length > items.length) return refuse('#VALUE!', functionRefusals.tooMany(kpi.id, items.map(({ code }) => code)));
  const inputs = Object.fromEntries(items.map((item, i) => [item.code, valueFor(item, values[i])]));
  const observation: Observation = { kpi: kpi.id, round, inputs };
  const result = evaluate(kpi, observation);
  if (result.outcome === 'invalid') return refused(result);
  return what === 'rate' ? rateOf(result) : what === 'gap' ? gapOf(kpi, observation, result) : (result[what] ?? refused(result));
}

function rateOf(result: Result): Answer {
  if (result.rate === null) return refused(result);
  const rate = oneRate(result.rate);
  return rate ? toNumber(rate) : refuse('#VALUE!', functionRefusals.severalRates());
}

function gapOf(kpi: Kpi, observation: Observation, result: Result): Answer {
  if (result.outcome !== 'scored') return refused(result);
  const advice = explain(kpi, observation, result).advice.find(({ kind }) => kind === 'change');
  if (advice?.kind === 'change') return toNumber(decimal(advice.change));
  return result.level === 5 ? 0 : refuse('#N/A', functionRefusals.noGap());
}

/** Why there is no number. What is wrong is `#VALUE!`; what is not there is `#N/A`. */
function refused({ outcome, issues }: Result): Refusal {
  const missing = issues.flatMap(({ code, data }) => (code === 'noData' && data?.['item'] ? [String(data['item'])] : []));
  const cause = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  if (outcome === 'invalid') return refuse('#VALUE!', cause ? functionRefusals.issue(cause) : functionRefusals.noScore());
  const words: FunctionRefusal = missing.length > 0 ? functionRefusals.missing(missing) : outcome === 'target' ? functionRefusals.targetOnly() : cause ? functionRefusals.issue(cause) : functionRefusals.noScore();
  return refuse('#N/A', words);
}
