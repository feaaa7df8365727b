/** Says what each column of a table holds, for one KPI. */
import type { Head, HeaderBand } from './bands';
import type { GuideItem, GuideKpi } from './guide';
import { headRole } from './heads';
import { type CellLooks, itemFit } from './itemFit';
import type { ColumnRole } from './reading';
import { itemOfParts, partOfHead } from './parts';

/** The first column of each role; those of items by their codes. */
export interface ColumnsByRole {
  readonly roles: ReadonlyMap<string, AssignedColumn>;
  readonly items: ReadonlyMap<string, AssignedColumn>;
}

const byRole = new WeakMap<readonly AssignedColumn[], ColumnsByRole>();

/** Kept by list: the rows of a table ask for the same ones again and again. */
export function columnsByRole(columns: readonly AssignedColumn[]): ColumnsByRole {
  let found = byRole.get(columns);
  if (!found) byRole.set(columns, (found = sortedOut([...columns].reverse())));
  return found;
}

function sortedOut(columns: readonly AssignedColumn[]): ColumnsByRole {
  const items = columns.filter(({ role }) => role.startsWith('item:'));
  return { roles: new Map(columns.map((column) => [column.role, column])), items: new Map(items.map((column) => [column.role.slice(5), column])) };
}

export interface AssignedColumn {
  readonly role: ColumnRole;
  readonly column: number;
  readonly head: string;
}

/** Assigns items to columns, the strongest claim first. Two equal claims on one item leave it open: no guessing. */
export function assignItems(heads: readonly Head[], items: readonly GuideItem[], looks: CellLooks): Map<string, Head> {
  const letters = new Map<string, number>();
  for (const { code } of items) letters.set(code.charAt(0), (letters.get(code.charAt(0)) ?? 0) + 1);
  const claims = items.flatMap((item) => heads.map((head) => ({ item, head, points: itemFit(head, item, letters, looks) }))).filter(({ points }) => points > 0);
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
  const free = band.heads.filter((head) => !ours.has(head.column) && head.column !== unitColumn && !target(head) && !isPart(head));
  const items = assignItems(free, kpi?.items ?? [], looks);
  const itemOf = new Map([...items].map(([code, head]) => [head.column, code]));
  const used = new Set<ColumnRole>();
  const columns: AssignedColumn[] = [];
  for (const head of band.heads) {
    const role = roleOf(head);
    // Of several rates, the figures decide later; of several scores, the one of the whole counts.
    if (role === null || (used.has(role) && role !== 'rate' && !role.startsWith('item:') && !replacesPart(role, head))) continue;
    used.add(role);
    columns.push({ role, column: head.column, head: head.text });
  }
  return columns;

  /** A score or level of its own stands for the whole, those under group heads for its parts: they give way. */
  function replacesPart(role: ColumnRole, head: Head): boolean {
    const before = columns.findIndex((column) => column.role === role);
    const pathOf = (column: number | undefined): number => band.heads.find((one) => one.column === column)?.path.length ?? 1;
    if ((role !== 'score' && role !== 'level') || before < 0 || head.path.length > 1 || pathOf(columns[before]?.column) === 1) return false;
    columns.splice(before, 1);
    return true;
  }

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
