/** Where the elements of a sheet part lie. Cells are skipped: they are read by `sheetReader`. */
import { damaged } from './errors';
import type { PartText, TextForm } from './textForm';
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
  readonly text: string;
  /** Of the text, names and prefixes; positions count its characters. */
  readonly form: TextForm;
  readonly part: string;
  /** Of the root's elements, with its colon; '' when the namespace is the default one. */
  readonly prefix: string;
  readonly root: { readonly start: number; readonly end: number };
  /** The root's children, in file order. */
  readonly elements: readonly SheetElement[];
  readonly sheetData: SheetElement;
}

/** Who writes a sheet after reading it need not look for its elements again. */
const layouts = new WeakMap<PartText, SheetLayout>();

/** @throws HostError damaged */
export function readSheetLayout(sheet: PartText, part: string): SheetLayout {
  let layout = layouts.get(sheet);
  if (!layout) layouts.set(sheet, (layout = layoutOf(sheet, part)));
  return layout;
}

function layoutOf({ text, form }: PartText, part: string): SheetLayout {
  const scanner = new XmlScanner(text, part);
  const { prefix, root } = readRoot(scanner);
  const elements: SheetElement[] = [];
  let sheetData: SheetElement | undefined;
  while (scanner.next()) {
    if (scanner.depth === 0) break;
    const { name, start, end: contentStart, empty } = scanner;
    if (name === 'sheetData' && !empty) scanner.jump(endOfCells(text, contentStart, part, scanner.prefix));
    const contentEnd = scanner.skipElement();
    const element = { name, start, contentStart, contentEnd, end: scanner.end, empty };
    elements.push(element);
    if (name === 'sheetData') {
      if (sheetData) throw damaged(part, 'two sheetData');
      sheetData = element;
    }
  }
  if (!sheetData) throw damaged(part, 'no sheetData');
  return { text, form, part, prefix, root, elements, sheetData };
}

function readRoot(scanner: XmlScanner): { prefix: string; root: { start: number; end: number } } {
  if (!scanner.next() || scanner.name !== 'worksheet' || scanner.empty) throw damaged(scanner.part, 'not a worksheet');
  return { prefix: scanner.prefix, root: { start: scanner.start, end: scanner.end } };
}

function endOfCells(text: string, from: number, part: string, prefix: string): number {
  const end = text.indexOf(`</${prefix}sheetData`, from);
  if (end < 0) throw damaged(part, 'sheetData is not closed');
  return end;
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
