/** Fills a sheet of ours, new or emptied. */
import type { Area } from '../../sheet/grid';
import type { CellStyle, SheetContent } from '../workbook';
import { rangeAt } from './areas';
import { writeBlock, type CellWrite } from './cellWrites';
import { figureSteps } from './figures';
import { changeFor, type Look } from './look';
import { ruleSteps, tableSteps } from './newTables';
import { linkOf } from './planCheck';
import { pointsOf } from './points';
import { freeze, setPrintAreas, sizeSteps } from './sheetImage';
import { small, type Step, type Trip } from './trips';

/** What the content's cells cover. */
export function contentArea({ rows }: SheetContent): Area {
  return { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, ...rows.map((row) => row.length - 1)) };
}

/** What changes on the sheet in any way: sizes and merges may reach beyond the cells. */
export function touchedArea(content: SheetContent): Area {
  const cells = contentArea(content);
  const { columnWidths = [], rowHeights = {}, merges = [] } = content;
  return {
    ...cells,
    bottom: Math.max(cells.bottom, ...Object.keys(rowHeights).map(Number), ...merges.map(({ bottom }) => bottom)),
    right: Math.max(cells.right, columnWidths.length - 1, ...merges.map(({ right }) => right)),
  };
}

export function cellsWithContent({ rows }: SheetContent): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell?.content).length, 0);
}

/** @param withPage false where Excel refuses page setups, as it does on computers without a printer */
export function fillSheet(sheet: string, content: SheetContent, withPage: boolean): Step[] {
  const { rows, columnWidths = [], rowHeights = {}, merges = [], print } = content;
  const cells = rows.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [{ row: r, column: c, ...cell }] : [])));
  const writes: CellWrite[] = cells.map(({ row, column, content: held, style }) => ({ row, column, content: held, style }));
  // The sheet is empty by now: a style can only start from another cell of this content.
  const likeOf = ({ row, column }: { readonly row: number; readonly column: number }) => {
    const style: CellStyle | undefined = rows[row]?.[column]?.style;
    return style && { look: changeFor({ ...style }, undefined) as Look, format: style.numberFormat };
  };
  return [
    ...tableSteps(sheet, content.tables ?? []),
    ...merges.map((area) => small((trip) => rangeAt(trip, sheet, area).merge())),
    ...cells.flatMap(({ row, column, link }) => (link === undefined ? [] : [linkStep(sheet, row, column, link)])),
    ...writeBlock(sheet, contentArea(content), writes, likeOf).steps,
    ...sizeSteps(sheet, columnWidths.map(pointsOf), (from, to) => ({ top: 0, bottom: 0, left: from, right: to }), (range, size) => void (range.format.columnWidth = size)),
    ...sizeSteps(sheet, heightsOf(rowHeights), (from, to) => ({ top: from, bottom: to, left: 0, right: 0 }), (range, size) => void (range.format.rowHeight = size)),
    ...ruleSteps(sheet, content),
    ...figureSteps(sheet, content),
    ...(content.freeze ? [freeze(sheet, content.freeze)] : []),
    ...(print && withPage ? [printStep(sheet, print)] : []),
  ];
}

/** From the first row on; undefined for rows that keep their height. */
function heightsOf(rowHeights: Readonly<Record<number, number>>): (number | undefined)[] {
  return Array.from({ length: Math.max(0, ...Object.keys(rowHeights).map((row) => Number(row) + 1)) }, (_, row) => rowHeights[row]);
}

/** Excel shows the target as text and dresses the cell; contents and styles are written afterwards. */
function linkStep(sheet: string, row: number, column: number, link: string): Step {
  const queue = (trip: Trip): void => {
    const target = linkOf(link);
    if (target) rangeAt(trip, sheet, { top: row, bottom: row, left: column, right: column }).hyperlink = target;
  };
  // A report may have thousands of links: they are counted closely.
  return { bytes: 800 + link.length * 3, queue };
}

function printStep(sheet: string, print: NonNullable<SheetContent['print']>): Step {
  return small((trip) => {
    const layout = trip.worksheet(sheet).pageLayout;
    layout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
    layout.paperSize = Excel.PaperType.a4;
    if (print.fitWidth) layout.zoom = { horizontalFitToPages: 1 };
    if (print.titleRows) layout.setPrintTitleRows(`$${print.titleRows.from + 1}:$${print.titleRows.to + 1}`);
    if (print.areas?.length) setPrintAreas(trip, sheet, print.areas);
    if (print.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  });
}
