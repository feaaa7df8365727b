import { invalidArgument, Refusal, WireObject, type WireClass } from '../wire';
import { readArea } from './areas';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import type { Worksheet } from './worksheet';

const FOOTERS: WireClass = { name: 'HeaderFooter', scalars: ['centerFooter'], writable: ['centerFooter'] };

class HeaderFooter extends WireObject {
  centerFooter = '';
  override get wire() {
    return FOOTERS;
  }
}

class HeaderFooterGroup extends WireObject {
  readonly defaultForAllPages = new HeaderFooter();
  override get wire() {
    return { name: 'HeaderFooterGroup', links: ['defaultForAllPages'] };
  }
}

const LAYOUT: WireClass = {
  name: 'PageLayout',
  scalars: ['orientation', 'paperSize', 'zoom'],
  writable: ['orientation', 'paperSize', 'zoom'],
  links: ['headersFooters'],
  methods: ['setPrintTitleRows', 'getPrintTitleRowsOrNullObject', 'setPrintArea', 'getPrintAreaOrNullObject'],
};

export class PageLayout extends WireObject {
  readonly headersFooters = new HeaderFooterGroup();
  titleRows: Range | null = null;
  printArea: RangeAreas | null = null;
  private held = { orientation: 'Portrait', paperSize: 'Letter', zoom: { scale: 100 } as Readonly<Record<string, number>> };

  constructor(private readonly worksheet: Worksheet) {
    super();
  }
  override get wire() {
    return LAYOUT;
  }
  get orientation(): string {
    return this.held.orientation;
  }
  set orientation(value: string) {
    this.requireWritable();
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument('PageLayout.orientation');
    this.held.orientation = value;
  }
  get paperSize(): string {
    return this.held.paperSize;
  }
  set paperSize(value: string) {
    this.requireWritable();
    if (!['A3', 'A4', 'A5', 'Letter', 'Legal'].includes(value)) throw invalidArgument('PageLayout.paperSize');
    this.held.paperSize = value;
  }
  get zoom(): Readonly<Record<string, number>> {
    return this.held.zoom;
  }
  set zoom(value: Readonly<Record<string, number>>) {
    this.requireWritable();
    const known = Object.keys(value).every((key) => ['scale', 'horizontalFitToPages', 'verticalFitToPages'].includes(key));
    if (!known) throw invalidArgument('PageLayout.zoom');
    this.held.zoom = value;
  }
  setPrintTitleRows(rows: Range | string): void {
    this.requireWritable();
    this.titleRows = typeof rows === 'string' ? new Range(this.worksheet, readArea(rows, 'PageLayout.setPrintTitleRows')) : rows;
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.titleRows;
  }
  setPrintArea(cells: RangeAreas | string): void {
    this.requireWritable();
    this.printArea = typeof cells === 'string' ? new RangeAreas([new Range(this.worksheet, readArea(cells, 'PageLayout.setPrintArea'))]) : cells;
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    return this.printArea;
  }
  dump(): unknown {
    return { ...this.held, titleRows: this.titleRows?.address ?? null, printArea: this.printArea?.address ?? null, footer: this.headersFooters.defaultForAllPages.centerFooter };
  }
  private requireWritable(): void {
    if (this.worksheet.isProtected) throw invalidArgument('PageLayout');
    if (!this.worksheet.workbook.hasPrinter) throw new Refusal('GeneralException', 'There was an internal error while processing the request.', 'PageLayout.orientation');
  }
}
