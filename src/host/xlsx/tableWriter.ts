import { areaAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { damaged } from './errors';
import { splice, withAttribute, type Splice } from './splice';
import type { TablePart } from './tableReader';
import { XmlScanner } from './xml';
import { escapeColumnName } from './xmlText';

const wider = (area: Area, columns: number): Area => ({ ...area, right: area.right + columns });

/** The table's part with columns of these names at its right end: its place, its filter and its list of columns. */
export function withTableColumns(text: string, table: TablePart, names: readonly string[]): string {
  const scanner = new XmlScanner(text, table.path);
  const changes: Splice[] = [];
  const tag = (): string => text.slice(scanner.start, scanner.end);
  const replaceTag = (changed: string): void => void changes.push({ from: scanner.start, to: scanner.end, text: changed });
  while (scanner.next()) {
    if (scanner.closing) continue;
    if (scanner.depth === 0) replaceTag(withAttribute(tag(), 'ref', areaAddress(wider(table.area, names.length))));
    else if (scanner.depth === 1 && scanner.name === 'autoFilter') {
      const filter = parseArea(scanner.attribute('ref') ?? '');
      if (filter) replaceTag(withAttribute(tag(), 'ref', areaAddress(wider(filter, names.length))));
    } else if (scanner.depth === 1 && scanner.name === 'tableColumns') {
      if (scanner.empty) throw damaged(table.path, 'table without columns');
      const { prefix } = scanner;
      replaceTag(withAttribute(tag(), 'count', String(table.columns.length + names.length)));
      const firstId = Math.max(0, ...table.columns.map(({ id }) => id)) + 1;
      const at = scanner.skipElement();
      changes.push({ from: at, to: at, text: names.map((name, i) => `<${prefix}tableColumn id="${firstId + i}" name="${escapeColumnName(name)}"/>`).join('') });
    }
  }
  return splice(text, changes);
}

/** The table's part with another foot, its filter with it. */
export function withTableArea(text: string, table: TablePart, area: Area): string {
  const scanner = new XmlScanner(text, table.path);
  const changes: Splice[] = [];
  while (scanner.next()) {
    if (scanner.closing || scanner.depth > 1 || (scanner.depth === 1 && scanner.name !== 'autoFilter')) continue;
    changes.push({ from: scanner.start, to: scanner.end, text: withAttribute(text.slice(scanner.start, scanner.end), 'ref', areaAddress(area)) });
  }
  return splice(text, changes);
}
