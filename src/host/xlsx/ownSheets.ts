/** A sheet of ours, written whole. */
import { areaAddress, cellAddress } from '../../sheet/address';
import type { ColorRule, SheetCell, SheetContent } from '../workbook';
import { cellXml, refuseUnwritable } from './cellXml';
import { conditionalXml } from './conditionalXml';
import { readLink } from './links';
import { rulesXml } from './ruleXml';
import type { Dialect } from './workbookPart';
import { escapeAttribute, escapeXml } from './xmlText';

export interface SheetFrame {
  readonly name: string;
  readonly dialect: Dialect;
  /** The index of a cell's look. */
  readonly styleOf: (cell: SheetCell) => number;
  /** Keeps an outside address and returns its relationship's id. */
  readonly addAddress: (address: string) => string;
  /** Shown first when the workbook opens. */
  readonly selected: boolean;
  /** The index of the look of cells that a rule fits. */
  readonly ruleLookOf: (rule: ColorRule) => number;
  /** Elements that follow: drawings and comments, and the names of its tables. */
  readonly tail: string;
}

export interface WrittenSheet {
  readonly xml: string;
  readonly cells: number;
  readonly hasFormulas: boolean;
}

/** @throws HostError badLink, or hostFailed for content that no cell can hold */
export function sheetXml(content: SheetContent, frame: SheetFrame): WrittenSheet {
  const { rows, print, merges = [] } = content;
  const links: string[] = [];
  let cells = 0;
  let hasFormulas = false;
  const rowXml = (row: number): string => {
    const height = content.rowHeights?.[row];
    const written = (rows[row] ?? []).map((cell, column) => {
      if (!cell) return '';
      if (cell.link !== undefined) links.push(linkXml(cell.link, frame, cellAddress(row, column)));
      const cellContent = cell.content ?? { value: null };
      refuseUnwritable(cellContent, frame.name, row, column);
      if (cell.content) cells++;
      if ('formula' in cellContent) hasFormulas = true;
      return cellXml({ row, column, content: cellContent, style: frame.styleOf(cell) }, '');
    });
    const text = written.join('');
    return text || height !== undefined ? `<row r="${row + 1}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${text}</row>` : '';
  };
  const rowCount = Math.max(rows.length, ...Object.keys(content.rowHeights ?? {}).map((row) => Number(row) + 1));
  const data = Array.from({ length: rowCount }, (_, row) => rowXml(row)).join('');
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const reach = areaAddress({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: columnCount - 1 });
  const conditional = conditionalXml(content, frame.ruleLookOf);
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${frame.dialect.main}" xmlns:r="${frame.dialect.relationships}">` +
    `${print?.fitWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<dimension ref="${reach}"/>${viewXml(content, frame.selected)}<sheetFormatPr defaultRowHeight="15"/>` +
    `${columnsXml(content.columnWidths ?? [])}<sheetData>${data}</sheetData>` +
    (merges.length ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')}</mergeCells>` : '') +
    conditional.rules +
    rulesXml(content.rules ?? []) +
    (links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    `${printXml(print)}${frame.tail}${conditional.extension}</worksheet>`;
  return { xml, cells, hasFormulas };
}

function viewXml({ freeze }: SheetContent, selected: boolean): string {
  const open = `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (!rows && !columns) return `${open}/></sheetViews>`;
  const pane = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const split = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  return `${open}><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, i) => (width > 0 ? `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>` : '')).join('');
  return columns && `<cols>${columns}</cols>`;
}

/** A4 is paper size 9. Height is left free, so that long sheets take as many pages as they need. */
function printXml(print: SheetContent['print']): string {
  const margins = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  const fit = print.fitWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  const footer = print.footer === undefined ? '' : `<headerFooter><oddFooter>${escapeXml(/^&[LCR]/.test(print.footer) ? print.footer : `&C${print.footer}`)}</oddFooter></headerFooter>`;
  return `${margins}<pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}"${fit}/>${footer}`;
}

function linkXml(link: string, frame: SheetFrame, cell: string): string {
  const target = readLink(link, frame.name, cell);
  const id = target.address === undefined ? '' : ` r:id="${frame.addAddress(target.address)}"`;
  const location = target.location === undefined ? '' : ` location="${escapeAttribute(target.location)}"`;
  return `<hyperlink ref="${cell}"${id}${location}/>`;
}
