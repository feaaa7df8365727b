/** The workbook part, its styles and its chain of calculation. */
import type { Package } from './package';
import { attributeOf, childOf, childrenOf, type Tag } from './xml';

const STYLES = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const WORKBOOK = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize',
  'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

/** Each known child after those that the schema puts before it, and once, but for those that may come often. */
export function lintOrder(file: Package, path: string, root: Tag, order: readonly string[], often: readonly string[] = []): void {
  let last = -1;
  for (const { name } of root.children) {
    const at = order.indexOf(name);
    if (at < 0) continue;
    if (at < last || (at === last && !often.includes(name))) file.report(`${path}: <${name}> out of order`);
    last = Math.max(last, at);
  }
}

export interface BookSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly path: string | undefined;
}

export function lintWorkbook(file: Package, path: string): BookSheet[] {
  const root = file.tree(path);
  if (!root) return [];
  lintOrder(file, path, root, WORKBOOK.filter((name) => !['AlternateContent', 'revisionPtr', 'absPath'].includes(name)), ['fileRecoveryPr']);
  const relations = file.relations(path);
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((tag) => {
    const id = [...tag.attributes].find(([key]) => key.endsWith(':id'))?.[1];
    const target = relations.find((one) => one.id === id)?.target;
    return { name: attributeOf(tag, 'name'), sheetId: attributeOf(tag, 'sheetId'), path: target === undefined ? undefined : file.find(target) };
  });
  unique(file, `${path}: sheet name`, sheets.map(({ name }) => name.toLowerCase()));
  unique(file, `${path}: sheetId`, sheets.map(({ sheetId }) => sheetId));
  for (const { name, path: part } of sheets) if (part === undefined) file.report(`${path}: sheet ${name} leads nowhere`);
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName');
  unique(file, `${path}: defined name`, names.map((tag) => `${attributeOf(tag, 'name').toLowerCase()} ${attributeOf(tag, 'localSheetId')}`));
  for (const tag of names) if (Number(attributeOf(tag, 'localSheetId') || 0) >= sheets.length) file.report(`${path}: name ${attributeOf(tag, 'name')} of a sheet that is not there`);
  for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView')) if (Number(attributeOf(view, 'activeTab') || 0) >= sheets.length) file.report(`${path}: activeTab`);
  return sheets;
}

export function unique(file: Package, what: string, values: readonly string[]): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) file.report(`${what} twice: ${value}`);
    seen.add(value);
  }
}

/** How many looks of cells and of rules there are. */
export function lintStyles(file: Package, path: string): { readonly cellXfs: number; readonly dxfs: number } {
  const root = file.tree(path);
  if (!root) return { cellXfs: Infinity, dxfs: Infinity };
  lintOrder(file, path, root, STYLES);
  const sizes = new Map(root.children.map((list) => [list.name, list.children.filter(({ name }) => name !== 'extLst').length]));
  for (const list of root.children) {
    const count = attributeOf(list, 'count');
    if (count !== '' && Number(count) !== sizes.get(list.name)) file.report(`${path}: <${list.name}> counts ${count} and holds ${sizes.get(list.name) ?? 0}`);
  }
  unique(file, `${path}: numFmt`, childrenOf(childOf(root, 'numFmts'), 'numFmt').map((tag) => attributeOf(tag, 'numFmtId')));
  for (const xf of childrenOf(childOf(root, 'cellXfs'), 'xf')) {
    for (const [attribute, list] of [['fontId', 'fonts'], ['fillId', 'fills'], ['borderId', 'borders'], ['xfId', 'cellStyleXfs']] as const) {
      const id = attributeOf(xf, attribute);
      if (id !== '' && Number(id) > 0 && Number(id) >= (sizes.get(list) ?? 0)) file.report(`${path}: ${attribute} ${id} of ${sizes.get(list) ?? 0}`);
    }
  }
  return { cellXfs: Math.max(1, sizes.get('cellXfs') ?? 0), dxfs: sizes.get('dxfs') ?? 0 };
}

/** @param formulas addresses of formulas by sheetId */
export function lintCalcChain(file: Package, path: string, formulas: ReadonlyMap<string, ReadonlySet<string>>): void {
  let sheet = '';
  for (const tag of file.tree(path)?.children ?? []) {
    sheet = attributeOf(tag, 'i') || sheet;
    const cells = formulas.get(sheet);
    if (cells && !cells.has(attributeOf(tag, 'r'))) file.report(`${path}: ${attributeOf(tag, 'r')} of sheet ${sheet} has no formula`);
  }
}
