/** The words of the monthly summary sheet. Buddhist years for people. */
import type { Kpi } from '../kpi/schema';
import type { Advice } from '../scoring/kind';
import type { SummaryWords } from '../tasks/summary/words';
import { adviceText } from './advice';
import type { LeftOut } from '../tasks/weighted';
import type { Language, Text } from './language';
import { issueText } from './issues';
import { stampText } from './editions';
import { settingsText } from './settings';
import { summaryForms } from './summaryForms';
import { CHANGE_LOG, HISTORY } from './summaryHistory';
import { day, dayShort, fiscalMonthName, monthName, shortMonthName } from './thaiDates';

const ROUND_TH: Readonly<Record<string, string>> = { m3: '3 เดือน', m5: '5 เดือน', m6: '6 เดือน', m9: '9 เดือน', m12: '12 เดือน', h1: 'ครึ่งปีแรก', h2: 'ครึ่งปีหลัง' };
const ROUND_EN: Readonly<Record<string, string>> = { m3: '3 months', m5: '5 months', m6: '6 months', m9: '9 months', m12: '12 months', h1: 'first half', h2: 'second half' };

const advice = (language: Language) => (ways: readonly Advice[], kpi: Kpi): string => ways.map((way) => adviceText(way, kpi.items, language)).join('\n');

const LEFT_OUT: Readonly<Record<LeftOut['why'], Text>> = {
  noWeight: { th: 'เอกสารไม่พิมพ์น้ำหนัก', en: 'no weight printed' },
  noScore: { th: 'ไม่มีคะแนน', en: 'no score' },
  noRow: { th: 'ไม่มีแถวข้อมูล', en: 'no row' },
  noWhole: { th: 'เป็นผลรายหน่วย รวมกันไม่ได้', en: 'results of units that add up to no whole' },
  duplicate: { th: 'มีหลายแถว', en: 'several rows' },
};

const DEADLINES: Readonly<Record<'website' | 'dashboard' | 'ministry', Text>> = {
  website: { th: 'เผยแพร่บนเว็บไซต์', en: 'website' },
  dashboard: { th: 'ระบบ DOH Dashboard', en: 'DOH dashboard' },
  ministry: { th: 'รายงานไตรมาสถึงกระทรวง', en: 'quarterly report to the ministry' },
};

