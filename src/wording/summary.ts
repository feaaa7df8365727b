/** The words of the monthly summary sheet. Buddhist years for people. */
import type { Kpi } from '../kpi/schema';
import type { Advice } from '../scoring/kind';
import type { SummaryWords } from '../tasks/summaryWords';
import { adviceText } from './advice';
import type { LeftOut } from '../tasks/weighted';
import type { Language, Text } from './language';
import { settingsText } from './settings';

const ROUND_TH: Readonly<Record<string, string>> = { m3: '3 เดือน', m5: '5 เดือน', m6: '6 เดือน', m9: '9 เดือน', m12: '12 เดือน', h1: 'ครึ่งปีแรก', h2: 'ครึ่งปีหลัง' };
const ROUND_EN: Readonly<Record<string, string>> = { m3: '3 months', m5: '5 months', m6: '6 months', m9: '9 months', m12: '12 months', h1: 'first half', h2: 'second half' };

const dateFormat = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthFormat = (locale: string): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const THAI = 'th-TH-u-ca-buddhist-nu-latn';
const shortMonth = new Intl.DateTimeFormat(THAI, { month: 'short', timeZone: 'UTC' });

/** "29 กุมภาพันธ์ 2567": day, month and Buddhist year, without the era's name. */
function day(iso: string, language: Language): string {
  if (language === 'en') return dateFormat('en-GB').format(new Date(iso));
  const parts = Object.fromEntries(dateFormat(THAI).formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}`;
}

const advice = (language: Language) => (ways: readonly Advice[], kpi: Kpi): string => ways.map((way) => adviceText(way, kpi.items, language)).join('\n');

const LEFT_OUT: Readonly<Record<LeftOut['why'], Text>> = {
  noWeight: { th: 'เอกสารไม่พิมพ์น้ำหนัก', en: 'no weight printed' },
  noScore: { th: 'ไม่มีคะแนน', en: 'no score' },
  noRow: { th: 'ไม่มีแถวข้อมูล', en: 'no row' },
  duplicate: { th: 'มีหลายแถว', en: 'several rows' },
};

const th: SummaryWords = {
  sheetName: ({ month, year }) => `สรุป ${shortMonth.format(new Date(`${month}-01`))} ${year + 543}`,
  title: ({ month, year }) => `รายงานสรุปผลการดำเนินงานตามตัวชี้วัด ประจำเดือน${monthFormat(THAI).format(new Date(`${month}-01`))} ${year + 543}`,
  office: (office, { fiscalYear, fiscalMonth }) => `${office ? `${office} · ` : ''}ปีงบประมาณ ${fiscalYear} · เดือนที่ ${fiscalMonth} ของปีงบประมาณ`,
  dates: (asOf, due) => `ข้อมูล ณ วันที่ ${day(asOf, 'th')} · เผยแพร่ภายในวันที่ ${day(due, 'th')}`,
  heads: ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ค่าเป้าหมาย', 'หน่วยงาน', 'ผลงาน', 'เป้าหมาย (ตัวหาร)', 'ร้อยละ', 'ระดับ', 'คะแนน', 'คะแนน × น้ำหนัก', 'เทียบเป้าหมาย', 'ถึงระดับถัดไป', 'รอบ'],
  name: (kpi) => kpi.name.th,
  unitOfMeasure: (kpi) => kpi.unitOfMeasure.th,
  round: (round) => ROUND_TH[round] ?? round,
  otherRound: (round, wanted) => `${ROUND_TH[round] ?? round} (เดือนนี้ควรเป็น ${ROUND_TH[wanted] ?? wanted})`,
  officeChose: (how) => settingsText(how, 'th'),
  officeWeightFormat: 'General" (สนง.)"',
  whole: 'ภาพรวม',
  wholeLeaves: (leftOut) => (leftOut.length === 0 ? '' : `ไม่รวม ${leftOut.map(({ unit, why }) => `${unit} (${{ missing: 'ไม่มีข้อมูล', invalid: 'ข้อมูลเป็นไปไม่ได้', duplicate: 'มีหลายแถว', unlisted: 'ไม่อยู่ในรายชื่อ' }[why]})`).join(', ')}`),
  met: (met) => (met ? 'ผ่าน' : 'ไม่ผ่าน'),
  next: advice('th'),
  outcome: (outcome) => ({ scored: '', target: '', missing: 'ไม่มีข้อมูล', gated: 'ไม่ผ่านเงื่อนไข', invalid: 'ข้อมูลเป็นไปไม่ได้', unknown: 'ไม่มีเกณฑ์สำหรับรอบนี้', noRow: 'ไม่มีแถวข้อมูล', duplicate: 'มีมากกว่าหนึ่งแถว เลือกแถวที่ถูกต้องไว้แถวเดียว', unlisted: 'ไม่พบชื่อนี้ในรายชื่อหน่วยงาน ตรวจการสะกด' })[outcome],
  totalsTitle: 'คะแนนรวมถ่วงน้ำหนักรายหน่วยงาน',
  totalHeads: ['หน่วยงาน', 'คะแนนรวม (เต็ม 5)', 'ตัวชี้วัดที่นับ', 'ไม่ได้นับ'],
  counted: (kpis, weight, byOffice) => `${kpis} ตัวชี้วัด น้ำหนักรวม ${weight}${byOffice.length > 0 ? ` (น้ำหนักของตัวชี้วัดที่ ${byOffice.join(', ')} สำนักงานกำหนดเอง)` : ''}`,
  leftOut: (leftOut) => (leftOut.length === 0 ? '–' : leftOut.map(({ number, why }) => `ตัวชี้วัดที่ ${number} (${LEFT_OUT[why].th})`).join(', ')),
  missingTitle: 'สิ่งที่ยังขาด',
  nothingMissing: 'ครบทุกหน่วยงานและทุกตัวชี้วัดในสมุดงานนี้',
  missing: (kpi, unit, why) => `ตัวชี้วัดที่ ${kpi.number} · ${unit}: ${th.outcome(why)}`,
  noWeight: 'ไม่ระบุ',
  signature: { reporter: 'ผู้รายงาน', certifier: 'ผู้รับรอง', line: 'ลงชื่อ ........................................', name: '(........................................)', position: 'ตำแหน่ง ........................................', date: 'วันที่ ........../........../..........' },
  footer: '&Cหน้า &P จาก &N',
};

const en: SummaryWords = {
  sheetName: ({ month }) => `Summary ${month}`,
  title: ({ month, year }) => `Monthly progress summary of performance indicators, ${monthFormat('en-GB').format(new Date(`${month}-01`))} ${year}`,
  office: (office, { fiscalYear, fiscalMonth }) => `${office ? `${office} · ` : ''}fiscal year ${fiscalYear} (B.E.) · month ${fiscalMonth} of the fiscal year`,
  dates: (asOf, due) => `Data as of ${day(asOf, 'en')} · to be published by ${day(due, 'en')}`,
  heads: ['No.', 'Indicator', 'Unit of measure', 'Weight', 'Target', 'Unit', 'Numerator', 'Denominator', 'Percent', 'Level', 'Score', 'Score × weight', 'Against target', 'To the next level', 'Round'],
  name: (kpi) => kpi.name.en,
  unitOfMeasure: (kpi) => kpi.unitOfMeasure.en,
  round: (round) => ROUND_EN[round] ?? round,
  otherRound: (round, wanted) => `${ROUND_EN[round] ?? round} (this month asks for ${ROUND_EN[wanted] ?? wanted})`,
  officeChose: (how) => settingsText(how, 'en'),
  officeWeightFormat: 'General" (office)"',
  whole: 'All units',
  wholeLeaves: (leftOut) => (leftOut.length === 0 ? '' : `without ${leftOut.map(({ unit, why }) => `${unit} (${{ missing: 'no data', invalid: 'impossible data', duplicate: 'several rows', unlisted: 'not in the list' }[why]})`).join(', ')}`),
  met: (met) => (met ? 'met' : 'not met'),
  next: advice('en'),
  outcome: (outcome) => ({ scored: '', target: '', missing: 'no data', gated: 'condition not met', invalid: 'impossible data', unknown: 'no criteria for this round', noRow: 'no row', duplicate: 'more than one row: keep the right one', unlisted: 'not in the list of units: check the spelling' })[outcome],
  totalsTitle: 'Weighted totals by unit',
  totalHeads: ['Unit', 'Total (of 5)', 'Indicators counted', 'Left out'],
  counted: (kpis, weight, byOffice) => `${kpis} indicators, total weight ${weight}${byOffice.length > 0 ? ` (weights of ${byOffice.join(', ')} set by the office)` : ''}`,
  leftOut: (leftOut) => (leftOut.length === 0 ? '–' : leftOut.map(({ number, why }) => `indicator ${number} (${LEFT_OUT[why].en})`).join(', ')),
  missingTitle: 'What is missing',
  nothingMissing: 'Every unit and indicator of this workbook is there.',
  missing: (kpi, unit, why) => `Indicator ${kpi.number} · ${unit}: ${en.outcome(why)}`,
  noWeight: 'not printed',
  signature: { reporter: 'Reported by', certifier: 'Certified by', line: 'Signed ........................................', name: '(........................................)', position: 'Position ........................................', date: 'Date ........../........../..........' },
  footer: '&CPage &P of &N',
};

/** The summary sheet's words in one language. */
export function summaryWords(language: Language): SummaryWords {
  return language === 'th' ? th : en;
}
