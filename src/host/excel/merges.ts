/**
 * Merged areas. Excel fails for more than 512 in one answer, and misses those whose first cell lies outside the range:
 * so a sheet is asked from its first cell on, and again in ever smaller bands when it fails.
 */
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, loadedArea, PLACE, rangeAt } from './areas';
import { excelCode } from './errors';
import type { Step } from './trips';

/** Bands that are tried, in cells; the last cannot fail. */
const BANDS = [Infinity, 20_000, 2_000, 512] as const;

/** Failures that smaller bands do not cure. */
const CONCLUSIVE = new Set(['InvalidOperationInCellEditMode', 'AccessDenied', 'ItemNotFound', 'ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded', 'ApiNotFound']);

/** Queues the loads of a place's merged areas; read the answer once the step was sent. */
export class MergeReader {
  private answers: Excel.RangeAreas[] = [];
  readonly steps: readonly Step[];

  constructor(sheet: string, area: Area, bandCells: number) {
    const parts = bandCells === Infinity ? [area] : bands(area, bandCells);
    this.steps = parts.map((part) => ({
      bytes: Math.min(512, cellsIn(part)) * 60 + 1_000,
      queue: (trip) => {
        const found = rangeAt(trip, sheet, part).getMergedAreasOrNullObject();
        found.load(`areas/items/${PLACE.replace(/,/g, ',areas/items/')}`);
        this.answers.push(found);
      },
    }));
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
