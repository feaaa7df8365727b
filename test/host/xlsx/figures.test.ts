/** What a file says of bars, colours and charts. */
import { areaAddress, parseArea } from '../../../src/sheet/address';
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import type { WorkbookHost } from '../../../src/host/workbook';
import { buildXlsx } from '../buildXlsx';
import { FIGURES, figureContract, putFigures, type ShownFigures } from '../figureContract';
import { textsOf } from './parts';
import { sound } from './lint/sound';

const SHEET = 'สรุป KPI';
const tags = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, 'g'))].map(([whole]) => whole);
const one = (xml: string, pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
const plain = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const cells = (reference: string): string => areaAddress(parseArea(reference.slice(reference.lastIndexOf('!') + 1))!);

function figuresOf(host: WorkbookHost, name: string): ShownFigures {
  const parts = textsOf(sound((host as XlsxWorkbook).bytes()));
  const book = parts['xl/workbook.xml'] ?? '';
  const id = one(book, new RegExp(`<sheet name="${name}"[^>]*r:id="(\\w+)"`));
  const sheet = parts[`xl/${one(parts['xl/_rels/workbook.xml.rels'] ?? '', new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`))}`] ?? '';
  const looks = tags(parts['xl/styles.xml'] ?? '', 'dxf').map((dxf) => `${one(dxf, /bgColor rgb="FF(\w+)"/)}/${one(dxf, /<font><color rgb="FF(\w+)"/)}`);
  const rules = tags(sheet, 'conditionalFormatting').map((xml) => ({ area: one(xml, /sqref="([^"]+)"/), xml, formulas: [...xml.matchAll(/<formula>([^<]*)/g)].map(([, formula]) => plain(formula ?? '')) }));
  const position = [...book.matchAll(/<sheet name="([^"]*)"/g)].findIndex(([, title]) => title === name);
  const drawing = Object.entries(parts).find(([path]) => /drawings\/drawing\d+\.xml$/.test(path));
  const chartOf = (link: string): string => parts[one(parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '', new RegExp(`Id="${link}"[^>]*Target="/([^"]+)"`))] ?? '';
  return {
    bars: rules.filter(({ xml }) => xml.includes('type="dataBar"')).map(({ area, xml }) => `${area} ${[...xml.matchAll(/val="([\d.]+)"/g)].map(([, value]) => value).join('…')} ${one(xml, /color rgb="FF(\w+)"/)}`),
    colors: rules.filter(({ xml }) => !xml.includes('type="dataBar"')).map(({ area, xml, formulas }) => `${area} ${formulas.join('…')} ${looks[Number(one(xml, /dxfId="(\d+)"/))] ?? '?'}`),
    charts: tags(drawing?.[1] ?? '', 'xdr:twoCellAnchor').map((anchor) => {
      const [from, to] = ['from', 'to'].map((corner) => [...tags(anchor, `xdr:${corner}`)[0]!.matchAll(/<xdr:(?:row|col)>(\d+)/g)].map(([, n]) => Number(n)));
      const chart = chartOf(one(anchor, /r:id="(\w+)"/));
      const kind = chart.includes('<c:lineChart>') ? 'line' : chart.includes('barDir val="bar"') ? 'bar' : 'column';
      const series = tags(chart, 'c:ser').map((xml) => `${one(xml, /<c:tx><c:v>([^<]*)/)} ${cells(one(xml, /<c:numRef><c:f>([^<]*)/))} ${one(xml, /srgbClr val="(\w+)"/)}`);
      const place = areaAddress({ left: from![0]!, top: from![1]!, right: to![0]! - 1, bottom: to![1]! - 1 });
      return `${kind} "${plain(one(chart, /<a:t>([^<]*)/))}" at ${place} by ${cells(one(chart, /<c:strRef><c:f>([^<]*)/))}: ${series.join(', ')}`;
    }),
    printArea: cellsOfName(book, position).split(',').filter(Boolean).map(cells).join(',') || null,
  };
}
const cellsOfName = (book: string, position: number): string => one(book, new RegExp(`name="_xlnm.Print_Area" localSheetId="${position}">([^<]*)`));

figureContract('A file', async (given) => openXlsx(buildXlsx(given), 'book.xlsx'), figuresOf);

async function withFigures(): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx('ปก'), 'new.xlsx');
  await workbook.apply(putFigures());
  return workbook;
}

test('elements stand where the schema wants them, and solid bars are said in the extension', async () => {
  const sheet = textsOf(sound((await withFigures()).bytes()))['xl/worksheets/sheet2.xml'] ?? '';
  const order = ['</sheetData>', '<conditionalFormatting', '<pageMargins', '<pageSetup', '<drawing ', '<extLst><ext xmlns:x14', '</worksheet>'].map((mark) => sheet.lastIndexOf(mark));
  expect(order.every((at, i) => at > (order[i - 1] ?? -1))).toBe(true);
  const id = one(sheet, /<x14:id>([^<]+)/);
  expect(id).not.toBe('');
  expect(sheet).toContain(`<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">`);
});

test('charts hold the numbers that they show; blank cells are gaps', async () => {
  const chart = textsOf(sound((await withFigures()).bytes()))['xl/charts/chart1.xml'] ?? '';
  expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>81.25</c:v></c:pt><c:pt idx="1"><c:v>40</c:v></c:pt></c:numCache>');
  expect(chart).toContain('<c:pt idx="2"><c:v>ควนโดน</c:v></c:pt></c:strCache>');
  expect(chart).toContain('<c:max val="100"/><c:min val="0"/>');
});

test('the same content again changes nothing', async () => {
  const workbook = await withFigures();
  const before = workbook.bytes();
  await workbook.apply(putFigures());
  expect(workbook.bytes()).toBe(before);
});

test('a chart that is not needed any more leaves nothing behind', async () => {
  const workbook = await withFigures();
  await workbook.apply(putFigures({ ...FIGURES, charts: FIGURES.charts!.slice(0, 1) }));
  const parts = textsOf(workbook.bytes());
  expect(Object.keys(parts).filter((path) => path.includes('chart'))).toEqual(['xl/charts/chart1.xml']);
  expect(parts['[Content_Types].xml']).not.toContain('chart2');
  expect(parts['xl/drawings/_rels/drawing1.xml.rels']).not.toContain('chart2');
});

test("somebody's picture on our sheet stays, with its number", async () => {
  const workbook = await withFigures();
  const { zipSync, unzipSync, strToU8, strFromU8 } = await import('fflate');
  const parts = unzipSync(workbook.bytes());
  const picture = '<xdr:oneCellAnchor><xdr:from/><xdr:ext/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Shape 1"/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';
  parts['xl/drawings/drawing1.xml'] = strToU8(strFromU8(parts['xl/drawings/drawing1.xml']!).replace('</xdr:wsDr>', `${picture}</xdr:wsDr>`));
  const again = openXlsx(zipSync(parts), 'again.xlsx');
  await again.apply(putFigures({ ...FIGURES, rows: FIGURES.rows.slice(0, 3) }));
  const drawing = textsOf(again.bytes())['xl/drawings/drawing1.xml'] ?? '';
  expect(drawing).toContain(picture);
  expect([...drawing.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(['3', '4', '2']);
  expect(figuresOf(again, SHEET).charts).toHaveLength(2);
});
