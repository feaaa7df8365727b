/** The third trip of a snapshot: what is only asked where the contents call for it. */
import type { Area } from '../../sheet/grid';
import { around, bands, cellsIn, columnsOf, rangeAt, rowsOf } from './areas';
import type { SheetContents } from './contents';
import { looksLikeError } from './content';
import type { SheetData } from './grid';
import { MergeReader, withMergeBands } from './merges';
import { send, type Step, type Trip } from './trips';

export interface SheetDetails {
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly types?: readonly (readonly string[])[];
  readonly fonts?: NonNullable<SheetData['fonts']>;
}

type Filled = SheetContents & { readonly area: Area };

const BAND_CELLS = 20_000;

/** A single letter may be a tick or a cross, in Wingdings and its kin; they have 256 letters. */
const mayBeSymbol = (value: unknown): boolean => typeof value === 'string' && /^[!-ÿ]$/.test(value);

/** The smallest area with all those letters; null where there are none. */
function symbolArea({ area, values }: Filled): Area | null {
  let found: Area | null = null;
  for (const [i, row] of values.entries()) for (const [j, value] of row.entries()) {
    if (!mayBeSymbol(value)) continue;
    const cell = { top: area.top + i, bottom: area.top + i, left: area.left + j, right: area.left + j };
    found = found ? around(found, cell) : cell;
  }
  return found;
}

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
  private readonly symbols: Area | null;
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
    }
    this.symbols = symbolArea(sheet);
    for (const band of this.symbols ? bands(this.symbols, BAND_CELLS) : []) {
      this.steps.push({ bytes: cellsIn(band) * 50, queue: (trip) => void this.fonts.push(at(trip, band).getCellProperties({ format: { font: { name: true } } })) });
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
      ...(this.symbols && { fonts: { area: this.symbols, names: this.fonts.flatMap(({ value }) => value.map((row) => row.map((cell) => cell.format?.font?.name))) } }),
    };
  }
}
