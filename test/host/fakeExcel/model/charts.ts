import { areaAddress } from '../../../../src/sheet/address';
import type { Area } from '../../../../src/sheet/grid';
import { accessDenied, invalidArgument, itemNotFound, WireCollection, WireObject, type WireClass } from '../wire';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

const TYPES = ['BarClustered', 'ColumnClustered', 'LineMarkers', 'Line'];

class Part<T extends object> extends WireObject {
  constructor(readonly wire: WireClass, values: T) {
    super();
    Object.assign(this, values);
  }
}

function part<T extends object>(name: string, values: T): Part<T> & T {
  return new Part({ name, scalars: Object.keys(values), writable: Object.keys(values) }, values) as Part<T> & T;
}

class Fill extends WireObject {
  color: string | null = null;
  override get wire() {
    return { name: 'ChartFill', methods: ['setSolidColor'] };
  }
  setSolidColor(color: string): void {
    if (!/^#[0-9A-F]{6}$/i.test(color)) throw invalidArgument('ChartFill.setSolidColor');
    this.color = color;
  }
}

class SeriesFormat extends WireObject {
  readonly fill = new Fill();
  readonly line = part('ChartLineFormat', { color: '' });
  override get wire() {
    return { name: 'ChartSeriesFormat', links: ['fill', 'line'] };
  }
}

class Series extends WireObject {
  readonly format = new SeriesFormat();
  hasDataLabels = false;
  values: Area | null = null;
  names: Area | null = null;
  constructor(public name: string) {
    super();
  }
  override get wire() {
    return { name: 'ChartSeries', scalars: ['name', 'hasDataLabels'], writable: ['name', 'hasDataLabels'], links: ['format'], methods: ['setValues', 'setXAxisValues'] };
  }
  setValues({ area }: Range): void {
    this.values = area;
  }
  setXAxisValues({ area }: Range): void {
    this.names = area;
  }
}

class SeriesCollection extends WireCollection {
  readonly items: Series[] = [];
  override get wire() {
    return { name: 'ChartSeriesCollection', methods: ['add', 'getItemAt'] };
  }
  add(name: string): Series {
    const series = new Series(name);
    this.items.push(series);
    return series;
  }
  getItemAt(index: number): Series {
    const found = this.items[index];
    if (!found) throw invalidArgument('ChartSeriesCollection.getItemAt');
    return found;
  }
}

class Axes extends WireObject {
  readonly valueAxis = part('ChartAxis', { minimum: null as number | null, maximum: null as number | null });
  readonly categoryAxis = part('ChartAxis', { reversePlotOrder: false });
  override get wire() {
    return { name: 'ChartAxes', links: ['valueAxis', 'categoryAxis'] };
  }
}

export class Chart extends WireObject {
  readonly title = part('ChartTitle', { text: '' });
  readonly legend = part('ChartLegend', { visible: true, position: 'Right' });
  readonly axes = new Axes();
  readonly series = new SeriesCollection();
  place: Area | null = null;
  constructor(private readonly worksheet: Worksheet, readonly id: string, public name: string, readonly chartType: string) {
    super();
  }
  override get wire() {
    return { name: 'Chart', scalars: ['id', 'name', 'chartType'], writable: ['name'], links: ['title', 'legend', 'axes', 'series'], methods: ['setPosition', 'delete'], ids: ['id'] };
  }
  setPosition(from: Range, to: Range): void {
    this.place = { ...from.area, bottom: to.area.bottom, right: to.area.right };
  }
  delete(): void {
    if (this.worksheet.isProtected) throw accessDenied('Chart.delete');
    this.worksheet.chartList = this.worksheet.chartList.filter((one) => one !== this);
  }
  dump(): unknown {
    const address = (area: Area | null): string | null => area && areaAddress(area);
    const { minimum, maximum } = this.axes.valueAxis;
    return {
      name: this.name, type: this.chartType, title: this.title.text, place: address(this.place), legend: this.legend.visible && this.legend.position, scale: [minimum, maximum], reversed: this.axes.categoryAxis.reversePlotOrder,
      series: this.series.items.map(({ name, values, names, format, hasDataLabels }) => ({ name, values: address(values), names: address(names), color: format.fill.color ?? format.line.color, labels: hasDataLabels })),
    };
  }
}

export class ChartCollection extends WireCollection {
  constructor(private readonly worksheet: Worksheet) {
    super();
  }
  override get wire() {
    return { name: 'ChartCollection', methods: ['add', 'getItem', 'getItemOrNullObject'] };
  }
  get items(): readonly Chart[] {
    return this.worksheet.chartList;
  }
  /** Over one row or column, which makes one series. */
  add(type: string, source: Range, seriesBy: string): Chart {
    const { area } = source;
    if (this.worksheet.isProtected) throw accessDenied('ChartCollection.add');
    if (!TYPES.includes(type) || (seriesBy === 'Rows' ? area.top !== area.bottom : area.left !== area.right)) throw invalidArgument('ChartCollection.add', 'the fake Excel makes charts of one series');
    const chart = new Chart(this.worksheet, this.worksheet.workbook.newSheetId(), `Chart ${this.items.length + 1}`, type);
    chart.series.add('Series1').values = area;
    this.worksheet.chartList.push(chart);
    return chart;
  }
  getItemOrNullObject(name: string): Chart | null {
    return this.items.find((chart) => chart.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  getItem(name: string): Chart {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw itemNotFound('ChartCollection.getItem');
    return chart;
  }
}
