/** Finds or adds the look that a written cell asks for. Nothing is added that is already there. */
import type { CellStyle, ColorRule } from '../workbook';
import { builtInFormatId } from './numberFormats';
import { element, elementKey, elementXml, parseElement, withAttributes, withChildren, type StyleElement } from './styleElement';
import { StyleLists, type ListName } from './styleLists';

const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];
const XF_ORDER = ['alignment', 'protection', 'extLst'];
const PLAIN_XF = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
const PLAIN_FONT = element('font', {}, [element('sz', { val: 11 }), element('name', { val: 'Calibri' })]);
const MEMBERS = ['numberFormat', 'bold', 'italic', 'size', 'font', 'color', 'fill', 'border', 'align', 'valign', 'wrap'] as const satisfies readonly Exclude<keyof CellStyle, 'like'>[];

/** True for a style that says more than whom it looks like. */
export function hasMembers(style: CellStyle): boolean {
  return MEMBERS.some((member) => style[member] !== undefined);
}

/** Written out: it is asked once a cell. */
function sameMembers(a: CellStyle, b: CellStyle): boolean {
  return a.numberFormat === b.numberFormat && a.align === b.align && a.bold === b.bold && a.fill === b.fill && a.color === b.color && a.size === b.size
    && a.font === b.font && a.italic === b.italic && a.border === b.border && a.valign === b.valign && a.wrap === b.wrap;
}

/** First id that a file may give to a format of its own. */
const OWN_FORMATS = 164;

export class StyleWriter {
  private readonly lists: StyleLists;
  private readonly indexes = new Map<ListName, Map<string, number>>();
  private readonly known = new Map<string, number>();
  private last: { readonly base: number; readonly style: CellStyle; readonly index: number } | null = null;

  constructor(text: string, part: string) {
    this.lists = new StyleLists(text, part);
  }

  /**
   * The index of the look: `base`, changed by the members of the style (its `like` is already in `base`).
   * The same call always gives the same index.
   */
  indexFor(base: number, style: CellStyle): number {
    // asked once a cell, mostly for the look of the cell before
    const { last } = this;
    if (last && last.base === base && sameMembers(last.style, style)) return last.index;
    const key = `${base}\n${MEMBERS.map((member) => style[member]).join('\n')}`;
    let index = this.known.get(key);
    if (index === undefined) this.known.set(key, (index = this.derive(base, style)));
    this.last = { base, style, index };
    return index;
  }

  /** The index of what a rule changes of a cell's look. */
  indexForRule({ fill, color }: ColorRule): number {
    const font = color === undefined ? [] : [element('font', {}, [element('color', { rgb: `FF${color.toUpperCase()}` })])];
    const filled = fill === undefined ? [] : [element('fill', {}, [element('patternFill', {}, [element('bgColor', { rgb: `FF${fill.toUpperCase()}` })])])];
    return this.place('dxfs', element('dxf', {}, [...font, ...filled]));
  }

  xml(): string {
    return this.lists.xml();
  }

  private derive(base: number, style: CellStyle): number {
    const written = this.lists.items('cellXfs')[base];
    if (written === undefined && this.lists.items('cellXfs').length === 0) this.lists.add('cellXfs', elementXml(PLAIN_XF, this.lists.prefix));
    const xf = written === undefined ? PLAIN_XF : parseElement(written);
    let changed = xf;
    const set = (attributes: Record<string, string | number>): void => void (changed = withAttributes(changed, attributes));
    if (style.numberFormat !== undefined) set({ numFmtId: this.format(style.numberFormat), applyNumberFormat: 1 });
    if (hasFont(style)) set({ fontId: this.font(Number(xf.attributes.get('fontId') ?? 0), style), applyFont: 1 });
    if (style.fill !== undefined) set({ fillId: this.fill(style.fill), applyFill: 1 });
    if (style.border !== undefined) set({ borderId: this.border(style.border), applyBorder: 1 });
    const alignment = alignmentOf(style);
    if (alignment) {
      const before = xf.children.find(({ name }) => name === 'alignment') ?? element('alignment');
      changed = withChildren(withAttributes(changed, { applyAlignment: 1 }), { alignment: withAttributes(before, alignment) }, XF_ORDER);
    }
    return elementKey(meaning(changed)) === elementKey(meaning(xf)) && written !== undefined ? base : this.place('cellXfs', changed);
  }

