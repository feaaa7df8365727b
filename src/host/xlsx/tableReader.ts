import { parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { damaged } from './errors';
import type { PartsReader } from './parts';
import { readRelationships } from './relationships';
import { XmlScanner } from './xml';
import { decodeCellText } from './xmlText';

/** An Excel table as its part describes it. */
export interface TablePart {
  readonly path: string;
  /** The name that formulas use. */
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  /** Filled by a query or mapped to XML: its columns are not ours to add to. */
  readonly linked: boolean;
}

/** The tables of a sheet, in the order of its relationships. */
export function readTables(parts: PartsReader, sheetPath: string): TablePart[] {
  return readRelationships(parts, sheetPath)
    .filter(({ kind, external }) => kind === 'table' && !external)
    .map(({ target }) => readTable(parts.text(target), target));
}

/** @throws HostError damaged */
export function readTable(text: string, path: string): TablePart {
  const scanner = new XmlScanner(text, path);
  scanner.next();
  const area = parseArea(scanner.attribute('ref') ?? '');
  const name = scanner.attribute('displayName') ?? scanner.attribute('name');
  if (!area || name === undefined) throw damaged(path, 'table without place or name');
  const headerRows = Number(scanner.attribute('headerRowCount') ?? 1);
  const totalsRows = Number(scanner.attribute('totalsRowCount') ?? 0);
  const type = scanner.attribute('tableType') ?? 'worksheet';
  const columns: { id: number; name: string }[] = [];
  while (scanner.next()) {
    if (scanner.name === 'tableColumn' && !scanner.closing && scanner.depth === 2) columns.push({ id: Number(scanner.attribute('id') ?? 0), name: decodeCellText(scanner.attribute('name') ?? '') });
  }
  return { path, name: decodeCellText(name), area, headerRows, totalsRows, columns, linked: type !== 'worksheet' };
}
