/** What the arguments of the functions for cells mean. */
import { EDITIONS, findKpi } from '../kpi/catalog';
import { ROUNDS, type DataItem, type Kpi, type Round } from '../kpi/schema';
import { planOf } from '../scoring/plan';
import { functionRefusals } from '../wording/functions';
import type { Cell } from './cells';
import { refuse, type Refusal } from './refusal';

const textOf = (cell: Cell): string => String(cell ?? '').normalize('NFKC').trim();

/** By id, or by a number that only one edition has: `satun-2567/09`, `9`, `09`, `3.36`. */
export function kpiOf(cell: Cell): Kpi | Refusal {
  const text = textOf(cell);
  const known = findKpi(text.toLowerCase());
  if (known) return known;
  const number = text.replace(/^0+(?=\d)/, '');
  const found = EDITIONS.flatMap(({ kpis }) => kpis).filter((kpi) => kpi.number === number);
  if (found.length === 1) return found[0]!;
  return refuse('#VALUE!', found.length === 0 ? functionRefusals.unknownKpi(text) : functionRefusals.ambiguousKpi(text, found.map(({ id }) => id)));
}

/** `m12`, 12, `h1`; the last round of the KPI where it is left blank. */
export function roundOf(kpi: Kpi, cell: Cell): Round | Refusal {
  const text = textOf(cell).toLowerCase();
  const round = ROUNDS.find((one) => one === text || one === `m${text}`);
  if (round) return round;
  if (text !== '' && text !== '0') return refuse('#VALUE!', functionRefusals.unknownRound(text, ROUNDS));
  return 'every' in kpi.rounds ? 'm12' : (ROUNDS.filter((one) => one in kpi.rounds).at(-1) ?? 'm12');
}

/** The data items that a round uses, in the order of the definition. */
export function itemsOf(kpi: Kpi, round: Round): readonly DataItem[] {
  const { items } = planOf(kpi, round);
  return items.length > 0 ? items : kpi.items;
}

/** A cell as the engine reads that item: steps are listed in one cell, `1,2,3`. */
export function valueFor({ kind }: DataItem, cell: Cell): unknown {
  if (kind !== 'steps') return cell;
  const text = textOf(cell);
  return text === '' ? null : text.split(/[\s,;]+/).map(Number);
}
