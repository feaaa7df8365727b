/** Sentences for problems that only show between files, or between rounds: what is wrong, where else, and what to do about it. */
import type { CrossIssue, FilePlace } from '../tasks/check/checkedFile';
import type { Language, Text } from './language';
import { kpiText, shownValue } from './issues';
import { roundText } from './explanation';

type Data = Readonly<Record<string, string | number | null>>;

/** Codes that exist between files or rounds only. */
export const CROSS_CODES = ['figuresRepeated', 'resultFell', 'denominatorChanged'] as const;

export function crossIssueText(issue: CrossIssue, language: Language): string {
  const text = (SENTENCES[issue.code] ?? (() => ({ th: issue.code, en: issue.code })))(issue, issue.data ?? {})[language];
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** `ละงู.xlsx DM!C5`. */
export function placeText({ file, sheet, cell }: FilePlace): string {
  return `${file} ${sheet}${cell === null ? '' : `!${cell}`}`;
}

const SENTENCES: Readonly<Record<string, (issue: CrossIssue, data: Data) => Text>> = {
  unitDuplicate: (issue, data) => {
    const { unit, kpi, found, others } = issue;
    const where = others.map(placeText).join(', ');
    const none: Text = { th: 'ไม่มีตัวเลข', en: 'nothing' };
    const other = shownValue(data['other']);
    if (issue.causedBy) return { th: `${unit}${kpi === null ? '' : ` ${kpiText(kpi).th}`}: ${shownValue(found)} แต่อีกไฟล์เป็น ${other || none.th} (${where})`, en: `${unit}${kpi === null ? '' : `, ${kpiText(kpi).en}`}: ${shownValue(found)}, but ${other || none.en} in the other file (${where}).` };
    const few = Number(data['units']) <= 3 ? String(data['names']) : null;
    const who: Text = unit === null ? { th: few ?? `${data['units']} หน่วยงาน`, en: few ?? `${data['units']} units` } : { th: unit, en: unit };
    const [differ, rows] = [Number(data['differ']), Number(data['rows'])];
    const figures: Text = differ === 0 ? { th: 'ตัวเลขเหมือนกันทั้งหมด', en: 'with the same figures' } : rows === 1 ? { th: 'ตัวเลขไม่เหมือนกัน', en: 'with different figures' } : { th: `ตัวเลขต่างกัน ${differ} จาก ${rows} แถว`, en: `with different figures in ${differ} of ${rows} rows` };
    if (data['list']) return { th: `ผลของ ${who.th} ในไฟล์รวม (${data['list']}) ไม่ตรงกับไฟล์ของหน่วยงานเอง ${figures.th} แก้ให้ตรงกัน (${where})`, en: `the results of ${who.en} in the list of units (${data['list']}) are not those of its own file, ${figures.en}. Make them agree (${where}).` };
    return { th: `ผลของ ${who.th} ในรอบเดียวกันมีสองไฟล์ ${figures.th} เลือกใช้ไฟล์เดียว หรือระบุรอบถ้าเป็นคนละรอบ (${where})`, en: `results of ${who.en} for the same round stand in two files, ${figures.en}. Keep one, or state the rounds if they are two (${where}).` };
  },
  unitMissing: ({ unit, kpi }, data) => {
    if (data['listed']) return { th: `${unit} ไม่ได้ส่งไฟล์ของตนเอง (มีเฉพาะในไฟล์รวม) ทวงถามหรือบันทึกว่าใช้ไฟล์รวม`, en: `${unit} sent no file of its own (it stands in a list of units only). Ask for it, or note that the list is used.` };
    if (data['nothing']) return { th: `${unit} ยังไม่ส่งผลใด ทวงถามหรือบันทึกว่าไม่มีข้อมูล`, en: `${unit} has sent nothing. Ask for its results, or note that there are none.` };
    const which = kpi === null ? { th: `ตัวชี้วัดที่ ${data['kpis']}`, en: `indicators ${data['kpis']}` } : kpiText(kpi);
    return { th: `${unit} ไม่ได้ส่งผลของ${which.th} ซึ่งหน่วยงานส่วนใหญ่ส่งแล้ว`, en: `${unit} left out ${which.en}, which most units sent.` };
  },
  totalMismatch: ({ found, expected }, data) => ({ th: `ยอดรวม ${shownValue(found)} ไม่เท่ากับผลบวกจากไฟล์ของหน่วยงาน ${data['files']} ไฟล์ (${shownValue(expected)})`, en: `the total ${shownValue(found)} is not the sum of the units' own ${data['files']} files (${shownValue(expected)}).` }),
  figuresRepeated: ({ unit, found, kpi, others }, data) => ({
    th: `${data['other']} กับ ${unit} มีตัวเลขเดียวกัน${kpi === null ? ` ${data['kpis']} ตัวชี้วัด` : ` (${shownValue(found)})`} อาจคัดลอกผิดแถวหรือผิดไฟล์ ตรวจกับต้นทาง (${others.map(placeText).join(', ')})`,
    en: `${data['other']} and ${unit} have the same figures${kpi === null ? ` in ${data['kpis']} indicators` : ` (${shownValue(found)})`}: copied from the wrong row or file, perhaps. Check the source (${others.map(placeText).join(', ')}).`,
  }),
  resultFell: ({ unit, found, others }, data) => ({
    th: unit === null ? `ผลงานสะสมของ ${data['units']} หน่วยงานลดลงจาก${rounds(data, 'th')} ตรวจว่ารอบใดผิด` : `${unit} ผลงานสะสมลดลงจาก ${shownValue(data['was'])} เหลือ ${shownValue(found)} (${rounds(data, 'th')}; ${others.map(placeText).join(', ')}) ตรวจว่ารอบใดผิด`,
    en: unit === null ? `the cumulative results of ${data['units']} units fell (${rounds(data, 'en')}). Check which round is wrong.` : `${unit}: the cumulative result fell from ${shownValue(data['was'])} to ${shownValue(found)} (${rounds(data, 'en')}; ${others.map(placeText).join(', ')}). Check which round is wrong.`,
  }),
  denominatorChanged: ({ unit, found, others }, data) => ({
    th: unit === null ? `ตัวหารของ ${data['units']} หน่วยงานเปลี่ยนไปมาก (${rounds(data, 'th')})` : `${unit} ตัวหารเปลี่ยนจาก ${shownValue(data['was'])} เป็น ${shownValue(found)} (${rounds(data, 'th')}; ${others.map(placeText).join(', ')})`,
    en: unit === null ? `the denominators of ${data['units']} units changed much (${rounds(data, 'en')}).` : `${unit}: the denominator changed from ${shownValue(data['was'])} to ${shownValue(found)} (${rounds(data, 'en')}; ${others.map(placeText).join(', ')}).`,
  }),
};

function rounds(data: Data, language: Language): string {
  return `${roundText(String(data['from']), language)} → ${roundText(String(data['to']), language)}`;
}
