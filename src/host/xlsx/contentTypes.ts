/** What each part is (`[Content_Types].xml`). */
import type { PartsReader } from './parts';
import type { PartsDraft } from './partsDraft';
import { appendChild, splice } from './splice';
import { XmlScanner } from './xml';
import { escapeAttribute } from './xmlText';

export const CONTENT_TYPES = '[Content_Types].xml';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const WORKSHEET_TYPE = `${SPREADSHEET}.worksheet+xml`;
export const TABLE_TYPE = `${SPREADSHEET}.table+xml`;
export const STYLES_TYPE = `${SPREADSHEET}.styles+xml`;
export const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
export const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
export const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
export const XML_TYPE = 'application/xml';
export const XML_PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** The content type of a part, by its own entry or by its extension. */
export function contentType(parts: PartsReader, path: string): string | undefined {
  const scanner = new XmlScanner(parts.text(CONTENT_TYPES), CONTENT_TYPES);
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  let byExtension: string | undefined;
  while (scanner.next()) {
    if (scanner.name === 'Override' && scanner.attribute('PartName')?.toLowerCase() === `/${path}`.toLowerCase()) return scanner.attribute('ContentType');
    if (scanner.name === 'Default' && scanner.attribute('Extension')?.toLowerCase() === extension) byExtension = scanner.attribute('ContentType');
  }
  return byExtension;
}

/** Says what a part is, in the place of what was said of a part of that name before. */
export function addContentType(draft: PartsDraft, path: string, type: string): void {
  removeContentType(draft, path);
  draft.write(CONTENT_TYPES, appendChild(draft.text(CONTENT_TYPES), CONTENT_TYPES, (prefix) => `<${prefix}Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`));
}

export function removeContentType(draft: PartsDraft, path: string): void {
  const text = draft.text(CONTENT_TYPES);
  const scanner = new XmlScanner(text, CONTENT_TYPES);
  while (scanner.next()) {
    if (scanner.name !== 'Override' || scanner.closing || scanner.attribute('PartName')?.toLowerCase() !== `/${path}`.toLowerCase()) continue;
    const from = scanner.start;
    scanner.skipElement();
    draft.write(CONTENT_TYPES, splice(text, [{ from, to: scanner.end, text: '' }]));
    return;
  }
}
