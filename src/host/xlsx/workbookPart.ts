/** What the workbook part says: its sheets in order, its names, how dates count. */
import { HostError } from '../workbook';
import { contentType, CONTENT_TYPES } from './contentTypes';
import { damaged } from './errors';
import type { PartsReader } from './parts';
import { readRelationships, type Relationship } from './relationships';
import { XmlScanner } from './xml';
import { decodeXml } from './xmlText';

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** `worksheet`, `chartsheet`, `dialogsheet` … */
  readonly kind: string;
  readonly path: string;
  /** Its place among all sheets of the workbook, as `localSheetId` counts. */
  readonly position: number;
}

export interface DefinedName {
  readonly name: string;
  readonly localSheetId: number | null;
  readonly refersTo: string;
  /** Where its element lies in the workbook part. */
  readonly start: number;
  readonly end: number;
}

/** The two dialects of the format: their namespaces differ, everything else is the same. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
}

export interface WorkbookPart {
  readonly path: string;
  readonly dialect: Dialect;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  /** Paths of the parts that the workbook has one of. */
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  readonly calcChain: string | null;
}

const TRANSITIONAL: Dialect = { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
const STRICT: Dialect = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };

/** @throws HostError notAWorkbook, otherFormat, binaryWorkbook or damaged */
export function readWorkbookPart(parts: PartsReader): WorkbookPart {
  const path = mainPart(parts);
  const relationships = readRelationships(parts, path);
  const partOf = (kind: string): string | null => relationships.find((one) => one.kind === kind && parts.has(one.target))?.target ?? null;
  const scanner = new XmlScanner(parts.text(path), path);
  const dialect = readRoot(scanner);
  const sheets: SheetEntry[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let structureLocked = false;
  let parent = '';
  while (scanner.next()) {
    if (scanner.closing) continue;
    const tag = scanner.depth === 2 ? `${parent}/${scanner.name}` : '';
    if (scanner.depth === 1) parent = scanner.name;
    if (scanner.depth === 1 && parent === 'workbookPr') date1904 = scanner.flag('date1904');
    else if (scanner.depth === 1 && parent === 'workbookProtection') structureLocked = scanner.flag('lockStructure');
    else if (tag === 'sheets/sheet') sheets.push(readSheet(scanner, relationships, sheets.length));
    else if (tag === 'definedNames/definedName') names.push(readName(scanner));
  }
  if (!sheets.some(({ kind }) => kind !== 'missing')) throw damaged(path, 'no sheets');
  refuseTwins(path, sheets);
  return { path, dialect, sheets, names, date1904, structureLocked, styles: partOf('styles'), sharedStrings: partOf('sharedStrings'), calcChain: partOf('calcChain') };
}

function mainPart(parts: PartsReader): string {
  const document = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|text)/.test(parts.has('mimetype') ? parts.text('mimetype') : '');
  if (document) throw new HostError('otherFormat', { detail: 'OpenDocument' });
  if (!parts.has(CONTENT_TYPES)) throw new HostError('notAWorkbook', { detail: 'no content types' });
  const path = readRelationships(parts, '').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (path === undefined) throw new HostError('notAWorkbook', { detail: 'no main part' });
  if (/\.bin$/i.test(path) || /sheet\.binary/i.test(contentType(parts, path) ?? '')) throw new HostError('binaryWorkbook', { part: path });
  const office = /^(word|ppt|visio)\//i.exec(path)?.[1]?.toLowerCase();
  if (office !== undefined) throw new HostError('otherFormat', { detail: { word: 'Word', ppt: 'PowerPoint' }[office] ?? 'Visio' });
  if (!parts.has(path)) throw damaged(path, 'part is missing');
  return path;
}

function readSheet(scanner: XmlScanner, relationships: readonly Relationship[], position: number): SheetEntry {
  const id = scanner.relationshipId();
  const target = relationships.find((one) => one.id === id);
  const name = scanner.attribute('name');
  // Excel writes sheets of macros without a part, and shows nothing of them
  if (name !== undefined && (id ?? '') === '') return { name, visible: false, kind: 'missing', path: '', position };
  if (!target || name === undefined) throw damaged(scanner.part, `sheet ${name ?? position + 1} leads nowhere`);
  return { name, visible: (scanner.attribute('state') ?? 'visible') === 'visible', kind: target.kind, path: target.target, position };
}

/** Two sheets of one name, or one part shown as two sheets: whoever writes one of them would write both. */
function refuseTwins(part: string, sheets: readonly SheetEntry[]): void {
  const seen = new Set<string>();
  for (const { name, path } of sheets) {
    for (const key of [`name ${name}`, ...(path === '' ? [] : [`part ${path}`])]) {
      if (seen.has(key.toLowerCase())) throw damaged(part, `sheet ${name} twice`);
      seen.add(key.toLowerCase());
    }
  }
}

function readName(scanner: XmlScanner): DefinedName {
  const { start, end: from, part } = scanner;
  const name = scanner.attribute('name') ?? '';
  const local = scanner.attribute('localSheetId');
  const to = scanner.skipElement();
  return { name, localSheetId: local === undefined ? null : Number(local), refersTo: decodeXml(scanner.text.slice(from, Math.max(from, to)), part), start, end: scanner.end };
}

function readRoot(scanner: XmlScanner): Dialect {
  if (!scanner.next() || scanner.name !== 'workbook') throw new HostError('notAWorkbook', { part: scanner.part, detail: scanner.name });
  return scanner.text.slice(scanner.start, scanner.end).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
