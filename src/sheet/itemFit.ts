/** How well a column's head fits a data item: by its code, by the words of its definition, by what stands under it. */
import type { Head } from './bands';
import type { GuideItem } from './guide';
import { type HeadRole, headRole } from './heads';
import { bare, similarity, withoutBrackets } from './text';
import { stepRange } from './ticks';

/** What the cells under a head look like, where the head leaves it open. */
export interface CellLooks {
  /** A target such as `≥ 30`, although the head could mean a denominator. */
  readonly isTarget: (column: number) => boolean;
  /** Two numbers in a cell: `85 (17/20)`. */
  readonly isPair: (column: number) => boolean;
  /** Several steps in a cell: `1-3`, `1,2,4`. */
  readonly isList: (column: number) => boolean;
  /** Numbers, no words. */
  readonly isNumber: (column: number) => boolean;
  /** No number above 5: levels and scores, never points of 100. */
  readonly isSmall: (column: number) => boolean;
}

/** Roles that a data item's column never has, unless its head names the item outright. */
const NEVER_ITEM = new Set<HeadRole>(['order', 'code', 'unit', 'kpi', 'kpiName', 'fiscalYear', 'round', 'remark', 'weight', 'weighted']);
const RESULT = new Set<HeadRole>(['rate', 'score', 'level', 'target']);
/** A head that speaks of a share holds no count, unless the share is part of what is counted (`จำนวนที่ผ่านเกณฑ์ร้อยละ 50`). */
const SHARE = /(?:ร้อยละ|%|เปอร์เซ็นต์)(?!\s*\d)/;
const MONEY = /บาท|งบประมาณ(?!\s*พ\.?ศ)|วงเงิน/;
const THINGS = /\((?:คน|ราย|แห่ง|ครั้ง)\)/;

/** How strongly a head says "this is the item", 0 (not at all) to 100 (its own code). `letters` counts the items of each letter. */
export function itemFit(head: Head, item: GuideItem, letters: ReadonlyMap<string, number>, looks: CellLooks): number {
  const pair = looks.isPair(head.column);
  if (pair && item.whole === null) return 0;
  const role = headRole(head.text);
  if (role?.startsWith('code:')) return codeFit(role.slice(5), item, letters);
  if (item.kind === 'steps') return stepRange(head.text) ? 90 : looks.isList(head.column) && /ขั้น|ข้อ|step/i.test(head.text) ? 60 : 0;
  if (isRefused(head, item, looks, pair)) return 0;
  const outright = outrightFit(head, item);
  if (outright > 0) return outright;
  if (role && (NEVER_ITEM.has(role) || (RESULT.has(role) && !pair))) return 0;
  return Math.max(wordFit(head, item), role === item.place || (pair && item.place === 'numerator') ? 40 : 0);
}

function codeFit(code: string, item: GuideItem, letters: ReadonlyMap<string, number>): number {
  if (code === item.code) return 100;
  // A sheet that heads its columns A and B means A1 and B1, where there is only one of each.
  return code === item.code.charAt(0) && letters.get(code) === 1 && item.code.length > 1 ? 96 : 0;
}

/** What a column can't hold, whatever its head says: baht are no patients, and patients no baht. */
function isRefused({ text, column }: Head, { kind }: GuideItem, looks: CellLooks, pair: boolean): boolean {
  switch (kind) {
    case 'checks':
      return true;
    case 'evidence':
      return !looks.isList(column);
    case 'grade':
      return looks.isNumber(column);
    case 'points':
      return /เต็ม\s*5(?!\d)/.test(text) || looks.isSmall(column);
    case 'amount':
      return THINGS.test(text);
    case 'count':
      return MONEY.test(text) || (!pair && SHARE.test(text) && !text.startsWith('จำนวน'));
    default:
      return false;
  }
}

/** One of the item's own heads, with the group over it where that says whose it is: `สถานที่ผลิตอาหาร` over `เป้าหมาย`. */
function outrightFit({ text, path }: Head, { heads }: GuideItem): number {
  const joined = bare(path.join(' '));
  const tokens = heads.filter((word) => word.includes(' ') && word.split(' ').every((token) => joined.includes(bare(token)))).map((word) => bare(word).length);
  // The more of the head these words are, the surer.
  if (tokens.length > 0) return 91 + (4 * Math.max(...tokens)) / Math.max(joined.length, ...tokens);
  const own = bare(withoutBrackets(text));
  return own !== '' && heads.some((word) => bare(withoutBrackets(word)) === own) ? 90 : 0;
}

function wordFit({ text }: Head, { heads }: GuideItem): number {
  const own = bare(withoutBrackets(text));
  let best = 0;
  for (const word of heads.map((one) => bare(withoutBrackets(one)))) {
    if (word.length >= 4 && own.includes(word)) best = Math.max(best, 70 + (10 * word.length) / own.length);
    else if (own.length >= 6 && word.includes(own)) best = Math.max(best, 60 + (10 * own.length) / word.length);
    else best = Math.max(best, similarity(own, word) >= 0.7 ? 50 : 0);
  }
  return best;
}
