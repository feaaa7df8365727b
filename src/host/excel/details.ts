/** The third trip of a snapshot: what is only asked where the contents call for it. */
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, columnsOf, rangeAt, rowsOf } from './areas';
import type { SheetContents } from './contents';
import { looksLikeError } from './content';
import { MergeReader, withMergeBands } from './merges';
import { send, type Step, type Trip } from './trips';

export interface SheetDetails {
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly types?: readonly (readonly string[])[];
  readonly fonts?: readonly (readonly (string | undefined)[])[];
}

type Filled = SheetContents & { readonly area: Area };

const BAND_CELLS = 20_000;

/** A single letter may be a tick or a cross, in Wingdings and its kin. */
const oneLetter = (value: unknown): boolean => typeof value === 'string' && value.length === 1;
const some = (sheet: Filled, test: (value: unknown) => boolean): boolean => sheet.values.some((row) => row.some(test));

export async function readDetails(context: Excel.RequestContext, sheets: readonly Filled[]): Promise<Map<string, SheetDetails>> {
  return withMergeBands(async (mergeCells) => {
    const readers = sheets.map((sheet) => new DetailReader(sheet, mergeCells));
    await send(context, readers.flatMap((reader) => reader.steps));
    return new Map(readers.map((reader) => [reader.sheet.name, reader.details]));
  });
}

class DetailReader {
  readonly steps: Step[] = [];
  private readonly merges: MergeReader;
  private readonly types: Excel.Range[] = [];
  private readonly fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]>[] = [];
  private rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  private columns?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;

  constructor(readonly sheet: Filled, mergeCells: number) {
    const whole = { top: 0, left: 0, bottom: sheet.area.bottom, right: sheet.area.right };
    this.merges = MergeReader.of(sheet.name, whole, mergeCells);
    this.steps.push(...this.merges.steps);
    const at = (trip: Trip, area: Area) => rangeAt(trip, sheet.name, area);
    if (sheet.rowHidden === null) {
      this.steps.push({ bytes: rowsOf(whole) * 20, queue: (trip) => void (this.rows = at(trip, { ...whole, right: 0 }).getRowProperties({ rowHidden: true })) });
    }
    if (sheet.columnHidden === null) {
      this.steps.push({ bytes: columnsOf(whole) * 25, queue: (trip) => void (this.columns = at(trip, { ...whole, bottom: 0 }).getColumnProperties({ columnHidden: true })) });
    }
    for (const band of bands(sheet.area, BAND_CELLS)) {
      if (some(sheet, looksLikeError)) this.steps.push({ bytes: cellsIn(band) * 10, queue: (trip) => void this.types.push(at(trip, band).load('valueTypes')) });
      if (some(sheet, oneLetter)) this.steps.push({ bytes: cellsIn(band) * 50, queue: (trip) => void this.fonts.push(at(trip, band).getCellProperties({ format: { font: { name: true } } })) });
    }
  }

  get details(): SheetDetails {
    const { sheet } = this;
    const hiddenRows = new Set<number>();
    const hiddenColumns = new Set<number>();
    for (let row = 0; row <= sheet.area.bottom; row++) if (sheet.rowHidden ?? this.rows?.value[row]?.rowHidden) hiddenRows.add(row);
    for (let column = 0; column <= sheet.area.right; column++) if (sheet.columnHidden ?? this.columns?.value[column]?.columnHidden) hiddenColumns.add(column);
    return {
      merges: this.merges.areas,
      hiddenRows,
      hiddenColumns,
      ...(this.types.length > 0 && { types: this.types.flatMap((range) => range.valueTypes as string[][]) }),
      ...(this.fonts.length > 0 && { fonts: this.fonts.flatMap(({ value }) => value.map((row) => row.map((cell) => cell.format?.font?.name))) }),
    };
  }
}
