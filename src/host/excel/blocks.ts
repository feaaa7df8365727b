/** Areas of cells: read before they are written, written, and put back. */
import { cellAddress } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, rangeAt, rangeIfThere } from './areas';
import { inputToRestore, type Input, type RawCell } from './content';
import { LOOK_BYTES, LOOK_OPTIONS, lookOf, type Look } from './look';
import { lookSteps, type CellLook } from './styles';
import type { Step, Trip } from './trips';

/** What a block of cells held, as data. */
export interface BlockImage {
  readonly sheet: string;
  readonly area: Area;
  readonly raw: readonly (readonly RawCell[])[];
  readonly formats: readonly (readonly string[])[];
  /** Absent when no look is going to change. */
  readonly looks?: readonly (readonly Look[])[];
  /** Some cell belongs to an array formula or to what it spilled: Excel changes those only as a whole. */
  readonly arrays: boolean;
}

/** Values, formulas, formats and types of a cell; with sentences in Thai, three bytes a letter, twice. */
const READ_BYTES = 400;
const WRITE_BYTES = 40;
const BAND_CELLS = 4_000;

/** Reads a block, in bands; `image` once all steps were sent. */
export class BlockReader {
  private readonly parts: { range: Excel.Range; looks?: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  readonly steps: readonly Step[];

  constructor(readonly sheet: string, readonly area: Area, readonly withLooks: boolean, at: (trip: Trip, band: Area) => Excel.Range = (trip, band) => rangeIfThere(trip, sheet, band)) {
    this.steps = bands(area, BAND_CELLS).map((band) => ({
      bytes: cellsIn(band) * (READ_BYTES + (withLooks ? LOOK_BYTES : 0)) + 1_000,
      queue: (trip) => {
        const range = at(trip, band);
        range.load('values,formulas,numberFormat,valueTypes,hasSpill,savedAsArray');
        this.parts.push({ range, ...(withLooks && { looks: range.getCellProperties(LOOK_OPTIONS) }) });
      },
    }));
  }

  get image(): BlockImage {
    return { sheet: this.sheet, area: this.area, ...joined(this.parts) };
  }
}

/** One image of the parts that were read, from top to bottom. */
export function joined(parts: readonly { readonly range: Excel.Range; readonly looks?: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[]): Pick<BlockImage, 'raw' | 'formats' | 'looks' | 'arrays'> {
  const looks = parts.flatMap((part) => part.looks?.value.map((row) => row.map(lookOf)) ?? []);
  return {
    raw: parts.flatMap(({ range }) => range.values.map((row, i) => row.map((value: unknown, j) => ({ value, formula: range.formulas[i]?.[j] as unknown, type: String(range.valueTypes[i]?.[j]) })))),
    formats: parts.flatMap(({ range }) => range.numberFormat as string[][]),
    ...(looks.length > 0 && { looks }),
    // Null where only some cells do.
    arrays: parts.some(({ range }) => (range.hasSpill as boolean | null) !== false || (range.savedAsArray as boolean | null) !== false),
  };
}

/** The cell of an image, by its place on the sheet. */
export function rawAt(image: BlockImage, row: number, column: number): RawCell | undefined {
  return image.raw[row - image.area.top]?.[column - image.area.left];
}

/** A 2-D array to set, or one value where all cells get the same. */
type Data<T> = readonly (readonly (T | null)[])[];

function bytesOf(data: Data<Input>): number {
  let bytes = 0;
  for (const row of data) for (const value of row) bytes += typeof value === 'string' ? value.length * 3 : 12;
  return bytes;
}

function slice<T>(data: Data<T>, area: Area, band: Area): (T | null)[][] {
  return data.slice(band.top - area.top, band.bottom - area.top + 1).map((row) => [...row]);
}

/** Sets `formulas`, which takes constants as well; null leaves a cell alone. */
export function inputSteps(sheet: string, area: Area, data: Data<Input>): Step[] {
  return bands(area, BAND_CELLS).map((band) => {
    const part = slice(data, area, band);
    return { bytes: bytesOf(part) + cellsIn(band) * 4 + 1_500, queue: (trip) => void (rangeAt(trip, sheet, band).formulas = part) };
  });
}

/** Sets number formats; null leaves a cell alone. */
export function formatSteps(sheet: string, area: Area, data: Data<string>): Step[] {
  if (data.every((row) => row.every((format) => format === null))) return [];
  return bands(area, BAND_CELLS).map((band) => {
    const part = slice(data, area, band);
    return { bytes: cellsIn(band) * WRITE_BYTES + 1_500, queue: (trip) => void (rangeAt(trip, sheet, band).numberFormat = part) };
  });
}

/**
 * Puts a block back. Contents are written under the General format, because a cell formatted as text would turn
 * numbers and formulas into text.
 */
export function restoreBlock({ sheet, area, raw, formats }: BlockImage, looks: readonly CellLook[]): Step[] {
  return [
    ...formatSteps(sheet, area, formats.map((row) => row.map(() => 'General'))),
    ...inputSteps(sheet, area, raw.map((row) => row.map(inputToRestore))),
    ...formatSteps(sheet, area, formats),
    ...lookSteps(sheet, looks),
  ];
}

/** The looks of all cells of a block, complete. */
export function allLooks({ area, looks = [] }: BlockImage): CellLook[] {
  return looks.flatMap((row, i) => row.map((change, j) => ({ row: area.top + i, column: area.left + j, change })));
}

/** The first cell in which two readings of an area differ, as an address; null when they agree. */
export function firstDifference(area: Area, before: Data<unknown>, now: Data<unknown>): string | null {
  for (const [i, row] of before.entries()) for (const [j, value] of row.entries()) if (value !== now[i]?.[j]) return cellAddress(area.top + i, area.left + j);
  return null;
}
