/** The pane's words about what a table is: the part of `pane.ts` that its editor needs. */
import type { Language } from './language';
import { numberFormat } from './numberFormat';

/** A count as people read it: 20,000. */
const n = numberFormat();
const counted = (count: number, one: string, many = `${one}s`): string => `${n(count)} ${count === 1 ? one : many}`;

const th = {
  edit: 'แก้ไข',
  editTable: (table: string) => `แก้ไขการอ่านตาราง: ${table}`,
  keep: 'จำไว้ในสมุดงาน',
  columns: (columns: string) => `คอลัมน์ ${columns}`,
  confirmed: 'อ่านตามที่ยืนยันไว้',
  title: 'ตารางนี้คืออะไร',
  intro: 'บอกว่าเป็นตัวชี้วัดใด และแต่ละคอลัมน์คืออะไร สมุดงานจะจำไว้ เดือนหน้าอ่านได้ทันที',
  kpi: 'ตัวชี้วัด',
  round: 'รอบ',
  asTable: (round: string | null) => (round === null ? 'ตามที่ตารางบอก' : `ตามที่ตารางบอก (${round})`),
  eachColumn: 'แต่ละคอลัมน์คืออะไร',
  column: (letters: string, head: string) => `${letters} · ${head}`,
  samples: (values: string) => `เช่น ${values}`,
  noHead: '(ไม่มีหัว)',
  columnsByReader: 'ตารางนี้มีหลายตัวชี้วัดหรือหลายรอบ จึงกำหนดได้เฉพาะตัวชี้วัดและรอบ',
  twice: (letters: string) => `ซ้ำกับคอลัมน์ ${letters}`,
  needsUnit: 'เลือกคอลัมน์ที่เป็นหน่วยงานหนึ่งคอลัมน์',
  needsKpi: 'เลือกตัวชี้วัดก่อน',
  willRead: (rows: number) => (rows === 0 ? 'ยังอ่านผลไม่ได้' : `จะอ่านได้ ${n(rows)} หน่วย`),
  andMore: (rows: number) => `และอีก ${n(rows)} หน่วย`,
  noData: 'ไม่มีข้อมูล',
  noProblems: 'ไม่พบเรื่องที่ต้องแก้',
  moreProblems: (count: number) => `และอีก ${n(count)} เรื่อง`,
  confirm: 'ยืนยันและจำไว้',
  takeBack: 'อ่านตามเดิม',
  forget: 'เลิกจำ',
  remembered: 'จำไว้ในสมุดงานแล้ว บันทึกไฟล์เพื่อใช้เดือนหน้า',
  forgotten: 'เลิกจำแล้ว อ่านตามที่ตารางบอก',
  others: (count: number) => `ตารางอื่นที่พบ (${n(count)})`,
  othersHint: 'ตารางที่มีชื่อหน่วยงาน แต่ไม่บอกว่าเป็นตัวชี้วัดใด',
  define: 'กำหนดตัวชี้วัดและคอลัมน์',
};

const en: typeof th = {
  edit: 'Correct',
  editTable: (table) => `Correct how this table is read: ${table}`,
  keep: 'Remember in the workbook',
  columns: (columns) => `Columns ${columns}`,
  confirmed: 'Read as it was confirmed',
  title: 'What is this table?',
  intro: 'Say which indicator it is and what each column holds. The workbook remembers it, and next month it is read at once.',
  kpi: 'Indicator',
  round: 'Round',
  asTable: (round) => (round === null ? 'as the table says' : `as the table says (${round})`),
  eachColumn: 'What each column is',
  column: (letters, head) => `${letters} · ${head}`,
  samples: (values) => `such as ${values}`,
  noHead: '(no head)',
  columnsByReader: 'This table holds several indicators or rounds, so only the indicator and the round can be set.',
  twice: (letters) => `the same as column ${letters}`,
  needsUnit: 'Choose one column that names the units',
  needsKpi: 'Choose the indicator first',
  willRead: (rows) => (rows === 0 ? 'No result can be read yet' : `${counted(rows, 'unit')} will be read`),
  andMore: (rows) => `and ${counted(rows, 'more unit', 'more units')}`,
  noData: 'no data',
  noProblems: 'Nothing to correct was found',
  moreProblems: (count) => `and ${n(count)} more`,
  confirm: 'Confirm and remember',
  takeBack: 'Read as before',
  forget: 'Forget',
  remembered: 'Remembered in the workbook: save the file, and next month goes by it',
  forgotten: 'Forgotten: the table is read by what it says',
  others: (count) => `Other tables found (${n(count)})`,
  othersHint: 'Tables of units that do not say which indicator they are about.',
  define: 'Set indicator and columns',
};

export const mappingWords: Readonly<Record<Language, typeof th>> = { th, en };
