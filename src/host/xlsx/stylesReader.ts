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
  const looks = new LooksReader();
  const scanner = new XmlScanner(xml, part);
  let list = '';
  /** Programs that add something of their own give two versions of an item, two levels deeper; ours is the one for everybody else. */
  let deeper = 0;
  while (scanner.next()) {
    const { name, closing, depth } = scanner;
    if (name === 'AlternateContent' && depth === 2) deeper = closing ? 0 : 2;
    else if (closing) continue;
    else if (name === 'Choice' && deeper) scanner.skipElement();
    else if (depth === 1) list = name;
    else if (depth - deeper === 2) looks.item(list, scanner);
    else if (depth - deeper === 3 && list === 'fonts' && name === 'name') looks.nameFont(scanner.attribute('val'));
  }
  return looks.looks;
}

class LooksReader {
  readonly looks: Look[] = [];
  private readonly formats = new Map<number, string>();
  private readonly fonts: (string | null)[] = [];

  item(list: string, tag: XmlScanner): void {
    if (list === 'numFmts' && tag.name === 'numFmt') {
      const id = Number(tag.attribute('numFmtId'));
      if (!this.formats.has(id)) this.formats.set(id, tag.attribute('formatCode') ?? 'General');
    } else if (list === 'fonts' && tag.name === 'font') this.fonts.push(null);
    else if (list === 'cellXfs' && tag.name === 'xf') {
      const id = Number(tag.attribute('numFmtId') ?? 0);
      const format = this.formats.get(id) ?? builtInFormat(id) ?? 'General';
      const symbolFont = this.fonts[Number(tag.attribute('fontId') ?? 0)] ?? null;
      this.looks.push({ ...(format !== 'General' && { format }), ...(symbolFont !== null && { symbolFont }) });
    }
  }

  nameFont(name: string | undefined): void {
    this.fonts[this.fonts.length - 1] = symbolFontName(name);
  }
}
