/** Writes a workbook described by `given.ts` as .xlsx bytes: plain XML, no library of ours, so that it can judge ours. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { parseArea } from '../../src/sheet/address';
import type { Area } from '../../src/sheet/grid';
import type { GivenCell, GivenSheet, GivenValue, GivenWorkbook } from './given';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const asCell = (given: GivenValue | GivenCell): GivenCell => (typeof given === 'object' && given !== null ? given : { value: given });

/** Fonts, fills, formats and their combinations, in the order in which cells first use them. */
class Styles {
  private readonly formats: string[] = [];
  private readonly fonts: string[] = [];
  private readonly fills: string[] = [];
  private readonly xfs: string[] = [];

  private static place(list: string[], item: string): number {
    const found = list.indexOf(item);
    return found >= 0 ? found : list.push(item) - 1;
  }

  indexOf(cell: GivenCell): number {
    if (cell.format === undefined && cell.font === undefined && cell.fill === undefined) return 0;
    const format = cell.format === undefined || cell.format === 'General' ? 0 : 164 + Styles.place(this.formats, cell.format);
    const font = cell.font === undefined ? 0 : 1 + Styles.place(this.fonts, cell.font);
    const fill = cell.fill === undefined ? 0 : 2 + Styles.place(this.fills, cell.fill);
    return 1 + Styles.place(this.xfs, `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>`);
  }

  xml(): string {
    const numFmts = this.formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`).join('');
    const fonts = ['Calibri', ...this.fonts].map((name) => `<font><sz val="11"/><name val="${escaped(name)}"/></font>`);
    const fills = this.fills.map((color) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`);
    return (
      `${HEAD}<styleSheet xmlns="${MAIN}">${numFmts && `<numFmts count="${this.formats.length}">${numFmts}</numFmts>`}` +
      `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
      `<fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join('')}</fills>` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${this.xfs.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

class SharedStrings {
  private readonly places = new Map<string, number>();

  indexOf(text: string): number {
    const found = this.places.get(text);
    if (found !== undefined) return found;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const items = [...this.places.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${items.length}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function areaOf(ref: string): Area {
  const area = parseArea(ref);
  if (!area) throw new Error(`not an address: ${ref}`);
  return area;
}

function cellXml(ref: string, cell: GivenCell, styles: Styles, strings: SharedStrings): string {
  const style = styles.indexOf(cell);
  const s = style ? ` s="${style}"` : '';
  const f = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
  const value = cell.value ?? null;
  if (cell.error !== undefined) return `<c r="${ref}"${s} t="e">${f}<v>${escaped(cell.error)}</v></c>`;
  if (value === null) return f ? `<c r="${ref}"${s}>${f}</c>` : `<c r="${ref}"${s}/>`;
  if (typeof value === 'number') return `<c r="${ref}"${s}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}"${s} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return f ? `<c r="${ref}"${s} t="str">${f}<v>${escaped(value)}</v></c>` : `<c r="${ref}"${s} t="s"><v>${strings.indexOf(value)}</v></c>`;
}

function rowsXml(sheet: GivenSheet, styles: Styles, strings: SharedStrings): string {
  const rows = new Map<number, { column: number; xml: string }[]>();
  for (const row of sheet.hiddenRows ?? []) rows.set(row - 1, []);
  for (const [ref, given] of Object.entries(sheet.cells)) {
    const { top, left } = areaOf(ref);
    const row = rows.get(top) ?? [];
    row.push({ column: left, xml: cellXml(ref, asCell(given), styles, strings) });
    rows.set(top, row);
  }
  return [...rows]
    .sort((a, b) => a[0] - b[0])
    .map(([row, cells]) => {
      const hidden = sheet.hiddenRows?.includes(row + 1) ? ' hidden="1"' : '';
      return `<row r="${row + 1}"${hidden}>${cells.sort((a, b) => a.column - b.column).map((cell) => cell.xml).join('')}</row>`;
    })
    .join('');
}

