/** The words of the web page, beside those of the pane. */
import type { Language } from './language';

const th = {
  open: 'เปิดไฟล์',
  openLong: 'เปิดไฟล์ .xlsx',
  download: 'ดาวน์โหลดผล',
  resultSuffix: '_คะแนน',
  private: 'ไฟล์ไม่ออกจากเครื่องนี้',
  privateLong: 'ไฟล์ถูกอ่านและให้คะแนนในเบราว์เซอร์นี้เท่านั้น ไม่มีการส่งข้อมูลออกไปที่ใด',
  sampleName: 'ตัวอย่าง ตัวชี้วัดที่ 9.xlsx',
  drop: 'วางไฟล์ .xlsx ที่นี่',
  views: 'มุมมอง',
  sheetView: 'ตาราง',
  resultView: 'ผลลัพธ์',
  sheets: 'แผ่นงาน',
  hiddenSheet: (name: string) => `${name} (ซ่อน)`,
  sheetLabel: (name: string) => `แผ่นงาน ${name}`,
  willBeWritten: 'จะเขียนที่นี่',
  writtenByUs: 'เขียนโดยผู้ช่วยให้คะแนน',
  cellContent: 'ค่าในเซลล์',
  emptySheet: 'แผ่นงานนี้ว่าง',
};

export type PageWords = typeof th;

const en: PageWords = {
  open: 'Open',
  openLong: 'Open an .xlsx file',
  download: 'Download result',
  resultSuffix: '_scored',
  private: 'The file stays on this computer',
  privateLong: 'The file is read and scored in this browser only; nothing is sent anywhere.',
  sampleName: 'Sample, indicator 9.xlsx',
  drop: 'Drop the .xlsx file here',
  views: 'View',
  sheetView: 'Sheet',
  resultView: 'Results',
  sheets: 'Sheets',
  hiddenSheet: (name) => `${name} (hidden)`,
  sheetLabel: (name) => `Sheet ${name}`,
  willBeWritten: 'Will be written here',
  writtenByUs: 'Written by KPI Scorecard',
  cellContent: 'Cell content',
  emptySheet: 'This sheet is empty',
};

export const pageWords: Readonly<Record<Language, PageWords>> = { th, en };
