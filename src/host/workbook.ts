/**
 * The port between tasks and workbooks. A task reads a snapshot and returns a plan; a host applies the plan
 * whole or not at all, and can take it back. No host knows a KPI; no task knows Excel or files.
 */
import type { Area, CellValue, SheetGrid } from '../sheet/grid';

/** An area of the workbook that is ours, remembered in the workbook itself (as a hidden defined name, so it moves with its cells). */
export interface Mark {
  /** What the area is, e.g. `score` or `level`; letters, digits and underscore. */
  readonly role: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Plain data, as JSON holds it. */
export type Remembered = null | boolean | number | string | readonly Remembered[] | { readonly [key: string]: Remembered };

/** What the workbook remembers for us, by key. Whoever uses a key checks what it holds: somebody may have written it by hand, or a newer version of ours. */
export interface Memory {
  readonly values: Readonly<Record<string, Remembered>>;
  /** There is something of ours that can't be read: nothing is remembered then, and people are told. */
  readonly broken: boolean;
}

export interface WorkbookSnapshot {
  /** File or workbook name, for people. */
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  readonly marks: readonly Mark[];
  /** Absent where the workbook remembers nothing. */
  readonly memory?: Memory;
  /** True when serial numbers count from 1904. */
  readonly date1904: boolean;
}

/** How a written cell looks. Colours are `RRGGBB`; widths and sizes in Excel's units (characters, points). */
export interface CellStyle {
  /** Start from the look of this cell of the same sheet; the other members then change it. */
  readonly like?: { readonly row: number; readonly column: number };
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: 'thin';
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
}

/** What to put into a cell: a constant, or a formula (with its result, where it is known). Text never becomes a formula by itself. */
export type CellContent =
  | { readonly value: Exclude<CellValue, { error: string }> }
  | { readonly formula: string; readonly value?: Exclude<CellValue, { error: string }> };

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** What the snapshot held here. A host refuses the whole plan when the cell holds something else by now. */
  readonly was: CellValue;
  readonly style?: CellStyle;
}

/** A sheet of ours, complete: made, or put in the place of the one of that name that we made before. */
export interface SheetContent {
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly columnWidths?: readonly number[];
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly merges?: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: {
    readonly landscape: boolean;
    readonly titleRows?: { readonly from: number; readonly to: number };
    /** What is printed, each area on pages of its own; all of the sheet where it is left out. */
    readonly areas?: readonly Area[];
    /** Fit to one page wide. */
    readonly fitWidth: boolean;
    readonly footer?: string;
  };
  /** Excel tables over cells of the content. With them the sheet has to be new: one that is there is refused as `sheetExists`. */
  readonly tables?: readonly NewTable[];
  /** What cells take. Only on a new sheet, like tables. */
  readonly rules?: readonly CellRule[];
  readonly bars?: readonly DataBars[];
  /** Where several fit a cell, the first counts. */
  readonly colors?: readonly ColorRule[];
  readonly charts?: readonly Chart[];
}

/** Bars inside cells, as long as their numbers are between `from` (no bar) and `to` (the whole cell). */
export interface DataBars {
  readonly areas: readonly Area[];
  readonly from: number;
  readonly to: number;
  readonly color: string;
}

/** Cells whose number lies between `from` and `to`, both included, have these colours. Blank cells and text never have. */
export interface ColorRule {
  readonly areas: readonly Area[];
  readonly from: number;
  readonly to: number;
  readonly fill?: string;
  readonly color?: string;
}

/** A native chart over numbers of the same sheet. */
export interface Chart {
  /** Bars lie, columns stand; several series stand side by side. */
  readonly kind: 'bar' | 'column' | 'line';
  /** Also what a screen reader says of a chart in a file. */
  readonly title: string;
  /** The cells that it lies over. */
  readonly place: Area;
  /** One row or column of names, and of each series as many numbers. */
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** The scale of the values; Excel chooses what is left out. */
  readonly scale?: { readonly from?: number; readonly to?: number };
  /** Each number is written beside its bar or point. */
  readonly labels?: boolean;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  readonly color: string;
}

/** An Excel table. Its first row holds the heads: texts, each different from the others. Its cells are all given, blank ones too. */
export interface NewTable {
  /** A letter, then letters, digits and underscores; not like a cell's address. No other table or name of the workbook bears it. */
  readonly name: string;
  /** Head row, at least one body row, and the totals row. */
  readonly area: Area;
  /** The last row is the totals row. */
  readonly totals: boolean;
}

/** What may be typed into cells: one of a list, a whole number or a number from `from` up. Blank is always taken. */
export interface CellRule {
  readonly areas: readonly Area[];
  readonly allow:
    /** Without commas; at most 255 characters together. */
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'whole' | 'decimal'; readonly from: number };
  /** Shown beside a selected cell. */
  readonly prompt?: RuleMessage;
  /** Shown when something else was typed, which is then not taken. */
  readonly refusal: RuleMessage;
}

export interface RuleMessage {
  /** At most 32 characters. */
  readonly title: string;
  /** At most 255 characters. */
  readonly text: string;
}

export interface SheetCell {
  readonly content?: CellContent;
  readonly style?: CellStyle;
  /** A link to a cell of this workbook (`#'Sheet 1'!A5`) or of one nearby (`uploads/ละงู.xlsx#'Sheet 1'!A5`), to http(s) or to mailto. */
  readonly link?: string;
}

