/** The Check tab: files chosen, findings read, workbooks made of them. The workers are this thread; everything behind them is real. */
import { screen, waitFor, within } from '@testing-library/react';
import type { WorkbookHost } from '../../src/host/workbook';
import { openXlsx } from '../../src/host/xlsx/open';
import { Checks } from '../../src/taskpane/check/checks';
import type { SelectCell } from '../../src/taskpane/PaneContext';
import { Background } from '../../src/uploads/background';
import { fileOf, fixtureFile, givenFile } from '../uploads/files';
import { type Behaviour, inlineWorkers } from '../uploads/inlineWorkers';
import { showPane } from './showPane';
import { fixture, given, newSession, opened } from './workbooks';

jest.setTimeout(120_000);

const EMPTY = { sheets: [{ name: 'Sheet1', cells: {} }] };

async function show(host: WorkbookHost | null, { selectCell, ...behaviour }: Behaviour & { selectCell?: SelectCell } = {}) {
  const session = host ? await opened(host) : newSession();
  const made: { name: string; bytes: Uint8Array }[] = [];
  const checks = new Checks(session, new Background(inlineWorkers(behaviour).startWorker, behaviour.hangs ? 5_000 : undefined), (bytes, name) => Promise.resolve(void made.push({ name, bytes })));
  const { user } = showPane(session, { checks, selectCell });
  await user.click(screen.getByRole('tab', { name: 'ตรวจสอบ' }));
  const input = await screen.findByLabelText<HTMLInputElement>('เลือกไฟล์มาตรวจ');
  return { session, checks, user, made, choose: (...files: File[]) => user.upload(input, files) };
}

const group = (name: RegExp) => screen.getByRole('button', { name, expanded: true }).closest('section')!;

beforeEach(() => localStorage.clear());

it('starts with what the open workbook holds; a finding goes to its cell and opens to its reasons', async () => {
  const selectCell = jest.fn();
  const { user } = await show(fixture('E1'), { selectCell });
  expect(screen.getByRole('heading', { name: 'ผลตรวจสมุดงานที่เปิดอยู่' })).toBeVisible();
  expect(screen.getByText('ไฟล์อ่านและตรวจในเครื่องนี้เท่านั้น ไม่ส่งออกไปที่ใด')).toBeVisible();
  const finding = screen.getByRole('button', { name: /^ละงู กรอกคะแนน 5 แต่ 801 ÷ 3,204 = 25.00 ได้ 4 คะแนน/ });
  await user.click(within(finding.closest('li')!).getByRole('button', { name: 'ไปที่ DM!F9' }));
  expect(selectCell).toHaveBeenCalledWith('DM', 'F9');
  await user.click(finding);
  expect(finding).toHaveAttribute('aria-expanded', 'true');
  const around = await screen.findByRole('region', { name: /^บริเวณ DM!/ });
  expect(within(around).getByRole('cell', { name: '5 (เซลล์นี้)' })).toBeVisible();
  expect(within(around).getByRole('columnheader', { name: /F.*คะแนน/ })).toBeVisible();
  expect(screen.getByText(/สสจ\.สตูล 2567 บรรทัด 486/)).toBeVisible();
});

it('writes the findings into a sheet of the open workbook, and takes it back', async () => {
  const workbook = fixture('E1');
  const { user } = await show(workbook);
  const names = async () => (await workbook.snapshot()).sheets.map(({ name }) => name);
  await user.click(screen.getByRole('button', { name: 'เขียนข้อค้นพบลงสมุดงานนี้' }));
  expect(await screen.findAllByText(/^เขียนข้อค้นพบ \d+ ข้อไว้ในแผ่น “ตรวจ KPI” แล้ว/, undefined, { timeout: 10_000 })).not.toEqual([]);
  await waitFor(() => expect(screen.getByRole('button', { name: 'เลิกทำ' })).toHaveFocus());
  expect(await names()).toContain('ตรวจ KPI');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await names()).not.toContain('ตรวจ KPI'));
});

it('checks what was chosen, names the bad file, and moves the focus to the result', async () => {
  const { user, choose } = await show(given(EMPTY));
  expect(screen.getByRole('heading', { name: 'ยังไม่มีไฟล์ให้ตรวจ' })).toBeVisible();
  screen.getByRole('button', { name: 'เลือกไฟล์' }).focus();
  await choose(fixtureFile('E1'), fixtureFile('L05'), fileOf('เสีย.xlsx', new TextEncoder().encode('no')));
  const result = await screen.findByRole('heading', { name: 'ผลตรวจ 3 ไฟล์' });
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  await waitFor(() => expect(result).toHaveFocus());
  expect(within(screen.getByRole('alert')).getByText('อ่านไม่ได้ 1 ไฟล์ ไฟล์อื่นตรวจแล้ว')).toBeVisible();
  expect(within(screen.getByRole('alert')).getByText('เสีย.xlsx')).toBeVisible();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent).join()).toMatch(/ผลตรวจ 3 ไฟล์: ต้องแก้ \d+/);
  await user.click(screen.getByRole('button', { name: 'ไฟล์ทั้งหมด (3)' }));
  expect(screen.getAllByText('3 ตาราง · 21 แถว')).toHaveLength(2);
});

