/** Where the cells of a sheet part lie, so that the rest of it can be read as a text, and they as bytes. */
import { damaged } from './errors';
import { beginsMarkup, bytesOf, endsName, LESS, placeOf, skipMarkup, SLASH, standsAt, tagEnd } from './xmlBytes';

/** The content of `<sheetData>`: `bytes.subarray(from, to)`. */
export interface CellBytes {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const NAME = bytesOf('sheetData');
const COLON = 58;
const CAPITAL_D = 68;

/** Null where the sheet has no `<sheetData>`, or an empty one. @throws HostError damaged or unsafeXml */
export function findCells(bytes: Uint8Array, part: string): CellBytes | null {
  let depth = 0;
  let end = 0;
  for (let start = bytes.indexOf(LESS); start >= 0; start = bytes.indexOf(LESS, end)) {
    if (beginsMarkup(bytes[start + 1])) {
      end = skipMarkup(bytes, start, part);
      continue;
    }
    end = tagEnd(bytes, start, part);
    if (bytes[start + 1] === SLASH) {
      depth--;
      continue;
    }
    const isEmpty = bytes[end - 2] === SLASH;
    if (depth === 1) {
      const name = localName(bytes, start + 1, end);
      if (standsAt(bytes, NAME, name) && endsName(bytes[name + NAME.length] as number)) return isEmpty ? null : { bytes, from: end, to: endOfCells(bytes, start, name, end, part) };
    }
    if (!isEmpty) depth++;
  }
  return null;
}

/** Where the name of a tag begins, behind its prefix. */
function localName(bytes: Uint8Array, from: number, to: number): number {
  let local = from;
  for (let at = from; at < to && !endsName(bytes[at] as number); at++) if (bytes[at] === COLON) local = at + 1;
  return local;
}

function endOfCells(bytes: Uint8Array, start: number, name: number, from: number, part: string): number {
  const closing = Uint8Array.of(LESS, SLASH, ...bytes.subarray(start + 1, name + NAME.length));
  const end = placeOf(bytes, closing, from, bytes.length, closing.lastIndexOf(CAPITAL_D));
  if (end < 0) throw damaged(part, 'sheetData is not closed');
  return end;
}
