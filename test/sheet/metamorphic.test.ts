/** What people do to a table without changing what it says: the same records have to come out. */
import fc from 'fast-check';
import { cellAddress } from '../../src/sheet/address';
import type { ReadRecord } from '../../src/sheet/reading';
import { readWorkbook } from '../../src/tasks/read';
import type { GivenCell, GivenValue } from '../host/given';
import { gridOf } from './gridOf';

const SEED = 2567;
const UNITS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ละงู', 'ทุ่งหว้า', 'ท่าแพ', 'มะนัง'];
type Column = { readonly head: string; readonly value: (i: number, a: number, b: number) => GivenValue | GivenCell };

const NUMERATOR = ['A', 'A1', 'ผลงาน (A)', 'ควบคุมได้ดี (ราย)', 'ผลงาน'];
const DENOMINATOR = ['B', 'B1', 'เป้าหมาย (B)', 'ผู้ป่วย DM ทั้งหมด (ราย)', 'เป้าหมาย'];
const UNIT = ['อำเภอ', 'คปสอ.', 'หน่วยงาน'];
const NAMES = [(unit: string) => unit, (unit: string) => `อำเภอ${unit}`, (unit: string) => `คปสอ.${unit}`, (unit: string) => ` ${unit} `];

const counts = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 900, max: 5000 })), { minLength: 7, maxLength: 7 });
const layout = fc.record({
  counts,
  top: fc.nat(12),
  left: fc.nat(6),
  order: fc.shuffledSubarray(['unit', 'A', 'B', 'rate', 'order', 'remark'], { minLength: 6, maxLength: 6 }),
  numerator: fc.constantFrom(...NUMERATOR),
  denominator: fc.constantFrom(...DENOMINATOR),
  unit: fc.constantFrom(...UNIT),
  name: fc.constantFrom(...NAMES),
  gap: fc.nat(3),
  asText: fc.boolean(),
  total: fc.boolean(),
  notes: fc.boolean(),
  title: fc.constantFrom('ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', 'ตัวชี้วัดที่ ๙ : ร้อยละผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', 'KPI 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี (เป้าหมาย ร้อยละ 30)'),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

function cellsOf(given: Layout): Record<string, GivenValue | GivenCell> {
  const cells: Record<string, GivenValue | GivenCell> = {};
  const put = (row: number, column: number, value: GivenValue | GivenCell): void => {
    cells[cellAddress(given.top + row, given.left + column)] = value;
  };
  const columns: Record<string, Column> = {
    unit: { head: given.unit, value: (i) => given.name(UNITS[i]!) },
    A: { head: given.numerator, value: (_, a) => (given.asText ? a.toLocaleString('en-US') : a) },
    B: { head: given.denominator, value: (_, __, b) => b },
    rate: { head: 'ร้อยละ', value: (_, a, b) => ({ value: Math.round((a / b) * 10000) / 100, format: '0.00' }) },
    order: { head: 'ลำดับ', value: (i) => i + 1 },
    remark: { head: 'หมายเหตุ', value: (i) => (i === 2 ? 'รอข้อมูลเพิ่ม' : null) },
  };
  put(0, 0, given.title);
  put(1, 0, 'ปีงบประมาณ พ.ศ. 2567 (รอบ 12 เดือน)');
  const order = given.order.map((key) => columns[key]!);
  const head = 3 + given.gap;
  order.forEach((column, c) => put(head, c, column.head));
  given.counts.forEach(([a, b], i) => order.forEach((column, c) => put(head + 1 + i + (i >= 4 ? given.gap : 0), c, column.value(i, a, b))));
  const end = head + 8 + given.gap;
  if (given.total) given.order.forEach((key, c) => put(end, c, key === 'unit' ? 'รวม' : key === 'A' || key === 'B' ? given.counts.reduce((sum, pair) => sum + pair[key === 'A' ? 0 : 1], 0) : null));
  if (given.notes) {
    put(end + 2, 0, 'หมายเหตุ : A = ผู้ป่วยที่คุมได้ B = ผู้ป่วยทั้งหมด เกณฑ์ ≥ 30');
    put(end + 4, 3, 'ลงชื่อ.......................ผู้รายงาน');
  }
  return cells;
}

const said = (records: readonly ReadRecord[]): unknown[] => records.map(({ kpi, round, fiscalYear, unit, inputs }) => ({ kpi, round, fiscalYear, unit, inputs }));

test('moving, blank rows, order of columns, other words, titles and notes: the same records', () => {
  fc.assert(
    fc.property(layout, (given) => {
      const reading = readWorkbook({ name: 'x.xlsx', sheets: [gridOf({ name: 'แผ่น', cells: cellsOf(given) })], marks: [], date1904: false });
      expect(said(reading.records)).toEqual(given.counts.map(([A1, B1], i) => ({ kpi: 'satun-2567/09', round: 'm12', fiscalYear: 2567, unit: UNITS[i], inputs: { A1, B1 } })));
      expect(reading.totals).toHaveLength(given.total ? 1 : 0);
      expect(reading.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('sheets that hold no KPI results yield no record', () => {
  const sheets = [
    { A1: 'รายชื่อเจ้าหน้าที่', A3: 'ลำดับ', B3: 'ชื่อ', C3: 'หน่วยงาน', A4: 1, B4: 'ก', C4: 'ละงู', A5: 2, B5: 'ข', C5: 'ท่าแพ' },
    { A1: 'แผนงบประมาณ', A3: 'อำเภอ', B3: 'เป้าหมาย', C3: 'ผลงาน', A4: 'ละงู', B4: 100, C4: 20, A5: 'ท่าแพ', B5: 200, C5: 30 },
    { A1: 'แผนปฏิบัติการ', A3: 'กิจกรรม', B3: 'ระยะเวลา', C3: 'หน่วยงาน', A4: 'ประชุม', B4: 'ต.ค. 66', C4: 'สสจ.' },
    { A1: 'ยอดขาย 2024', A2: 'region', B2: 'target', C2: 'result', A3: 'North', B3: 5, C3: 4 },
    {},
  ];
  for (const cells of sheets) {
    const reading = readWorkbook({ name: 'x.xlsx', sheets: [gridOf({ name: 'S', cells })], marks: [], date1904: false });
    expect(reading.records).toEqual([]);
    expect(reading.issues.map(({ code }) => code)).toEqual(['noKpiResult']);
  }
});

test.each([
  ['number and name disagree', 'ตัวชี้วัดที่ 9 ร้อยละผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี', 'kpiNameMismatch'],
  ['a KPI of no edition', 'ตัวชี้วัดที่ 77 ร้อยละของผู้สูงอายุที่มีเพื่อนคู่คิด', 'kpiUnknown'],
])('%s: nothing is scored, and it is said', (_, title, code) => {
  const reading = readWorkbook({ name: 'x.xlsx', sheets: [gridOf({ name: 'S', cells: { A1: title, A2: 'ปีงบประมาณ 2567', A3: 'อำเภอ', B3: 'A', C3: 'B', A4: 'ละงู', B4: 1, C4: 2 } })], marks: [], date1904: false });
  expect(reading.records).toEqual([]);
  expect(reading.issues.map((issue) => issue.code)).toContain(code);
  expect(reading.tables).toMatchObject([{ kpi: null }]);
});
