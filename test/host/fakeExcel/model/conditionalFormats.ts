import { areaAddress } from '../../../../src/sheet/address';
import { overlaps, type Area } from '../../../../src/sheet/grid';
import { invalidArgument, WireObject, type WireClass } from '../wire';
import type { Range } from './range';

/** What a rule holds, member by member as Office.js names them. */
type Held = Record<string, unknown>;

export interface ConditionalImage {
  readonly area: Area;
  readonly type: string;
  readonly held: Held;
}

/** An object whose writable members are kept as they were set. */
class Members extends WireObject {
  constructor(readonly wire: WireClass, private readonly held: Held, private readonly accepts: (name: string, value: unknown) => boolean) {
    super();
    for (const name of wire.writable ?? []) {
      Object.defineProperty(this, name, {
        get: () => this.held[name] ?? null,
        set: (value: unknown) => {
          if (!this.accepts(name, value)) throw invalidArgument(`${wire.name}.${name}`);
          this.held[name] = value;
        },
      });
    }
  }
}

const members = (name: string, writable: readonly string[], held: Held, accepts: (name: string, value: unknown) => boolean): Members => new Members({ name, scalars: writable, writable }, held, accepts);
const isColor = (_name: string, value: unknown): boolean => typeof value === 'string' && /^#[0-9A-F]{6}$/i.test(value);
const isFormula = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=') && value.length < 256;

/** Fill and font of cells that a rule fits. */
class ConditionalRangeFormat extends WireObject {
  readonly fill: Members;
  readonly font: Members;
  constructor(held: Held) {
    super();
    this.fill = members('ConditionalRangeFill', ['color'], (held['fill'] ??= {}) as Held, isColor);
    this.font = members('ConditionalRangeFont', ['color'], (held['font'] ??= {}) as Held, isColor);
  }
  override get wire() {
    return { name: 'ConditionalRangeFormat', links: ['fill', 'font'] };
  }
}

class DataBar extends WireObject {
  readonly positiveFormat: Members;
  constructor(private readonly held: Held) {
    super();
    this.positiveFormat = members('ConditionalDataBarPositiveFormat', ['fillColor', 'gradientFill'], (held['positiveFormat'] ??= {}) as Held, (name, value) => (name === 'gradientFill' ? typeof value === 'boolean' : isColor(name, value)));
  }
  override get wire() {
    return { name: 'DataBarConditionalFormat', scalars: ['lowerBoundRule', 'upperBoundRule'], writable: ['lowerBoundRule', 'upperBoundRule'], links: ['positiveFormat'] };
  }
  private bound(name: string, value: unknown): void {
    const { type, formula } = (value ?? {}) as { type?: string; formula?: unknown };
    if (type !== 'Number' || !isFormula(formula)) throw invalidArgument(`DataBarConditionalFormat.${name}`);
    this.held[name] = value;
  }
  get lowerBoundRule(): unknown {
    return this.held['lowerBoundRule'] ?? null;
  }
  set lowerBoundRule(value: unknown) {
    this.bound('lowerBoundRule', value);
  }
  get upperBoundRule(): unknown {
    return this.held['upperBoundRule'] ?? null;
  }
  set upperBoundRule(value: unknown) {
    this.bound('upperBoundRule', value);
  }
}

class CellValueFormat extends WireObject {
  readonly format: ConditionalRangeFormat;
  constructor(private readonly held: Held) {
    super();
    this.format = new ConditionalRangeFormat(held);
  }
  override get wire() {
    return { name: 'CellValueConditionalFormat', scalars: ['rule'], writable: ['rule'], links: ['format'] };
  }
  get rule(): unknown {
    return this.held['rule'] ?? null;
  }
  set rule(value: unknown) {
    const { formula1, formula2, operator } = (value ?? {}) as Held;
    if (operator !== 'Between' || !isFormula(formula1) || !isFormula(formula2)) throw invalidArgument('CellValueConditionalFormat.rule');
    this.held['rule'] = value;
  }
}

class CustomFormat extends WireObject {
  readonly format: ConditionalRangeFormat;
  readonly rule: Members;
  constructor(held: Held) {
    super();
    this.format = new ConditionalRangeFormat(held);
    this.rule = members('ConditionalFormatRule', ['formula'], held, (_name, value) => isFormula(value));
  }
  override get wire() {
    return { name: 'CustomConditionalFormat', links: ['format', 'rule'] };
  }
}

class ConditionalFormat extends WireObject {
  constructor(private readonly image: ConditionalImage) {
    super();
  }
  override get wire() {
    return { name: 'ConditionalFormat', scalars: ['type'], links: ['dataBar', 'cellValue', 'custom'] };
  }
  get type(): string {
    return this.image.type;
  }
  private as<T>(type: string, make: (held: Held) => T): T {
    if (this.image.type !== type) throw invalidArgument(`ConditionalFormat.${type}`);
    return make(this.image.held);
  }
  get dataBar(): DataBar {
    return this.as('DataBar', (held) => new DataBar(held));
  }
  get cellValue(): CellValueFormat {
    return this.as('CellValue', (held) => new CellValueFormat(held));
  }
  get custom(): CustomFormat {
    return this.as('Custom', (held) => new CustomFormat(held));
  }
}

/** Of a range. Those of the sheet are in the order in which they count: a new one goes first. */
export class ConditionalFormatCollection extends WireObject {
  constructor(private readonly range: Range) {
    super();
  }
  override get wire() {
    return { name: 'ConditionalFormatCollection', methods: ['add', 'clearAll'] };
  }
  add(type: string): ConditionalFormat {
    this.range.requireWritable('ConditionalFormatCollection.add');
    if (!['DataBar', 'CellValue', 'Custom'].includes(type)) throw invalidArgument('ConditionalFormatCollection.add', `${type} is not in the fake Excel`);
    const image: ConditionalImage = { area: this.range.area, type, held: {} };
    this.range.worksheet.conditionals.unshift(image);
    return new ConditionalFormat(image);
  }
  clearAll(): void {
    this.range.requireWritable('ConditionalFormatCollection.clearAll');
    const kept = this.range.worksheet.conditionals.filter(({ area }) => !overlaps(area, this.range.area));
    this.range.worksheet.conditionals.splice(0, Infinity, ...kept);
  }
}

/** Members in the same order whichever was set first. */
export const dumpConditional = ({ area, type, held }: ConditionalImage): unknown => ({ area: areaAddress(area), type, ...inOrder(held) });

function inOrder(held: Held): Held {
  return Object.fromEntries(Object.entries(held).map(([name, value]): [string, unknown] => [name, typeof value === 'object' && value !== null ? inOrder(value as Held) : value]).sort(([a], [b]) => (a < b ? -1 : 1)));
}
