/** A table of units as it stands on a sheet: its header bands, its rows, and the lines over it. */
import type { HeaderBand } from './bands';
import type { ExcelTable } from './grid';
import type { GuideEdition } from './guide';
import type { TableRow } from './rows';
import type { TitleLine } from './titleLines';
import type { KpiMention } from './titles';
import type { UnitReader } from './units';

export interface Band {
  readonly header: HeaderBand;
  readonly rows: readonly TableRow[];
  readonly dataBottom: number;
}

/** A table of units, before anything is said about its KPI. */
export interface UnitTable {
  readonly excelTable: ExcelTable | null;
  readonly bands: Band[];
  /** The column that names the rows: units, or KPIs. */
  readonly unitColumn: number;
  /** The unit that the whole table speaks of, where its rows are KPIs. */
  readonly ofUnit: { readonly name: string | null; readonly written: string } | null;
  readonly edition: GuideEdition;
  readonly units: UnitReader;
  /** Lines above the table, top to bottom, its own and not those of another table. */
  readonly lines: readonly TitleLine[];
  /** The KPI named by its own lines; else by the table above it on the sheet. */
  readonly mention: KpiMention | null;
  /** What columns were confirmed to be, by column: a role, or null where one is not used. */
  readonly confirmed?: ReadonlyMap<number, string | null>;
}