it('groups by file, indicator and severity; filters by severity, unit and words', async () => {
  const { user, choose } = await show(null);
  await choose(fixtureFile('E1'), fixtureFile('L01'));
  await waitFor(() => expect(group(/ระหว่างไฟล์และระหว่างรอบ/)).toBeVisible());
  expect(within(group(/^E1_errors/)).getAllByRole('listitem').length).toBeGreaterThan(5);
  await user.selectOptions(screen.getByRole('combobox', { name: 'จัดกลุ่มตาม' }), 'kpi');
  expect(screen.getByRole('button', { name: /^10 · / })).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'จัดกลุ่มตาม' }), 'severity');
  expect(screen.getByRole('button', { name: /^ต้องแก้ ต้องแก้ \d+ ข้อ/ })).toBeVisible();

  await user.selectOptions(screen.getByRole('combobox', { name: 'หน่วยงาน' }), 'ละงู');
  const shown = () => Number(/^แสดง(?:ทั้งหมด)? (\d+)/.exec(screen.getByText(/^แสดง(?:ทั้งหมด)? \d+/).textContent ?? '')?.[1]);
  const ofUnit = shown();
  await user.type(screen.getByRole('searchbox', { name: 'ค้นหาในข้อค้นพบ' }), '801');
  await waitFor(() => expect(shown()).toBeLessThan(ofUnit));
  expect(screen.getByRole('button', { name: /801 ÷ 3,204/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^ต้องแก้ \d+$/ }));
  expect(await screen.findByText('ไม่มีข้อค้นพบที่ตรงกับตัวกรอง')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'ล้างตัวกรอง' }));
  await waitFor(() => expect(shown()).toBeGreaterThan(ofUnit));
});

it('shows a cause once, with what follows from it under it', async () => {
  const rows = [31, 12, 26, 8, 21, 17, 11].map((rate, i) => [['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ท่าแพ', 'ละงู', 'ทุ่งหว้า', 'มะนัง'][i]!, 1000, rate * 10, rate, [5, 3, 5, 1, 5, 5, 3][i]!] as const);
  const cells = Object.fromEntries([['ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567'], ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'ร้อยละ', 'คะแนน'], ...rows].flatMap((row, i) => row.map((value, j) => [`${'ABCDE'[j]!}${i + 1}`, value])));
  const { user, choose } = await show(null);
  await choose(givenFile('รอบผิด.xlsx', { sheets: [{ name: 'DM', cells }] }));
  const cause = await screen.findByRole('button', { name: /^คะแนนทั้งคอลัมน์ตรงกับเกณฑ์/ });
  expect(within(cause.closest('li')!).getByText(/^และ \d ข้อที่ตามมา$/)).toBeVisible();
  expect(screen.queryByText(/^ควนโดน กรอกคะแนน 3/)).toBeNull();
  await user.click(cause);
  expect(await screen.findByText(/^ควนโดน กรอกคะแนน 3/)).toBeVisible();
});

it('makes the report and the collected workbook, and says what was made', async () => {
  const { user, choose, made } = await show(null);
  await choose(fixtureFile('E1'), fixtureFile('L16'));
  await user.click(await screen.findByRole('button', { name: 'ทำรายงาน' }));
  expect(await screen.findByText(/^ทำรายงาน \d+ ข้อแล้ว/, { selector: 'footer *' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'รวบรวมผล' }));
  expect(await screen.findByText(/^รวบรวม \d+ ตัวชี้วัด \d+ แถวแล้ว/, { selector: 'footer *' })).toBeVisible();
  expect(made.map(({ name }) => name.replace(/[\d-]+/, 'D'))).toEqual(['รายงานผลการตรวจ D.xlsx', 'รวบรวมผลตัวชี้วัด D.xlsx']);
  const sheets = await Promise.all(made.map(async ({ bytes, name }) => (await openXlsx(bytes, name).snapshot()).sheets.map((sheet) => sheet.name)));
  expect(sheets[0]).toContain('ข้อค้นพบ');
  expect(sheets[1]?.[0]).toBe('รวบรวมผลงาน');
});

