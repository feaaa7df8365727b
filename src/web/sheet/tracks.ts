/** Rows or columns laid end to end: where each begins, and which one is at a place. Pixels throughout. */
export class Tracks {
  private readonly ends: Float64Array;

  constructor(count: number, sizeOf: (index: number) => number) {
    this.ends = new Float64Array(count);
    let end = 0;
    for (let index = 0; index < count; index++) {
      end += sizeOf(index);
      this.ends[index] = end;
    }
  }

  get count(): number {
    return this.ends.length;
  }

  get total(): number {
    return this.ends.at(-1) ?? 0;
  }

  start(index: number): number {
    return index <= 0 ? 0 : (this.ends[Math.min(index, this.count) - 1] ?? 0);
  }

  /** From the start of `first` to the end of `last`. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The track that holds this place; the last one for places beyond. */
  at(place: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }
}
