/** Rows that show how, in a workbook without content. They are not read back. */
import type { EditionRows } from '../tasks/edition/sheets';

export const EDITION_EXAMPLES: EditionRows['sheets'] = {
  units: [{ name: 'ละงู', aliases: 'อำเภอละงู; คปสอ.ละงู' }],
  kpis: [{ number: '9', name: 'ร้อยละของผู้ป่วยเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', nameEn: 'Diabetes under good control', alsoCalled: 'DM control', unitOfMeasure: 'ร้อยละ', unitOfMeasureEn: 'percent', direction: 'higher', weight: 1, weightLines: '474', formula: 'A / B * 100', formulaLines: '480', rulings: 'G1; G2; G3', lines: '470-486' }],
  items: [
    { code: 'A', kind: 'count', name: 'จำนวนผู้ป่วยที่ควบคุมได้', nameEn: 'Patients under control', counter: 'ราย', counterEn: 'cases', counterOne: 'case', heads: 'ควบคุมได้; ผลงาน', lines: '481' },
    { code: 'B', kind: 'count', name: 'จำนวนผู้ป่วยทั้งหมด', nameEn: 'All patients', heads: 'ผู้ป่วยทั้งหมด; เป้าหมาย', lines: '482', printedUse: 'fillIn', printedLines: '490-496' },
  ],
  unitValues: [{ item: 'B', unit: 'ละงู', value: 3204 }],
  dataRules: [{ rule: 'partOf', items: 'A', whole: 'B' }],
  rounds: [{ rounds: 'm6, m12', criteria: 'thresholds', measure: 'A / B * 100', lines: '486' }],
  levels: [1, 2, 3, 4, 5].map((level) => ({ rounds: 'm6, m12', level, from: 5 + 5 * level })),
  parts: [{ rounds: 'm12', part: 1, name: 'งบประมาณปีก่อน', nameEn: 'budget of last year', measure: 'A1 / B1 * 100', share: 0.5, lines: '1783' }],
  steps: [{ rounds: 'every', step: 1, name: 'มีคำสั่งแต่งตั้งคณะกรรมการ', nameEn: 'A committee is appointed' }],
  conditions: [
    { rounds: 'every', step: '3', measure: 'A / B * 100', is: 'atLeast', value: 35, lines: '1195' },
    { rounds: 'every', step: 'gate', name: 'ความครอบคลุมการตรวจ', nameEn: 'coverage', measure: 'B / C * 100', is: 'atLeast', value: 90, lines: '133' },
  ],
  points: [{ rounds: 'm6', no: 1, code: '1', name: 'ตำบลเข้าร่วมดำเนินงาน', nameEn: 'Tambons take part', points: 1, half: 0.5, lines: '215' }],
  unitTables: [{ rounds: 'h1', table: 1, part: 1, units: 'ศูนย์อนามัยที่ 1; ศูนย์อนามัยที่ 2', v1: 94, v2: 95, v3: 96, v4: 97, v5: 98, lines: '72, 81' }],
  targets: [{ rounds: 'm12', measure: 'A / B * 100', is: 'atLeast', value: 30, lines: '476' }],
  rulings: [{ code: 'ข1', text: 'นับเฉพาะผู้ป่วยที่ขึ้นทะเบียนก่อน 1 ตุลาคม ตามมติที่ประชุมสำนักงาน' }],
  examples: [
    { no: 1, rounds: 'm12', given: 'input', field: 'A', value: 801, why: '801 ÷ 3,204 = 25 ถึงระดับ 4' },
    { no: 1, given: 'input', field: 'B', value: 3204 },
    { no: 1, given: 'expect', field: 'level', value: 4 },
  ],
};
