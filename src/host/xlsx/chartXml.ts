/** One chart as its part holds it, with the numbers that it shows: readers that calculate nothing draw it, too. */
import { areaAddress } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { cellsInLine } from '../figureCheck';
import type { Chart, ChartSeries, SheetContent } from '../workbook';
import type { Dialect } from './workbookPart';
import { escapeXml } from './xmlText';

/** The axes of a chart are known by number inside its own part. */
const NAMES_AXIS = 1;
const VALUES_AXIS = 2;

/** Namespaces of drawings, by the dialect of the workbook. */
export function drawingNamespaces({ main }: Dialect): { readonly main: string; readonly chart: string; readonly sheet: string } {
  const base = main.includes('purl.oclc.org') ? 'http://purl.oclc.org/ooxml/drawingml' : 'http://schemas.openxmlformats.org/drawingml/2006';
  return { main: `${base}/main`, chart: `${base}/chart`, sheet: `${base}/spreadsheetDrawing` };
}

/** @param sheet the name of the sheet that holds the numbers */
export function chartXml(chart: Chart, content: SheetContent, sheet: string, dialect: Dialect): string {
  const namespaces = drawingNamespaces(dialect);
  const { kind, title, series, scale } = chart;
  const isLine = kind === 'line';
  const axes = `<c:axId val="${NAMES_AXIS}"/><c:axId val="${VALUES_AXIS}"/>`;
  const drawn = series.map((one, i) => seriesXml(one, i, chart, content, sheet)).join('');
  const plot = isLine
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${drawn}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  // lying bars are listed from the top, as the rows they come from
  const [order, namesAt, valuesAt] = kind === 'bar' ? ['maxMin', 'l', 'b'] : ['minMax', 'b', 'l'];
  const bounds = `${scale?.to === undefined ? '' : `<c:max val="${scale.to}"/>`}${scale?.from === undefined ? '' : `<c:min val="${scale.from}"/>`}`;
  const namesAxis = `<c:catAx><c:axId val="${NAMES_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${namesAt}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUES_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const valuesAxis = `<c:valAx><c:axId val="${VALUES_AXIS}"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/><c:axPos val="${valuesAt}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${NAMES_AXIS}"/><c:crosses val="${kind === 'bar' ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="th-TH" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.main}" xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/>` +
    `<c:chart>${heading}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${namesAxis}${valuesAxis}</c:plotArea>${legend}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml({ name, values, color }: ChartSeries, index: number, { kind, categories, labels }: Chart, content: SheetContent, sheet: string): string {
  const solid = `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
  const look = kind === 'line' ? `<c:spPr><a:ln w="28575" cap="rnd">${solid}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${solid}</c:spPr></c:marker>` : `<c:spPr>${solid}</c:spPr><c:invertIfNegative val="0"/>`;
  const shown = labels ? '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' : '';
  const tail = kind === 'line' ? '<c:smooth val="0"/>' : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>${look}${shown}` +
    `<c:cat><c:strRef><c:f>${escapeXml(reference(sheet, categories))}</c:f><c:strCache>${points(content, categories, () => true)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(reference(sheet, values))}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(content, values, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val>${tail}</c:ser>`
  );
}

/** The values that the cells are written with, by place; blank ones are left out. */
function points({ rows }: SheetContent, area: Area, isShown: (value: unknown) => boolean): string {
  const cells = cellsInLine(area).map(({ row, column }) => rows[row]?.[column]?.content?.value ?? null);
  const written = cells.map((value, i) => (value === null || value === '' || !isShown(value) ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`));
  return `<c:ptCount val="${cells.length}"/>${written.join('')}`;
}

function reference(sheet: string, area: Area): string {
  return `'${sheet.replace(/'/g, "''")}'!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}
