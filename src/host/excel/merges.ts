/**
 * Merged areas. Excel fails for more than 512 in one answer, and misses those whose first cell lies outside the range:
 * so a sheet is asked from its first cell on, and again in ever smaller bands when it fails.
 */
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, loadedArea, PLACE, rangeIfThere } from './areas';
import { excelCode } from './errors';
import type { Step, Trip } from './trips';

/** Bands that are tried, in cells; the last cannot fail. */
const BANDS = [Infinity, 20_000, 2_000, 512] as const;

/** Failures that smaller bands do not cure. */
const CONCLUSIVE = new Set(['InvalidOperationInCellEditMode', 'AccessDenied', 'ItemNotFound', 'ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', 'ApiNotFound']);

/** Queues the load of the merged areas of some ranges; read the answer once the steps were sent. */
export class MergeReader {
  private readonly answers: Excel.RangeAreas[] = [];
  readonly steps: readonly Step[];

  constructor(ranges: readonly { readonly bytes: number; readonly at: (trip: Trip) => Excel.Range }[]) {
    this.steps = ranges.map(({ bytes, at }) => ({
      bytes,
      queue: (trip) => {
        const found = at(trip).getMergedAreasOrNullObject();
        found.load(`areas/items/${PLACE.replace(/,/g, ',areas/items/')}`);
        this.answers.push(found);
      },
    }));
  }

  /** Of all merged areas whose first cell lies in the area, in bands of so many cells. */
  static of(sheet: string, area: Area, bandCells: number): MergeReader {
    const parts = bandCells === Infinity ? [area] : bands(area, bandCells);
    return new MergeReader(parts.map((part) => ({ bytes: Math.min(512, cellsIn(part)) * 60 + 1_000, at: (trip) => rangeIfThere(trip, sheet, part) })));
  }

  get areas(): Area[] {
    return this.answers.flatMap((found) => (found.isNullObject ? [] : found.areas.items.map(loadedArea)));
  }
}

/** Repeats a reading that includes merged areas with smaller bands, until Excel can answer. */
export async function withMergeBands<T>(read: (bandCells: number) => Promise<T>): Promise<T> {
  for (const band of BANDS.slice(0, -1)) {
    try {
      return await read(band);
    } catch (error) {
      const code = excelCode(error);
      if (code === null || CONCLUSIVE.has(code)) throw error;
    }
  }
  return read(512);
}
