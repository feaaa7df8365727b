/** What tasks take and return. The pane, the web page and the command line see only this. */
import type { EditPlan, HostErrorCode } from '../host/workbook';
import type { Round } from '../kpi/schema';
import type { GapReason } from '../scoring/formula-gap';
import type { Policy, Result } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';
import type { Area } from '../sheet/grid';
import type { Mapping } from '../sheet/mapping';
import type { ReadRecord, Reading } from '../sheet/reading';

/** What the user says about a table for now; a `Mapping` is what the workbook remembers. */
export interface Correction {
  readonly kpi?: string;
  readonly round?: Round;
}

export interface ReadOptions {
  /** Edition id; without it the edition is found from KPI numbers and names. */
  readonly edition?: string;
  /** An edition that is not looked at: results are read as they were before it came. */
  readonly without?: string;
  /** Used for tables whose titles and headers name no round. */
  readonly round?: Round;
  /** By table id; they go before what is remembered. */
  readonly corrections?: Readonly<Record<string, Correction>>;
  /** In the place of what the workbook remembers: to see what a mapping would do. */
  readonly mappings?: readonly Mapping[];
  /** Told from time to time how many rows of tables have been read, of how many. */
  readonly noticed?: (rows: number, of: number) => void;
}

/** What was read from a workbook. */
export interface WorkbookReading extends Reading {
  /** Something that the workbook remembers can't be read: it is left aside. */
  readonly memoryBroken: boolean;
  /** The policy that the workbook remembers in the place of the usual one; null where it remembers none. */
  readonly rememberedPolicy: Policy | null;
}

export interface ScoreOptions {
  readonly policy?: Policy;
  /** What the office decides for itself. */
  readonly settings?: OfficeSettings;
  /** Where neither names a policy: by the one that the workbook remembers. */
  readonly asRemembered?: boolean;
}

export interface ScoredRecord extends ReadRecord {
  /** Null where the record can't be scored at all: another fiscal year, an unknown KPI, a name that disagrees. */
  readonly result: Result | null;
}

export interface ScoredReading extends WorkbookReading {
  readonly records: readonly ScoredRecord[];
}

/** The policy and settings are those that the results were scored by: formulas go on by them. */
export interface WriteOptions extends ScoreOptions {
  /** Replace claims instead of writing beside them. */
  readonly overwrite?: boolean;
  /** Only these tables (ids); all when absent. */
  readonly tables?: readonly string[];
  /** Results as they are now, or formulas that follow the data. */
  readonly as?: 'values' | 'formulas';
}

/** One column that scoring writes, shown to the user before it is written. */
export interface ScoreColumn {
  readonly table: string;
  readonly sheet: string;
  readonly role: 'score' | 'level' | 'targetMet';
  readonly header: string;
  /** Header cell included. */
  readonly area: Area;
  /** `new`: beside the table. `fill`: an empty column of the user's. `ours`: written before, updated now. `overwrite`: claims replaced. */
  readonly how: 'new' | 'fill' | 'ours' | 'overwrite';
}

/** Rows of a score column that hold values although formulas were asked for. `unlike`: a formula would read the cell otherwise than the reader does. */
export interface WrittenAsValue {
  readonly table: string;
  readonly role: ScoreColumn['role'];
  /** Where rounds stand side by side. */
  readonly round: string | null;
  readonly rows: number;
  readonly reason: GapReason | 'unlike';
  readonly item: string | null;
}

/** Why a table was left as it is. */
export interface PlanProblem {
  readonly table: string;
  readonly code: Extract<HostErrorCode, 'sheetProtected' | 'cellOccupied'> | 'unitsAcross';
  readonly sheet: string;
  /** A1 address, where one cell is in the way. */
  readonly cell: string | null;
}

export interface ScorePlan {
  readonly plan: EditPlan;
  readonly columns: readonly ScoreColumn[];
  /** Cells that will hold something else than now; 0 when everything is up to date. */
  readonly changes: number;
  readonly problems: readonly PlanProblem[];
  /** Empty unless formulas were asked for. */
  readonly asValues: readonly WrittenAsValue[];
}
