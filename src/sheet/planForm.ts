/** The plan-activity table of a report (KPI 3.16 of FY 2564, KPI 3.36 of FY 2566): what was planned, what was done, and when. */
import { type Period, periodIn, periodOf } from './dates';
import { type Area, around } from './grid';
import { plain } from './text';
import type { SheetView } from './view';

/** One activity, as `kpi evaluate` takes it; ISO days. */
export interface Activity {
  readonly activity: string;
  readonly plannedFrom: string | null;
  readonly plannedTo: string | null;
  readonly doneFrom: string | null;
  readonly doneTo: string | null;
  readonly done: boolean;
  /** Null where the form does not say. */
  readonly onTarget: boolean | null;
}

export interface PlanForm {
  readonly activities: readonly Activity[];
  /** The day that the report speaks of; null where it is not said. */
  readonly asOf: string | null;
  readonly area: Area;
}

type Role = 'activity' | 'planned' | 'plannedFrom' | 'plannedTo' | 'done' | 'result' | 'status' | 'onTarget';

/** First match wins. */
const HEADS: readonly [RegExp, Role][] = [
  [/กิจกรรม|แผนงาน/, 'activity'],
  [/วันที่\s*เริ่ม|เริ่มต้น/, 'plannedFrom'],
  [/วันที่\s*สิ้นสุด|สิ้นสุด/, 'plannedTo'],
  [/ที่ดำเนินการ|ดำเนินการจริง|ทำจริง/, 'done'],
  [/ที่กำหนด|กำหนดการ|ระยะเวลา(?:ตามแผน|ดำเนินงาน)?$/, 'planned'],
  [/^ผลเทียบ|เป็นไปตาม/, 'onTarget'],
  [/^สรุปผล|^สถานะ/, 'status'],
  [/^ผลการดำเนินงาน|^ผลงาน|^ผลลัพธ์/, 'result'],
];

const CHECKED = '(?:[☑✓✔√■●]|\\[x\\])\\s*';
const DONE = ['ดำเนินการแล้ว', 'ยังไม่ดำเนินการ'] as const;
const ON_TARGET = ['เป็นไปตามเป้าหมาย', 'ไม่เป็นไปตามเป้าหมาย'] as const;
const NOT_YET = /^(?:[-–—]|รอ.*|ยัง.*|อยู่ระหว่าง.*|)$/;

/** Reads the plan of a sheet, all its tables together; null where there is none. */
export function planForm(view: SheetView): PlanForm | null {
  const activities: Activity[] = [];
  const asOf = asOfDay(view);
  let columns: ReadonlyMap<Role, number> | null = null;
  let area: Area | null = null;
  for (let row = 0; row < view.rowCount; row++) {
    const header = headerAt(view, row);
    if (header) {
      columns = header.columns;
      row = header.bottom;
      continue;
    }
    const activity = columns && activityAt(view, row, columns, asOf);
    if (!columns || !activity) continue;
    activities.push(activity);
    const all = [...columns.values()];
    area = around(area, { top: row, bottom: row, left: Math.min(...all), right: Math.max(...all) });
  }
  return area ? { activities, asOf, area } : null;
}

/** A header names activities, a time for them, and what came of them; its second row may say which time is which. */
function headerAt(view: SheetView, row: number): { columns: Map<Role, number>; bottom: number } | null {
  const texts = view.texts(row);
  if (texts.length < 3 || !texts.some(({ text }) => HEADS[0]![0].test(text))) return null;
  const columns = new Map<Role, number>();
  const assign = (at: number): void => {
    for (const { column, text } of view.texts(at)) {
      const role = HEADS.find(([pattern]) => pattern.test(text))?.[1];
      if (role && !columns.has(role)) columns.set(role, column);
    }
  };
  const below = view.texts(row + 1);
  const isSecond = below.length > 0 && view.mergeAt(row, texts[0]!.column)?.bottom === row + 1;
  // Group heads over several columns say less than what stands under them.
  if (isSecond) assign(row + 1);
  assign(row);
  const timed = ['planned', 'plannedFrom', 'plannedTo'].some((role) => columns.has(role as Role));
  const told = ['result', 'status', 'done'].some((role) => columns.has(role as Role));
  return timed && told ? { columns, bottom: isSecond ? row + 1 : row } : null;
}

function activityAt(view: SheetView, row: number, columns: ReadonlyMap<Role, number>, asOf: string | null): Activity | null {
  const merge = view.mergeAt(row, columns.get('activity')!);
  // A line over several columns heads a group of activities.
  if (merge && merge.right > merge.left) return null;
  const text = (role: Role): string => (columns.has(role) ? view.text(row, columns.get(role)!) : '');
  const period = (role: Role): Period | null => (columns.has(role) ? periodOf(view.sheet.cell(row, columns.get(role)!)) : null);
  const [activity, status, result] = [text('activity'), text('status'), text('result')];
  const { from, to } = period('planned') ?? { from: period('plannedFrom')?.from ?? null, to: period('plannedTo')?.to ?? null };
  if (activity === '' || (from === null && to === null && status === '')) return null;
  const dated = period('done');
  const done = dated ?? doneIn(result);
  // Where the form has no word for it, results before the planned end are progress, not yet the end.
  const goesOn = to !== null && asOf !== null && to > asOf;
  return {
    activity, plannedFrom: from, plannedTo: to,
    doneFrom: done?.from ?? null, doneTo: done?.to ?? null,
    done: stated(status, ...DONE) ?? (dated !== null || (!NOT_YET.test(result) && !goesOn)),
    onTarget: stated(text('onTarget'), ...ON_TARGET) ?? stated(status, ...ON_TARGET),
  };
}

/** The last day that a result names in brackets: `ประชุมชี้แจง (27.12.65)`. */
function doneIn(result: string): Period | null {
  const days = [...result.matchAll(/\(([^()]{5,20})\)/g)].flatMap((match) => periodIn(match[1]!) ?? []);
  const to = days.map((day) => day.to).sort().at(-1);
  return to === undefined ? null : { from: days.map(({ from }) => from).sort()[0]!, to };
}

/** Which of two statements holds: the one with a ticked box before it, else the one that stands there alone. */
function stated(text: string, yes: string, no: string): boolean | null {
  if (new RegExp(CHECKED + no).test(text)) return false;
  if (new RegExp(CHECKED + yes).test(text)) return true;
  return text === yes ? true : text === no ? false : null;
}

/** `ข้อมูล ณ 31 มี.ค. 2564`, else a date in brackets behind a title. */
function asOfDay(view: SheetView): string | null {
  for (let row = 0; row < Math.min(view.rowCount, 12); row++) {
    for (const { text } of view.texts(row)) {
      const said = /ณ\s*(?:วันที่)?\s*(\d{1,2}\s*\S+\s*\d{2,4})/.exec(plain(text))?.[1] ?? /\((\d{1,2}\s*[ก-๙.]+\s*\d{2,4})\)\s*$/.exec(plain(text))?.[1];
      const day = said === undefined ? null : periodIn(said);
      if (day) return day.to;
    }
  }
  return null;
}