it('the open workbook counts beside the files only when it is asked for', async () => {
  const { user, choose } = await show(fixture('L01'));
  await choose(fixtureFile('L16'));
  await screen.findByRole('heading', { name: 'ผลตรวจ 1 ไฟล์' });
  const box = screen.getByRole('checkbox', { name: /^รวมสมุดงานที่เปิดอยู่ \(L01/ });
  expect(box).not.toBeChecked();
  await user.click(box);
  expect(await screen.findByRole('heading', { name: 'ผลตรวจ 2 ไฟล์' })).toBeVisible();
});

it('can be stopped and gone on with; what was checked is there meanwhile', async () => {
  let let2go = (): void => undefined;
  const held = new Promise<void>((resolve) => (let2go = resolve));
  const names = Array.from({ length: 12 }, (_, i) => `${String(i).padStart(2, '0')}.xlsx`);
  const { user, choose, checks } = await show(null, { before: (name) => (Number.parseInt(name) >= 8 ? held : undefined) });
  await choose(...names.map((name) => fixtureFile('L01', name)));
  expect(await screen.findByRole('progressbar')).toHaveAttribute('aria-valuemax', '12');
  await waitFor(() => expect(screen.getByText('ตรวจแล้ว 8 จาก 12 ไฟล์', { selector: 'span' })).toBeVisible());
  await user.click(screen.getByRole('button', { name: 'หยุด' }));
  expect(await screen.findByText('หยุดไว้ ตรวจแล้ว 8 จาก 12 ไฟล์')).toBeVisible();
  let2go();
  await user.click(screen.getByRole('button', { name: 'ตรวจต่อ' }));
  expect(await screen.findByRole('heading', { name: 'ผลตรวจ 12 ไฟล์' })).toBeVisible();
  await waitFor(() => expect(checks.state().running).toBe(false));
});

it('takes a file out again; the same file is not counted twice, another of its name gets its own', async () => {
  const { user, choose, checks } = await show(null);
  await choose(fixtureFile('L01', 'ก.xlsx'));
  await choose(fixtureFile('L01', 'ก.xlsx'), fixtureFile('L16', 'ก.xlsx'), fileOf('อ่านฉัน.txt', new Uint8Array(1)));
  await waitFor(() => expect(checks.state()).toMatchObject({ running: false, entries: [{ name: 'ก.xlsx' }, { name: 'ก (2).xlsx' }] }));
  await user.click(screen.getByRole('button', { name: 'ไฟล์ทั้งหมด (2)' }));
  await user.click(screen.getByRole('button', { name: 'เอาออก: ก.xlsx' }));
  expect(checks.state().entries.map(({ name }) => name)).toEqual(['ก (2).xlsx']);
  await user.click(screen.getByRole('button', { name: 'เอาออกทั้งหมด' }));
  expect(await screen.findByRole('heading', { name: 'ยังไม่มีไฟล์ให้ตรวจ' })).toBeVisible();
});

it('a thousand findings are drawn a page at a time', async () => {
  const cells: Record<string, string | number> = { A1: 'ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567', A2: 'อำเภอ', B2: 'เป้าหมาย (B)', C2: 'ผลงาน (A)' };
  // Every other row is right, or the columns would be taken for swapped.
  for (let i = 0; i < 2000; i++) Object.assign(cells, { [`A${i + 3}`]: `รพ.สต.บ้าน${i}`, [`B${i + 3}`]: 20, [`C${i + 3}`]: i % 2 === 0 ? 30 : 10 });
  const { user, choose } = await show(null);
  await choose(givenFile('ใหญ่.xlsx', { sheets: [{ name: 'DM', cells }] }));
  await waitFor(() => expect(screen.getByText('แสดงทั้งหมด 1,000 ข้อ')).toBeVisible());
  const items = () => screen.getAllByRole('listitem').length;
  expect(items()).toBe(25);
  await user.click(screen.getByRole('button', { name: 'แสดงอีก 25 ข้อ' }));
  expect(items()).toBe(50);
});

it('speaks English throughout', async () => {
  const { user, choose } = await show(null);
  await choose(fixtureFile('E1'));
  await user.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: '1 file checked' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^ละงู: the score claimed is 5/i })).toBeVisible();
  const own = [...document.querySelectorAll('button, label, h2')].map(({ textContent }) => textContent ?? '').filter((text) => /^[\u0E00-\u0E7F]/.test(text) && !/^(ไทย|ตรวจสอบ)$/.test(text));
  // Names of units and sheets are the workbook's own words.
  expect(own.filter((text) => !/^(ละงู|เมืองสตูล|ควนโดน|ควนกาหลง|ท่าแพ|ทุ่งหว้า|มะนัง)/.test(text))).toEqual([]);
});
