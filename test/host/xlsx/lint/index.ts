/** What is wrong with a workbook's structure, as Excel would find it on opening. */
import { strFromU8, unzipSync } from 'fflate';
import { lintPackage, Package } from './package';
import { lintSheet } from './sheet';
import { lintCalcChain, lintStyles, lintWorkbook, unique } from './workbook';
import { childrenOf } from './xml';

/** One line for each problem; none for a good file. Parts that are no XML are only counted. */
export function lintXlsx(bytes: Uint8Array): string[] {
  const texts: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) texts[path.replace(/\\/g, '/').replace(/^\/+/, '')] = /\.(xml|rels)$|^\[/i.test(path) ? decoded(content) : '';
  const file = new Package(texts);
  lintPackage(file);
  const book = file.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  const path = book === undefined ? undefined : file.find(book);
  if (path === undefined) return [...file.problems, 'no workbook'];
  const sheets = lintWorkbook(file, path);
  const partOf = (kind: string): string | undefined => {
    const found = file.relations(path).find((one) => one.kind === kind)?.target;
    return found === undefined ? undefined : file.find(found);
  };
  const [styles, strings, calcChain] = ['styles', 'sharedStrings', 'calcChain'].map(partOf);
  const counts = { ...(styles === undefined ? { cellXfs: 1, dxfs: 0 } : lintStyles(file, styles)), strings: strings === undefined ? 0 : childrenOf(file.tree(strings) ?? undefined, 'si').length };
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const tables = { ids: [] as string[], names: [] as string[] };
  const formulas = new Map(sheets.map((sheet) => [sheet.sheetId, sheet.path !== undefined && file.tree(sheet.path)?.name === 'worksheet' ? lintSheet(file, sheet.path, counts, tables, names) : new Set<string>()]));
  unique(file, 'table id', tables.ids);
  unique(file, 'table name', tables.names);
  if (calcChain !== undefined) lintCalcChain(file, calcChain, formulas);
  return file.problems;
}

function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return wide ? new TextDecoder(wide).decode(bytes) : strFromU8(bytes);
}
