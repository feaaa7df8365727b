/** Says what each column of a table holds, for one KPI. */
import type { Head, HeaderBand } from './bands';
import type { GuideItem, GuideKpi } from './guide';
import { type HeadRole, headRole } from './heads';
import type { ColumnRole } from './reading';
import { bare, similarity, withoutBrackets } from './text';
import { itemOfParts, partOfHead } from './parts';
import { stepRange } from './ticks';

export interface AssignedColumn {
  readonly role: ColumnRole;
  readonly column: number;
  readonly head: string;
}

/** Roles that a data item's column never has, unless its head names the item outright. */
const NEVER_ITEM = new Set<HeadRole>(['order', 'code', 'unit', 'kpi', 'kpiName', 'fiscalYear', 'round', 'remark', 'weight']);
const RESULT = new Set<HeadRole>(['rate', 'score', 'level', 'target']);

/** What the cells under a head look like, where the head leaves it open. */
export interface CellLooks {
  /** A target such as `≥ 30`, although the head could mean a denominator. */
  readonly isTarget: (column: number) => boolean;
  /** Two numbers in a cell: `85 (17/20)`. */
  readonly isPair: (column: number) => boolean;
  /** Several steps in a cell: `1-3`, `1,2,4`. */
  readonly isList: (column: number) => boolean;
  /** No number above 5: levels and scores, never points of 100. */
  readonly isSmall: (column: number) => boolean;
}

/** A head that speaks of a share holds no count, unless the share is part of what is counted (`จำนวนที่ผ่านเกณฑ์ร้อยละ 50`). */
const SHARE = /(?:ร้อยละ|%|เปอร์เซ็นต์)(?!\s*\d)/;

/** How strongly a head says "this is the item", 0 (not at all) to 100 (its own code). */
function strength(head: Head, item: GuideItem, letters: ReadonlyMap<string, number>, looks: CellLooks): number {
  if (looks.isPair(head.column) && item.whole === null) return 0;
  const role = headRole(head.text);
  if (role?.startsWith('code:')) {
    const code = role.slice(5);
    if (code === item.code) return 100;
    // A sheet that heads its columns A and B means A1 and B1, where there is only one of each.
    return code === item.code.charAt(0) && letters.get(code) === 1 && item.code.length > 1 ? 96 : 0;
  }
  if (item.kind === 'steps') return stepRange(head.text) ? 90 : looks.isList(head.column) && /ขั้น|ข้อ|step/i.test(head.text) ? 60 : 0;
  if (item.kind === 'checks' || (item.kind === 'evidence' && !looks.isList(head.column))) return 0;
  if (item.kind === 'points' && (/เต็ม\s*5(?!\d)/.test(head.text) || looks.isSmall(head.column))) return 0;
  const pair = looks.isPair(head.column);
  // Baht are no patients, and patients no baht.
  if (item.kind === 'count' ? /บาท|งบประมาณ(?!\s*พ\.?ศ)|วงเงิน/.test(head.text) : item.kind === 'amount' && /\((?:คน|ราย|แห่ง|ครั้ง)\)/.test(head.text)) return 0;
  if (item.kind === 'count' && !pair && SHARE.test(head.text) && !head.text.startsWith('จำนวน')) return 0;
  const own = bare(withoutBrackets(head.text));
  const words = item.heads.map((word) => bare(withoutBrackets(word)));
  // `สถานที่ผลิตอาหาร` over `เป้าหมาย`: the group says whose target it is.
  const joined = bare(head.path.join(' '));
  if (item.heads.some((word) => word.includes(' ') && word.split(' ').every((token) => joined.includes(bare(token))))) return 92;
  if (own !== '' && words.includes(own)) return 90;
  if (role && (NEVER_ITEM.has(role) || (RESULT.has(role) && !pair))) return 0;
  let best = 0;
  for (const word of words) {
    if (word.length >= 4 && own.includes(word)) best = Math.max(best, 70 + (10 * word.length) / own.length);
    else if (own.length >= 6 && word.includes(own)) best = Math.max(best, 60 + (10 * own.length) / word.length);
    else best = Math.max(best, similarity(own, word) >= 0.7 ? 50 : 0);
  }
  if (role === item.place || (pair && item.place === 'numerator')) best = Math.max(best, 40);
  return best;
}

