/** What reading a workbook yields: tables, records, totals and problems. Pure data; the words live in `wording/`. */
import type { Area, ExcelTable } from './grid';
import type { JointTable } from './jointTable';
import type { ColumnHead, Mapping, UnusedMapping } from './mapping';
import type { Activity } from './planForm';
import type { RecordCells } from './recordCells';

export type Severity = 'error' | 'warning' | 'info';

/** A problem, at a place. `code` is one of `cli.md`'s list; `data` holds what its sentence needs. */
export interface ReadingIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1 address of a cell or an area; null where the problem is something that is not there. */
  readonly cell: string | null;
  readonly kpi: string | null;
  readonly unit: string | null;
  readonly found: string | number | boolean | null;
  readonly expected: string | number | boolean | null;
  readonly data?: Readonly<Record<string, string | number | null>>;
  /** The code of the problem that this one follows from. */
  readonly causedBy?: string;
}

/** What a column holds: a data item by its code, or one of the other roles. */
export type ColumnRole = 'unit' | 'order' | 'code' | 'kpi' | 'kpiName' | 'fiscalYear' | 'round' | 'rate' | 'score' | 'level' | 'weight' | 'weighted' | 'target' | 'remark' | 'result' | `item:${string}` | `step:${number}` | `check:${string}`
  /** Written by us, e.g. `ours:score`: never read as a claim. */
  | `ours:${string}`;

/** A KPI result table as it was understood. */
export interface ReadTable {
  /** Stable within the workbook: sheet name and address. */
  readonly id: string;
  readonly sheet: string;
  /** Header rows, data rows and total rows, without the columns that we wrote: it stays the same when we write. */
  readonly area: Area;
  /** The Excel table that it is, if it is one, with all its columns. */
  readonly excelTable: ExcelTable | null;
  /** Null where rows say it themselves (long form) or where it is not known. */
  readonly kpi: string | null;
  readonly round: string | null;
  readonly fiscalYear: number | null;
  /** How the round was found. */
  readonly roundFrom: 'title' | 'header' | 'column' | 'option' | 'lastRound' | null;
  /** False where one row speaks of several units, or the table lies across: there is no place beside it for scores. */
  readonly writable: boolean;
  /** Rounds that stand side by side; empty for a table of one round. */
  readonly rounds: readonly string[];
  readonly columns: readonly { readonly role: ColumnRole; readonly column: number; readonly head: string }[];
  /** All its columns, those that we wrote aside. */
  readonly heads: readonly (ColumnHead & { readonly column: number })[];
  /** What the table states itself: a KPI's id, `?` and a number or name that is none, or null. */
  readonly said: { readonly kpi: string | null; readonly round: string | null };
  /** What the user confirmed about it, and it was read by. */
  readonly mapping: Mapping | null;
  /** True where each column can be said to be something: one KPI and one round, a unit a row. */
  readonly mappable: boolean;
  /** Each run of rows with its own header row(s), top to bottom: a table that goes on (ต่อ) has several. */
  readonly bands: readonly { readonly headerTop: number; readonly headerBottom: number; readonly dataTop: number; readonly dataBottom: number }[];
}

export interface ReadRecord {
  readonly table: string;
  readonly sheet: string;
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly kpi: string | null;
  readonly fiscalYear: number | null;
  readonly round: string | null;
  /** The normalised name; null when it is not in the edition's list. */
  readonly unit: string | null;
  readonly unitAsWritten: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Percent, unrounded. */
  readonly rate: number | null;
  readonly rateFrom: 'counts' | 'typed' | null;
  /** Decimals that the claimed rate shows. */
  readonly rateDecimals: number | null;
  readonly claimed: { readonly rate: number | null; readonly level: number | null; readonly score: number | null };
  /** Where they stand, by item code, and `unit`, `rate`, `score`, `level`: `cellIn` gives the addresses. */
  readonly cells: RecordCells;
  readonly hidden: boolean;
  /** A value's scale can't be told: it is shown, and refused instead of scored. */
  readonly unusable?: true;
}

export interface ReadTotal {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly kpi: string | null;
  /** Where the table holds several rounds side by side. */
  readonly round: string | null;
  /** Where it holds several years side by side. */
  readonly fiscalYear: number | null;
  readonly label: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly claimed: ReadRecord['claimed'];
  readonly rateDecimals: number | null;
  /** ΣA/ΣB of the units, percent; null where it can't be said. */
  readonly recomputed: number | null;
  readonly cells: Readonly<Record<string, string>>;
}

/** A plan of activities, as reports of KPIs give it beside their evidence. */
export interface ReadPlan {
  readonly sheet: string;
  readonly kpi: string;
  readonly fiscalYear: number | null;
  readonly round: string | null;
  /** The day that the report speaks of, ISO. */
  readonly asOf: string | null;
  readonly activities: readonly Activity[];
  readonly area: Area;
}

/** A joint KPI: the scores of the units that share it, and what the sheet says that each of them receives. */
export interface ReadJoint extends JointTable {
  readonly sheet: string;
  /** Null where the sheet names none. */
  readonly kpi: string | null;
  readonly fiscalYear: number | null;
}

export interface Reading {
  readonly fiscalYear: number | null;
  readonly tables: readonly ReadTable[];
  /** Tables of units that name no KPI: none of ours, until somebody says which KPI it is. */
  readonly others: readonly ReadTable[];
  /** What was confirmed before and is not used. */
  readonly unused: readonly UnusedMapping[];
  readonly records: readonly ReadRecord[];
  readonly totals: readonly ReadTotal[];
  readonly plans: readonly ReadPlan[];
  readonly joints: readonly ReadJoint[];
  readonly issues: readonly ReadingIssue[];
}
