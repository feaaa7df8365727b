/** The words of the report on checked workbooks. */
import type { Kpi } from '../kpi/schema';
import type { ReadingIssue, Severity } from '../sheet/reading';
import type { FileRefusal } from '../tasks/check/checkedFile';
import type { Basis } from '../tasks/report/basis';
import type { Comparison } from '../tasks/report/compared';
import type { SignOff, SignOffState } from '../tasks/report/signOff';
import type { ReportWords } from '../tasks/report/words';
import { citationText } from './citations';
import { rowText } from './criteriaRows';
import { crossIssueText } from './crossIssues';
import { roundText } from './explanation';
import { refusalText } from './fileRefusals';
import { issueText } from './issues';
import type { Language, Text } from './language';
import { rulingText } from './rulings';
import { settingsText } from './settings';
import { day } from './thaiDates';

const SEVERITIES: Readonly<Record<Severity, Text>> = { error: { th: 'ต้องแก้', en: 'To correct' }, warning: { th: 'ควรดู', en: 'To look at' }, info: { th: 'ควรรู้', en: 'To know' } };

const STATES: Readonly<Record<SignOffState, Text>> = { accepted: { th: 'ยอมรับ', en: 'Accepted' }, toCorrect: { th: 'ให้แก้ไข', en: 'To be corrected' }, conflict: { th: 'เห็นไม่ตรงกัน', en: 'Conflict' } };

const COMPARISONS: Readonly<Record<Comparison, Text>> = {
  agrees: { th: 'ตรงกัน', en: 'agrees' }, differs: { th: 'ไม่ตรงกัน', en: 'differs' }, noClaim: { th: 'ไม่ได้กรอกคะแนน', en: 'nothing claimed' }, target: { th: 'เทียบเป้าหมายเท่านั้น', en: 'target only' },
  missing: { th: 'ไม่มีข้อมูล', en: 'no data' }, gated: { th: 'ไม่ผ่านเงื่อนไข', en: 'condition not met' }, invalid: { th: 'ข้อมูลเป็นไปไม่ได้', en: 'impossible data' }, unknown: { th: 'ไม่มีเกณฑ์รอบนี้', en: 'no criteria' }, notScored: { th: 'ไม่ให้คะแนน', en: 'not scored' },
};

/** The report's words in one language. */
export function reportWords(language: Language): ReportWords {
  const say = (text: Text): string => text[language];
  const decision = ({ state, note, by }: SignOff): string => [state === null ? '' : say(STATES[state]), note, by && `(${by})`].filter(Boolean).join(' ');
  const states = Object.fromEntries(Object.entries(STATES).map(([state, text]) => [state, say(text)])) as Record<SignOffState, string>;
  const both = { say, decision, states, language };
  return language === 'th' ? thai(both) : english(both);
}

/** Of every language that a report may be written in. */
export const REPORT_WORDS: readonly ReportWords[] = [reportWords('th'), reportWords('en')];

interface Given {
  readonly language: Language;
  readonly say: (text: Text) => string;
  readonly decision: (signOff: SignOff) => string;
  readonly states: Readonly<Record<SignOffState, string>>;
}

function shared({ language, say, states }: Given) {
  return {
    language,
    states,
    problem: (issue: ReadingIssue) => issueText(issue, language),
    crossProblem: (issue: Parameters<typeof crossIssueText>[0]) => crossIssueText(issue, language),
    refusal: (refusal: FileRefusal) => refusalText(refusal, language),
    basis: ({ rows, ruling, citations }: Basis) => [...rows.map((row) => rowText(row, language)), citations.length > 0 ? citationText(citations, language) : '', ruling === null ? '' : `${ruling}: ${rulingText(ruling, language)}`].filter(Boolean).join('\n'),
    severity: (severity: Severity) => say(SEVERITIES[severity]),
    kpi: (kpi: string | null) => (kpi === null ? '' : kpi.slice(kpi.indexOf('/') + 1)),
    kpiName: (kpi: Kpi) => kpi.name[language],
    round: (round: string | null) => (round === null ? '' : roundText(round, language)),
    value: (text: string) => (/^(m\d+|h[12])$/.test(text) ? roundText(text, language) : text),
    comparison: (comparison: Comparison) => say(COMPARISONS[comparison]),
  };
}

