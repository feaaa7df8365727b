/** Cases worked out by hand, from their rows. */
import { ROUNDS, type DataItem, type KpiSource, type Round } from '../../kpi/schema';
import type { Cells } from './cells';
import { textsIn } from './cellTexts';
import type { ReadRow } from './readSheets';

type Example = NonNullable<KpiSource['examples']>[number];
type Kind = 'number' | 'numbers' | 'text' | 'texts' | 'flag' | 'check';

const EXPECTED: Readonly<Record<string, Kind>> = { outcome: 'text', rate: 'text', level: 'number', score: 'number', points: 'number', joint: 'number', targetMet: 'flag', parts: 'numbers', issues: 'texts', plan: 'number' };
const OF_ITEMS: Readonly<Record<DataItem['kind'], Kind>> = { count: 'number', amount: 'number', points: 'number', steps: 'numbers', grade: 'text', flag: 'flag', checks: 'texts' };
const ACTIVITY: Readonly<Record<string, Kind>> = { done: 'flag', onTarget: 'flag' };

/** Members of members are at most this deep, and lists of activities at most this long. */
const DEEPEST = 3;
const MOST_ACTIVITIES = 200;

/** @param items null where some of them could not be read: what is said of others is then left aside */
export function examplesFrom(id: string, rows: readonly ReadRow[], items: readonly DataItem[] | null, cells: Cells): Example[] {
  const byNumber = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const no = cells.needed(row, 'no');
    if (no !== '') byNumber.set(no, [...(byNumber.get(no) ?? []), row]);
  }
  return [...byNumber.values()].flatMap((own, i): Example[] => {
    const example = exampleFrom(own, items, cells);
    cells.findings.note(id, `examples.${i}`, own[0]!.at('field').place);
    for (const row of own) cells.findings.note(id, `examples.${i}.${cells.choice(row, 'given', 'given')}.${cells.text(row.at('field'))}`, row.at('value').place);
    return example ? [example] : [];
  });
}

function exampleFrom(rows: readonly ReadRow[], items: readonly DataItem[] | null, cells: Cells): Example | null {
  const [first] = rows as [ReadRow, ...ReadRow[]];
  const [round] = cells.rounds(first);
  if (round === undefined) return null;
  if (!isRound(round)) return cells.wrong('unknownRound', first.at('rounds'), { found: cells.text(first.at('rounds')), choices: ROUNDS.map((one) => cells.words.choices.round[one] ?? one).join(', ') });
  const values: Record<'input' | 'expect', Record<string, unknown>> = { input: {}, expect: {} };
  for (const row of rows) {
    const given = cells.neededChoice(row, 'given', 'given');
    const field = cells.text(row.at('field'));
    // A case in which nothing is reported has no field.
    if (given === null || field === '') continue;
    if (given === 'input' && items === null) continue;
    const kind = given === 'expect' ? expectedKind(field) : inputKind(field, items ?? []);
    if (kind === null) {
      if (given === 'input') cells.wrong('unknownItem', row.at('field'), { found: field, items: (items ?? []).map(({ code }) => code).join(', ') });
      else cells.wrong('unknownExpected', row.at('field'), { found: field, names: Object.keys(EXPECTED).join(', ') });
      continue;
    }
    const value = valueOf(row, kind, cells);
    if (value !== undefined && !put(values[given], field.split('.'), value)) cells.wrong('badDot', row.at('field'), { found: field });
  }
  const unit = cells.text(first.at('unit'));
  const why = cells.text(first.at('why'));
  return { round, ...(unit !== '' && { unit }), inputs: values.input, expect: values.expect, ...(why !== '' && { why }) };
}

const isRound = (round: string): round is Round => (ROUNDS as readonly string[]).includes(round);

function expectedKind(field: string): Kind | null {
  return Object.hasOwn(EXPECTED, field.split('.')[0]!) ? EXPECTED[field.split('.')[0]!]! : null;
}

function inputKind(field: string, items: readonly DataItem[]): Kind | null {
  const [name = '', ...rest] = field.split('.');
  if (name === 'activities') return ACTIVITY[rest[1] ?? ''] ?? 'text';
  if (name === 'asOf') return 'text';
  const item = items.find(({ code }) => code === name);
  return item ? (item.kind === 'checks' && rest.length > 0 ? 'check' : OF_ITEMS[item.kind]) : null;
}

/** Undefined where it can't be read, which is then said. */
function valueOf(row: ReadRow, kind: Kind, cells: Cells): unknown {
  const one = row.at('value');
  const text = cells.needed(row, 'value');
  const word = cells.choiceIn(text, 'exampleValue');
  const refuse = (): undefined => cells.wrong('exampleValue', one, { found: text, field: cells.text(row.at('field')) }) ?? undefined;
  if (text === '') return undefined;
  if (word === 'noData') return null;
  if (word === 'emptyList') return [];
  if (kind === 'flag') return word === 'yes' || word === 'no' ? word === 'yes' : refuse();
  if (kind === 'check') return word === 'full' || word === 'half' || word === 'none' ? word : refuse();
  if (kind === 'text') return text;
  if (kind === 'texts') return textsIn(text);
  const numbers = (kind === 'number' ? [text] : text.split(/[;,\n]/)).map((part) => Number(part.trim()));
  if (numbers.some((number) => !Number.isFinite(number))) return refuse();
  return kind === 'number' ? numbers[0] : numbers;
}

/** Puts a value under its dotted name. False where a name stands for a value and for what is below it. */
function put(into: Record<string, unknown>, path: readonly string[], value: unknown): boolean {
  const [name = '', ...rest] = path;
  if (!/^[A-Za-z0-9][A-Za-z0-9_]{0,39}$/.test(name) || path.length > DEEPEST) return false;
  if (rest.length === 0) {
    if (Object.hasOwn(into, name)) return false;
    into[name] = value;
    return true;
  }
  const isList = name === 'activities';
  const below = Object.hasOwn(into, name) ? into[name] : (into[name] = isList ? [] : {});
  if (typeof below !== 'object' || below === null || Array.isArray(below) !== isList) return false;
  if (!Array.isArray(below)) return put(below as Record<string, unknown>, rest, value);
  const nth = Number(rest[0]);
  if (!Number.isInteger(nth) || nth < 1 || nth > MOST_ACTIVITIES || nth > below.length + 1) return false;
  below[nth - 1] ??= {};
  return put(below[nth - 1] as Record<string, unknown>, rest.slice(1), value);
}