function tableXml(sheet: GivenSheet, table: { name: string; ref: string; totals?: boolean }, id: number): string {
  const area = areaOf(table.ref);
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const header = Object.entries(sheet.cells).find(([ref]) => areaOf(ref).top === area.top && areaOf(ref).left === column)?.[1];
    names.push(String((header === undefined ? null : asCell(header).value) ?? `Column${column - area.left + 1}`));
  }
  const columns = names.map((name, i) => `<tableColumn id="${i + 1}" name="${escaped(name).replace(/\n/g, '_x000a_')}"/>`).join('');
  const [first, last = first] = table.ref.split(':');
  const filter = table.totals ? `${first}:${last?.replace(/\d+/, String(area.bottom))}` : table.ref;
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${escaped(table.name)}" displayName="${escaped(table.name)}" ref="${table.ref}" ` +
    `${table.totals ? 'totalsRowCount="1"' : 'totalsRowShown="0"'}><autoFilter ref="${filter}"/><tableColumns count="${names.length}">${columns}</tableColumns></table>`
  );
}

function sheetXml(sheet: GivenSheet, rows: string, selected: boolean): string {
  const cols = (sheet.hiddenColumns ?? []).map((letters) => areaOf(`${letters}1`).left + 1).sort((a, b) => a - b);
  const merges = sheet.merges ?? [];
  const tables = (sheet.tables ?? []).map((_, i) => `<tablePart r:id="rId${i + 1}"/>`);
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView ${selected ? 'tabSelected="1" ' : ''}workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    (cols.length ? `<cols>${cols.map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`).join('')}</cols>` : '') +
    `<sheetData>${rows}</sheetData>${sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}` +
    (merges.length ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : '') +
    (tables.length ? `<tableParts count="${tables.length}">${tables.join('')}</tableParts>` : '') +
    '</worksheet>'
  );
}

const relationships = (items: readonly string[]): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The bytes of the described workbook; the same description always gives the same bytes. */
export function buildXlsx(given: GivenWorkbook): Uint8Array {
  const styles = new Styles();
  const strings = new SharedStrings();
  const parts: Record<string, string> = {};
  const overrides: string[] = [];
  const sheets: string[] = [];
  const workbookRelations: string[] = [];
  const add = (path: string, type: string, xml: string): void => {
    parts[path] = xml;
    overrides.push(`<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`);
  };
  let tableCount = 0;
  given.sheets.forEach((sheet, index) => {
    const n = index + 1;
    sheets.push(`<sheet name="${escaped(sheet.name)}" sheetId="${n}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${n}"/>`);
    workbookRelations.push(relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
    add(`xl/worksheets/sheet${n}.xml`, 'worksheet', sheetXml(sheet, rowsXml(sheet, styles, strings), index === 0));
    const tables = (sheet.tables ?? []).map((table, i) => {
      const id = ++tableCount;
      add(`xl/tables/table${id}.xml`, 'table', tableXml(sheet, table, id));
      return relation(`rId${i + 1}`, 'table', `../tables/table${id}.xml`);
    });
    if (tables.length) parts[`xl/worksheets/_rels/sheet${n}.xml.rels`] = relationships(tables);
  });
  const count = given.sheets.length;
  workbookRelations.push(relation(`rId${count + 1}`, 'styles', 'styles.xml'), relation(`rId${count + 2}`, 'sharedStrings', 'sharedStrings.xml'));
  given.customXml?.forEach((xml, i) => {
    parts[`customXml/item${i + 1}.xml`] = xml;
    workbookRelations.push(relation(`rId${count + 3 + i}`, 'customXml', `../customXml/item${i + 1}.xml`));
  });
  add('xl/styles.xml', 'styles', styles.xml());
  add('xl/sharedStrings.xml', 'sharedStrings', strings.xml());
  add('xl/workbook.xml', 'sheet.main', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`);
  parts['xl/_rels/workbook.xml.rels'] = relationships(workbookRelations);
  parts['_rels/.rels'] = relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]);
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  const zip: Zippable = { '[Content_Types].xml': strToU8(types) };
  for (const [path, xml] of Object.entries(parts)) zip[path] = strToU8(xml);
  return zipSync(zip, { mtime: new Date(1980, 0, 1), level: 6 });
}
