/** Sees what a plan left behind, and later whether anybody changed it since. */
import type { Area } from '../../sheet/grid';
import { around, bands, cellsIn, loadedArea, loadPlace, rangeIfThere } from './areas';
import type { AfterImage } from './beforeImage';
import { small, type Step } from './trips';

export interface Place {
  readonly sheet: string;
  readonly area: Area;
  /** The whole sheet is ours: what lies outside the area counts, too. */
  readonly whole?: boolean;
}

const BAND_CELLS = 20_000;

export class AfterReader {
  private readonly parts: Excel.Range[][];
  private readonly used: (Excel.Range | null)[];
  readonly steps: readonly Step[];

  constructor(private readonly places: readonly Place[]) {
    this.parts = places.map(() => []);
    this.used = places.map(() => null);
    this.steps = places.flatMap(({ sheet, area, whole }, i) => [
      ...bands(area, BAND_CELLS).map((band): Step => ({ bytes: cellsIn(band) * 200 + 500, queue: (trip) => void this.parts[i]?.push(rangeIfThere(trip, sheet, band).load('formulas')) })),
      ...(whole
        ? [
            small((trip) => {
              this.used[i] = loadPlace(trip.context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true));
            }),
          ]
        : []),
    ]);
  }

  /** Areas grow by what was written beside them; a missing sheet has no formulas. */
  get images(): AfterImage[] {
    return this.places.map(({ sheet, area }, i) => {
      const used = this.used[i];
      const parts = this.parts[i] ?? [];
      const formulas = parts.some((range) => range.isNullObject) ? [] : parts.flatMap((range) => range.formulas as unknown[][]);
      return { sheet, area: used && !used.isNullObject ? around(area, loadedArea(used)) : area, formulas };
    });
  }
}
