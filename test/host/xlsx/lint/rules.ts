/** What hangs on the cells of a sheet: rules, checks of input, links and notes. */
import { parseArea } from '../../../../src/sheet/address';
import { overlaps, type Area } from '../../../../src/sheet/grid';
import type { Package } from './package';
import { lintSheetName } from './references';
import { unique } from './workbook';
import { attributeOf, childOf, childrenOf, descendants, type Tag } from './xml';

/** @param sheets names of the workbook's sheets, in lower case */
export function lintRules(file: Package, path: string, root: Tag, sheets: ReadonlySet<string>): void {
  const within = (list: string): Tag[] => childrenOf(root, list).flatMap(({ children }) => children);
  for (const tag of [...childrenOf(root, 'conditionalFormatting'), ...within('dataValidations')]) lintPlaces(file, `${path}: <${tag.name}>`, attributeOf(tag, 'sqref'));
  const rules = within('conditionalFormatting').filter(({ name }) => name === 'cfRule');
  unique(file, `${path}: priority of a rule`, rules.map((tag) => attributeOf(tag, 'priority')));
  // what Excel 2010 added to a rule stands at the end of the sheet, under the same id
  const added = new Set([...descendants(root)].filter(({ name, attributes }) => name === 'cfRule' && attributes.has('id')).map((tag) => attributeOf(tag, 'id')));
  for (const rule of rules) for (const tag of descendants(rule)) if (tag.name === 'id' && !added.has(tag.text.trim())) file.report(`${path}: a rule is continued at ${tag.text.trim()}, which is not there`);
  lintLinks(file, path, within('hyperlinks'), sheets);
  for (const { kind, target } of file.relations(path)) if (kind === 'comments') lintNotes(file, path, root, target);
}

function lintPlaces(file: Package, what: string, places: string): void {
  for (const place of places.split(/\s+/)) if (!isPlace(place)) file.report(`${what} at “${place}”`);
}

/** A cell, an area, or whole columns or rows. */
const isPlace = (place: string): boolean => parseArea(place) !== null || /^[A-Z]{1,3}:[A-Z]{1,3}$|^\d{1,7}:\d{1,7}$/.test(place);

function lintLinks(file: Package, path: string, links: readonly Tag[], sheets: ReadonlySet<string>): void {
  const areas: Area[] = [];
  for (const link of links) {
    const ref = attributeOf(link, 'ref');
    const area = parseArea(ref);
    const location = attributeOf(link, 'location');
    const isOutside = [...link.attributes.keys()].some((name) => name.endsWith(':id'));
    if (!area) file.report(`${path}: link at “${ref}”`);
    else if (links.length < 2_000 && areas.some((other) => overlaps(other, area))) file.report(`${path}: two links at ${ref}`);
    if (area) areas.push(area);
    if (location === '' && !isOutside) file.report(`${path}: link at ${ref} leads nowhere`);
    if (!isOutside) lintSheetName(file, `${path}: link at ${ref}`, location, sheets);
  }
}

function lintNotes(file: Package, path: string, sheet: Tag, target: string): void {
  const part = file.find(target);
  const root = part === undefined ? null : file.tree(part);
  if (!root) return;
  const authors = childrenOf(childOf(root, 'authors'), 'author').length;
  const notes = childrenOf(childOf(root, 'commentList'), 'comment');
  for (const note of notes) {
    if (!parseArea(attributeOf(note, 'ref'))) file.report(`${target}: note at “${attributeOf(note, 'ref')}”`);
    if (Number(attributeOf(note, 'authorId')) >= authors) file.report(`${target}: author ${attributeOf(note, 'authorId')} of ${authors}`);
  }
  unique(file, `${target}: note`, notes.map((note) => attributeOf(note, 'ref')));
  if (notes.length > 0 && !childOf(sheet, 'legacyDrawing')) file.report(`${path}: notes without the drawing that shows them`);
}