/** 2 decimals, without a sign: the arrow says which way. */
const size = (by: number): string => Math.abs(by).toFixed(2).replace(/\.?0+$/, '');
const arrow = (by: number): string => (by > 0 ? '▲' : '▼');
const counts = (levels: readonly (number | null)[], none: string, level: (n: number) => string): string =>
  [...[5, 4, 3, 2, 1, 0].map((n) => [level(n), levels.filter((one) => one === n).length] as const), [none, levels.filter((one) => one === null).length] as const].filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`).join(', ');

const th: SummaryWords = {
  sheetName: (sheet, { month }) => `${{ summary: 'สรุป', matrix: 'ตารางระดับ', details: 'รายหน่วย', trends: 'แนวโน้ม' }[sheet]} ${shortMonthName(month)}`,
  title: ({ month }) => `รายงานสรุปผลการดำเนินงานตามตัวชี้วัด ประจำเดือน${monthName(month, 'th')}`,
  matrixTitle: ({ month }) => `ระดับรายตัวชี้วัดและหน่วยงาน ประจำเดือน${monthName(month, 'th')}`,
  detailsTitle: ({ month }) => `ผลการดำเนินงานรายหน่วยงาน ประจำเดือน${monthName(month, 'th')}`,
  trendTitle: ({ month }) => `แนวโน้มผลการดำเนินงาน ถึงเดือน${monthName(month, 'th')}`,
  fiscalMonth: (month, year) => fiscalMonthName(month, year, 'th'),
  projectedHead: 'คาดการณ์ ก.ย. (ไม่ใช่ผลจริง)',
  projectedNote: 'คาดการณ์: ลากแนวโน้มเส้นตรงของเดือนที่มีผลแล้ว (อย่างน้อย 3 เดือน) ไปถึงเดือนที่ 12 ใช้ประกอบการติดตามเท่านั้น ไม่ใช่ผลการดำเนินงาน',
  office: ({ name, province }, { fiscalYear, fiscalMonth }, rounds) => [name, province, `ปีงบประมาณ ${fiscalYear}`, `เดือนที่ ${fiscalMonth} ของปีงบประมาณ`, ...(rounds.length > 0 ? [`รอบ ${rounds.map((round) => ROUND_TH[round] ?? round).join(', ')}`] : [])].filter(Boolean).join(' · '),
  dates: (asOf, due) => `ข้อมูล ณ วันที่ ${day(asOf, 'th')} · เผยแพร่ภายในวันที่ ${day(due, 'th')}`,
  deadlines: (deadlines) => `กำหนดส่งที่จะถึง: ${deadlines.map(({ what, day: on }) => `${DEADLINES[what].th} ${dayShort(on, 'th')}`).join(' · ')}`,
  complete: (there, of, missing, problems) => `มีผล ${there} จาก ${of} รายการ · ยังขาด ${missing} รายการ · ข้อมูลที่ต้องแก้ ${problems} รายการ`,
  heads: ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ค่าเป้าหมาย', 'ผลงาน', 'เป้าหมาย (ตัวหาร)', 'ร้อยละ / ค่าที่ได้', 'ระดับ', 'คะแนน', 'คะแนน × น้ำหนัก', 'เทียบเป้าหมาย', 'เทียบเดือนก่อน', 'ถึงระดับถัดไป', 'ขอบเขต / รอบ', 'หมายเหตุ'],
  detailHeads: ['ที่', 'ตัวชี้วัด', 'หน่วยวัด', 'น้ำหนัก', 'ค่าเป้าหมาย', 'หน่วยงาน', 'ผลงาน', 'เป้าหมาย (ตัวหาร)', 'ร้อยละ / ค่าที่ได้', 'ระดับ', 'คะแนน', 'คะแนน × น้ำหนัก', 'เทียบเป้าหมาย', 'เทียบเดือนก่อน', 'ถึงระดับถัดไป', 'หมายเหตุ'],
  unitHead: 'หน่วยงาน',
  wholeHead: 'ภาพรวม',
  rankHead: 'อันดับ',
  edition: (edition) => `${edition.title.th}${edition.bundled ? '' : ` (${stampText(edition).th})`}`,
  name: (kpi) => kpi.name.th,
  unitOfMeasure: (kpi) => kpi.unitOfMeasure.th,
  round: (round) => ROUND_TH[round] ?? round,
  otherRound: (round, wanted) => `${ROUND_TH[round] ?? round} (เดือนนี้ควรเป็น ${ROUND_TH[wanted] ?? wanted})`,
  scope: (whole, units, leftOut) => (!whole ? `${units} หน่วย` : whole.isWhole ? (units === 0 ? whole.unit : `ภาพรวม ${units - leftOut}/${units}`) : whole.unit),
  officeChose: (how) => settingsText(how, 'th'),
  officeWeightFormat: 'General" (สนง.)"',
  whole: (name) => (name === '' ? 'ภาพรวม' : name.startsWith('ภาพรวม') ? name : `ภาพรวม ${name}`),
  wholeLeaves: (leftOut) => (leftOut.length === 0 ? '' : `ไม่รวม ${leftOut.map(({ unit, why }) => `${unit} (${{ missing: 'ไม่มีข้อมูล', invalid: 'ข้อมูลเป็นไปไม่ได้', duplicate: 'มีหลายแถว', unlisted: 'ไม่อยู่ในรายชื่อ' }[why]})`).join(', ')}`),
  levelCounts: (levels) => `จำนวนหน่วย ${counts(levels, 'ไม่มีระดับ', (n) => `ระดับ ${n}`)}`,
  met: (met) => (met ? 'ผ่าน' : 'ไม่ผ่าน'),
  change: ({ by, better, levels }) => (better === null ? '= เท่าเดิม' : `${arrow(by)} ${size(by)} ${better ? 'ดีขึ้น' : 'ถดถอย'}`) + (levels ? ` (ระดับ ${levels[0]}→${levels[1]})` : ''),
  next: advice('th'),
  outcome: (outcome) => ({ scored: '', target: '', missing: 'ไม่มีข้อมูล', gated: 'ไม่ผ่านเงื่อนไข', invalid: 'ข้อมูลเป็นไปไม่ได้', unknown: 'ไม่มีเกณฑ์สำหรับรอบนี้', noRow: 'ไม่มีแถวข้อมูล', duplicate: 'มีมากกว่าหนึ่งแถว เลือกแถวที่ถูกต้องไว้แถวเดียว', unlisted: 'ไม่พบชื่อนี้ในรายชื่อหน่วยงาน ตรวจการสะกด' })[outcome],
  short: (outcome) => ({ scored: '–', target: '–', missing: 'ขาด', gated: 'เงื่อนไข', invalid: 'ผิด', unknown: '–', noRow: '', duplicate: 'ซ้ำ', unlisted: '–' })[outcome],
  totalsChart: 'คะแนนรวมถ่วงน้ำหนักรายหน่วยงาน',
  levelsChart: 'ระดับภาพรวมรายตัวชี้วัด',
  matrixLegend: 'ตัวเลขคือระดับ 0–5 · ขาด = ไม่มีข้อมูล · ผิด = ข้อมูลเป็นไปไม่ได้ · เงื่อนไข = ไม่ผ่านเงื่อนไข · ซ้ำ = มีหลายแถว · ช่องว่าง = ไม่มีแถวของหน่วยงาน',
  pointsFormat: '0.00##" คะแนน"',
  overall: 'คะแนนรวมถ่วงน้ำหนักของภาพรวม (เต็ม 5)',
  joint: ({ kpi, units, score }) => `ตัวชี้วัดร่วม${kpi ? ` ${kpi.number}` : ''}: ${units.length} หน่วยได้รับคะแนนเท่ากัน (Σ น้ำหนัก × คะแนน ÷ Σ น้ำหนัก)${score === null ? ' ข้อมูลไม่ครบ จึงยังไม่มีคะแนน' : ''}`,
  totalHeads: ['หน่วยงาน', 'คะแนนรวม (เต็ม 5)', 'ตัวชี้วัดที่นับ', 'ไม่ได้นับ'],
  counted: (kpis, weight, byOffice) => `นับ ${kpis} ตัวชี้วัด น้ำหนักรวม ${weight}${byOffice.length > 0 ? ` (น้ำหนักของตัวชี้วัดที่ ${byOffice.join(', ')} สำนักงานกำหนดเอง)` : ''}`,
  leftOut: (leftOut) => (leftOut.length === 0 ? '–' : [...new Set(leftOut.map(({ why }) => why))].map((why) => `ตัวชี้วัดที่ ${leftOut.filter((one) => one.why === why).map(({ number }) => number).join(', ')} (${LEFT_OUT[why].th})`).join(', ')),
  missingTitle: 'สิ่งที่ยังขาด',
  nothingMissing: 'ครบทุกหน่วยงานและทุกตัวชี้วัดในสมุดงานนี้',
  problemsTitle: 'ข้อมูลที่ต้องแก้',
  moreProblems: (more) => `และอีก ${more} รายการ ดูทั้งหมดในรายการ “เรื่องที่พบ” หรือสั่ง kpi check`,
  problem: (issue) => issueText(issue, 'th'),
  noWeight: 'ไม่ระบุ',
  signature: { reporter: 'ผู้รายงาน', certifier: 'ผู้รับรอง', line: 'ลงชื่อ ........................................', name: '(........................................)', position: 'ตำแหน่ง ........................................', positionHead: 'ตำแหน่ง', date: 'วันที่ ........../........../..........' },
  footer: '&Cหน้า &P จาก &N',
  language: 'th',
  forms: summaryForms.th,
  deadline: (what, on, days) => `${DEADLINES[what].th}: ${day(on, 'th')} (${days} วันหลังสิ้นเดือน)`,
  page: { deadlines: 'กำหนดส่งที่จะถึง', summary: 'ผลการดำเนินงานรายตัวชี้วัด', line: 'เส้นแนวโน้ม', months: 'ผลรายเดือน', kpi: (kpi) => `ตัวชี้วัดที่ ${kpi.number} ${kpi.name.th}`, byOffice: ' (สนง.)' },
  history: HISTORY,
  changeLog: CHANGE_LOG,
};

const en: SummaryWords = {
  sheetName: (sheet, { month }) => `${{ summary: 'Summary', matrix: 'Levels', details: 'Units', trends: 'Trends' }[sheet]} ${month}`,
  title: ({ month }) => `Monthly progress summary of performance indicators, ${monthName(month, 'en')}`,
  matrixTitle: ({ month }) => `Levels by indicator and unit, ${monthName(month, 'en')}`,
  detailsTitle: ({ month }) => `Results by unit, ${monthName(month, 'en')}`,
  trendTitle: ({ month }) => `The course of the results up to ${monthName(month, 'en')}`,
  fiscalMonth: (month, year) => fiscalMonthName(month, year, 'en'),
  projectedHead: 'Projected, September (no result)',
  projectedNote: 'Projected: the straight line through the months with a result (three at least), at month 12. For following up only; it is no result.',
  office: ({ name, province }, { fiscalYear, fiscalMonth }, rounds) => [name, province, `fiscal year ${fiscalYear} (B.E.)`, `month ${fiscalMonth} of the fiscal year`, ...(rounds.length > 0 ? [`round: ${rounds.map((round) => ROUND_EN[round] ?? round).join(', ')}`] : [])].filter(Boolean).join(' · '),
  dates: (asOf, due) => `Data as of ${day(asOf, 'en')} · to be published by ${day(due, 'en')}`,
  deadlines: (deadlines) => `Due next: ${deadlines.map(({ what, day: on }) => `${DEADLINES[what].en} ${dayShort(on, 'en')}`).join(' · ')}`,
  complete: (there, of, missing, problems) => `${there} of ${of} results · ${missing} missing · ${problems} problems in the data`,
  heads: ['No.', 'Indicator', 'Unit of measure', 'Weight', 'Target', 'Numerator', 'Denominator', 'Percent / value', 'Level', 'Score', 'Score × weight', 'Against target', 'Since last month', 'To the next level', 'Scope / round', 'Remark'],
  detailHeads: ['No.', 'Indicator', 'Unit of measure', 'Weight', 'Target', 'Unit', 'Numerator', 'Denominator', 'Percent / value', 'Level', 'Score', 'Score × weight', 'Against target', 'Since last month', 'To the next level', 'Remark'],
  unitHead: 'Unit',
  wholeHead: 'All units',
  rankHead: 'Rank',
  edition: (edition) => `${edition.title.en}${edition.bundled ? '' : ` (${stampText(edition).en})`}`,
  name: (kpi) => kpi.name.en,
  unitOfMeasure: (kpi) => kpi.unitOfMeasure.en,
  round: (round) => ROUND_EN[round] ?? round,
  otherRound: (round, wanted) => `${ROUND_EN[round] ?? round} (this month asks for ${ROUND_EN[wanted] ?? wanted})`,
  scope: (whole, units, leftOut) => (!whole ? `${units} units` : whole.isWhole ? (units === 0 ? whole.unit : `all units, ${units - leftOut} of ${units}`) : whole.unit),
  officeChose: (how) => settingsText(how, 'en'),
  officeWeightFormat: 'General" (office)"',
  whole: (name) => (name ? `All units: ${name}` : 'All units'),
  wholeLeaves: (leftOut) => (leftOut.length === 0 ? '' : `without ${leftOut.map(({ unit, why }) => `${unit} (${{ missing: 'no data', invalid: 'impossible data', duplicate: 'several rows', unlisted: 'not in the list' }[why]})`).join(', ')}`),
  levelCounts: (levels) => `Units at ${counts(levels, 'no level', (n) => `level ${n}`)}`,
  met: (met) => (met ? 'met' : 'not met'),
  change: ({ by, better, levels }) => (better === null ? '= unchanged' : `${arrow(by)} ${size(by)} ${better ? 'better' : 'worse'}`) + (levels ? ` (level ${levels[0]}→${levels[1]})` : ''),
  next: advice('en'),
  outcome: (outcome) => ({ scored: '', target: '', missing: 'no data', gated: 'condition not met', invalid: 'impossible data', unknown: 'no criteria for this round', noRow: 'no row', duplicate: 'more than one row: keep the right one', unlisted: 'not in the list of units: check the spelling' })[outcome],
  short: (outcome) => ({ scored: '–', target: '–', missing: 'none', gated: 'gate', invalid: 'wrong', unknown: '–', noRow: '', duplicate: 'twice', unlisted: '–' })[outcome],
  totalsChart: 'Weighted totals by unit',
  levelsChart: 'Levels of all units by indicator',
  matrixLegend: 'Numbers are levels 0–5 · none = no data · wrong = impossible data · gate = condition not met · twice = several rows · blank = the unit has no row',
  pointsFormat: '0.00##" points"',
  overall: 'Weighted total of all units (of 5)',
  joint: ({ kpi, units, score }) => `Joint indicator${kpi ? ` ${kpi.number}` : ''}: ${units.length} units receive the same score (Σ weight × score ÷ Σ weight)${score === null ? '; incomplete: no score yet' : ''}`,
  totalHeads: ['Unit', 'Total (of 5)', 'Indicators counted', 'Left out'],
  counted: (kpis, weight, byOffice) => `${kpis} indicators, total weight ${weight}${byOffice.length > 0 ? ` (weights of ${byOffice.join(', ')} set by the office)` : ''}`,
  leftOut: (leftOut) => (leftOut.length === 0 ? '–' : [...new Set(leftOut.map(({ why }) => why))].map((why) => `indicators ${leftOut.filter((one) => one.why === why).map(({ number }) => number).join(', ')} (${LEFT_OUT[why].en})`).join(', ')),
  missingTitle: 'What is missing',
  nothingMissing: 'Every unit and indicator of this workbook is there.',
  problemsTitle: 'To be corrected',
  moreProblems: (more) => `And ${more} more: kpi check, or what was noticed in the pane, lists them all.`,
  problem: (issue) => issueText(issue, 'en'),
  noWeight: 'not printed',
  signature: { reporter: 'Reported by', certifier: 'Certified by', line: 'Signed ........................................', name: '(........................................)', position: 'Position ........................................', positionHead: 'Position', date: 'Date ........../........../..........' },
  footer: '&CPage &P of &N',
  language: 'en',
  forms: summaryForms.en,
  deadline: (what, on, days) => `${DEADLINES[what].en}: ${day(on, 'en')} (${days} days after the end of the month)`,
  page: { deadlines: 'Due next', summary: 'Results by indicator', line: 'Course', months: 'By month', kpi: (kpi) => `Indicator ${kpi.number}: ${kpi.name.en}`, byOffice: ' (office)' },
  history: HISTORY,
  changeLog: CHANGE_LOG,
};

/** The report's words in one language. */
export function summaryWords(language: Language): SummaryWords {
  return language === 'th' ? th : en;
}
