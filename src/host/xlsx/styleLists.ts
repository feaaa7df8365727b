/** The counted lists of the styles part (fonts, fills, formats …): what is in them, and adding to their ends. */
import { appendChild, splice, withAttribute, type Splice } from './splice';
import { XmlScanner } from './xml';

export type ListName = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellStyleXfs' | 'cellXfs' | 'dxfs';

/** Children of `<styleSheet>` in the order that the schema demands. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

interface StyleList {
  readonly items: string[];
  /** First tag, and where the content ends; undefined for a list that the part does not have. */
  readonly at: { readonly start: number; readonly contentStart: number; readonly contentEnd: number; readonly end: number; readonly empty: boolean } | undefined;
  readonly before: number;
}

export class StyleLists {
  readonly prefix: string;
  private readonly text: string;
  private readonly lists = new Map<string, StyleList>();
  private readonly closing: number;
  private readonly places = new Map<string, number>();

  /** @throws HostError damaged */
  constructor(text: string, part: string) {
    this.text = openedRoot(text, part);
    const scanner = new XmlScanner(this.text, part);
    scanner.next();
    this.prefix = scanner.prefix;
    let close = scanner.end;
    while (scanner.next()) {
      close = scanner.start;
      if (scanner.depth !== 1 || scanner.closing) continue;
      const { name, start, end: contentStart, empty } = scanner;
      const items = empty ? [] : this.children(scanner);
      this.places.set(name, start);
      this.lists.set(name, { items, before: items.length, at: { start, contentStart, contentEnd: empty ? contentStart : scanner.start, end: scanner.end, empty } });
    }
    this.closing = close;
  }

  private children(list: XmlScanner): string[] {
    const items: string[] = [];
    while (list.next() && !(list.closing && list.depth === 1)) {
      const { start } = list;
      list.skipElement();
      items.push(this.text.slice(start, list.end));
    }
    return items;
  }

  items(name: ListName): readonly string[] {
    return this.lists.get(name)?.items ?? [];
  }

  /** Adds an item and returns its index. */
  add(name: ListName, item: string): number {
    const list = this.lists.get(name) ?? { items: [], before: 0, at: undefined };
    this.lists.set(name, list);
    return list.items.push(item) - 1;
  }

  /** The part with all that was added. */
  xml(): string {
    const changes: Splice[] = [];
    for (const [name, { items, before, at }] of this.sorted()) {
      if (items.length === before) continue;
      const added = items.slice(before).join('');
      if (!at) changes.push({ ...this.placeFor(name), text: `<${this.prefix}${name} count="${items.length}">${added}</${this.prefix}${name}>` });
      else {
        const tag = withAttribute(this.text.slice(at.start, at.contentStart), 'count', String(items.length));
        if (at.empty) changes.push({ from: at.start, to: at.end, text: `${tag.slice(0, -2).trimEnd()}>${added}</${this.prefix}${name}>` });
        else changes.push({ from: at.start, to: at.contentStart, text: tag }, { from: at.contentEnd, to: at.contentEnd, text: added });
      }
    }
    return splice(this.text, changes);
  }

  private sorted(): [string, StyleList][] {
    return [...this.lists].sort((a, b) => ORDER.indexOf(a[0]) - ORDER.indexOf(b[0]));
  }

  private placeFor(name: string): { from: number; to: number } {
    const next = ORDER.slice(ORDER.indexOf(name) + 1).find((later) => this.places.has(later));
    const at = next === undefined ? this.closing : (this.places.get(next) as number);
    return { from: at, to: at };
  }
}

/** `<styleSheet/>` as `<styleSheet></styleSheet>`, into which something can be put. */
function openedRoot(text: string, part: string): string {
  const scanner = new XmlScanner(text, part);
  return scanner.next() && scanner.empty ? appendChild(text, part, () => '') : text;
}
