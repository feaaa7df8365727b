import { invalidArgument, WireObject, type WireClass } from '../wire';
import type { Scalar } from './cell';
import { RangeBorders } from './edges';
import { readLook, writeLook } from './look';
import type { Range } from './range';

/** The value that all cells share, else null as Excel answers for mixed ranges. */
function shared(range: Range, path: string): Scalar | null {
  let first: Scalar | undefined;
  for (const { cell } of range.cells()) {
    const value = readLook(cell, path);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function setAll(range: Range, path: string, value: unknown): void {
  range.requireWritable('RangeFormat');
  for (const { row, column } of range.cells()) range.worksheet.change(row, column, (cell) => writeLook(cell, path, value));
}

const FILL: WireClass = { name: 'RangeFill', scalars: ['color', 'pattern'], writable: ['color', 'pattern'], methods: ['clear'] };

export class RangeFill extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return FILL;
  }
  get color(): Scalar | null {
    return shared(this.range, 'fill.color');
  }
  set color(value: unknown) {
    setAll(this.range, 'fill.color', value);
  }
  get pattern(): Scalar | null {
    return shared(this.range, 'fill.pattern');
  }
  set pattern(value: unknown) {
    setAll(this.range, 'fill.pattern', value);
  }
  clear(): void {
    setAll(this.range, 'fill.pattern', 'None');
  }
}

const FONT_MEMBERS = ['name', 'size', 'bold', 'italic', 'underline', 'color'];
const FONT: WireClass = { name: 'RangeFont', scalars: FONT_MEMBERS, writable: FONT_MEMBERS };

export class RangeFont extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return FONT;
  }
  static {
    for (const member of FONT_MEMBERS) {
      Object.defineProperty(RangeFont.prototype, member, {
        get(this: RangeFont) {
          return shared(this.range, `font.${member}`);
        },
        set(this: RangeFont, value: unknown) {
          setAll(this.range, `font.${member}`, value);
        },
      });
    }
  }
}

const FORMAT_SCALARS = ['horizontalAlignment', 'verticalAlignment', 'wrapText', 'columnWidth', 'rowHeight', 'useStandardHeight', 'useStandardWidth'];
const FORMAT: WireClass = { name: 'RangeFormat', scalars: FORMAT_SCALARS, writable: FORMAT_SCALARS, links: ['fill', 'font', 'borders'] };

export class RangeFormat extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return FORMAT;
  }
  get fill(): RangeFill {
    return new RangeFill(this.range);
  }
  get font(): RangeFont {
    return new RangeFont(this.range);
  }
  get borders(): RangeBorders {
    return new RangeBorders(this.range);
  }
  get horizontalAlignment(): Scalar | null {
    return shared(this.range, 'horizontalAlignment');
  }
  set horizontalAlignment(value: unknown) {
    setAll(this.range, 'horizontalAlignment', value);
  }
  get verticalAlignment(): Scalar | null {
    return shared(this.range, 'verticalAlignment');
  }
  set verticalAlignment(value: unknown) {
    setAll(this.range, 'verticalAlignment', value);
  }
  get wrapText(): Scalar | null {
    return shared(this.range, 'wrapText');
  }
  set wrapText(value: unknown) {
    setAll(this.range, 'wrapText', value);
  }
  get columnWidth(): number | null {
    const { area, worksheet } = this.range;
    return same(area.left, area.right, (column) => worksheet.columnWidth(column));
  }
  set columnWidth(value: unknown) {
    this.range.requireWritable('RangeFormat.columnWidth');
    if (typeof value !== 'number' || value < 0 || value > 1342) throw invalidArgument('RangeFormat.columnWidth');
    const { area, worksheet } = this.range;
    for (let column = area.left; column <= area.right; column++) worksheet.setColumnWidth(column, value);
  }
  get rowHeight(): number | null {
    const { area, worksheet } = this.range;
    return same(area.top, area.bottom, (row) => worksheet.rowHeight(row));
  }
  set rowHeight(value: unknown) {
    this.range.requireWritable('RangeFormat.rowHeight');
    if (typeof value !== 'number' || value < 0 || value > 409) throw invalidArgument('RangeFormat.rowHeight');
    const { area, worksheet } = this.range;
    for (let row = area.top; row <= area.bottom; row++) worksheet.setRowHeight(row, value);
  }
  get useStandardHeight(): boolean {
    return this.rowHeight === 15;
  }
  set useStandardHeight(value: unknown) {
    this.range.requireWritable('RangeFormat.useStandardHeight');
    const { area, worksheet } = this.range;
    if (value === true) for (let row = area.top; row <= area.bottom; row++) worksheet.rowHeights.delete(row);
  }
  get useStandardWidth(): boolean {
    return this.columnWidth === 48;
  }
  set useStandardWidth(value: unknown) {
    this.range.requireWritable('RangeFormat.useStandardWidth');
    const { area, worksheet } = this.range;
    if (value === true) for (let column = area.left; column <= area.right; column++) worksheet.columnWidths.delete(column);
  }
}

function same(from: number, to: number, of: (index: number) => number): number | null {
  const first = of(from);
  for (let index = from + 1; index <= to; index++) if (of(index) !== first) return null;
  return first;
}
