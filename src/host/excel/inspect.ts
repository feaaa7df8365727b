/** Reads what a plan is going to touch, and refuses the plan when the workbook is not what it expects. */
import { areaAddress, cellAddress } from '../../sheet/address';
import { overlaps, type Area } from '../../sheet/grid';
import { needsNewSheet } from '../contentCheck';
import { HostError, type CellEdit, type Edit, type EditPlan, type NewTableColumn } from '../workbook';
import { around, loadedArea, loadPlace, rectangles } from './areas';
import { BlockReader, rawAt, type BlockImage } from './blocks';
import { isFormula, sameValue, valueOf } from './content';
import { memoryReader } from './memory';
import { MergeReader } from './merges';
import { touchedArea } from './ownSheet';
import { fromFirstCell } from './sheetImage';
import { TableReader } from './tableColumns';
import { TableRowsReader } from './tableRows';
import { WidthsReader } from './widths';
import { send, small, type Step } from './trips';
import { WorkbookReader, type WorkbookState } from './workbookState';

type SetCells = Extract<Edit, { kind: 'setCells' }>;
type AddColumns = Extract<Edit, { kind: 'addTableColumns' }>;

/** Cells of one sheet that are to be written, and those whose look is copied. */
export class CellsReader {
  readonly blocks: readonly BlockReader[];
  readonly likes: readonly BlockReader[];
  private readonly merges: MergeReader;
  readonly steps: readonly Step[];

  constructor(readonly edit: SetCells, bandCells: number) {
    const { sheet, cells } = edit;
    this.blocks = rectangles(cells).map((area) => new BlockReader(sheet, area, cells.some(({ style }) => style)));
    this.likes = likeReaders(sheet, cells.map(({ style }) => style?.like));
    const whole = this.blocks.reduce<Area>((all, { area }) => around(all, area), { top: 0, left: 0, bottom: 0, right: 0 });
    this.merges = MergeReader.of(sheet, whole, bandCells);
    this.steps = [...this.blocks, ...this.likes, this.merges].flatMap(({ steps }) => steps);
  }

  /** @throws HostError formulaInTheWay, mergedCell, cellChanged */
  check(): void {
    const images = this.blocks.map(({ image }) => image);
    const array = images.find(({ arrays }) => arrays);
    if (array) throw new HostError('formulaInTheWay', { sheet: this.edit.sheet, cell: areaAddress(array.area) });
    for (const edit of this.edit.cells) {
      const { row, column } = edit;
      const merge = this.merges.areas.find((area) => overlaps(area, { top: row, bottom: row, left: column, right: column }));
      if (merge && (merge.top !== row || merge.left !== column)) throw new HostError('mergedCell', { sheet: this.edit.sheet, cell: areaAddress(merge) });
      if (!unchanged(edit, images)) throw new HostError('cellChanged', { sheet: this.edit.sheet, cell: cellAddress(row, column) });
    }
  }
}

function unchanged({ row, column, was }: CellEdit, images: readonly BlockImage[]): boolean {
  const image = images.find(({ area }) => overlaps(area, { top: row, bottom: row, left: column, right: column }));
  const raw = image && rawAt(image, row, column);
  if (!raw) return false;
  // A formula that came into a cell known as blank is a change, whatever it shows.
  return sameValue(valueOf(raw), was) && !(was === null && isFormula(raw));
}

function likeReaders(sheet: string, likes: readonly ({ readonly row: number; readonly column: number } | undefined)[]): BlockReader[] {
  return rectangles(likes.filter((like) => like !== undefined)).map((area) => new BlockReader(sheet, area, true));
}

export class Inspection {
  readonly cells: readonly CellsReader[];
  readonly tables: readonly TableReader[];
  readonly resized: readonly TableRowsReader[];
  readonly widths: readonly WidthsReader[];
  readonly tableLikes: ReadonlyMap<TableReader, readonly BlockReader[]>;
  /** Sheets to put, with what they hold by now. */
  private readonly used = new Map<string, Excel.Range>();
  private readonly workbook = new WorkbookReader();
  /** Unread where the plan leaves it alone. */
  readonly memory = memoryReader();

