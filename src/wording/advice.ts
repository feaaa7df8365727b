/** The way to the next level in words: `อีก 12 ราย ถึงระดับ 4`. */
import type { DataItem } from '../kpi/schema';
import type { Advice } from '../scoring/kind';
import { formulaText } from './formula';
import type { Language, Text } from './language';

/** What the words need of a data item: its name, and the word that counts it. */
export type AdvisedItem = Pick<DataItem, 'code' | 'kind' | 'name' | 'counter'>;

type Of<K extends Advice['kind']> = Extract<Advice, { kind: K }>;

/** Where a definition names no word: people, money, points. */
const COUNTERS: Readonly<Record<string, NonNullable<DataItem['counter']>>> = {
  count: { th: 'ราย', en: 'cases', one: 'case' },
  amount: { th: 'บาท', en: 'baht', one: 'baht' },
  points: { th: 'คะแนน', en: 'points', one: 'point' },
};

/**
 * One way to the next level, as a list or a sheet has room for it: "อีก 12 ราย ถึงระดับ 4".
 * @param items the data items of the definition that gave the advice
 */
export function adviceText(advice: Advice, items: readonly AdvisedItem[], language: Language): string {
  const part: Text = advice.part === undefined ? { th: '', en: '' } : { th: `ส่วนที่ ${advice.part}: `, en: `part ${advice.part}: ` };
  const to: Text = { th: `ถึงระดับ ${advice.level}`, en: `to reach level ${advice.level}` };
  return `${part[language]}${wayText(advice, items)[language]} ${to[language]}`;
}

/** As `adviceText`, naming the data item that has to change. */
export function adviceInFull(advice: Advice, items: readonly AdvisedItem[], language: Language): string {
  const item = advice.kind === 'change' ? items.find(({ code }) => code === advice.item) : undefined;
  return adviceText(advice, items, language) + (item ? ` (${item.code}: ${item.name[language]})` : '');
}

function wayText(advice: Advice, items: readonly AdvisedItem[]): Text {
  switch (advice.kind) {
    case 'change':
      return amount(advice.change, advice.item, items);
    case 'step':
      return stepWay(advice, items);
    case 'counted':
      return countedWay(advice, items);
    case 'grade':
      return { th: `ได้เกรด ${advice.names.join(', ')} (ตั้งแต่ ${advice.from} คะแนน)`, en: `the grade ${advice.names.join(', ')} (from ${advice.from} points)` };
    case 'points':
      return { th: `อีก ${advice.more} คะแนน`, en: `${advice.more} more ${advice.more === '1' ? 'point' : 'points'}` };
  }
}

function stepWay({ step, unmet }: Of<'step'>, items: readonly AdvisedItem[]): Text {
  const asks = unmet.map(({ measure, atLeast, item, change }): Text => {
    if (item === null || change === null) return { th: `${named(measure, items, 'th')} ≥ ${atLeast}`, en: `${named(measure, items, 'en')} ≥ ${atLeast}` };
    const more = amount(change, item, items);
    return { th: `${named(item, items, 'th')} ${more.th}`, en: `${named(item, items, 'en')}: ${more.en}` };
  });
  const list = (language: Language): string => asks.map((one) => one[language]).join(', ');
  return asks.length === 0
    ? { th: `ทำขั้นตอนที่ ${step} ให้ครบ`, en: `complete step ${step}` }
    : { th: `ทำขั้นตอนที่ ${step} ให้ครบ (${list('th')})`, en: `complete step ${step} (${list('en')})` };
}

function countedWay({ steps, item, change }: Of<'counted'>, items: readonly AdvisedItem[]): Text {
  const more = amount(String(change), item, items);
  const ways: Text[] = [
    ...(steps.length > 0 ? [{ th: `ทำข้อ ${steps.join(', ')} ให้ครบ`, en: `complete ${steps.join(', ')}` }] : []),
    ...(change > 0 ? [more] : []),
  ];
  return { th: ways.map(({ th }) => th).join(' และ '), en: ways.map(({ en }) => en).join(' and ') };
}

/** `อีก 12 ราย`, or `ลดลง 3 ราย` for a negative change. */
function amount(change: string, code: string, items: readonly AdvisedItem[]): Text {
  const fewer = change.startsWith('-');
  const size = grouped(fewer ? change.slice(1) : change);
  const counter = counterOf(items.find((one) => one.code === code));
  if (!counter) return { th: `${fewer ? 'ลดลง' : 'อีก'} ${size}`, en: `${size} ${fewer ? 'fewer' : 'more'}` };
  return { th: `${fewer ? 'ลดลง' : 'อีก'} ${size} ${counter.th}`, en: `${size} ${fewer ? 'fewer' : 'more'} ${size === '1' ? counter.one : counter.en}` };
}

/** The word that counts an item; undefined for what is not counted (steps, say). */
export function counterOf(item: AdvisedItem | undefined): DataItem['counter'] {
  return item?.counter ?? COUNTERS[item?.kind ?? 'count'];
}

/** A formula or an item with the names of its items in the place of their codes. */
function named(formula: string, items: readonly AdvisedItem[], language: Language): string {
  return formulaText(formula).replace(/[A-Za-z][A-Za-z0-9]*/g, (code) => items.find((item) => item.code === code)?.name[language] ?? code);
}

/** Decimal text with its thousands apart; as text, because amounts may pass what a binary number holds. */
function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
