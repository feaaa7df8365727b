/** The words of the pane. Polite and short; Thai decides the shape, English has to be as complete. */
import type { Language } from './language';

/** The issuing office and year of a document, short enough for a citation. */
const DOCUMENTS_TH: Readonly<Record<string, string>> = { '000': 'กรมอนามัย 2566', '001': 'กรมอนามัย 2564', '002': 'กรม สบส.', '003': 'สสจ.สตูล 2567', '004': 'กรมอนามัย 2563' };

const th = {
  productName: 'ผู้ช่วยให้คะแนนตัวชี้วัด',
  switchLanguage: 'English',
  fiscalYear: (year: number) => `ปีงบ ${year}`,
  fiscalYearUnknown: 'ไม่พบปีงบประมาณ',
  tabs: { score: 'ให้คะแนน', summary: 'สรุปรายเดือน' },
  opening: 'กำลังอ่านสมุดงาน…',
  writing: 'กำลังเขียน…',
  undoing: 'กำลังเลิกทำ…',
  reread: 'อ่านใหม่',
  close: 'ปิดข้อความ',
  failed: { opening: 'เปิดสมุดงานไม่ได้', writing: 'ยังไม่ได้เขียนอะไร', undoing: 'เลิกทำไม่ได้' },
  retry: 'ลองอีกครั้ง',
  outsideExcel: {
    title: 'หน้านี้ใช้ใน Excel',
    text: 'เปิดสมุดงานใน Excel แล้วกดปุ่ม “ให้คะแนนตัวชี้วัด” บนแท็บหน้าแรก',
  },

  found: (tables: number, units: number, problems: number) =>
    `พบ ${tables} ตาราง · ${units} หน่วย · ${problems === 0 ? 'ไม่มีเรื่องต้องดู' : `${problems} เรื่องต้องดู`}`,
  nothingOpen: { title: 'ยังไม่ได้เปิดสมุดงาน', text: 'เปิดไฟล์ .xlsx ที่มีตารางผลตัวชี้วัด' },
  emptyWorkbook: { title: 'สมุดงานนี้ยังว่างอยู่', text: 'ใส่ตารางผลงานตัวชี้วัดก่อน แล้วกด “อ่านใหม่”' },
  noTables: {
    title: 'ไม่พบตารางผลตัวชี้วัด',
    text: 'ตารางที่อ่านได้ต้องมีเลขหรือชื่อตัวชี้วัด (เช่น “ตัวชี้วัดที่ 9”) หัวคอลัมน์ของรายการข้อมูล (เช่น A, B หรือ ผลงาน, เป้าหมาย) และชื่อหน่วยงานแถวละหนึ่งหน่วย',
  },

  questions: 'ต้องยืนยันก่อน',
  whichKpi: 'ตารางนี้เป็นตัวชี้วัดใด',
  kpi: (number: string) => `ตัวชี้วัดที่ ${number}`,
  severalKpis: (numbers: string) => `หลายตัวชี้วัด (${numbers})`,
  unknownKpi: 'ยังไม่ทราบตัวชี้วัด',
  units: (count: number) => `${count} หน่วย`,
  state: { ready: 'พร้อม', confirm: 'ต้องยืนยัน', noCriteria: 'ไม่พบเกณฑ์', otherYear: 'คนละปีงบ', leftOut: 'ไม่เขียน', blocked: 'เขียนไม่ได้', upToDate: 'เป็นปัจจุบัน' },
  noCriteriaHint: 'เอกสารไม่พิมพ์เกณฑ์ 1–5 สำหรับรอบนี้ เลือกรอบอื่นได้',
  otherYearHint: 'ข้อมูลเป็นของปีงบประมาณอื่น จึงไม่ให้คะแนน',
  roundAssumed: 'ตารางไม่ได้บอกรอบ จึงใช้รอบนี้',
  round: 'รอบ',
  rounds: { m3: '3 เดือน', m5: '5 เดือน', m6: '6 เดือน', m9: '9 เดือน', m12: '12 เดือน', h1: 'ครึ่งปีแรก', h2: 'ครึ่งปีหลัง' },
  changeKpi: 'เปลี่ยนตัวชี้วัด',
  searchKpi: 'พิมพ์เลขหรือชื่อตัวชี้วัด',
  noKpiMatches: 'ไม่มีตัวชี้วัดที่ตรงกับคำนี้',
  writeTable: 'เขียน',
  showUnits: (count: number) => `ดูผล ${count} หน่วย`,
  hideUnits: 'ซ่อนผล',
  showMore: (count: number) => `แสดงอีก ${count} หน่วย`,

  level: (level: number) => `ระดับ ${level}`,
  noLevel: 'ไม่มีระดับ',
  score: (score: string) => `${score} คะแนน`,
  points: (points: string) => `${points} คะแนนหลักฐาน`,
  outcome: {
    scored: 'ให้คะแนนแล้ว', target: 'มีแต่เป้าหมาย', missing: 'ข้อมูลไม่ครบ', gated: 'ไม่ผ่านเงื่อนไข', invalid: 'ข้อมูลเป็นไปไม่ได้', unknown: 'ไม่มีเกณฑ์', none: 'ไม่ให้คะแนน',
  },
  targetMet: 'ถึงเป้า',
  targetNotMet: 'ไม่ถึงเป้า',
  claimed: (value: string) => `กรอกไว้ ${value}`,

  problemsHeading: 'เรื่องที่พบ',
  showMoreProblems: (count: number) => `แสดงอีก ${count} เรื่อง`,
  severity: { error: 'ต้องแก้', warning: 'ควรดู', info: 'ให้ทราบ' },
  goTo: (place: string) => `ไปที่ ${place}`,

  willWrite: (headers: string, place: string) => `จะเขียน ${headers} ที่ ${place}`,
  how: { new: 'คอลัมน์ใหม่', fill: 'คอลัมน์ว่างที่มีอยู่', ours: 'ปรับปรุงของเดิม', overwrite: 'เขียนทับที่กรอกไว้' },
  previewDetails: 'ดูก่อน',
  options: 'ตัวเลือก',
  overwrite: 'เขียนทับคะแนนและระดับที่กรอกไว้',
  policy: 'วิธีให้คะแนน',
  policies: { step: 'ตามขั้น (คะแนนของระดับที่ถึง)', linear: 'เทียบบัญญัติไตรยางศ์ระหว่างระดับ' },
  scoreUnits: (count: number) => `ให้คะแนน ${count} หน่วย`,
  upToDate: 'คะแนนเป็นปัจจุบันแล้ว ไม่มีอะไรต้องเขียน',
  nothingToWrite: 'ยังไม่มีตารางที่พร้อมให้คะแนน',
  written: (cells: number) => `เขียนแล้ว ${cells} เซลล์`,
  summaryWritten: (sheet: string) => `สร้างแผ่น “${sheet}” แล้ว`,
  undone: 'เลิกทำแล้ว สมุดงานกลับเป็นเหมือนเดิม',
  undo: 'เลิกทำ',

  back: 'กลับ',
  why: 'ทำไม',
  nothingToExplain: 'แถวนี้ยังให้คะแนนไม่ได้',
  next: (change: string, unit: 'case' | 'baht', level: number) =>
    `${change.startsWith('-') ? 'ลดลง' : 'อีก'} ${grouped(change)} ${unit === 'baht' ? 'บาท' : 'ราย'} ถึงระดับ ${level}`,
  highest: 'ถึงระดับสูงสุดแล้ว',
  filledIn: 'ค่าที่เอกสารพิมพ์ไว้',
  criteria: 'เกณฑ์การให้คะแนน',
  thisOne: 'ผลอยู่ที่นี่',
  condition: (name: string, formula: string, atLeast: string) => `เงื่อนไข: ${name} ${formula} ≥ ${atLeast}`,
  target: (sign: string, value: string) => `เป้าหมาย ${sign} ${value}`,
  assumptions: 'ข้อสมมติที่ใช้',
  source: (document: string, lines: string) => `เอกสาร: ${document} บรรทัด ${lines}`,
  allSources: 'ที่มาทั้งหมด',
  documents: DOCUMENTS_TH,
  goToCell: (place: string) => `ไปที่เซลล์ ${place}`,

  summary: {
    intro: 'แผ่นสรุปผลตัวชี้วัดของเดือน สำหรับเผยแพร่บนเว็บไซต์ของหน่วยงาน',
    month: 'เดือน',
    year: 'ปี พ.ศ.',
    day: 'วันที่',
    office: 'ชื่อหน่วยงาน',
    officeHint: 'เช่น สำนักงานสาธารณสุขจังหวัดสตูล',
    asOf: 'ข้อมูล ณ วันที่',
    due: (date: string) => `ต้องเผยแพร่ภายใน ${date}`,
    willMake: (sheet: string, rows: number) => `จะสร้างแผ่น “${sheet}” (ผล ${rows} แถว) ไม่แตะแผ่นอื่น`,
    make: 'สร้างแผ่นสรุป',
    goToSheet: 'ไปที่แผ่นสรุป',
  },
};

