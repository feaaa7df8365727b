/** A whole sheet of ours as it was before it was replaced, as data; and how it is put back. */
import { areaAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { chartName, chartNumber } from '../figureCheck';
import type { SheetContent } from '../workbook';
import { around, bands, cellsIn, loadedArea, loadPlace, rangeAt, rowsOf } from './areas';
import { allLooks, BlockReader, restoreBlock, type BlockImage } from './blocks';
import { figureSteps } from './figures';
import { MergeReader } from './merges';
import { small, type Step, type Trip } from './trips';

export interface SheetImage {
  readonly sheet: string;
  readonly block: BlockImage;
  readonly merges: readonly Area[];
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: Excel.RangeHyperlink }[];
  /** Points, from the first column (row) on. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** How many charts of ours it has. */
  readonly charts: number;
  /** Names of the charts that people put there. */
  readonly otherCharts: readonly string[];
  /** What of bars, colours and charts is known: Excel tells too little of them to put them back, so it is what was put by us. */
  readonly figures?: SheetContent;
  /** Absent where the page setup is left alone. */
  readonly page?: PageImage;
}

interface PageImage {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly titleRows: { readonly from: number; readonly to: number } | null;
  readonly printAreas: readonly Area[];
  readonly footer: string;
}

/** More frozen rows or columns than this mean: all of them, so only the other direction counts. */
const ALL = 16_000;

export class SheetReader {
  private readonly block: BlockReader;
  private readonly merges: MergeReader;
  private readonly links: { top: number; result: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  private widths?: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  private heights?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  private frozen?: Excel.Range;
  private titles?: Excel.Range;
  private printed?: Excel.RangeAreas;
  private charts?: Excel.ChartCollection;
  private page?: Excel.PageLayout;
  private footer?: Excel.HeaderFooter;
  readonly steps: readonly Step[];

  /** @param area from the first cell to the last that is used or will be written */
  constructor(readonly sheet: string, area: Area, mergeCells: number, withPage: boolean, private readonly figures: SheetContent | undefined) {
    this.block = new BlockReader(sheet, area, true);
    this.merges = MergeReader.of(sheet, area, mergeCells);
    const links = bands(area, 8_000).map((band): Step => ({ bytes: cellsIn(band) * 40, queue: (trip) => void this.links.push({ top: band.top, result: rangeAt(trip, sheet, band).getCellProperties({ hyperlink: true }) }) }));
    this.steps = [...this.block.steps, ...this.merges.steps, ...links, { bytes: rowsOf(area) * 40 + 8_000, queue: (trip) => this.queueLayout(trip, area) }, ...(withPage ? [small((trip) => this.queuePage(trip))] : [])];
  }

  private queueLayout(trip: Trip, area: Area): void {
    this.widths = rangeAt(trip, this.sheet, { ...area, bottom: area.top }).getColumnProperties({ format: { columnWidth: true } });
    this.heights = rangeAt(trip, this.sheet, { ...area, right: area.left }).getRowProperties({ format: { rowHeight: true } });
    this.frozen = loadPlace(trip.worksheet(this.sheet).freezePanes.getLocationOrNullObject());
    this.charts = trip.worksheet(this.sheet).charts;
    this.charts.load('items/name');
  }

  private queuePage(trip: Trip): void {
    this.page = trip.worksheet(this.sheet).pageLayout;
    this.page.load('orientation,paperSize,zoom');
    this.titles = loadPlace(this.page.getPrintTitleRowsOrNullObject());
    this.printed = this.page.getPrintAreaOrNullObject();
    this.printed.load('address');
    this.footer = this.page.headersFooters.defaultForAllPages;
    this.footer.load('centerFooter');
  }

  get image(): SheetImage {
    const frozen = this.frozen && !this.frozen.isNullObject ? loadedArea(this.frozen) : null;
    const upTo = (last: number): number => (last + 1 >= ALL ? 0 : last + 1);
    return {
      sheet: this.sheet,
      block: this.block.image,
      merges: this.merges.areas,
      links: this.links.flatMap(({ top, result }) => result.value.flatMap((row, i) => row.flatMap(({ hyperlink }, column) => (hyperlink ? [{ row: top + i, column, link: hyperlink }] : [])))),
      columnWidths: (this.widths?.value ?? []).map(({ format }) => format?.columnWidth ?? 0),
      rowHeights: (this.heights?.value ?? []).map(({ format }) => format?.rowHeight ?? 0),
      frozen: frozen && { rows: upTo(frozen.bottom), columns: upTo(frozen.right) },
      charts: Math.max(0, ...(this.charts?.items ?? []).map(({ name }) => chartNumber(name))),
      otherCharts: (this.charts?.items ?? []).map(({ name }) => name).filter((name) => chartNumber(name) === 0),
      ...(this.figures && { figures: this.figures }),
      ...this.pageImage,
    };
  }

  private get pageImage(): { readonly page?: PageImage } {
    const { page, titles, footer, printed } = this;
    if (!page || !titles || !footer || !printed) return {};
    const titleRows = titles.isNullObject ? null : { from: titles.rowIndex, to: titles.rowIndex + titles.rowCount - 1 };
    return { page: { orientation: String(page.orientation), paperSize: String(page.paperSize), zoom: page.zoom, titleRows, printAreas: printed.isNullObject ? [] : areasIn(printed.address), footer: footer.centerFooter } };
  }
}

/** What a sheet of ours is emptied with before it is filled: its cells, but not the sheet, so that references to it survive. */
export function emptySheet(sheet: string, area: Area, charts: number): Step {
  return small((trip) => {
    const worksheet = trip.worksheet(sheet);
    const everything = trip.passing(worksheet.getRange());
    everything.clear();
    everything.conditionalFormats.clearAll();
    for (let n = 1; n <= charts; n++) worksheet.charts.getItemOrNullObject(chartName(n)).delete();
    worksheet.freezePanes.unfreeze();
    const { format } = rangeAt(trip, sheet, area);
    format.useStandardHeight = true;
    format.useStandardWidth = true;
  });
}

/** Puts a replaced sheet back. @param charts how many of ours it may have by now */
export function restoreSheet(image: SheetImage, charts: number): Step[] {
  const { sheet, block, merges, links, frozen, page, figures } = image;
  return [
    emptySheet(sheet, block.area, Math.max(charts, image.charts)),
    ...merges.map((area) => small((trip) => rangeAt(trip, sheet, area).merge())),
    // Links first: Excel dresses linked cells, and the looks that follow undo that.
    ...links.map(({ row, column, link }) => small((trip) => void (rangeAt(trip, sheet, { top: row, bottom: row, left: column, right: column }).hyperlink = link))),
    ...restoreBlock(block, allLooks(block)),
    ...sizeSteps(sheet, image.columnWidths, (index, end) => ({ top: 0, bottom: 0, left: index, right: end }), (range, size) => void (range.format.columnWidth = size)),
    ...sizeSteps(sheet, image.rowHeights, (index, end) => ({ top: index, bottom: end, left: 0, right: 0 }), (range, size) => void (range.format.rowHeight = size)),
    ...(figures ? figureSteps(sheet, figures) : []),
    ...(frozen ? [freeze(sheet, frozen)] : []),
    ...(page ? [restorePage(sheet, page)] : []),
  ];
}

/** `Sheet!A1:B2, Sheet!A4:B5`; a sheet's name may hold a comma, an address after its last `!` cannot. */
function areasIn(addresses: string): Area[] {
  return [...addresses.matchAll(/!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?=,|$)/g)].flatMap(([, address]) => parseArea(address ?? '') ?? []);
}