function thai(given: Given): ReportWords {
  const { comparison, ...words } = shared(given);
  return {
    ...words,
    sheets: { cover: 'ผลการตรวจ', findings: 'ข้อค้นพบ', matrix: 'เทียบคะแนน', gone: 'ไม่พบแล้ว', own: 'ตรวจ KPI', ownGone: 'ตรวจ KPI (ไม่พบแล้ว)' },
    statePrompt: { title: 'ผลพิจารณา', text: 'เลือก ยอมรับ หรือ ให้แก้ไข แล้วบันทึกไฟล์ การตรวจครั้งต่อไปจะจำผลนี้ไว้' },
    stateRefusal: { title: 'ผลพิจารณา', text: 'เลือกจากรายการ: ยอมรับ หรือ ให้แก้ไข' },
    changedSince: (old) => `ค่าเปลี่ยนไปจากที่พิจารณาไว้ เดิม: ${given.decision(old)}`,
    conflict: (all) => all.map(({ report, signOff }) => `${report}: ${given.decision(signOff)}`).join(' | '),
    cover: {
      title: 'รายงานผลการตรวจสมุดงานตัวชี้วัด',
      date: (iso) => `วันที่ตรวจ ${day(iso, 'th')}`,
      office: (office) => `ผู้ตรวจ ${office}`,
      editions: (editions) => (editions.length === 0 ? 'ไม่พบผลตัวชี้วัดของเกณฑ์ฉบับใด' : `เกณฑ์ที่ใช้: ${editions.map(({ title, id, version }) => `${title} (${id} ฉบับ ${version})`).join('; ')}`),
      settings: (how) => settingsText(how, 'th'),
      counts: ({ error, warning, info }, decided, conflicts, fresh) => `ต้องแก้ ${error} ข้อ · ควรดู ${warning} ข้อ · ควรรู้ ${info} ข้อ${fresh === null ? '' : ` · ใหม่จากรายงานครั้งก่อน ${fresh} ข้อ`} · พิจารณาแล้ว ${decided} ข้อ${conflicts > 0 ? ` · ผู้ตรวจเห็นไม่ตรงกัน ${conflicts} ข้อ` : ''}`,
      howTo: ['เปิดแผ่น "ข้อค้นพบ" คลิกตำแหน่งเพื่อไปยังเซลล์ในไฟล์ที่ตรวจ (เก็บไฟล์ไว้ที่เดิมเทียบกับรายงานนี้) เลือกผลพิจารณาและเขียนหมายเหตุ แล้วบันทึก', 'ตรวจซ้ำโดยเขียนรายงานทับชื่อเดิม ผลพิจารณาจะยังอยู่ ยกเว้นข้อที่ตัวเลขเปลี่ยนไป ซึ่งจะให้พิจารณาใหม่'],
      filesTitle: 'ไฟล์ที่ตรวจ',
      fileHeads: ['ไฟล์', 'SHA-256', 'ตาราง', 'แถว', 'ต้องแก้', 'ควรดู', 'ควรรู้'],
      unitsTitle: 'รายหน่วยงาน',
      unitHeads: ['หน่วยงาน (คลิกเพื่อดูหน้าของหน่วยงาน)', '', 'ไฟล์', 'แถว', 'ต้องแก้', 'ควรดู', 'ควรรู้'],
      moreUnits: (left) => `มีหน่วยงานมากเกินกว่าจะทำหน้าแยกได้ทั้งหมด อีก ${left} หน่วยงานดูในแผ่น "ข้อค้นพบ"`,
      betweenFiles: 'ระหว่างไฟล์และระหว่างรอบ',
      noUnit: 'ไม่มีชื่อ',
    },
    findings: {
      title: 'ข้อค้นพบ',
      heads: ['ข้อ', 'ความสำคัญ', 'ไฟล์', 'ตำแหน่ง', 'หน่วยงาน', 'ตัวชี้วัด', 'พบ', 'ควรเป็น', 'ปัญหาและสิ่งที่ต้องทำ', 'เกณฑ์และที่มา', 'ผลพิจารณา', 'หมายเหตุ', 'ผู้พิจารณา', 'รหัส'],
      howTo: 'คลิกตำแหน่งเพื่อไปยังเซลล์ ในช่องผลพิจารณาพิมพ์ ยอมรับ หรือ ให้แก้ไข แล้วเขียนแผ่นนี้ใหม่ได้ทุกเมื่อ ผลพิจารณาและหมายเหตุจะยังอยู่',
      isNew: 'ใหม่',
      none: 'ไม่พบปัญหา ทุกคะแนนที่กรอกเป็นไปตามข้อมูลและเกณฑ์',
    },
    gone: { title: 'ข้อที่เคยพบและไม่พบแล้ว', howTo: 'ข้อเหล่านี้มีในรายงานครั้งก่อนและไม่พบในไฟล์ที่ตรวจครั้งนี้ (แก้ไขแล้ว หรือไม่ได้ส่งไฟล์มาตรวจ) ข้อที่พิจารณาไว้จะเก็บไว้ทุกครั้ง', heads: ['ความสำคัญ', 'ไฟล์', 'ตำแหน่ง', 'หน่วยงาน', 'ตัวชี้วัด', 'ปัญหา', 'ผลพิจารณา', 'หมายเหตุ', 'ผู้พิจารณา', 'รหัส'] },
    matrix: { title: 'คะแนนที่กรอก เทียบกับคะแนนที่คำนวณได้', howTo: 'สีแดง: ไม่ตรงกัน หรือมีหลายแถว · สีเขียว: ตรงกัน · –: ไม่ได้กรอก · คลิกคะแนนที่กรอกเพื่อไปยังเซลล์', kpi: 'ตัวชี้วัด', claimed: 'กรอก', computed: 'คำนวณ', several: (count) => `${count} แถว` },
    unit: {
      others: 'ไฟล์รวมและเรื่องอื่น',
      title: (unit) => `ผลการตรวจ: ${unit}`,
      files: (files) => (files.length === 0 ? 'ไม่มีไฟล์' : `ไฟล์: ${files.join(', ')}`),
      counts: ({ error, warning, info }) => `ต้องแก้ ${error} ข้อ · ควรดู ${warning} ข้อ · ควรรู้ ${info} ข้อ`,
      resultsTitle: 'คะแนนรายตัวชี้วัด',
      resultHeads: ['ที่', 'ตัวชี้วัด', 'รอบ', 'ข้อมูล', 'ร้อยละ', 'กรอก', 'คำนวณ', 'ผลเทียบ'],
      findingsTitle: 'ข้อค้นพบ',
      findingHeads: ['ข้อ', 'ตำแหน่ง', 'ปัญหาและสิ่งที่ต้องทำ', 'ผลพิจารณา', 'หมายเหตุ'],
      noFindings: 'ไม่พบปัญหา',
      comparison,
      signatures: ['ผู้ตรวจ', 'ผู้รับทราบ'],
      signLines: ['ลงชื่อ ........................................', '(........................................)', 'วันที่ ........../........../..........'],
    },
    footer: '&Cหน้า &P จาก &N',
  };
}

