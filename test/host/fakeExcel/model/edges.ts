/** Borders. Neighbours share an edge: the right edge of a cell is the left one of the next, as Excel shows it. */
import type { Area } from '../../../../src/sheet/grid';
import { invalidArgument, WireObject, type WireClass } from '../wire';
import type { Range } from './range';

export interface Edge {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const NO_EDGE: Edge = { style: 'None', color: '#000000', weight: 'Thin' };
export const SIDES = ['top', 'bottom', 'left', 'right'] as const;
export type Side = (typeof SIDES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

export class EdgeStore {
  private readonly edges = new Map<string, Edge>();
  private lastRow = -1;
  private lastColumn = -1;

  private static key(row: number, column: number, side: Side): string {
    if (side === 'top') return `h${row},${column}`;
    if (side === 'bottom') return `h${row + 1},${column}`;
    return side === 'left' ? `v${row},${column}` : `v${row},${column + 1}`;
  }

  get(row: number, column: number, side: Side): Edge {
    return this.edges.get(EdgeStore.key(row, column, side)) ?? NO_EDGE;
  }

  set(row: number, column: number, side: Side, edge: Edge): void {
    const key = EdgeStore.key(row, column, side);
    if (edge.style === 'None') this.edges.delete(key);
    else {
      this.edges.set(key, edge);
      this.lastRow = Math.max(this.lastRow, row);
      this.lastColumn = Math.max(this.lastColumn, column);
    }
  }

  clearInside(area: Area): void {
    for (let row = area.top; row <= Math.min(area.bottom, this.lastRow); row++)
      for (let column = area.left; column <= Math.min(area.right, this.lastColumn); column++) for (const side of SIDES) this.set(row, column, side, NO_EDGE);
  }

  dump(): Record<string, Edge> {
    return Object.fromEntries([...this.edges].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Which edges of which cells a border index of a range means. */
function edgesOf(area: Area, index: string): { row: number; column: number; side: Side }[] {
  const cells: { row: number; column: number; side: Side }[] = [];
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, i) => area.top + i);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
  if (index === 'EdgeTop') for (const column of columns) cells.push({ row: area.top, column, side: 'top' });
  if (index === 'EdgeBottom') for (const column of columns) cells.push({ row: area.bottom, column, side: 'bottom' });
  if (index === 'EdgeLeft') for (const row of rows) cells.push({ row, column: area.left, side: 'left' });
  if (index === 'EdgeRight') for (const row of rows) cells.push({ row, column: area.right, side: 'right' });
  if (index === 'InsideHorizontal') for (const row of rows.slice(0, -1)) for (const column of columns) cells.push({ row, column, side: 'bottom' });
  if (index === 'InsideVertical') for (const row of rows) for (const column of columns.slice(0, -1)) cells.push({ row, column, side: 'right' });
  return cells;
}

const BORDER: WireClass = { name: 'RangeBorder', scalars: ['sideIndex', 'style', 'color', 'weight'], writable: ['style', 'color', 'weight'], ids: ['sideIndex'] };

export class RangeBorder extends WireObject {
  constructor(private readonly range: Range, readonly sideIndex: string) {
    super();
  }
  override get wire() {
    return BORDER;
  }
  private read(member: keyof Edge): string | null {
    const all = new Set(edgesOf(this.range.area, this.sideIndex).map(({ row, column, side }) => this.range.worksheet.edges.get(row, column, side)[member]));
    return all.size === 1 ? ([...all][0] ?? null) : null;
  }
  private write(change: Partial<Edge>): void {
    this.range.requireWritable('RangeBorder');
    const { edges } = this.range.worksheet;
    for (const { row, column, side } of edgesOf(this.range.area, this.sideIndex)) {
      const old = edges.get(row, column, side);
      // Colour or weight alone draw a line, as in Excel.
      edges.set(row, column, side, { ...old, ...(old.style === 'None' ? { style: 'Continuous' } : {}), ...change });
    }
  }
  get style(): string | null {
    return this.read('style');
  }
  set style(value: string) {
    if (!STYLES.includes(value)) throw invalidArgument('RangeBorder.style');
    this.write({ style: value });
  }
  get color(): string | null {
    return this.read('color');
  }
  set color(value: string) {
    if (!/^#[0-9A-F]{6}$/i.test(value)) throw invalidArgument('RangeBorder.color');
    this.write({ color: value.toUpperCase() });
  }
  get weight(): string | null {
    return this.read('weight');
  }
  set weight(value: string) {
    if (!WEIGHTS.includes(value)) throw invalidArgument('RangeBorder.weight');
    this.write({ weight: value });
  }
}

const BORDERS: WireClass = { name: 'RangeBorderCollection', methods: ['getItem'] };
const INDEXES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export class RangeBorders extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return BORDERS;
  }
  getItem(index: unknown): RangeBorder {
    const known = INDEXES.find((name) => name === index);
    if (known === undefined) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.range, known);
  }
}
