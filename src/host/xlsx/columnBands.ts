/** What `<cols>` says of columns: which are hidden, and how a cell looks that is not there yet. */
import { MAX_COLUMNS } from '../../sheet/address';
import { HostError } from '../workbook';

export interface ColumnBand {
  readonly from: number;
  readonly to: number;
  readonly hidden: boolean;
  readonly style: number;
}

/** Found by halving: sheets have thousands of bands, and every cell asks. */
export class ColumnBands {
  private readonly sorted: readonly ColumnBand[];

  /** @throws HostError tooLarge for more bands than there are columns */
  constructor(bands: readonly ColumnBand[], part: string) {
    if (bands.length > MAX_COLUMNS) throw new HostError('tooLarge', { part, detail: `${bands.length} bands of columns` });
    this.sorted = [...bands].sort((a, b) => a.from - b.from);
  }

  of(column: number): ColumnBand | undefined {
    let low = 0;
    let high = this.sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const band = this.sorted[middle] as ColumnBand;
      if (column < band.from) high = middle - 1;
      else if (column > band.to) low = middle + 1;
      else return band;
    }
    return undefined;
  }
}
