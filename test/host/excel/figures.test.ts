import { createExcelHost } from '../../../src/host/excel/host';
import { dump } from '../fakeExcel/dump';
import { fakeWorkbook } from '../fakeExcel/fakeWorkbook';
import type { FakeExcel } from '../fakeExcel/install';
import { loadOffice } from '../fakeExcel/loadOffice';
import type { FakeWorkbook } from '../fakeExcel/model/workbook';
import { figureContract, putFigures, type ShownFigures } from '../figureContract';

let excel: FakeExcel;
let workbook: FakeWorkbook;
beforeAll(async () => {
  excel = await loadOffice();
});

interface Dumped {
  readonly name: string;
  readonly conditionals: readonly { area: string; type: string; lowerBoundRule?: { formula: string }; upperBoundRule?: { formula: string }; positiveFormat?: { fillColor: string; gradientFill: boolean }; rule?: { formula1: string; formula2: string }; formula?: string; fill?: { color?: string }; font?: { color?: string } }[];
  readonly charts: readonly { type: string; title: string; place: string; series: readonly { name: string; values: string; names: string; color: string; labels: boolean }[] }[];
  readonly page: { readonly printArea: string | null };
}
const sheetOf = (name: string): Dumped | undefined => (dump(workbook) as { sheets: Dumped[] }).sheets.find((sheet) => sheet.name === name);
const plain = (text = ''): string => text.replace(/^[=#]/, '');

function figuresOf(name: string): ShownFigures {
  const { conditionals = [], charts = [], page } = sheetOf(name) ?? {};
  return {
    bars: conditionals.filter(({ type }) => type === 'DataBar').map((one) => `${one.area} ${plain(one.lowerBoundRule?.formula)}…${plain(one.upperBoundRule?.formula)} ${plain(one.positiveFormat?.fillColor)}`),
    colors: conditionals.filter(({ type }) => type !== 'DataBar').map((one) => `${one.area} ${one.rule ? `${plain(one.rule.formula1)}…${plain(one.rule.formula2)}` : plain(one.formula)} ${plain(one.fill?.color)}/${plain(one.font?.color)}`),
    charts: charts.map(({ type, title, place, series }) => `${{ BarClustered: 'bar', ColumnClustered: 'column', LineMarkers: 'line' }[type] ?? type} "${title}" at ${place} by ${series[0]?.names ?? ''}: ${series.map((one) => `${one.name} ${one.values} ${plain(one.color)}`).join(', ')}`),
    printArea: page?.printArea?.replace(/^.*!/, '') ?? null,
  };
}

figureContract('Excel', async (given) => {
  workbook = fakeWorkbook(given);
  excel.open(workbook);
  return createExcelHost();
}, (_host, sheet) => figuresOf(sheet));

test('labels, scale, legend and solid bars as the plan asks', async () => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  await createExcelHost().apply(putFigures());
  const sheet = sheetOf('สรุป KPI');
  expect(sheet?.conditionals.at(-1)?.positiveFormat?.gradientFill).toBe(false);
  expect(sheet?.charts).toMatchObject([{ name: 'kpi_scorecard.chart.1', scale: [0, 100], legend: false, reversed: true, series: [{ labels: true }] }, { name: 'kpi_scorecard.chart.2', scale: [null, null], legend: 'Bottom', reversed: false, series: [{ labels: false }, {}] }]);
});

test('charts that somebody else put on our sheet stay', async () => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  const host = createExcelHost();
  await host.apply(putFigures());
  const sheet = workbook.worksheets.getItem('สรุป KPI');
  sheet.charts.add('Line', sheet.getRange('B2:B4'), 'Columns');
  await host.apply(putFigures({ rows: [] }));
  expect(sheet.chartList.map(({ name }) => name)).toEqual(['Chart 3']);
});

test('charts of an earlier session give way, too', async () => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  await createExcelHost().apply(putFigures());
  const later = createExcelHost();
  await later.apply(putFigures());
  expect(figuresOf('สรุป KPI').charts).toHaveLength(2);
});
