/** Plain data in pieces: its long lists go by themselves, so that taking them in is many short tasks and no long one. */

/** Longer lists go in pieces. */
const LONG = 500;
/** Entries of a piece, and of what its entries hold. */
const WEIGHT = 4_000;

export type Piece =
  /** Everything but the long lists, which are empty in it; and the ways to them, member by member. */
  | { readonly kind: 'frame'; readonly frame: unknown; readonly lists: readonly (readonly string[])[] }
  | { readonly kind: 'entries'; readonly list: number; readonly entries: readonly unknown[] };

/** The pieces of plain data, the frame first. */
export function* piecesOf(data: unknown): Generator<Piece> {
  const found: { readonly way: readonly string[]; readonly list: readonly unknown[] }[] = [];
  const frame = withoutLong(data, [], (way, list) => found.push({ way, list }));
  yield { kind: 'frame', frame, lists: found.map(({ way }) => way) };
  for (const [list, { list: all }] of found.entries()) {
    let entries: unknown[] = [];
    let weight = 0;
    for (const entry of all) {
      entries.push(entry);
      weight += weightOf(entry);
      if (weight < WEIGHT) continue;
      yield { kind: 'entries', list, entries };
      [entries, weight] = [[], 0];
    }
    if (entries.length > 0) yield { kind: 'entries', list, entries };
  }
}

function withoutLong(data: unknown, way: readonly string[], found: (way: readonly string[], list: readonly unknown[]) => void): unknown {
  if (Array.isArray(data)) {
    if (data.length > LONG) {
      found(way, data);
      return [];
    }
    return changed(data, way, found) ?? data;
  }
  // What has a kind of its own (exact fractions) goes as it is.
  return isPlain(data) ? (changed(data, way, found) ?? data) : data;
}

/** A copy in which long lists are empty; null where there is none. */
function changed(data: object, way: readonly string[], found: (way: readonly string[], list: readonly unknown[]) => void): unknown {
  let copy: Record<string, unknown> | null = null;
  for (const [key, value] of Object.entries(data)) {
    const kept = withoutLong(value, [...way, key], found);
    if (kept !== value) (copy ??= (Array.isArray(data) ? data.slice() : { ...data }) as Record<string, unknown>)[key] = kept;
  }
  return copy;
}

function isPlain(data: unknown): data is object {
  return typeof data === 'object' && data !== null && (Object.getPrototypeOf(data) === Object.prototype || Object.getPrototypeOf(data) === null);
}

/** How much an entry holds: it counts itself, its members, and what is in their lists. */
function weightOf(entry: unknown): number {
  if (typeof entry !== 'object' || entry === null) return 1;
  let weight = 1;
  for (const value of Object.values(entry)) weight += Array.isArray(value) ? 1 + value.length : typeof value === 'object' && value !== null ? 4 : 1;
  return weight;
}

/** Puts pieces together again. */
export class Pieces<T> {
  private frame: unknown;
  private lists: unknown[][] = [];
  private ways: readonly (readonly string[])[] = [];

  /** @param revived makes an entry of a long list what it was; the way tells which list it is */
  constructor(private readonly revived: (entry: unknown, way: readonly string[]) => unknown = (entry) => entry) {}

  take(piece: Piece): void {
    if (piece.kind === 'frame') {
      this.frame = piece.frame;
      this.ways = piece.lists;
      this.lists = piece.lists.map((way) => way.reduce((at: unknown, key) => (at as Record<string, unknown>)[key], piece.frame) as unknown[]);
      return;
    }
    const [list, way] = [this.lists[piece.list], this.ways[piece.list]];
    for (const entry of piece.entries) list?.push(this.revived(entry, way ?? []));
  }

  /** Whether a list came in pieces. @param way its members, with dots between */
  holds(way: string): boolean {
    return this.ways.some((one) => one.join('.') === way);
  }

  whole(): T {
    return this.frame as T;
  }
}