export type PaneWords = typeof th;

const en: PaneWords = {
  productName: 'KPI Scorecard',
  switchLanguage: 'ไทย',
  fiscalYear: (year) => `FY ${year}`,
  fiscalYearUnknown: 'No fiscal year found',
  tabs: { score: 'Score', summary: 'Monthly summary' },
  opening: 'Reading the workbook…',
  writing: 'Writing…',
  undoing: 'Undoing…',
  reread: 'Read again',
  close: 'Close this message',
  failed: { opening: 'The workbook could not be opened', writing: 'Nothing was written', undoing: 'Could not undo' },
  retry: 'Try again',
  outsideExcel: {
    title: 'This page works inside Excel',
    text: 'Open a workbook in Excel and press “Score indicators” on the Home tab.',
  },

  found: (tables, units, problems) =>
    `${counted(tables, 'table')} · ${counted(units, 'unit')} · ${problems === 0 ? 'nothing to look at' : `${problems} to look at`}`,
  nothingOpen: { title: 'No workbook is open', text: 'Open an .xlsx file that holds KPI result tables.' },
  emptyWorkbook: { title: 'This workbook is still empty', text: 'Enter a table of KPI results, then press “Read again”.' },
  noTables: {
    title: 'No KPI result table was found',
    text: 'A table can be read when it has the number or name of an indicator (such as “ตัวชี้วัดที่ 9”), column heads for its data items (such as A, B, or ผลงาน, เป้าหมาย) and one unit a row.',
  },

  questions: 'To be confirmed first',
  whichKpi: 'Which indicator is this table?',
  kpi: (number) => `Indicator ${number}`,
  severalKpis: (numbers) => `Several indicators (${numbers})`,
  unknownKpi: 'Indicator not known yet',
  units: (count) => counted(count, 'unit'),
  state: { ready: 'Ready', confirm: 'To confirm', noCriteria: 'No criteria', otherYear: 'Another year', leftOut: 'Left out', blocked: 'Can’t be written', upToDate: 'Up to date' },
  noCriteriaHint: 'The document prints no 1–5 criteria for this round; another round can be chosen.',
  otherYearHint: 'These are data of another fiscal year, so they are not scored.',
  roundAssumed: 'The table names no round, so this one is used.',
  round: 'Round',
  rounds: { m3: '3 months', m5: '5 months', m6: '6 months', m9: '9 months', m12: '12 months', h1: 'first half', h2: 'second half' },
  changeKpi: 'Change indicator',
  searchKpi: 'Type a number or a name',
  noKpiMatches: 'No indicator matches',
  writeTable: 'Write',
  showUnits: (count) => `Show ${counted(count, 'result')}`,
  hideUnits: 'Hide results',
  showMore: (count) => `Show ${counted(count, 'more unit', 'more units')}`,

  level: (level) => `Level ${level}`,
  noLevel: 'No level',
  score: (score) => `${score} points`,
  points: (points) => `${points} evidence points`,
  outcome: { scored: 'Scored', target: 'Target only', missing: 'Data missing', gated: 'Condition not met', invalid: 'Impossible data', unknown: 'No criteria', none: 'Not scored' },
  targetMet: 'Target met',
  targetNotMet: 'Target not met',
  claimed: (value) => `Entered: ${value}`,

  problemsHeading: 'What was noticed',
  showMoreProblems: (count) => `Show ${count} more`,
  severity: { error: 'To correct', warning: 'Worth a look', info: 'Good to know' },
  goTo: (place) => `Go to ${place}`,

  willWrite: (headers, place) => `Will write ${headers} to ${place}`,
  how: { new: 'new column', fill: 'an empty column of yours', ours: 'updates ours', overwrite: 'replaces what was typed' },
  previewDetails: 'Preview',
  options: 'Options',
  overwrite: 'Replace scores and levels that were typed in',
  policy: 'Scoring',
  policies: { step: 'By step (the score of the level reached)', linear: 'Interpolated between levels' },
  scoreUnits: (count) => `Score ${counted(count, 'unit')}`,
  upToDate: 'The scores are up to date; there is nothing to write.',
  nothingToWrite: 'No table is ready to be scored yet.',
  written: (cells) => `${counted(cells, 'cell')} written`,
  summaryWritten: (sheet) => `The sheet “${sheet}” was made`,
  undone: 'Undone: the workbook is as it was',
  undo: 'Undo',

  back: 'Back',
  why: 'Why',
  nothingToExplain: 'This row cannot be scored yet.',
  next: (change, unit, level) => `${grouped(change)} ${change.startsWith('-') ? 'fewer' : 'more'}${unit === 'baht' ? ' baht' : ''} to level ${level}`,
  highest: 'The highest level is reached',
  filledIn: 'as the document prints',
  criteria: 'Scoring criteria',
  thisOne: 'the result is here',
  condition: (name, formula, atLeast) => `Condition: ${name} ${formula} ≥ ${atLeast}`,
  target: (sign, value) => `Target ${sign} ${value}`,
  assumptions: 'Assumptions applied',
  source: (document, lines) => `Document: ${document}, line ${lines}`,
  allSources: 'All sources',
  documents: { '000': 'Department of Health 2566', '001': 'Department of Health 2564', '002': 'Health Service Support', '003': 'Satun Provincial Health Office 2567', '004': 'Department of Health 2563' },
  goToCell: (place) => `Go to cell ${place}`,

  summary: {
    intro: 'A sheet that sums up the results of a month, to be published on the office’s website.',
    month: 'Month',
    year: 'Year (BE)',
    day: 'Day',
    office: 'Office',
    officeHint: 'such as Satun Provincial Health Office',
    asOf: 'Data as of',
    due: (date) => `To be published by ${date}`,
    willMake: (sheet, rows) => `Will make the sheet “${sheet}” (${counted(rows, 'result')}); no other sheet is touched.`,
    make: 'Make the summary sheet',
    goToSheet: 'Go to the summary sheet',
  },
};

/** A decimal text without its sign, its thousands grouped. */
function grouped(text: string): string {
  return Number(text.replace('-', '')).toLocaleString('en-US', { maximumFractionDigits: 4 });
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const paneWords: Readonly<Record<Language, PaneWords>> = { th, en };