export type Edit =
  | { readonly kind: 'setCells'; readonly sheet: string; readonly cells: readonly CellEdit[] }
  /** New columns at the right end of an Excel table; `cells` has one entry a body row. */
  | { readonly kind: 'addTableColumns'; readonly sheet: string; readonly table: string; readonly columns: readonly NewTableColumn[] }
  /** An Excel table without a totals row ends after this many body rows (at least one): it grows or shrinks at its foot. What stands in its cells is for `setCells`. */
  | { readonly kind: 'resizeTable'; readonly sheet: string; readonly table: string; readonly rows: number }
  /** `sheet` must be new, or carry a mark with role `sheet` (made by us). */
  | { readonly kind: 'putSheet'; readonly sheet: string; readonly content: SheetContent; readonly after?: string }
  /** Widths in characters, for columns that held nothing before; undo brings the old ones back. */
  | { readonly kind: 'setColumnWidths'; readonly sheet: string; readonly widths: readonly { readonly column: number; readonly width: number }[] }
  /** Replaces all marks of these sheets by the ones given. */
  | { readonly kind: 'setMarks'; readonly sheets: readonly string[]; readonly marks: readonly Mark[] }
  /** What the workbook remembers under a key; null forgets it. `was` is what the snapshot held: the plan is refused when it is something else by now. */
  | { readonly kind: 'setMemory'; readonly key: string; readonly value: Remembered; readonly was: Remembered };

export interface NewTableColumn {
  readonly name: string;
  readonly cells: readonly { readonly content: CellContent; readonly style?: CellStyle }[];
  readonly headerStyle?: CellStyle;
}

/** What is to be written, in order. An empty list of edits means nothing changes. */
export interface EditPlan {
  readonly edits: readonly Edit[];
}

export interface ApplyReport {
  /** Cells whose content was written, our own sheets included. */
  readonly cellsWritten: number;
  /** True where Undo can't be kept in the workbook, because it takes too much room: it then ends with the pane. */
  readonly undoEndsWithPane?: boolean;
}

/** Cells that somebody changed; null where it can't be said which of the sheet. */
export interface Change {
  readonly sheet: string;
  readonly area: Area | null;
}

/** How somebody waits for a workbook to be read. */
export interface ReadWaiting {
  /** Told how many rows have been read, of how many; where a host can't say, it never is. */
  readonly rows?: (done: number, of: number) => void;
  /** The snapshot is not wanted any more. A host may read on, and is as it was before. */
  readonly signal?: AbortSignal;
}

/** A workbook that can be read and written. */
export interface WorkbookHost {
  /** Reads everything that the tasks need. @throws HostError; the signal's reason */
  snapshot(waiting?: ReadWaiting): Promise<WorkbookSnapshot>;
  /** Writes the plan, whole or not at all. @throws HostError; the workbook is then as it was */
  apply(plan: EditPlan): Promise<ApplyReport>;
  /** Takes back the last plan that was applied. @throws HostError `nothingToUndo` */
  undo(): Promise<void>;
  /** True when there is a plan to take back. */
  canUndo(): boolean;
  /** True when a writing broke off and could not be put back, in this pane or in one before it: `undo` puts it back, and until then nothing is written. */
  isHalfWritten(): boolean;
  /** Tells of cells that the user changes from now on, on sheets of the last snapshot; what it returns ends that. Absent where nobody else can change the workbook. @throws HostError */
  watch?(changed: (change: Change) => void): Promise<() => Promise<void>>;
  /** Has it told when whoever holds the workbook has not answered for long, and null when that is over. Absent where everything is at hand. */
  onSilence?(tell: (silence: Silence | null) => void): void;
}

/** No answer for long. It is waited on, until one comes or waiting is given up. */
export interface Silence {
  /** What is being done ends with `noAnswer`, or with `halfWritten` where it may have been written in part. */
  readonly giveUp: () => void;
}

/** Why a host refused. Codes only: sentences live in `wording/`. */
export type HostErrorCode =
  // the input cannot be read
  | 'notAWorkbook' | 'otherFormat' | 'oldBinaryFormat' | 'binaryWorkbook' | 'encrypted' | 'truncated' | 'damaged' | 'tooLarge' | 'unsafeXml'
  // the plan cannot be carried out
  | 'sheetNotFound' | 'sheetProtected' | 'signed' | 'sheetNotOurs' | 'sheetExists' | 'tableExists' | 'cellChanged' | 'cellOccupied' | 'tableNotFound' | 'tableLinked' | 'columnExists' | 'formulaInTheWay' | 'pivotInTheWay' | 'outOfSheet' | 'mergedCell'
  | 'badSheetName' | 'badLink' | 'memoryChanged' | 'cellBeingEdited' | 'noAnswer' | 'halfWritten' | 'nothingToUndo' | 'hostUnavailable' | 'hostFailed'
  // what works for us in the background has ended
  | 'workerStopped';

export interface HostErrorPlace {
  readonly sheet?: string;
  readonly cell?: string;
  readonly part?: string;
  /** What the other side said, for the report to a maintainer. */
  readonly detail?: string;
}

export class HostError extends Error {
  constructor(readonly code: HostErrorCode, readonly place: HostErrorPlace = {}) {
    super([code, place.sheet, place.cell, place.part, place.detail].filter(Boolean).join(' · '));
    this.name = 'HostError';
  }
}
