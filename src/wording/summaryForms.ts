/** The words of the documents' own forms: results (002), evidence (000), plans of activities (000, 001). */
import type { FormWords } from '../tasks/summary/words';
import { counterOf } from './advice';
import type { Language } from './language';
import { dayShort, shortMonthName } from './thaiDates';
import { numberFormat } from './numberFormat';

const n = numberFormat({ maximumFractionDigits: 2 });
const period = (language: Language) => (from: string | null, to: string | null): string => {
  const [start, end] = [from ?? to, to ?? from];
  if (start === null || end === null) return '';
  return start === end ? dayShort(start, language) : `${dayShort(start, language)} – ${dayShort(end, language)}`;
};

const th: FormWords = {
  sheetName: (form, number, { month }) => `${{ results: 'แบบ', evidence: 'หลักฐาน', plan: 'แผน' }[form]} ${number} ${shortMonthName(month)}`,
  quantitative: 'แบบรายงานผลการดำเนินงานเชิงปริมาณ',
  qualitative: 'แบบรายงานผลการดำเนินงานเชิงคุณภาพ',
  resultHeads: (round) => ['หน่วยงาน', `เป้าหมายรอบ ${round}`, 'ผลงาน', 'ร้อยละ', 'ระดับ', 'เทียบเป้าหมาย', 'หมายเหตุ'],
  targetLabel: (round) => `เป้าหมายรอบ ${round}`,
  resultLabel: 'ผลการดำเนินงาน',
  result: ({ kpi, numerator, denominator, rate }) => {
    const item = kpi.items.find(({ kind }) => kind === 'count' || kind === 'amount');
    const counter = counterOf(item)?.th ?? '';
    return numerator && denominator && rate !== null ? `${item?.name.th ?? kpi.name.th} ${n(numerator.value)} ${counter} ร้อยละ ${rate.toFixed(2)} (จากฐาน ${n(denominator.value)} ${counter})` : rate === null ? '–' : rate.toFixed(2);
  },
  written: ['มาตรการการดำเนินงาน', 'ปัญหาและอุปสรรค', 'ข้อเสนอแนะ'],
  evidence: 'หลักฐานและคะแนนที่ได้',
  evidenceHeads: ['ข้อ', 'รายการ', 'คะแนนเต็ม', 'คะแนนที่ได้', 'ชื่อไฟล์ / Link'],
  noEvidence: 'ยังไม่มีหลักฐาน',
  open: (links) => (links === 1 ? 'เปิดหลักฐาน' : `เปิดหลักฐาน (1 จาก ${links})`),
  plan: 'รายงานผลการดำเนินงานตามแผนการขับเคลื่อน',
  planHeads: ['ที่', 'แผนงาน / กิจกรรม', 'หน่วยนับ', 'เป้าหมาย', 'ระยะเวลาที่กำหนด', 'ระยะเวลาที่ดำเนินการ', 'มาตรการ', 'ผลการดำเนินงาน', 'สถานะ', 'เทียบเป้าหมาย', 'งบประมาณ (บาท)', 'เบิกจ่าย (บาท)', 'หลักฐาน'],
  counts: ({ total, done, notDue, late, onTarget }) => `ทั้งหมด ${total} กิจกรรม · ดำเนินการแล้ว ${done} · ยังไม่ถึงกำหนด ${notDue} · ล่าช้า ${late} · เป็นไปตามเป้าหมาย ${onTarget}`,
  period: period('th'),
  state: { done: 'ดำเนินการแล้ว', notDue: 'ยังไม่ถึงกำหนด', late: 'ล่าช้า' },
  onTarget: (onTarget) => (onTarget ? 'เป็นไปตามเป้าหมาย' : 'ไม่เป็นไปตามเป้าหมาย'),
  sum: 'รวม',
};

const en: FormWords = {
  sheetName: (form, number, { month }) => `${{ results: 'Form', evidence: 'Evidence', plan: 'Plan' }[form]} ${number} ${month}`,
  quantitative: 'Report of results, quantitative',
  qualitative: 'Report of results, qualitative',
  resultHeads: (round) => ['Unit', `Denominator, ${round}`, 'Numerator', 'Percent', 'Level', 'Against target', 'Remark'],
  targetLabel: (round) => `Target, ${round}`,
  resultLabel: 'Results',
  result: ({ kpi, numerator, denominator, rate }) => {
    const item = kpi.items.find(({ kind }) => kind === 'count' || kind === 'amount');
    const counter = counterOf(item)?.en ?? '';
    return numerator && denominator && rate !== null ? `${item?.name.en ?? kpi.name.en}: ${n(numerator.value)} ${counter}, ${rate.toFixed(2)} percent (of ${n(denominator.value)})` : rate === null ? '–' : rate.toFixed(2);
  },
  written: ['Measures', 'Problems and obstacles', 'Suggestions'],
  evidence: 'Evidence and the points it earns',
  evidenceHeads: ['No.', 'Evidence', 'Points', 'Earned', 'Files and links'],
  noEvidence: 'no evidence yet',
  open: (links) => (links === 1 ? 'Open the evidence' : `Open the evidence (1 of ${links})`),
  plan: 'Progress of the plan of activities',
  planHeads: ['No.', 'Activity', 'Counted in', 'Target', 'Planned', 'Actual', 'Measure', 'Results', 'State', 'Against target', 'Budget (baht)', 'Spent (baht)', 'Evidence'],
  counts: ({ total, done, notDue, late, onTarget }) => `${total} activities · ${done} done · ${notDue} not yet due · ${late} late · ${onTarget} on target`,
  period: period('en'),
  state: { done: 'done', notDue: 'not yet due', late: 'late' },
  onTarget: (onTarget) => (onTarget ? 'on target' : 'not on target'),
  sum: 'Total',
};

export const summaryForms: Readonly<Record<Language, FormWords>> = { th, en };
