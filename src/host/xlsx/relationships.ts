/** Which part points to which (`_rels/*.rels`). */
import { addContentType, contentType, RELATIONSHIPS_TYPE } from './contentTypes';
import type { PartsReader } from './parts';
import type { PartsDraft } from './partsDraft';
import { appendChild, splice } from './splice';
import { XmlScanner } from './xml';
import { escapeAttribute } from './xmlText';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `hyperlink`. */
  readonly kind: string;
  readonly type: string;
  /** The path of a part, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
  /** Where its element lies in the .rels part. */
  readonly start: number;
  readonly end: number;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is ''. */
export function relationshipsPath(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

function resolved(part: string, target: string): string {
  const clean = target.replace(/\\/g, '/');
  if (clean.startsWith('/')) return clean.slice(1);
  const segments: string[] = [];
  for (const segment of (folderOf(part) + clean).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** All relationships of a part, in file order; none when it has no .rels part. */
export function readRelationships(parts: PartsReader, part: string): Relationship[] {
  const path = relationshipsPath(part);
  const text = parts.textIfAny(path);
  const found: Relationship[] = [];
  if (text === undefined) return found;
  const scanner = new XmlScanner(text, path);
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || scanner.closing) continue;
    const type = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const external = scanner.attribute('TargetMode') === 'External';
    const id = scanner.attribute('Id') ?? '';
    const { start, end } = scanner;
    found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), type, target: external ? target : resolved(part, target), external, start, end });
  }
  return found;
}

/** Adds a relationship and returns its id. `target` is as it will be written. */
export function addRelationship(draft: PartsDraft, part: string, type: string, target: string, external = false): string {
  const path = relationshipsPath(part);
  const text = draft.textIfAny(path) ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const taken = new Set(readRelationships(draft, part).map((relationship) => relationship.id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const id = `rId${n}`;
  // some files say of each .rels part apart what it is, and nothing of others
  if (!draft.has(path) && contentType(draft, path) === undefined) addContentType(draft, path, RELATIONSHIPS_TYPE);
  const mode = external ? ' TargetMode="External"' : '';
  draft.write(path, appendChild(text, path, (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"${mode}/>`));
  return id;
}

/** Takes relationships away, for those where `match` says so. */
export function removeRelationships(draft: PartsDraft, part: string, match: (relationship: Relationship) => boolean): void {
  const path = relationshipsPath(part);
  const text = draft.textIfAny(path);
  const gone = readRelationships(draft, part).filter(match);
  if (text !== undefined && gone.length) draft.write(path, splice(text, gone.map(({ start, end }) => ({ from: start, to: end, text: '' }))));
}