/** Assigns items to columns, the strongest claim first. Two equal claims on one item leave it open: no guessing. */
export function assignItems(band: HeaderBand, items: readonly GuideItem[], looks: CellLooks): Map<string, Head> {
  const letters = new Map<string, number>();
  for (const { code } of items) letters.set(code.charAt(0), (letters.get(code.charAt(0)) ?? 0) + 1);
  const claims = items.flatMap((item) => band.heads.map((head) => ({ item, head, points: strength(head, item, letters, looks) }))).filter(({ points }) => points > 0);
  claims.sort((a, b) => b.points - a.points || a.head.column - b.head.column);
  const assigned = new Map<string, Head>();
  const taken = new Set<number>();
  const open = new Set<string>();
  for (const { item, head, points } of claims) {
    if (assigned.has(item.code) || open.has(item.code) || taken.has(head.column)) continue;
    const rivals = claims.filter((claim) => claim.item === item && claim.head !== head && claim.points === points && !taken.has(claim.head.column));
    const sum = [head, ...rivals.map((rival) => rival.head)].filter(isSum);
    if (rivals.length > 0 && sum.length === 1) {
      // Sums by class: the pair under "รวม" is the result.
      assigned.set(item.code, sum[0]!);
      taken.add(sum[0]!.column);
      continue;
    }
    if (rivals.length > 0) {
      open.add(item.code);
      continue;
    }
    assigned.set(item.code, head);
    taken.add(head.column);
  }
  return assigned;
}

/** True for a column under a group head that says it adds up the others. */
function isSum({ path }: Head): boolean {
  return path.slice(0, -1).some((text) => /^รวม|ทั้งหมด$|^total/i.test(text));
}

/**
 * All columns of a band with their roles; `ours` says which columns we wrote, `looks` what their cells hold.
 */
export function assignColumns(band: HeaderBand, unitColumn: number | null, kpi: GuideKpi | null, round: string | null, ours: ReadonlyMap<number, string>, looks: CellLooks): AssignedColumn[] {
  const hasResult = band.heads.some((head) => headRole(head.text) === 'result');
  const target = (head: Head): boolean => /^(?:ค่า)?เป้าหมาย|^target/i.test(head.text) && (hasResult || looks.isTarget(head.column));
  const inParts = itemOfParts(kpi?.items ?? []);
  const isPart = (head: Head): boolean => inParts !== null && partOfHead(head.text, inParts, round)?.sure === true;
  const free: HeaderBand = { ...band, heads: band.heads.filter((head) => !ours.has(head.column) && head.column !== unitColumn && !target(head) && !isPart(head)) };
  const items = assignItems(free, kpi?.items ?? [], looks);
  const itemOf = new Map([...items].map(([code, head]) => [head.column, code]));
  const used = new Set<ColumnRole>();
  const columns: AssignedColumn[] = [];
  for (const head of band.heads) {
    const role = roleOf(head);
    // Of several rates, the figures decide later.
    if (role === null || (used.has(role) && role !== 'rate' && !role.startsWith('item:'))) continue;
    used.add(role);
    columns.push({ role, column: head.column, head: head.text });
  }
  return columns;

  function roleOf(head: Head): ColumnRole | null {
    if (ours.has(head.column)) return `ours:${ours.get(head.column) ?? ''}`;
    if (head.column === unitColumn) return 'unit';
    if (target(head)) return 'target';
    const code = itemOf.get(head.column);
    if (code !== undefined) return `item:${code}`;
    const part = inParts && partOfHead(head.text, inParts, round);
    if (part) return inParts.kind === 'steps' ? `step:${Number(part.code)}` : `check:${part.code}`;
    const role = headRole(head.text);
    if (role === 'rate' && /เบิกจ่าย|งบประมาณ|บาท/.test(head.text) && !kpi?.items.some(({ kind }) => kind === 'amount')) return null;
    if (role === null || role.startsWith('step:') || role === 'unit' || role === 'numerator' || role === 'denominator' || role.startsWith('code:')) return null;
    return role as ColumnRole;
  }
}
