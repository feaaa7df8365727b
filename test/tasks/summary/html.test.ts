/** The report as a web page: whole in itself, the same figures as the sheets, and nothing of a workbook ever becomes markup. */
import { html } from '../../../src/tasks/summary/htmlText';
import { sparkline } from '../../../src/tasks/summary/sparkline';
import { openFixture, openGiven } from '../open';
import { filledWorkbook, planned, summarised } from './workbook';

const texts = (page: string): string[] => [...page.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, text]) => text!.replace(/<[^>]+>/g, ''));

test.each(['th', 'en'] as const)('%s: asks the network for nothing, and runs nothing', async (language) => {
  const page = (await planned(await filledWorkbook('m6'), { month: '2024-02' }, language)).page();
  expect(page).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}">`));
  expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base|video|audio)\b|\bsrc=|\shref=(?!"https?:)|@import|url\(|\son\w+=|javascript:/i);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
  // No word of the sheets is missing its language.
  expect(page).not.toMatch(/undefined|\[object/);
});

test('the figures are those of the sheets', async () => {
  const plan = await planned(openFixture('L05'), { month: '2024-09' });
  const cells = texts(plan.page());
  for (const { whole, units } of plan.report.blocks) for (const line of [...units, ...(whole ? [whole] : [])]) {
    for (const count of [line.numerator, line.denominator]) if (count) expect(cells).toContain(count.value.toLocaleString('en-US', { maximumFractionDigits: 2 }));
    if (line.rate !== null) expect(cells).toContain(line.rate.toFixed(2));
  }
  for (const { total } of plan.report.totals) if (total !== null) expect(cells).toContain(total.toFixed(4));
});

test('remarks of the workbook are on the page', async () => {
  const workbook = openFixture('L01');
  const { sheet } = await summarised(workbook);
  const grid = (await workbook.snapshot()).sheets.find(({ name }) => name === sheet)!;
  const row = Array.from({ length: grid.rowCount }, (_, i) => i).find((i) => grid.cell(i, 0)?.value === '9')!;
  await workbook.apply({ edits: [{ kind: 'setCells', sheet, cells: [{ row, column: 15, content: { value: 'เร่ง <b>ติดตาม</b>' }, was: '' }] }] });
  expect((await planned(workbook)).page()).toContain('เร่ง &#60;b&#62;ติดตาม&#60;/b&#62;');
});

test('what stands in a cell is text, whatever it looks like', async () => {
  const evil = '<script>alert(1)</script>';
  const workbook = openGiven({ sheets: [{ name: 'S', cells: { A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี ปีงบประมาณ 2567 รอบ 12 เดือน', A3: 'หน่วยงาน', B3: 'B1', C3: 'A1', A4: 'ละงู', B4: 100, C4: 30, A5: evil, B5: 100, C5: 20 } }] });
  const page = (await planned(workbook, { office: { name: `"><img src=x>` } })).page();
  expect(page).toContain('&#60;script&#62;alert(1)&#60;/script&#62;');
  expect(page).not.toMatch(/<script|<img/);
  expect(html`<a title="${'"\'<&>'}">${['a', 1, null, false, html`<b>x</b>`]}</a>`.html).toBe('<a title="&#34;&#39;&#60;&#38;&#62;">a1<b>x</b></a>');
});

test('a course that hardly moves is drawn level', () => {
  const points = [{ fiscalMonth: 1, rate: 66.894 }, { fiscalMonth: 2, rate: 66.89 }];
  const heights = [...sparkline(points, 66.89, 'x').html.matchAll(/cy="([\d.]+)"/g)].map(([, y]) => Number(y));
  expect(Math.abs(heights[0]! - heights[1]!)).toBeLessThan(1);
});
