/** A plan of activities with everything that its sheet says of each: unit, target, measure, results, evidence and money, beside what was read already. */
import { planCounts } from '../../scoring/activities';
import { type SheetGrid, valueAt } from '../../sheet/grid';
import type { ReadPlan } from '../../sheet/reading';
import { plain } from '../../sheet/text';

type Field = 'unit' | 'target' | 'measure' | 'result' | 'link' | 'budget' | 'spent';

export interface PlanLine {
  readonly activity: string;
  readonly plannedFrom: string | null;
  readonly plannedTo: string | null;
  readonly doneFrom: string | null;
  readonly doneTo: string | null;
  /** As of the day of the report; `onTarget` is independent of it. */
  readonly state: 'done' | 'notDue' | 'late';
  readonly onTarget: boolean;
  readonly unit: string;
  readonly target: string;
  readonly measure: string;
  readonly result: string;
  readonly links: readonly string[];
  /** Baht; null where the sheet says none. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** A1 address of the activity's row and column, 0-based; null where it was not found again. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** First match wins. */
const HEADS: readonly [RegExp, Field][] = [
  [/หน่วย\s*นับ/, 'unit'],
  [/เบิกจ่าย|ใช้จ่าย|ใช้ไป/, 'spent'],
  [/งบประมาณ|วงเงิน/, 'budget'],
  [/^เป้าหมาย/, 'target'],
  [/มาตรการ/, 'measure'],
  [/link|ลิงก์|ลิงค์|หลักฐาน/i, 'link'],
  [/^ผลการดำเนินงาน|^ผลงาน|^ผลลัพธ์/, 'result'],
];
const SPENT = /เบิกจ่าย\D{0,15}?([\d,]+(?:\.\d+)?)\s*บาท/g;

/** @param asOf ISO day by which an activity is late, or not yet due */
export function planLines({ activities, area }: ReadPlan, sheet: SheetGrid, asOf: string): PlanLine[] {
  const text = (row: number, column: number): string => written(valueAt(sheet, row, column));
  const places = placesOf(activities.map(({ activity }) => plain(activity)), sheet, area, text);
  return activities.map((activity, i) => {
    const at = places[i] ?? null;
    const fields = at ? fieldsAt(sheet, at.row, text) : new Map<Field, number>();
    const next = places.slice(i + 1).find((one) => one !== null)?.row ?? sheet.rowCount;
    const column = (field: Field): number | undefined => fields.get(field);
    // What came of it may go on over the rows below.
    const rows = at ? goesOn(sheet, at, Math.min(next, at.row + 40), text) : [];
    const all = (field: Field): string[] => (column(field) === undefined ? [] : rows.map((row) => text(row, column(field)!)).filter((one) => one !== ''));
    const own = (field: Field): string => (at && column(field) !== undefined ? text(at.row, column(field)!) : '');
    const result = all('result').join('\n');
    const counts = planCounts({ activities: [activity], asOf }, []);
    return {
      ...activity,
      state: counts?.done ? 'done' : counts?.late ? 'late' : 'notDue', onTarget: counts?.onTarget === 1,
      unit: own('unit'), target: own('target'), measure: own('measure'), result,
      links: all('link').flatMap((one) => one.match(/https?:\/\/\S+/g) ?? [one]),
      budget: amount(own('budget')), spent: amount(own('spent')) ?? spentIn(result), at,
    };
  });
}

/** Where each activity stands: they come in the order of the sheet. */
function placesOf(activities: readonly string[], sheet: SheetGrid, area: ReadPlan['area'], text: (row: number, column: number) => string): ({ row: number; column: number } | null)[] {
  let from = area.top;
  return activities.map((activity) => {
    for (let row = from; row <= area.bottom; row++) {
      for (let column = 0; column < sheet.columnCount; column++) {
        if (text(row, column) !== activity) continue;
        from = row + 1;
        return { row, column };
      }
    }
    return null;
  });
}

/** The row of an activity and those below that go on with it: up to a blank row, or one that says something of its own. */
function goesOn(sheet: SheetGrid, at: { readonly row: number; readonly column: number }, until: number, text: (row: number, column: number) => string): number[] {
  const rows = [at.row];
  for (let row = at.row + 1; row < until; row++) {
    const isBlank = Array.from({ length: sheet.columnCount }, (_, column) => text(row, column)).every((one) => one === '');
    if (isBlank || text(row, at.column) !== '') break;
    rows.push(row);
  }
  return rows;
}

/** Columns by the nearest head above: the second row of a head of two says more than the first. */
function fieldsAt(sheet: SheetGrid, row: number, text: (row: number, column: number) => string): Map<Field, number> {
  const fields = new Map<Field, number>();
  let head = row - 1;
  const isHead = (at: number): boolean => {
    const texts = Array.from({ length: sheet.columnCount }, (_, column) => text(at, column)).filter((one) => one !== '');
    return texts.length >= 3 && texts.some((one) => /กิจกรรม|แผนงาน/.test(one) && one.length < 60);
  };
  while (head >= 0 && !isHead(head)) head--;
  if (head < 0) return fields;
  for (let column = 0; column < sheet.columnCount; column++) {
    for (const word of [head + 1 < row ? text(head + 1, column) : '', text(head, column)]) {
      const field = word.length < 60 ? HEADS.find(([pattern]) => pattern.test(word))?.[1] : undefined;
      if (field === undefined) continue;
      if (!fields.has(field)) fields.set(field, column);
      break;
    }
  }
  return fields;
}

function written(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? plain(String(value)) : '';
}

function amount(text: string): number | null {
  const digits = /^[\d,]+(?:\.\d+)?/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits.replace(/,/g, ''));
}

/** What a result says to have been paid; contracts that are only approved are no payment. */
function spentIn(result: string): number | null {
  const sums = [...result.matchAll(SPENT)].map((match) => Number(match[1]!.replace(/,/g, '')));
  return sums.length === 0 ? null : sums.reduce((sum, one) => sum + one, 0);
}

export interface PlanTotals {
  readonly total: number;
  readonly done: number;
  readonly notDue: number;
  readonly late: number;
  readonly onTarget: number;
  /** Baht; null where no activity says any. */
  readonly budget: number | null;
  readonly spent: number | null;
}

export function planTotals(lines: readonly PlanLine[]): PlanTotals {
  const count = (test: (line: PlanLine) => boolean): number => lines.filter(test).length;
  const sum = (of: 'budget' | 'spent'): number | null => lines.reduce<number | null>((all, line) => (line[of] === null ? all : (all ?? 0) + line[of]), null);
  return { total: lines.length, done: count(({ state }) => state === 'done'), notDue: count(({ state }) => state === 'notDue'), late: count(({ state }) => state === 'late'), onTarget: count(({ onTarget }) => onTarget), budget: sum('budget'), spent: sum('spent') };
}