function english(given: Given): ReportWords {
  const { comparison, ...words } = shared(given);
  return {
    ...words,
    sheets: { cover: 'Report', findings: 'Findings', matrix: 'Scores compared', gone: 'No longer found', own: 'KPI check', ownGone: 'KPI check (no longer found)' },
    statePrompt: { title: 'Decision', text: 'Choose "Accepted" or "To be corrected" and save the file. The next check remembers it.' },
    stateRefusal: { title: 'Decision', text: 'Choose from the list: Accepted or To be corrected.' },
    changedSince: (old) => `The values have changed since it was decided. Before: ${given.decision(old)}`,
    conflict: (all) => all.map(({ report, signOff }) => `${report}: ${given.decision(signOff)}`).join(' | '),
    cover: {
      title: 'Report on checked indicator workbooks',
      date: (iso) => `Checked on ${day(iso, 'en')}`,
      office: (office) => `Checked by ${office}`,
      editions: (editions) => (editions.length === 0 ? 'No results of any edition were found.' : `Criteria: ${editions.map(({ title, id, version }) => `${title} (${id}, version ${version})`).join('; ')}`),
      settings: (how) => settingsText(how, 'en'),
      counts: ({ error, warning, info }, decided, conflicts, fresh) => `${error} to correct · ${warning} to look at · ${info} to know${fresh === null ? '' : ` · ${fresh} new since the last report`} · ${decided} decided${conflicts > 0 ? ` · ${conflicts} conflicts` : ''}`,
      howTo: ['Open "Findings". Click a place to go to the cell in the file that was checked (keep the files where they are, seen from this report). Choose a decision, write a note, and save.', 'Check again into the same report: decisions stay, except where the figures have changed; those are to be decided again.'],
      filesTitle: 'Files',
      fileHeads: ['File', 'SHA-256', 'Tables', 'Rows', 'To correct', 'To look at', 'To know'],
      unitsTitle: 'By unit',
      unitHeads: ['Unit (click for its page)', '', 'Files', 'Rows', 'To correct', 'To look at', 'To know'],
      moreUnits: (left) => `There are too many units for a page each: ${left} more stand in "Findings" only.`,
      betweenFiles: 'Between files and rounds',
      noUnit: 'No name',
    },
    findings: {
      title: 'Findings',
      heads: ['No.', 'Severity', 'File', 'Place', 'Unit', 'Indicator', 'Found', 'Expected', 'Problem and what to do', 'Criteria and source', 'Decision', 'Note', 'Decided by', 'Code'],
      howTo: 'Click a place to go to its cell. Type Accepted or To be corrected as the decision. The sheet can be written again at any time: decisions and notes stay.',
      isNew: 'new',
      none: 'No problem was found: every claim follows from the data and the criteria.',
    },
    gone: { title: 'No longer found', howTo: 'These stood in the report before and were not found in the files checked this time (corrected, or the file was not sent). Those that were decided are kept for good.', heads: ['Severity', 'File', 'Place', 'Unit', 'Indicator', 'Problem', 'Decision', 'Note', 'Decided by', 'Code'] },
    matrix: { title: 'Scores claimed and computed', howTo: 'Red: they differ, or several rows · green: they agree · –: not claimed · click a claimed score to go to its cell', kpi: 'Indicator', claimed: 'Claimed', computed: 'Computed', several: (count) => `${count} rows` },
    unit: {
      others: 'Lists and other matters',
      title: (unit) => `Checked: ${unit}`,
      files: (files) => (files.length === 0 ? 'No file' : `Files: ${files.join(', ')}`),
      counts: ({ error, warning, info }) => `${error} to correct · ${warning} to look at · ${info} to know`,
      resultsTitle: 'Scores by indicator',
      resultHeads: ['No.', 'Indicator', 'Round', 'Data', 'Percent', 'Claimed', 'Computed', 'Compared'],
      findingsTitle: 'Findings',
      findingHeads: ['No.', 'Place', 'Problem and what to do', 'Decision', 'Note'],
      noFindings: 'No problem was found.',
      comparison,
      signatures: ['Checked by', 'Received by'],
      signLines: ['Signed ........................................', '(........................................)', 'Date ........../........../..........'],
    },
    footer: '&CPage &P of &N',
  };
}
