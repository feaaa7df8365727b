/** A worksheet and its tables. */
import { cellAddress, parseArea } from '../../../../src/sheet/address';
import { overlaps, type Area } from '../../../../src/sheet/grid';
import { lintDrawing } from './drawing';
import type { Package } from './package';
import { lintRules } from './rules';
import { lintOrder, unique } from './workbook';
import { attributeOf, childOf, childrenOf, descendants, type Tag } from './xml';

const ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews',
  'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches',
  'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

export interface Counts {
  readonly strings: number;
  readonly cellXfs: number;
  readonly dxfs: number;
}

/** @param sheets names of the workbook's sheets, in lower case @returns the addresses of the sheet's formulas */
export function lintSheet(file: Package, path: string, counts: Counts, tables: { readonly ids: string[]; readonly names: string[] }, sheets: ReadonlySet<string>): Set<string> {
  const formulas = new Set<string>();
  const root = file.tree(path);
  if (!root) return formulas;
  lintOrder(file, path, root, ORDER, ['conditionalFormatting']);
  const texts = lintCells(file, path, root, counts, formulas);
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((tag) => attributeOf(tag, 'ref'));
  lintAreas(file, `${path}: merge`, merges);
  for (const list of root.children) {
    const count = attributeOf(list, 'count');
    if (['mergeCells', 'dataValidations', 'tableParts'].includes(list.name) && count !== '' && Number(count) !== list.children.length) file.report(`${path}: <${list.name}> counts ${count} and holds ${list.children.length}`);
  }
  for (const tag of descendants(root)) if (tag.name === 'cfRule' && Number(attributeOf(tag, 'dxfId') || -1) >= counts.dxfs) file.report(`${path}: dxfId ${attributeOf(tag, 'dxfId')} of ${counts.dxfs}`);
  let last = 0;
  for (const col of childrenOf(childOf(root, 'cols'), 'col')) {
    if (Number(attributeOf(col, 'min')) <= last || Number(attributeOf(col, 'max')) < Number(attributeOf(col, 'min'))) file.report(`${path}: columns ${attributeOf(col, 'min')} to ${attributeOf(col, 'max')}`);
    last = Number(attributeOf(col, 'max'));
  }
  lintRules(file, path, root, sheets);
  const areas: string[] = [];
  for (const { kind, target } of file.relations(path)) {
    const part = file.find(target);
    if (kind === 'table' && part !== undefined) areas.push(lintTable(file, part, texts, tables));
    if (kind === 'drawing' && part !== undefined) lintDrawing(file, part, sheets);
  }
  lintAreas(file, `${path}: table`, areas);
  return formulas;
}

/** Texts that stand in the sheet itself, by address. */
function lintCells(file: Package, path: string, root: Tag, counts: Counts, formulas: Set<string>): Map<string, string> {
  const texts = new Map<string, string>();
  let lastRow = 0;
  for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
    const number = Number(attributeOf(row, 'r') || lastRow + 1);
    if (number <= lastRow) file.report(`${path}: row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) {
      const address = attributeOf(cell, 'r');
      const at = parseArea(address);
      const column = address === '' ? lastColumn + 1 : (at?.left ?? -1);
      if ((at && at.top !== number - 1) || column <= lastColumn) file.report(`${path}: cell ${address} in row ${number}`);
      lastColumn = column;
      if (Number(attributeOf(cell, 's') || 0) >= counts.cellXfs) file.report(`${path}: look ${attributeOf(cell, 's')} of ${counts.cellXfs}`);
      const type = attributeOf(cell, 't');
      if (type === 's' && Number(childOf(cell, 'v')?.text ?? 0) >= counts.strings) file.report(`${path}: shared text of ${address}`);
      if (type === 'inlineStr') texts.set(address, [...descendants(cell)].filter(({ name }) => name === 't').map(({ text }) => text).join(''));
      if (childOf(cell, 'f')) formulas.add(address);
    }
  }
  return texts;
}

function lintAreas(file: Package, what: string, addresses: readonly string[]): void {
  const areas: Area[] = [];
  for (const address of addresses) {
    const area = parseArea(address);
    if (!area) file.report(`${what} ${address}`);
    else if (addresses.length < 2_000 && areas.some((other) => overlaps(other, area))) file.report(`${what} ${address} overlaps`);
    if (area) areas.push(area);
  }
}

/** Where the table lies. */
function lintTable(file: Package, path: string, texts: ReadonlyMap<string, string>, tables: { readonly ids: string[]; readonly names: string[] }): string {
  const root = file.tree(path);
  if (!root) return '';
  const reference = attributeOf(root, 'ref');
  const area = parseArea(reference);
  tables.ids.push(attributeOf(root, 'id'));
  tables.names.push((attributeOf(root, 'displayName') || attributeOf(root, 'name')).toLowerCase());
  const list = childOf(root, 'tableColumns');
  const columns = childrenOf(list, 'tableColumn');
  if (area && columns.length !== area.right - area.left + 1) file.report(`${path}: ${columns.length} columns in ${reference}`);
  if (Number(attributeOf(list, 'count') || columns.length) !== columns.length) file.report(`${path}: counts ${attributeOf(list, 'count')} columns`);
  unique(file, `${path}: column id`, columns.map((tag) => attributeOf(tag, 'id')));
  unique(file, `${path}: column`, columns.map((tag) => attributeOf(tag, 'name').toLowerCase()));
  const filter = parseArea(attributeOf(childOf(root, 'autoFilter'), 'ref'));
  if (area && filter && (filter.left < area.left || filter.right > area.right || filter.top < area.top || filter.bottom > area.bottom)) file.report(`${path}: filter beyond the table`);
  if (area && attributeOf(root, 'headerRowCount') !== '0') {
    columns.forEach((tag, i) => {
      const head = texts.get(cellAddress(area.top, area.left + i));
      const plain = (text: string): string => text.replace(/_x000[ad]_/gi, '\n').replace(/[\r\n]+/g, '\n');
      if (head !== undefined && plain(head) !== plain(attributeOf(tag, 'name'))) file.report(`${path}: column “${attributeOf(tag, 'name')}” under the head “${head}”`);
    });
  }
  return reference;
}
