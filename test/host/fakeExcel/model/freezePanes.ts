import { MAX_COLUMNS, MAX_ROWS } from '../../../../src/sheet/address';
import type { Area } from '../../../../src/sheet/grid';
import { WireObject, type WireClass } from '../wire';
import { readArea } from './areas';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const FREEZE: WireClass = { name: 'WorksheetFreezePanes', methods: ['freezeAt', 'freezeRows', 'freezeColumns', 'getLocationOrNullObject', 'unfreeze'] };

export class FreezePanes extends WireObject {
  location: Area | null = null;
  constructor(private readonly worksheet: Worksheet) {
    super();
  }
  override get wire() {
    return FREEZE;
  }
  freezeAt(range: Range | string): void {
    this.location = typeof range === 'string' ? readArea(range, 'WorksheetFreezePanes.freezeAt') : range.area;
  }
  freezeRows(count = 1): void {
    this.location = { top: 0, left: 0, bottom: count - 1, right: MAX_COLUMNS - 1 };
  }
  freezeColumns(count = 1): void {
    this.location = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: count - 1 };
  }
  getLocationOrNullObject(): Range | null {
    return this.location && new Range(this.worksheet, this.location);
  }
  unfreeze(): void {
    this.location = null;
  }
}
