/** The forms of the documents, from the documents' own tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XlsxWorkbook } from '../../../src/host/xlsx/open';
import { type SheetGrid, valueAt } from '../../../src/sheet/grid';
import { cellAddress } from '../../../src/sheet/address';
import type { GivenValue } from '../../host/given';
import { WORKBOOKS, openFixture, openGiven } from '../open';
import { planned, summarised } from './workbook';

const fixture = (part: string): XlsxWorkbook => openFixture(WORKBOOKS.find((name) => name.includes(part))!);
const linesOf = (sheet: SheetGrid): unknown[][] => Array.from({ length: sheet.rowCount }, (_, row) => Array.from({ length: sheet.columnCount }, (__, column) => valueAt(sheet, row, column)));
async function sheet(workbook: XlsxWorkbook, begins: string): Promise<unknown[][]> {
  const found = (await workbook.snapshot()).sheets.find(({ name }) => name.startsWith(begins));
  if (!found) throw new Error(`no sheet ${begins}`);
  return linesOf(found);
}

/** Document 001 as a sheet: its tables line by line, boxes as people tick them. */
function planOf001(): XlsxWorkbook {
  const lines = readFileSync(join(__dirname, '../../fixtures/documents/001_b2650b53d37e9965.txt'), 'utf8').split('\n').slice(0, 40);
  const cells: Record<string, GivenValue> = {};
  const merges: string[] = [];
  lines.forEach((line, row) => {
    const parts = line.replace(/<input checked="" type="checkbox">|<input type="checkbox" checked="">/g, '☑').replace(/<input[^>]*checked[^>]*>/g, '☑').replace(/<input[^>]*>/g, '☐').replace(/<\/?b>/g, '').split('\t');
    parts.forEach((text, column) => void (text.trim() !== '' && (cells[cellAddress(row, column)] = text.trim())));
    if (parts[0] === 'ที่') merges.push(`A${row + 1}:A${row + 2}`);
    if (parts.length > 3 && parts.slice(1).every((text) => text.trim() === '') && parts[0]!.trim() !== '') merges.push(`A${row + 1}:G${row + 1}`);
  });
  return openGiven({ sheets: [{ name: 'แผน', cells, merges }] });
}

describe('plans of activities', () => {
  test('document 001: 13 done and 2 not yet due of 15, all on target, and the money that was paid', async () => {
    const workbook = planOf001();
    await summarised(workbook, { month: '2021-03' });
    const rows = await sheet(workbook, 'แผน 3.16');
    expect(rows.map(([first]) => first)).toContain('ทั้งหมด 15 กิจกรรม · ดำเนินการแล้ว 13 · ยังไม่ถึงกำหนด 2 · ล่าช้า 0 · เป็นไปตามเป้าหมาย 15');
    // 1,645 + 12,400 + 700 + 219,910 + 1,225 + 4,000; 28,000 baht were approved, not paid.
    expect(rows.find(([first]) => first === 'รวม')?.[11]).toBe(239_880);
    const first = rows.find(([number]) => number === 1)!;
    expect(first.slice(3, 6)).toEqual(['1 ฉบับ', '22 ต.ค. 2563 – 30 พ.ย. 2563', '24 พ.ย. 2563']);
  });

  test('what was not yet due is late once its day has passed', async () => {
    const workbook = planOf001();
    await summarised(workbook, { month: '2021-08', asOf: '2021-08-15' });
    expect((await sheet(workbook, 'แผน 3.16')).map(([first]) => first)).toContainEqual(expect.stringMatching(/ดำเนินการแล้ว 13 · ยังไม่ถึงกำหนด 1 · ล่าช้า 1/));
  });

  test('everything that the sheet says of an activity, over several rows too', async () => {
    const workbook = fixture('A_L15');
    await summarised(workbook, { month: '2023-02' });
    const [first] = (await sheet(workbook, 'แผน 3.36')).filter(([number]) => number === 1);
    expect(first?.slice(2, 10)).toEqual(['ครั้ง', '4', '1 ต.ค. 2565 – 15 ธ.ค. 2565', null, 'การบูรณาการฯ', '1.1 รายงานประชุม 4 ครั้ง\n1. ประชุมพัฒนาเกณฑ์มาตรฐานเมืองฯ (06.10.65)\n2. ประชุมการพัฒนาฯ (07.11.65)', 'ดำเนินการแล้ว', 'เป็นไปตามเป้าหมาย']);
    expect(first?.[12]).toBe('เปิดหลักฐาน (1 จาก 3)');
  });
});

