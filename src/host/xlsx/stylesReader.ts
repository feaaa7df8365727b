/** What of a cell's look matters to reading: its number format, and whether its font draws signs. */
import { builtInFormat } from './numberFormats';
import { symbolFontName } from './symbolFonts';
import { XmlScanner } from './xml';

export interface Look {
  readonly format?: string;
  readonly symbolFont?: string;
}

/** Looks by the `s` attribute of a cell. */
export type Looks = readonly Look[];

export function readLooks(xml: string, part: string): Looks {
  const formats = new Map<number, string>();
  const fonts: (string | null)[] = [];
  const looks: Look[] = [];
  const scanner = new XmlScanner(xml, part);
  let parent = '';
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.depth === 1) parent = scanner.name;
    else if (scanner.depth === 2 && parent === 'numFmts' && scanner.name === 'numFmt') {
      const id = Number(scanner.attribute('numFmtId'));
      if (!formats.has(id)) formats.set(id, scanner.attribute('formatCode') ?? 'General');
    } else if (scanner.depth === 2 && parent === 'fonts' && scanner.name === 'font') fonts.push(null);
    else if (scanner.depth === 3 && parent === 'fonts' && scanner.name === 'name') fonts[fonts.length - 1] = symbolFontName(scanner.attribute('val'));
    else if (scanner.depth === 2 && parent === 'cellXfs' && scanner.name === 'xf') {
      const id = Number(scanner.attribute('numFmtId') ?? 0);
      const format = formats.get(id) ?? builtInFormat(id) ?? 'General';
      const symbolFont = fonts[Number(scanner.attribute('fontId') ?? 0)] ?? null;
      looks.push({ ...(format !== 'General' && { format }), ...(symbolFont !== null && { symbolFont }) });
    }
  }
  return looks;
}