  private constructor(readonly plan: EditPlan, bandCells: number) {
    this.cells = plan.edits.filter((edit) => edit.kind === 'setCells').map((edit) => new CellsReader(edit, bandCells));
    this.tables = byTable(plan.edits.filter((edit) => edit.kind === 'addTableColumns')).map(({ sheet, table, columns }) => new TableReader(sheet, table, columns, bandCells));
    this.resized = plan.edits.flatMap((edit) => (edit.kind === 'resizeTable' ? [new TableRowsReader(edit.sheet, edit.table, edit.rows)] : []));
    this.widths = plan.edits.flatMap((edit) => (edit.kind === 'setColumnWidths' ? [new WidthsReader(edit)] : []));
    this.tableLikes = new Map(this.tables.map((table) => [table, likeReaders(table.sheet, table.columns.flatMap(({ headerStyle, cells }) => [headerStyle?.like, ...cells.map(({ style }) => style?.like)]))]));
  }

  /** One trip. */
  static async of(context: Excel.RequestContext, plan: EditPlan, bandCells: number): Promise<Inspection> {
    const inspection = new Inspection(plan, bandCells);
    const { cells, tables, resized, widths, tableLikes, workbook, used, memory } = inspection;
    const sheets = small((trip) => {
      workbook.queue(trip);
      if (plan.edits.some(({ kind }) => kind === 'setMemory')) memory.queue(trip.context);
      for (const edit of plan.edits) {
        if (edit.kind !== 'putSheet') continue;
        used.set(edit.sheet, loadPlace(trip.context.workbook.worksheets.getItemOrNullObject(edit.sheet).getUsedRangeOrNullObject()));
      }
    });
    await send(context, [sheets, ...[...cells, ...tables, ...resized, ...widths, ...[...tableLikes.values()].flat()].flatMap(({ steps }) => steps)]);
    return inspection;
  }

  /** @throws HostError when the workbook is not what the plan expects */
  check(): WorkbookState {
    const { state } = this.workbook;
    for (const edit of this.plan.edits) {
      if (edit.kind === 'setCells' || edit.kind === 'addTableColumns' || edit.kind === 'resizeTable' || edit.kind === 'setColumnWidths') state.requireWritable(edit.sheet);
      if (edit.kind === 'putSheet') for (const { name } of edit.content.tables ?? []) state.requireFreeName(edit.sheet, name);
      if (edit.kind === 'putSheet' && state.has(edit.sheet)) {
        if (needsNewSheet(edit.content)) throw new HostError('sheetExists', { sheet: edit.sheet });
        state.requireOurs(edit.sheet);
        state.requireWritable(edit.sheet);
      } else if (edit.kind === 'putSheet') state.requireOpenStructure(edit.sheet);
    }
    for (const cells of this.cells) cells.check();
    return state;
  }

  /** From the first cell to the last that an existing sheet of ours holds or will hold. */
  areaToReplace(edit: Extract<Edit, { kind: 'putSheet' }>): Area {
    const range = this.used.get(edit.sheet);
    return fromFirstCell(range && !range.isNullObject ? loadedArea(range) : null, touchedArea(edit.content));
  }
}

/** Columns for the same table are added at once. */
function byTable(edits: readonly AddColumns[]): { sheet: string; table: string; columns: NewTableColumn[] }[] {
  const out = new Map<string, { sheet: string; table: string; columns: NewTableColumn[] }>();
  for (const { sheet, table, columns } of edits) {
    const known = out.get(table.toLowerCase());
    if (known) known.columns.push(...columns);
    else out.set(table.toLowerCase(), { sheet, table, columns: [...columns] });
  }
  return [...out.values()].filter(({ columns }) => columns.length > 0);
}
