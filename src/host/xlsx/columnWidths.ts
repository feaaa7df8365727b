/** Widths of columns, in characters: `<cols>` says them for bands of columns, which are split where one column changes. */
import type { SheetDraft } from './sheetDraft';
import { eachTag, elementNamed, type SheetLayout } from './sheetLayout';
import { withAttribute, type Splice } from './splice';

interface Band {
  /** Columns, counting from 1 as the file does. */
  readonly min: number;
  readonly max: number;
  readonly width: number | null;
  readonly tag: string;
}

/** What gives these columns (from 0) these widths; null when they have them. */
export function widthsSplice(layout: SheetLayout, widths: SheetDraft['widths']): Splice | null {
  const cols = elementNamed(layout, 'cols');
  let bands: Band[] = [];
  eachTag(layout, cols, (tag) => {
    if (tag.name !== 'col') return;
    const width = tag.attribute('width');
    bands.push({ min: Number(tag.attribute('min')), max: Number(tag.attribute('max')), width: width === undefined ? null : Number(width), tag: layout.text.slice(tag.start, tag.end) });
  });
  let isChanged = false;
  for (const [column, width] of widths) {
    const band = bands.find(({ min, max }) => column + 1 >= min && column + 1 <= max);
    if (band?.width === width) continue;
    bands = band ? bands.flatMap((one) => (one === band ? split(band, column + 1, width) : one)) : [...bands, newBand(layout.prefix, column + 1, width)];
    isChanged = true;
  }
  if (!isChanged) return null;
  // a closing tag of its own would follow `<col …>`: such files write `<col …></col>`
  const written = bands.sort((a, b) => a.min - b.min).map(({ tag }) => (tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`)).join('');
  if (!cols) return { from: layout.sheetData.start, to: layout.sheetData.start, text: `<${layout.prefix}cols>${written}</${layout.prefix}cols>` };
  return cols.empty ? { from: cols.start, to: cols.end, text: `<${layout.prefix}cols>${written}</${layout.prefix}cols>` } : { from: cols.contentStart, to: cols.contentEnd, text: written };
}

const newBand = (prefix: string, column: number, width: number): Band => ({ min: column, max: column, width, tag: `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>` });

function split(band: Band, column: number, width: number): Band[] {
  const part = (min: number, max: number, tag: string): Band[] => (min > max ? [] : [{ ...band, min, max, tag: withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max)) }]);
  const own = withAttribute(withAttribute(withAttribute(band.tag, 'width', String(width)), 'customWidth', '1'), 'bestFit', null);
  return [...part(band.min, column - 1, band.tag), ...part(column, column, own).map((one) => ({ ...one, width })), ...part(column + 1, band.max, band.tag)];
}
