/** Sheets that we made in somebody's workbook: each bears a mark, and only those are replaced. */
import type { Edit, SheetContent, WorkbookSnapshot } from '../host/workbook';
import type { SheetGrid } from '../sheet/grid';

/** The sheet of this name; null where there is none, or where it is not ours. */
export function ownSheet({ sheets, marks }: Pick<WorkbookSnapshot, 'sheets' | 'marks'>, name: string): SheetGrid | null {
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  return marks.some(({ role, sheet }) => role === 'sheet' && same(sheet)) ? (sheets.find((sheet) => same(sheet.name)) ?? null) : null;
}

/** The sheet of ours that bears one of these names, or was given one beside somebody else's (see `freeName`). */
export function ownSheetOf(snapshot: Pick<WorkbookSnapshot, 'sheets' | 'marks'>, wanted: readonly string[]): SheetGrid | null {
  return snapshot.sheets.find(({ name }) => wanted.includes(name.replace(/ \d+$/, '')) && ownSheet(snapshot, name)) ?? null;
}

/** Puts a sheet and marks it as ours. */
export function putOwnSheet(sheet: string, content: SheetContent, after?: string): Edit[] {
  return [
    { kind: 'putSheet', sheet, content, ...(after !== undefined && { after }) },
    { kind: 'setMarks', sheets: [sheet], marks: [{ role: 'sheet', sheet, area: { top: 0, bottom: 0, left: 0, right: 0 } }] },
  ];
}

/** `wanted`, or `wanted 2`, `wanted 3` …: a sheet of somebody else's may bear the name already. */
export function freeName({ sheets }: Pick<WorkbookSnapshot, 'sheets'>, wanted: string): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted} ${n}`;
  return name;
}
