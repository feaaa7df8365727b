/** The pane's words for long work, and for how scores are written. */
import type { Language } from './language';
import { numberFormat } from './numberFormat';

/** A count as people read it: 20,000. */
const n = numberFormat();

const th = {
  label: 'ความคืบหน้า',
  steps: { opening: 'กำลังเปิดสมุดงาน', reading: 'กำลังอ่านตาราง', scoring: 'กำลังให้คะแนน', checking: 'กำลังตรวจกับข้อมูล', planning: 'กำลังเตรียมสิ่งที่จะเขียน' },
  /** @param of 0 where it can't be said */
  progress: (step: string, done: number, of: number) => (of === 0 ? `${step}…` : `${step} ${n(done)} จาก ${n(of)} แถว`),
  shownIsBefore: 'ระหว่างนี้ ที่เห็นเป็นผลเดิม',
  cancel: 'ยกเลิก',
  choosing: 'กำลังคำนวณใหม่ตามที่เลือก…',
  previews: { waiting: 'กำลังคำนวณตัวอย่าง…', stopped: 'หยุดคำนวณตัวอย่างแล้ว', failed: 'คำนวณตัวอย่างไม่ได้ ไม่มีอะไรหาย' },
  results: { waiting: 'กำลังเรียกผลถัดไป…', stopped: 'หยุดเรียกผลถัดไปแล้ว', failed: 'เรียกผลถัดไปไม่ได้ ไม่มีอะไรหาย' },
  findings: { waiting: 'กำลังตรวจ…', stopped: 'หยุดตรวจแล้ว', failed: 'ตรวจไม่สำเร็จ ไม่มีอะไรหาย' },
  again: 'ลองอีกครั้ง',

  as: 'เขียนเป็น',
  ways: { values: 'ค่า (ไม่เปลี่ยนเอง)', formulas: 'สูตร (เปลี่ยนตามเมื่อแก้ข้อมูล)' },
  asFormulas: 'เป็นสูตร',
  stayValues: (rows: number) => `${n(rows)} แถวเป็นค่า`,
  whyValues: (rows: number) => `${n(rows)} แถวจะเขียนเป็นค่า เพราะเขียนเป็นสูตรไม่ได้`,
  valueRows: (columns: string, rows: number, why: string) => `${columns} ${n(rows)} แถว: ${why}`,
};

export type WorkWords = typeof th;

const en: WorkWords = {
  label: 'Progress',
  steps: { opening: 'Opening the workbook', reading: 'Reading tables', scoring: 'Scoring', checking: 'Checking against the data', planning: 'Preparing what will be written' },
  progress: (step, done, of) => (of === 0 ? `${step}…` : `${step}: ${n(done)} of ${n(of)} rows`),
  shownIsBefore: 'Until then, the results before are shown',
  cancel: 'Cancel',
  choosing: 'Working it out by your choice…',
  previews: { waiting: 'Working out the preview…', stopped: 'The preview was stopped', failed: 'The preview could not be worked out. Nothing is lost.' },
  results: { waiting: 'Getting the next results…', stopped: 'Stopped before the next results came', failed: 'The next results did not come. Nothing is lost.' },
  findings: { waiting: 'Checking…', stopped: 'The check was stopped', failed: 'The check did not succeed. Nothing is lost.' },
  again: 'Try again',

  as: 'Written as',
  ways: { values: 'Values (stay as they are)', formulas: 'Formulas (follow when data are edited)' },
  asFormulas: 'as formulas',
  stayValues: (rows) => `${counted(rows)} as values`,
  whyValues: (rows) => `${counted(rows)} will be written as values, because no formula can be written`,
  valueRows: (columns, rows, why) => `${columns}, ${counted(rows)}: ${why}`,
};

function counted(rows: number): string {
  return `${n(rows)} ${rows === 1 ? 'row' : 'rows'}`;
}

export const workWords: Readonly<Record<Language, WorkWords>> = { th, en };
