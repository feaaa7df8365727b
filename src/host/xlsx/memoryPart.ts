/** The custom XML part in which a file remembers things for us. Those of others are left alone. */
import { MEMORY_NAMESPACE, memoryAfter } from '../memory';
import type { Edit } from '../workbook';
import { addContentType, contentType, XML_PROPERTIES_TYPE, XML_TYPE } from './contentTypes';
import type { PartsReader } from './parts';
import type { PartsDraft } from './partsDraft';
import { addRelationship, readRelationships } from './relationships';
import type { WorkbookPart } from './workbookPart';

/** One workbook has one such part, so its id can be the same in all of them. */
const ITEM_ID = '{6B5C7A1E-2D3F-4E8A-9C41-7F0D52A8B367}';
const ROOT = new RegExp(`^[^<]*(?:<\\?[^>]*\\?>\\s*)?<(?:[\\w.-]+:)?memory\\s[^>]*["']${MEMORY_NAMESPACE}["']`);

/** Our part of a workbook, with its text; null where it has none. */
export function memoryPartOf(parts: PartsReader, workbook: string): { readonly path: string; readonly text: string } | null {
  // LibreOffice keeps such parts, and hangs them on the package instead of the workbook.
  for (const { kind, external, target } of [...readRelationships(parts, workbook), ...readRelationships(parts, '')]) {
    if (kind !== 'customXml' || external) continue;
    const text = textOf(parts, target);
    if (text !== undefined && ROOT.test(text)) return { path: target, text };
  }
  return null;
}

/** Nobody else's part is a reason not to open a workbook, whatever is in it. */
function textOf(parts: PartsReader, path: string): string | undefined {
  try {
    return parts.textIfAny(path);
  } catch {
    return undefined;
  }
}

/** @throws HostError memoryChanged */
export function putMemory(draft: PartsDraft, { path: workbook, dialect }: WorkbookPart, edit: Extract<Edit, { kind: 'setMemory' }>): void {
  const found = memoryPartOf(draft, workbook);
  const text = memoryAfter(found?.text ?? null, [edit]);
  if (text === null) return;
  if (found) return draft.write(found.path, text);
  let n = 1;
  while (draft.has(`customXml/item${n}.xml`) || draft.has(`customXml/itemProps${n}.xml`)) n++;
  const [item, properties] = [`customXml/item${n}.xml`, `customXml/itemProps${n}.xml`];
  const namespace = dialect.relationships.replace(/relationships$/, 'customXml');
  draft.write(item, text);
  // Excel knows a part by the id and the namespace that its properties name.
  draft.write(properties, `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${MEMORY_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`);
  if (contentType(draft, item) !== XML_TYPE) addContentType(draft, item, XML_TYPE);
  addContentType(draft, properties, XML_PROPERTIES_TYPE);
  addRelationship(draft, item, `${dialect.relationships}/customXmlProps`, `itemProps${n}.xml`);
  addRelationship(draft, workbook, `${dialect.relationships}/customXml`, `/${item}`);
}
