/** All that is needed to take a plan back, as data: nothing here holds on to Excel. */
import type { Area } from '../../sheet/grid';
import { restoreBlock, type BlockImage } from './blocks';
import { restoreMemory, type MemoryImage } from './memory';
import { removeName, restoreName, type NameImage } from './names';
import { restoreSheet, type SheetImage } from './sheetImage';
import { resizeTable, type TableImage } from './tableColumns';
import type { CellLook } from './styles';
import { small, type Step } from './trips';
import { restoreWidths, type WidthsImage } from './widths';

export interface BeforeImage {
  readonly blocks: readonly { readonly image: BlockImage; readonly looks: readonly CellLook[] }[];
  readonly tables: readonly TableImage[];
  readonly widths: readonly WidthsImage[];
  readonly sheetsAdded: readonly string[];
  readonly sheetsReplaced: readonly SheetImage[];
  /** How many charts the plan put onto a sheet, at most. */
  readonly chartsAdded: number;
  readonly marksAdded: readonly string[];
  readonly marksRemoved: readonly NameImage[];
  readonly memory: MemoryImage | null;
}

/** The formulas of an area after it was written, to see whether anybody changed it since. */
export interface AfterImage {
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
}

export interface AppliedPlan {
  readonly before: BeforeImage;
  readonly after: readonly AfterImage[];
  /** Set when putting the workbook back broke off: it is then put back without asking what it holds. */
  readonly unfinished?: boolean;
}

/** Steps that put everything back; they can be repeated, and do no harm where nothing had happened. */
export function restoreSteps(before: BeforeImage): Step[] {
  return [
    ...before.marksAdded.map(removeName),
    ...before.tables.map(({ sheet, table, before: area }) => resizeTable(sheet, table, area)),
    ...before.blocks.flatMap(({ image, looks }) => restoreBlock(image, looks)),
    ...before.widths.flatMap(restoreWidths),
    ...before.sheetsReplaced.flatMap((image) => restoreSheet(image, before.chartsAdded)),
    ...before.sheetsAdded.map((sheet) => small((trip) => trip.context.workbook.worksheets.getItemOrNullObject(sheet).delete())),
    ...before.marksRemoved.map(restoreName),
    ...restoreMemory(before.memory),
  ];
}
