/** Bars, colours and charts of a sheet of ours, whose cells are written by now. */
import { chartName } from '../figureCheck';
import { colorFormula } from '../ruleFormula';
import type { Chart, ColorRule, DataBars, SheetContent } from '../workbook';
import { rangeAt } from './areas';
import { small, type Step } from './trips';

export function figureSteps(sheet: string, { bars = [], colors = [], charts = [] }: SheetContent): Step[] {
  return [
    ...bars.flatMap((one) => barSteps(sheet, one)),
    // each rule goes before those that are there: the first one comes last
    ...[...colors].reverse().flatMap((one) => colorSteps(sheet, one)),
    ...charts.map((chart, i) => chartStep(sheet, chart, i + 1)),
  ];
}

function barSteps(sheet: string, { areas, from, to, color }: DataBars): Step[] {
  return areas.map((area) =>
    small((trip) => {
      const { dataBar } = rangeAt(trip, sheet, area).conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
      dataBar.lowerBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: `=${from}` };
      dataBar.upperBoundRule = { type: Excel.ConditionalFormatRuleType.number, formula: `=${to}` };
      dataBar.positiveFormat.fillColor = `#${color}`;
      dataBar.positiveFormat.gradientFill = false;
    }),
  );
}

function colorSteps(sheet: string, rule: ColorRule): Step[] {
  return rule.areas.map((area) =>
    small((trip) => {
      const formats = rangeAt(trip, sheet, area).conditionalFormats;
      const formula = colorFormula(rule, area);
      const { format } = formula === null ? byValue(formats, rule) : byFormula(formats, formula);
      if (rule.fill !== undefined) format.fill.color = `#${rule.fill}`;
      if (rule.color !== undefined) format.font.color = `#${rule.color}`;
    }),
  );
}

function byValue(formats: Excel.ConditionalFormatCollection, { from, to }: ColorRule): Excel.CellValueConditionalFormat {
  const { cellValue } = formats.add(Excel.ConditionalFormatType.cellValue);
  cellValue.rule = { formula1: `=${from}`, formula2: `=${to}`, operator: Excel.ConditionalCellValueOperator.between };
  return cellValue;
}

function byFormula(formats: Excel.ConditionalFormatCollection, formula: string): Excel.CustomConditionalFormat {
  const { custom } = formats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = `=${formula}`;
  return custom;
}

function chartStep(sheet: string, { kind, title, place, categories, series, scale, labels }: Chart, number: number): Step {
  const types = { bar: Excel.ChartType.barClustered, column: Excel.ChartType.columnClustered, line: Excel.ChartType.lineMarkers };
  return small((trip) => {
    const { charts } = trip.worksheet(sheet);
    const [first] = series;
    if (!first) return;
    const isRow = first.values.right > first.values.left;
    const chart = charts.add(types[kind], rangeAt(trip, sheet, first.values), isRow ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns);
    chart.name = chartName(number);
    chart.title.text = title;
    series.forEach(({ name, values, color }, i) => {
      // Excel has made the first one by itself
      const one = i === 0 ? chart.series.getItemAt(0) : chart.series.add(name);
      one.name = name;
      one.setValues(rangeAt(trip, sheet, values));
      one.setXAxisValues(rangeAt(trip, sheet, categories));
      if (kind === 'line') one.format.line.color = `#${color}`;
      else one.format.fill.setSolidColor(`#${color}`);
      if (labels) one.hasDataLabels = true;
    });
    chart.legend.visible = series.length > 1;
    if (series.length > 1) chart.legend.position = Excel.ChartLegendPosition.bottom;
    const { valueAxis, categoryAxis } = chart.axes;
    if (scale?.from !== undefined) valueAxis.minimum = scale.from;
    if (scale?.to !== undefined) valueAxis.maximum = scale.to;
    // lying bars are listed from the top, as the rows they come from
    if (kind === 'bar') categoryAxis.reversePlotOrder = true;
    chart.setPosition(rangeAt(trip, sheet, { ...place, bottom: place.top, right: place.left }), rangeAt(trip, sheet, { ...place, top: place.bottom, left: place.right }));
  });
}
