/** The words of the tables that are kept from month to month. They are Thai in every language: the tables are read back by them. */
import type { HistoryProblem, HistoryWords } from '../tasks/summary/history';
import type { ChangeLogWords, FigureChange } from '../tasks/summary/published';
import type { Language, Text } from './language';
import { monthName, shortMonthName } from './thaiDates';

export const HISTORY: HistoryWords = {
  sheet: 'KPI_History',
  heads: {
    month: 'เดือน', monthName: 'ประจำเดือน', asOf: 'ข้อมูล ณ วันที่', kpi: 'รหัสตัวชี้วัด', name: 'ตัวชี้วัด', unit: 'หน่วยงาน', round: 'รอบ',
    denominator: 'ตัวหาร', numerator: 'ผลงาน', rate: 'ค่าที่ได้', level: 'ระดับ', score: 'คะแนน', targetMet: 'เทียบเป้าหมาย',
  },
  monthName: shortMonthName,
  name: (kpi) => kpi.name.th,
  met: (met) => (met ? 'ผ่าน' : 'ไม่ผ่าน'),
};

export const CHANGE_LOG: ChangeLogWords = {
  sheet: 'KPI_ChangeLog',
  heads: ['บันทึกเมื่อ', 'เดือน', 'รหัสตัวชี้วัด', 'ตัวชี้วัด', 'หน่วยงาน', 'รายการที่แก้', 'ค่าเดิม', 'ค่าใหม่'],
};

/** What is wrong with the history table, and what to do. */
export function historyProblemText({ code, sheet, cell, found }: HistoryProblem): Text {
  const at = cell === null ? sheet : `${sheet}!${cell}`;
  const texts: Readonly<Record<HistoryProblem['code'], Text>> = {
    columnMissing: { th: `${at}: ไม่พบคอลัมน์ “${found}” ของตาราง KPI_History จึงยังไม่บันทึกเดือนนี้ ใส่หัวคอลัมน์เดิมกลับแล้วทำใหม่`, en: `${at}: the table KPI_History has no column “${found}”, so this month is not recorded. Put the head back and run again.` },
    hasTotals: { th: `${at}: ตาราง KPI_History มีแถวผลรวม จึงยังไม่บันทึกเดือนนี้ ปิดแถวผลรวมแล้วทำใหม่`, en: `${at}: the table KPI_History has a totals row, so this month is not recorded. Switch it off and run again.` },
    tableGone: { th: `แผ่น ${sheet} ไม่มีตาราง ${found} แล้ว จึงยังไม่บันทึกเดือนนี้ ทำช่วงเดิมเป็นตารางชื่อ ${found} หรือลบแผ่นนี้เพื่อเริ่มใหม่`, en: `The sheet ${sheet} has no table ${found} any more, so this month is not recorded. Make a table of that name of its cells, or delete the sheet to start anew.` },
    badMonth: { th: `${at}: “${found}” ไม่ใช่เดือน (เช่น 2024-02) แถวนี้จึงไม่ถูกใช้`, en: `${at}: “${found}” is no month (such as 2024-02), so the row is not used.` },
    unknownKpi: { th: `${at}: ไม่รู้จักรหัสตัวชี้วัด “${found}” แถวนี้จึงไม่ถูกใช้`, en: `${at}: there is no indicator “${found}”, so the row is not used.` },
    noUnit: { th: `${at}: ไม่มีชื่อหน่วยงาน แถวนี้จึงไม่ถูกใช้`, en: `${at}: the unit is missing, so the row is not used.` },
    badNumber: { th: `${at}: อ่านค่า “${found}” ไม่ได้ แถวนี้จึงไม่ถูกใช้`, en: `${at}: “${found}” can't be read, so the row is not used.` },
    twice: { th: `${at}: มีมากกว่าหนึ่งแถวของ ${found} จึงไม่ใช้ทั้งหมด เหลือแถวที่ถูกไว้แถวเดียว`, en: `${at}: there is more than one row of ${found}, so none of them is used. Keep the right one.` },
  };
  return texts[code];
}

/** `ตัวชี้วัด satun-2567/09 ละงู ระดับ: 4 → 5`. */
export function figureChangeText({ kpi, unit, figure, old, now }: FigureChange): Text {
  const shown = (value: FigureChange['old'], none: string): string => (value === null ? none : typeof value === 'boolean' ? HISTORY.met(value) : value.toLocaleString('en-US', { maximumFractionDigits: 4 }));
  return { th: `ตัวชี้วัด ${kpi} ${unit} ${HISTORY.heads[figure]}: ${shown(old, 'ไม่มี')} → ${shown(now, 'ไม่มี')}`, en: `Indicator ${kpi}, ${unit}, ${FIGURES_EN[figure]}: ${shown(old, 'none')} → ${shown(now, 'none')}` };
}

const FIGURES_EN: Readonly<Record<FigureChange['figure'], string>> = { denominator: 'denominator', numerator: 'numerator', rate: 'rate', level: 'level', score: 'score', targetMet: 'against target' };

export function publishedEdited(month: string): Text {
  return { th: `ตัวเลขของเดือน${monthName(month, 'th')} ซึ่งเผยแพร่แล้ว ถูกแก้ในตาราง KPI_History`, en: `Figures of ${monthName(month, 'en')}, which is published, were changed in the table KPI_History.` };
}

/** Why nothing was written: figures of a published month differ. */
export function lockedText(month: string, at: string, changes: readonly FigureChange[], language: Language): string {
  const list = changes.slice(0, 20).map((change) => `  ${figureChangeText(change)[language]}`);
  const more = changes.length > 20 ? [language === 'th' ? `  และอีก ${changes.length - 20} รายการ` : `  and ${changes.length - 20} more`] : [];
  const head = language === 'th' ? `เดือน${monthName(month, 'th')} เผยแพร่แล้วเมื่อ ${at.slice(0, 10)} ตัวเลขต่อไปนี้จะเปลี่ยน จึงยังไม่ได้เขียนอะไร:` : `${monthName(month, 'en')} was published on ${at.slice(0, 10)}. These figures would change, so nothing was written:`;
  return [head, ...list, ...more].join('\n');
}
