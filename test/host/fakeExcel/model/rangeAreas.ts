import { invalidArgument, WireCollection, WireObject, type WireClass } from '../wire';
import type { Range } from './range';

export class RangeCollection extends WireCollection {
  constructor(readonly items: readonly Range[]) {
    super();
  }
  override get wire() {
    return { name: 'RangeCollection', methods: ['getItemAt'] };
  }
  getItemAt(index: number): Range {
    const item = this.items[index];
    if (!item) throw invalidArgument('RangeCollection.getItemAt');
    return item;
  }
}

const RANGE_AREAS: WireClass = { name: 'RangeAreas', scalars: ['address', 'areaCount'], links: ['areas'], tracked: true };

export class RangeAreas extends WireObject {
  readonly areas: RangeCollection;
  constructor(private readonly ranges: readonly Range[]) {
    super();
    this.areas = new RangeCollection(ranges);
  }
  override get wire() {
    return RANGE_AREAS;
  }
  get address(): string {
    return this.ranges.map((range) => range.address).join(', ');
  }
  get areaCount(): number {
    return this.ranges.length;
  }
}
