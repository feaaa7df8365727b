/** Whatever a sheet holds: reading never fails, and writing never touches a cell that holds something. */
import fc from 'fast-check';
import { cellAddress } from '../../src/sheet/address';
import { isBlank, valueAt } from '../../src/sheet/grid';
import { checkReading } from '../../src/tasks/check/checkReading';
import { scoreReading } from '../../src/tasks/evaluate';
import { readWorkbook } from '../../src/tasks/read';
import { planScores } from '../../src/tasks/score/score';
import { planSummary } from '../../src/tasks/summary/summarise';
import { issueText } from '../../src/wording/issues';
import { summaryWords } from '../../src/wording/summary';
import type { GivenCell, GivenValue } from '../host/given';
import { gridOf } from '../sheet/gridOf';

const WORDS: readonly (GivenValue | GivenCell)[] = [
  'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', 'ตัวชี้วัดที่ 9', 'ตัวชี้วัดที่ 16 (ต่อ)', 'ตัวชี้วัดที่ 26', 'ตัวชี้วัดที่ 19', 'ปีงบประมาณ 2567 รอบ 12 เดือน', 'รอบ 6 เดือน', 'ปีงบประมาณ 2566',
  'อำเภอ', 'คปสอ.', 'เขตสุขภาพที่', 'ลำดับ', 'A', 'B', 'A1', 'เป้าหมาย', 'ผลงาน', 'ร้อยละ', 'คะแนน', 'ระดับ', 'ขั้นตอนที่ 1', 'ขั้นตอนที่ 2', 'ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'น้ำหนัก', 'หมายเหตุ', 'รวม', 'มี.ค. 67', 'ก.ย. 67',
  'ละงู', 'ท่าแพ', 'เมืองสตูล', 'คปสอ.มะนัง', 'รพ.สต.บ้านหนึ่ง', 'ละงุ', '1.', '-', 'N/A', '✓', '/', '801/3204', '85 (17/20)', '๑๒', '', ' ', 0, 1, 5, 25, 100, -3, 2.5, 3204, 1e15, true, null,
  { value: 45382, format: 'mmm yy' }, { value: 0.25, format: '0.00%' }, { error: '#DIV/0!' }, { formula: 'A1/B1*100' }, { value: 25, formula: 'C5/B5*100' }, { value: 'ü', font: 'Wingdings' },
];
const cell = fc.tuple(fc.nat(14), fc.nat(8), fc.constantFrom(...WORDS));
const area = fc.tuple(fc.nat(14), fc.nat(8), fc.nat(3), fc.nat(3)).map(([row, column, height, width]) => `${cellAddress(row, column)}:${cellAddress(row + height, column + width)}`);

/** A table that is right, for the rest to be thrown over. */
const TABLE: Readonly<Record<string, GivenValue>> = {
  A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน', A4: 'อำเภอ', B4: 'A', C4: 'B', D4: 'ร้อยละ',
  A5: 'ละงู', B5: 801, C5: 3204, A6: 'ท่าแพ', B6: 327, C6: 1310, A7: 'มะนัง', B7: 169, C7: 845, A8: 'รวม', B8: 1297, C8: 5359,
};

test.each([['anything at all', {}, 20, 90, 0], ['anything thrown over a table', TABLE, 0, 25, 500]] as const)('%s', (_, table, minLength, maxLength, fewest) => {
  let written = 0;
  fc.assert(
    fc.property(fc.array(cell, { minLength, maxLength }), fc.array(area, { maxLength: 3 }), (cells, merges) => {
      const sheet = gridOf({ name: 'แผ่น 1', cells: { ...table, ...Object.fromEntries(cells.map(([row, column, value]) => [cellAddress(row, column), value])) }, merges });
      const snapshot = { name: 'x.xlsx', sheets: [sheet], marks: [], date1904: false };
      const scored = scoreReading(readWorkbook(snapshot));
      for (const issue of checkReading(scored)) for (const language of ['th', 'en'] as const) expect(issueText(issue, language)).not.toBe(issue.code);
      for (const { result } of scored.records) if (result && result.level !== null) expect(result.outcome).toBe('scored');
      const { plan } = planScores(snapshot, scored);
      for (const edit of plan.edits) {
        if (edit.kind !== 'setCells') continue;
        for (const { row, column, was } of edit.cells) {
          written++;
          expect(isBlank(sheet.cell(row, column)) || sheet.cell(row, column)?.value === '').toBe(true);
          expect(was).toEqual(valueAt(sheet, row, column));
        }
      }
      planSummary(snapshot, scored, { month: '2024-02', now: '2024-03-01' }, summaryWords('en'));
    }),
    { seed: 2567, numRuns: 150 },
  );
  expect(written).toBeGreaterThanOrEqual(fewest);
});
