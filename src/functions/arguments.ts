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

/** A cell as the engine reads that item: steps, checks and evidence are listed in one cell, `1,2,3`. */
export function valueFor({ kind }: DataItem, cell: Cell): unknown {
  if (kind !== 'steps' && kind !== 'checks') return cell;
  const text = textOf(cell);
  const listed = text.split(/[\s,;]+/).filter(Boolean);
  if (listed.length === 0) return null;
  // The engine refuses what can't be read, and names it.
  return kind === 'steps' ? listed.map(Number) : (marksOf(listed) ?? text);
}

/** `½` as NFKC writes it. */
const HALF = '1\u20442';
const MARKS: Readonly<Record<string, 'full' | 'half' | 'none'>> = { '1': 'full', ครบ: 'full', '0.5': 'half', [HALF]: 'half', ไม่ครบ: 'half', '0': 'none', ไม่มี: 'none' };

/** What is named is there, as far as no mark says otherwise: `1, 2=0.5, 3=0`. Null where a mark is none of these. */
function marksOf(listed: readonly string[]): Readonly<Record<string, string>> | null {
  const marks: Record<string, string> = {};
  for (const one of listed) {
    const [code = '', written = '1'] = one.split('=');
    const mark = MARKS[written];
    if (mark === undefined) return null;
    marks[code] = mark;
  }
  return marks;
}
