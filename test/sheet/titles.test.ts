import { fiscalYearIn, kpiMention, roundOfCell, roundsIn } from '../../src/sheet/titles';

describe('what a title line says', () => {
  test.each([
    ['ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', '9', 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', false],
    ['ตัวชี้วัดที่ ๑๙  ชื่อตัวชี้วัด ร้อยละของชุมชน', '19', 'ร้อยละของชุมชน', false],
    ['ตัวชี้วัดที่ 9 (ต่อ)', '9', '', true],
    ['ตัวชี้วัดที่ 6 อัตราความสำเร็จการรักษา (เป้าหมาย ร้อยละ 88)', '6', 'อัตราความสำเร็จการรักษา', false],
    ['ตัวชี้วัดที่ 22 ร้อยละการเบิกจ่าย (งบดำเนินงาน) ปีงบประมาณ พ.ศ. 2567', '22', 'ร้อยละการเบิกจ่าย (งบดำเนินงาน)', false],
    ['KPI 09', '9', '', false],
    ['ตัวชี้วัด 1.5 GREEN & CLEAN Hospital', '1.5', 'GREEN & CLEAN Hospital', false],
  ])('%s', (line, number, name, continues) => expect(kpiMention(line)).toEqual({ number, name, continues }));

  test.each(['รายชื่อเจ้าหน้าที่', 'ตัวชี้วัด', 'จำนวน 9 คน'])('%s names no KPI', (line) => expect(kpiMention(line)).toBeNull());

  test.each([
    ['ปีงบประมาณ 2567 รอบ 12 เดือน', 2567], ['ปีงบประมาณ พ.ศ. ๒๕๖๗', 2567], ['ปีงบ 67', 2567], ['ปีงบประมาณ พ.ศ.2567', 2567], ['2567', 2567],
    ['ณ วันที่ 30 กันยายน 2567', null], ['รอบ 12 เดือน', null],
  ])('the fiscal year of %s', (line, year) => expect(fiscalYearIn(line)).toBe(year));

  test.each([
    ['รอบ 12 เดือน', ['m12']], ['(รอบ ๖ เดือน)', ['m6']], ['เป้าหมายรอบ\n12 เดือน', ['m12']], ['ไตรมาส 3', ['m9']], ['รอบ 6 เดือน / รอบ 12 เดือน', ['m6', 'm12']], ['อายุ 12 ปี', []], ['ครึ่งปีแรก', ['h1']],
  ])('the rounds of %s', (line, rounds) => expect(roundsIn(line)).toEqual(rounds));

  test.each([['12 เดือน', 'm12'], ['รอบที่ 6', 'm6'], [12, 'm12'], ['m9', 'm9'], ['h2', 'h2'], ['ทั้งปี', null], [7, null]])('a round cell of %s', (value, round) => expect(roundOfCell(value)).toBe(round));
});