describe('evidence', () => {
  test('each piece with its points, its file and its link; what is lacking earns nothing', async () => {
    const workbook = fixture('A_L15');
    await summarised(workbook, { month: '2023-02' });
    const rows = await sheet(workbook, 'หลักฐาน 3.36');
    expect(rows.filter(([code]) => /^\d/.test(String(code))).map((row) => row.slice(0, 4).filter((_, i) => i !== 1))).toEqual([
      ['1.1', 0.5, 0.5], ['1.2', 0.25, 0.25], ['1.3', 0.25, 0], ['2.1', 0.5, 0.5], ['2.2', 0.5, 0.5], ['3.1', 0.5, 0.5], ['3.2', 0.5, 0.5], ['4', 1, 1], ['5', 1, 1],
    ]);
    expect(rows.find(([code]) => code === '1.3')?.[4]).toBe('ยังไม่มีหลักฐาน');
    expect(rows.find(([code]) => code === '2.1')?.[4]).toBe('มาตรการ 3.36');
    expect(rows.find(([first]) => first === 'รวม')?.slice(2, 4)).toEqual([5, 4.75]);
    const { page } = await planned(workbook, { month: '2023-02' });
    expect(page()).toContain('<a href="https://hia.anamai.moph.go.th/th/kpi" rel="noreferrer">');
  });

  test('document 000: the seven pieces of levels 1 to 3 earn the 3.0 points that it prints', async () => {
    const item = (code: string, row: number): [string, GivenValue][] => [[`A${row}`, `${code} รายการหลักฐาน`], [`B${row}`, `ไฟล์ ${code}`], [`C${row}`, 'https://hia.anamai.moph.go.th/th/kpi']];
    const cells = Object.fromEntries([
      ['A1', 'รายงานตัวชี้วัดตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. 2566 (รอบ 5 เดือนแรก)'], ['A2', 'ตัวชี้วัดที่ 3.36 ร้อยละของพื้นที่เขตเมือง (เทศบาลนคร/เทศบาลเมือง) และเขตเศรษฐกิจพิเศษขับเคลื่อนเป็นเมืองสุขภาพดี'],
      ['A4', 'รายการ'], ['B4', 'ชื่อ file'], ['C4', 'Link'], ...['1.1', '1.2', '1.3', '2.1', '2.2', '3.1', '3.2'].flatMap((code, i) => item(code, 5 + i)),
    ] as [string, GivenValue][]);
    const workbook = openGiven({ sheets: [{ name: 'หลักฐาน', cells }] });
    await summarised(workbook, { month: '2023-02' });
    expect((await sheet(workbook, 'หลักฐาน 3.36')).find(([first]) => first === 'รวม')?.slice(2, 4)).toEqual([5, 3]);
  });
});

describe('the form of results', () => {
  test('document 002: by region, with the country as its total, 77.09 percent', async () => {
    const workbook = openFixture('L02');
    await summarised(workbook, { month: '2023-09', forms: ['hss/19'] });
    const rows = await sheet(workbook, 'แบบ 19');
    expect(rows.find(([first]) => first === 'ภาพรวมประเทศ')?.slice(1, 4)).toEqual([75_086, 57_884, expect.closeTo(77.09, 2)]);
    expect(rows.find(([first]) => first === 'เขตสุขภาพที่ 13')?.slice(1, 4)).toEqual([null, null, null]);
    expect(rows.find(([first]) => first === 'ผลการดำเนินงาน')?.[1]).toMatch(/57,884 หมู่บ้าน ร้อยละ 77\.09 \(จากฐาน 75,086 หมู่บ้าน\)$/);
  });

  test('what people write into it stays, and a form that is there is brought up to date without being asked for', async () => {
    const workbook = openFixture('L02');
    const { sheets } = await summarised(workbook, { month: '2023-09', forms: ['19'] });
    const name = sheets.find((one) => one.startsWith('แบบ'))!;
    const at = (await sheet(workbook, 'แบบ 19')).findIndex(([first]) => first === 'มาตรการการดำเนินงาน');
    await workbook.apply({ edits: [{ kind: 'setCells', sheet: name, cells: [{ row: at, column: 1, content: { value: 'สนับสนุนคู่มือ\nและสื่อ' }, was: '' }, { row: 4, column: 6, content: { value: 'รอข้อมูล' }, was: '' }] }] });
    const before = (await sheet(workbook, 'แบบ 19'))[4]![0];
    const again = await summarised(workbook, { month: '2023-09', office: { name: 'กองสุขศึกษา' } });
    expect(again.sheets).toContain(name);
    const rows = await sheet(workbook, 'แบบ 19');
    expect(rows.find(([first]) => first === 'มาตรการการดำเนินงาน')?.[1]).toBe('สนับสนุนคู่มือ\nและสื่อ');
    expect(rows.find(([first]) => first === before)?.[6]).toBe('รอข้อมูล');
  });
});
