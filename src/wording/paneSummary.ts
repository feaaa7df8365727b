/** What the pane says about the monthly summary. */
import type { Language } from './language';
import { numberFormat } from './numberFormat';

const n = numberFormat();

const th = {
  intro: 'รายงานสรุปผลตัวชี้วัดของเดือน พร้อมเผยแพร่บนเว็บไซต์ของหน่วยงาน',
  month: 'เดือน',
  year: 'ปี พ.ศ.',
  day: 'วันที่',
  asOf: 'ข้อมูล ณ วันที่',
  office: 'ชื่อหน่วยงาน',
  officeHint: 'เช่น สำนักงานสาธารณสุขจังหวัดสตูล',
  province: 'จังหวัด',
  profile: 'หน่วยงานและผู้ลงนาม',
  profileHint: 'กรอกครั้งเดียว จำไว้ในสมุดงานนี้',
  reporter: 'ผู้รายงาน',
  certifier: 'ผู้รับรอง',
  position: (role: string) => `ตำแหน่ง${role}`,
  due: (date: string) => `ต้องเผยแพร่ภายใน ${date}`,
  daysLeft: (days: number) => (days > 0 ? `เหลืออีก ${n(days)} วัน` : days === 0 ? 'ครบกำหนดวันนี้' : `เลยกำหนดมา ${n(-days)} วัน`),
  preview: 'ตัวอย่าง',
  total: (total: string) => `คะแนนรวมถ่วงน้ำหนักของภาพรวม ${total} จาก 5`,
  noTotal: 'ยังไม่มีคะแนนรวมของภาพรวม',
  forms: {
    title: (count: number) => `แบบรายงานรายตัวชี้วัด${count > 0 ? ` (เลือก ${n(count)})` : ''}`,
    hint: 'แบบเชิงปริมาณและเชิงคุณภาพ ตัวชี้วัดละหนึ่งแผ่น แผ่นที่เคยทำแล้วจะปรับปรุงให้เอง และคงข้อความที่พิมพ์ไว้',
  },
  willMake: (sheets: string, rows: number) => `จะเขียนแผ่น ${sheets} (ผล ${n(rows)} รายการ) และบันทึกเดือนนี้ใน KPI_History ไม่แตะแผ่นอื่น`,
  make: 'สร้างรายงาน',
  update: 'ปรับปรุงรายงาน',
  goToSheet: 'ไปที่แผ่นสรุป',
  download: 'ดาวน์โหลดหน้าเว็บ (HTML)',
  fileName: (month: string) => `รายงานตัวชี้วัด-${month}.html`,
  publish: 'เผยแพร่แล้ว: ล็อกตัวเลขของเดือนนี้',
  published: (date: string) => `เผยแพร่แล้วเมื่อ ${date} ถ้าตัวเลขเปลี่ยน จะถามก่อนและบันทึกการแก้`,
  locked: {
    title: (count: number) => `ตัวเลขที่เผยแพร่แล้วจะเปลี่ยน ${n(count)} รายการ`,
    text: 'ถ้าแก้ ค่าเดิมและค่าใหม่จะถูกบันทึกในแผ่น KPI_ChangeLog',
    more: (count: number) => `และอีก ${n(count)} รายการ`,
    change: 'แก้และบันทึก',
    cancel: 'ไม่แก้',
  },
};

export type SummaryPaneWords = typeof th;

const en: SummaryPaneWords = {
  intro: 'The report of a month’s results, ready for the office’s website.',
  month: 'Month',
  year: 'Year (BE)',
  day: 'Day',
  asOf: 'Data as of',
  office: 'Office',
  officeHint: 'such as Satun Provincial Health Office',
  province: 'Province',
  profile: 'Office and who signs',
  profileHint: 'Entered once; this workbook remembers it.',
  reporter: 'Reported by',
  certifier: 'Certified by',
  position: (role) => `Position (${role.toLowerCase()})`,
  due: (date) => `To be published by ${date}`,
  daysLeft: (days) => (days > 0 ? `${n(days)} ${days === 1 ? 'day' : 'days'} left` : days === 0 ? 'due today' : `${n(-days)} ${days === -1 ? 'day' : 'days'} late`),
  preview: 'Preview',
  total: (total) => `Weighted total of all units: ${total} of 5`,
  noTotal: 'No weighted total of all units yet',
  forms: {
    title: (count) => `Forms of single indicators${count > 0 ? ` (${n(count)} chosen)` : ''}`,
    hint: 'The quantitative and qualitative form, a sheet for each indicator. Those made before are brought up to date, and what was typed into them stays.',
  },
  willMake: (sheets, rows) => `Will write the sheets ${sheets} (${n(rows)} results) and record the month in KPI_History; no other sheet is touched.`,
  make: 'Make the report',
  update: 'Update the report',
  goToSheet: 'Go to the summary sheet',
  download: 'Download as a web page (HTML)',
  fileName: (month) => `KPI-report-${month}.html`,
  publish: 'Published: lock the figures of this month',
  published: (date) => `Published on ${date}. If figures change, you are asked first and the changes are recorded.`,
  locked: {
    title: (count) => `${n(count)} published ${count === 1 ? 'figure' : 'figures'} would change`,
    text: 'If you change them, the old and new values are recorded on the sheet KPI_ChangeLog.',
    more: (count) => `and ${n(count)} more`,
    change: 'Change and record',
    cancel: 'Leave them',
  },
};

export const summaryPaneWords: Readonly<Record<Language, SummaryPaneWords>> = { th, en };
