/** Where the elements of a sheet part lie. Its cells are no text: they stay bytes, and are read by `sheetReader`. */
import { damaged } from './errors';
import { findCells, type CellBytes } from './sheetCells';
import { XmlScanner } from './xml';

export interface SheetElement {
  readonly name: string;
  readonly start: number;
  /** One past its first tag. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
}

export interface SheetLayout {
  /** The part without its cells: between the two tags of `<sheetData>` stands nothing. Positions count its characters. */
  readonly text: string;
  readonly cells: CellBytes;
  readonly part: string;
  /** Of the root's elements, with its colon; '' when the namespace is the default one. */
  readonly prefix: string;
  /** The root's children, in file order. */
  readonly elements: readonly SheetElement[];
  readonly sheetData: SheetElement;
}

/** Who writes a sheet after reading it need not look for its elements again. */
const layouts = new WeakMap<Uint8Array, SheetLayout>();

/** @param bytes of the sheet, as UTF-8 @throws HostError damaged, tooLarge or unsafeXml */
export function readSheetLayout(bytes: Uint8Array, part: string): SheetLayout {
  let layout = layouts.get(bytes);
  if (!layout) layouts.set(bytes, (layout = layoutOf(bytes, part)));
  return layout;
}

function layoutOf(bytes: Uint8Array, part: string): SheetLayout {
  const found = findCells(bytes, part);
  const cells = found ?? { bytes, from: bytes.length, to: bytes.length };
  const text = textOf(bytes.subarray(0, cells.from)) + textOf(bytes.subarray(cells.to));
  const scanner = new XmlScanner(text, part);
  const prefix = readRoot(scanner);
  const elements: SheetElement[] = [];
  let sheetData: SheetElement | undefined;
  while (scanner.next()) {
    if (scanner.depth === 0) break;
    const { name, start, end: contentStart, empty } = scanner;
    const contentEnd = scanner.skipElement();
    const element = { name, start, contentStart, contentEnd, end: scanner.end, empty };
    elements.push(element);
    if (name === 'sheetData') {
      if (sheetData) throw damaged(part, 'two sheetData');
      sheetData = element;
    }
  }
  if (!sheetData) throw damaged(part, 'no sheetData');
  return { text, cells, part, prefix, elements, sheetData };
}

/** A mark at the head is part of the text: it is written back. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** @returns the prefix of the root */
function readRoot(scanner: XmlScanner): string {
  if (!scanner.next() || scanner.name !== 'worksheet' || scanner.empty) throw damaged(scanner.part, 'not a worksheet');
  return scanner.prefix;
}

export function elementNamed(layout: SheetLayout, name: string): SheetElement | undefined {
  return layout.elements.find((element) => element.name === name);
}

/** Goes through the first tags of an element's descendants. */
export function eachTag(layout: SheetLayout, element: SheetElement | undefined, visit: (scanner: XmlScanner) => void): void {
  if (!element) return;
  const scanner = new XmlScanner(layout.text, layout.part, element.start, element.end);
  while (scanner.next()) if (!scanner.closing) visit(scanner);
}
