import { createExcelHost } from '../../../src/host/excel/host';
import { cloneWorkbook } from '../fakeExcel/clone';
import { dump, dumpSeen } from '../fakeExcel/dump';
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
    printArea: page?.printArea?.split(', ').map((area) => area.replace(/^.*!/, '')).join(',') ?? null,
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

test.each(['failAction', 'vanishAt'] as const)('a chart that was made and not yet named when the writing broke off goes again: %s', async (fault) => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  const host = createExcelHost();
  await host.apply(putFigures({ rows: [] }));
  const sheet = workbook.worksheets.getItem('สรุป KPI');
  sheet.charts.add('Line', sheet.getRange('B2:B4'), 'Columns');
  excel.faults.restart();
  const clean = cloneWorkbook(workbook);
  await host.apply(putFigures());
  const naming = excel.faults.begun.flatMap(({ what }, i) => (what === 'Add.Name' ? [i + 1] : []));
  // two charts, and the second series of one
  expect(naming).toHaveLength(3);
  for (const n of naming) {
    excel.open(cloneWorkbook(clean));
    const before = dumpSeen(excel.workbook);
    const again = createExcelHost();
    if (fault === 'failAction') excel.faults.failAction(n);
    else excel.faults.vanishAt('action', n);
    await expect(again.apply(putFigures())).rejects.toMatchObject({ code: fault === 'failAction' ? 'hostFailed' : 'halfWritten' });
    excel.faults.clear();
    if (fault === 'vanishAt') await again.undo();
    expect(dumpSeen(excel.workbook)).toEqual(before);
  }
});

test('charts of an earlier session give way, too', async () => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  await createExcelHost().apply(putFigures());
  const later = createExcelHost();
  await later.apply(putFigures());
  expect(figuresOf('สรุป KPI').charts).toHaveLength(2);
});

test('a writing that broke off and was put back forgets none of them: the next one can still be taken back whole', async () => {
  workbook = fakeWorkbook({ sheets: [{ name: 'Sheet1', cells: {} }] });
  excel.open(workbook);
  const host = createExcelHost();
  await host.apply(putFigures());
  const before = figuresOf('สรุป KPI');
  const trips = excel.trips;
  excel.faults.vanishAt('batch', trips + 1);
  await expect(host.apply(putFigures({ rows: [] }))).rejects.toMatchObject({ code: 'halfWritten' });
  excel.faults.clear();
  await host.undo();
  expect(figuresOf('สรุป KPI')).toEqual(before);
  await host.apply(putFigures({ rows: [] }));
  await host.undo();
  expect(figuresOf('สรุป KPI')).toEqual(before);
});
