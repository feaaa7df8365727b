/** The pane's words for criteria that an office makes itself. */
import type { ComparedKpi } from '../tasks/edition/compare';
import type { Language } from './language';

const th = {
  title: 'เกณฑ์ของสำนักงานเอง',
  hint: 'ทำเกณฑ์ปีใหม่หรือเกณฑ์ของจังหวัดเองได้ใน Excel: บันทึกเป็นสมุดเกณฑ์ แก้ไข แล้วนำเข้า',
  import: 'นำเข้าสมุดเกณฑ์',
  importLong: 'เลือกไฟล์สมุดเกณฑ์ (.xlsx) ที่จะนำเข้า',
  empty: 'สมุดเกณฑ์เปล่า',
  emptyName: 'สมุดเกณฑ์.xlsx',
  save: 'บันทึกเป็นสมุดเกณฑ์',
  saveOf: (title: string) => `บันทึกเป็นสมุดเกณฑ์: ${title}`,
  copy: (year: number) => `คัดเป็นปี ${year}`,
  copyOf: (title: string, year: number) => `คัดเป็นปี ${year}: ${title}`,
  reading: (file: string) => `กำลังอ่าน ${file}…`,
  saving: 'กำลังเขียนสมุดเกณฑ์…',
  saveFailed: 'เขียนสมุดเกณฑ์ไม่ได้ ลองอีกครั้ง',
  bad: (file: string, count: number) => `${file}: ยังใช้ไม่ได้ พบ ${count} เรื่องที่ต้องแก้`,
  badHint: 'แก้ในสมุดเกณฑ์ บันทึก แล้วนำเข้าใหม่ ยังไม่มีสิ่งใดถูกใช้',
  more: (count: number) => `และอีก ${count} เรื่อง`,
  good: (title: string, stamp: string, kpis: number) => `${title} · ${stamp} · ${kpis} ตัวชี้วัด ถูกต้องทั้งหมด`,
  waiting: (count: number) => `${count} แถวยังรอยืนยันกับเอกสารปีใหม่`,
  bundled: 'ฉบับนี้เหมือนกับฉบับที่มากับโปรแกรม จึงใช้ได้อยู่แล้ว',
  preview: 'ถ้าใช้เกณฑ์นี้กับผลในสมุดงานที่เปิดอยู่',
  noPreview: 'ไม่มีผลในสมุดงานที่เปิดอยู่ให้ลองคิดคะแนน',
  use: 'ใช้กับสมุดงานนี้',
  cancel: 'ไม่ใช้',
  inUse: (title: string, stamp: string) => `สมุดงานนี้ใช้ ${title} (${stamp})`,
  leave: 'เลิกใช้',
  broken: 'เกณฑ์ที่สมุดงานนี้จำไว้ใช้ไม่ได้ นำเข้าใหม่',
  used: (id: string) => `ใช้เกณฑ์ ${id} แล้ว จำไว้ในสมุดงานนี้`,
  left: 'เลิกใช้เกณฑ์ของสำนักงานแล้ว',
};

export type EditionsWords = typeof th;

const en: EditionsWords = {
  title: 'Criteria of your own',
  hint: 'Next year’s criteria, or those of your province, are made in Excel: save as workbook, edit, import.',
  import: 'Import an edition workbook',
  importLong: 'Choose the edition workbook (.xlsx) to import',
  empty: 'Empty workbook',
  emptyName: 'edition.xlsx',
  save: 'Save as workbook',
  saveOf: (title) => `Save as workbook: ${title}`,
  copy: (year) => `Copy as FY ${year}`,
  copyOf: (title, year) => `Copy as FY ${year}: ${title}`,
  reading: (file) => `Reading ${file}…`,
  saving: 'Writing the workbook…',
  saveFailed: 'The workbook could not be written. Try again.',
  bad: (file, count) => `${file} can’t be used yet: ${count} ${count === 1 ? 'problem' : 'problems'}`,
  badHint: 'Correct the workbook, save it, and import it again. Nothing is used yet.',
  more: (count) => `and ${count} more`,
  good: (title, stamp, kpis) => `${title} · ${stamp} · ${kpis} ${kpis === 1 ? 'indicator' : 'indicators'}, all correct`,
  waiting: (count) => `${count} ${count === 1 ? 'row is' : 'rows are'} still to be confirmed against the new document`,
  bundled: 'This is the same as the bundled edition, which is in use already.',
  preview: 'With these criteria, the results of the open workbook would be',
  noPreview: 'The open workbook has no results to try them on.',
  use: 'Use with this workbook',
  cancel: 'Don’t use',
  inUse: (title, stamp) => `This workbook uses ${title} (${stamp})`,
  leave: 'Stop using',
  broken: 'The criteria that this workbook remembers can’t be used. Import them again.',
  used: (id) => `The edition ${id} is used now, and remembered in this workbook`,
  left: 'The office’s own edition is no longer used',
};

export const editionsWords: Readonly<Record<Language, EditionsWords>> = { th, en };

/** `9 · 6 เดือน: สูงขึ้น 1 ต่ำลง 2 เท่าเดิม 4`. */
export function comparedText({ before, after, higher, lower, same, onlyOne }: Omit<ComparedKpi, 'units'>, round: string, language: Language): string {
  const code = (after ?? before ?? '').replace(/^.*\//, '');
  const one = { th: ` มีผลฉบับเดียว ${onlyOne}`, en: `, ${onlyOne} by one edition only` }[language];
  const counts = { th: `สูงขึ้น ${higher} ต่ำลง ${lower} เท่าเดิม ${same}`, en: `${higher} higher, ${lower} lower, ${same} the same` }[language];
  return `${code}${round === '' ? '' : ` · ${round}`}: ${counts}${onlyOne > 0 ? one : ''}`;
}