/** @param areas at least one */
export function setPrintAreas(trip: Trip, sheet: string, areas: readonly Area[]): void {
  const worksheet = trip.worksheet(sheet);
  worksheet.pageLayout.setPrintArea(trip.passing(worksheet.getRanges(areas.map(areaAddress).join(','))));
}

/** Title rows and a print area that were not there before stay: Excel has no way to take them away again. */
function restorePage(sheet: string, page: PageImage): Step {
  return small((trip) => {
    const layout = trip.worksheet(sheet).pageLayout;
    layout.orientation = page.orientation as Excel.PageOrientation;
    layout.paperSize = page.paperSize as Excel.PaperType;
    layout.zoom = page.zoom;
    if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
    if (page.printAreas.length > 0) setPrintAreas(trip, sheet, page.printAreas);
    layout.headersFooters.defaultForAllPages.centerFooter = page.footer;
  });
}

/** One step for every run of equal sizes; none where the size is undefined. */
export function sizeSteps(sheet: string, sizes: readonly (number | undefined)[], areaOf: (from: number, to: number) => Area, set: (range: Excel.Range, size: number) => void): Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < sizes.length; ) {
    let to = from;
    while (to + 1 < sizes.length && sizes[to + 1] === sizes[from]) to++;
    const size = sizes[from];
    const area = areaOf(from, to);
    if (size !== undefined) steps.push(small((trip) => set(rangeAt(trip, sheet, area), size)));
    from = to + 1;
  }
  return steps;
}

/** Keeps rows and columns in view. */
export function freeze(sheet: string, { rows, columns }: { readonly rows: number; readonly columns: number }): Step {
  return small((trip) => {
    const panes = trip.worksheet(sheet).freezePanes;
    if (rows > 0 && columns > 0) panes.freezeAt(rangeAt(trip, sheet, { top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
    else if (rows > 0) panes.freezeRows(rows);
    else if (columns > 0) panes.freezeColumns(columns);
  });
}

/** From the first cell to the last of both. */
export function fromFirstCell(used: Area | null, written: Area): Area {
  return around({ top: 0, left: 0, bottom: 0, right: 0 }, used ? around(used, written) : written);
}
