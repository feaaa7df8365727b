/** Workbooks from XML written by hand, for what `buildXlsx` never writes: other dialects, odd quotes, damage. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A relationships part with targets by type, `rId1` first. */
export function relationships(...targets: readonly [type: string, target: string][]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

export const worksheet = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
export const workbook = (inner: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</workbook>`;

const DEFAULTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/></Types>`,
  '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'),
  'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml'], ['styles', 'styles.xml'], ['calcChain', 'calcChain.xml']),
  'xl/worksheets/sheet1.xml': worksheet('<sheetData/>'),
};

/** The default parts (one sheet `S`), with these replaced or added; null leaves one out. */
export function rawXlsx(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const all: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries({ ...DEFAULTS, ...parts })) if (content !== null) all[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(all, { mtime: new Date(2020, 0, 1) });
}

/** One sheet `S` with these rows. */
export const withRows = (rows: string, parts: Readonly<Record<string, string | null>> = {}): Uint8Array => rawXlsx({ 'xl/worksheets/sheet1.xml': worksheet(`<sheetData>${rows}</sheetData>`), ...parts });

/** The text of a part. */
export function partText(bytes: Uint8Array, path: string): string {
  const content = unzipSync(bytes)[path];
  if (!content) throw new Error(`no part ${path}`);
  return strFromU8(content);
}

/** The compressed bytes of every entry, by path, as they lie in the file. */
export function compressedParts(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const found = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)), Buffer.from(bytes.subarray(data, data + view.getUint32(at + 20, true))).toString('base64'));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