  private format(code: string): number {
    const own = this.lists.items('numFmts').map((item) => parseElement(item).attributes);
    const found = own.find((attributes) => attributes.get('formatCode') === code);
    if (found) return Number(found.get('numFmtId'));
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined && !own.some((attributes) => Number(attributes.get('numFmtId')) === builtIn)) return builtIn;
    const numFmtId = Math.max(OWN_FORMATS - 1, ...own.map((attributes) => Number(attributes.get('numFmtId') ?? 0))) + 1;
    this.lists.add('numFmts', elementXml(element('numFmt', { numFmtId, formatCode: code }), this.lists.prefix));
    return numFmtId;
  }

  private font(index: number, { bold, italic, size, font, color }: CellStyle): number {
    if (!this.lists.items('fonts').length) this.lists.add('fonts', elementXml(PLAIN_FONT, this.lists.prefix));
    const written = this.lists.items('fonts')[index];
    const changes: Record<string, StyleElement | null> = {};
    if (bold !== undefined) changes['b'] = bold ? element('b') : null;
    if (italic !== undefined) changes['i'] = italic ? element('i') : null;
    if (size !== undefined) changes['sz'] = element('sz', { val: size });
    if (color !== undefined) changes['color'] = element('color', { rgb: `FF${color.toUpperCase()}` });
    // a theme's font would win over the name, and the old family and character set belong to the old name
    if (font !== undefined) Object.assign(changes, { name: element('name', { val: font }), family: null, charset: null, scheme: null });
    return this.place('fonts', withChildren(written === undefined ? PLAIN_FONT : parseElement(written), changes, FONT_ORDER));
  }

  private fill(color: string): number {
    // Excel takes fills 0 and 1 for none and gray, whatever they say
    if (!this.lists.items('fills').length) for (const patternType of ['none', 'gray125']) this.lists.add('fills', elementXml(element('fill', {}, [element('patternFill', { patternType })]), this.lists.prefix));
    const pattern = element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb: `FF${color.toUpperCase()}` }), element('bgColor', { indexed: 64 })]);
    return this.place('fills', element('fill', {}, [pattern]));
  }

  private border(style: string): number {
    if (!this.lists.items('borders').length) this.lists.add('borders', elementXml(element('border', {}, sides(() => ({}))), this.lists.prefix));
    return this.place('borders', element('border', {}, sides((side) => (side === 'diagonal' ? {} : { style }))));
  }

  /** The index of an element that means the same, added where there is none. */
  private place(list: ListName, wanted: StyleElement): number {
    let index = this.indexes.get(list);
    if (!index) {
      index = new Map();
      for (const [i, item] of this.lists.items(list).entries()) {
        const key = elementKey(meaning(parseElement(item)));
        if (!index.has(key)) index.set(key, i);
      }
      this.indexes.set(list, index);
    }
    const key = elementKey(meaning(wanted));
    let at = index.get(key);
    if (at === undefined) index.set(key, (at = this.lists.add(list, elementXml(wanted, this.lists.prefix))));
    return at;
  }
}

const hasFont = ({ bold, italic, size, font, color }: CellStyle): boolean => [bold, italic, size, font, color].some((member) => member !== undefined);

function alignmentOf({ align, valign, wrap }: CellStyle): Record<string, string | number> | null {
  const alignment = { ...(align && { horizontal: align }), ...(valign && { vertical: valign }), ...(wrap !== undefined && { wrapText: wrap ? 1 : 0 }) };
  return Object.keys(alignment).length ? alignment : null;
}

function sides(attributes: (side: string) => Record<string, string>): StyleElement[] {
  return ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => {
    const found = attributes(side);
    return element(side, found, Object.keys(found).length ? [element('color', { auto: 1 })] : []);
  });
}

/** `applyFont` and its kin say who chose a member, not how the cell looks; `true` is `1`. */
function meaning(item: StyleElement): StyleElement {
  const attributes = new Map([...item.attributes].filter(([key]) => !/^apply[A-Z]/.test(key)).map(([key, value]) => [key, value === 'true' ? '1' : value === 'false' ? '0' : value]));
  return { ...item, attributes, children: item.children.map(meaning) };
}
