/** What the command line says about editions. */
import type { ComparedKpi, ComparedUnit } from '../tasks/edition/compare';
import type { EditionProblem } from '../tasks/edition/problems';
import type { EditionStamp } from '../tasks/edition/version';
import { editionProblemLine } from './editionProblems';
import { stampText } from './editions';
import { roundText } from './explanation';
import type { Language, Text } from './language';

/** What may stand for an id. */
export const EDITION_FILE = 'FILE.xlsx';

export const EMPTY_OR_EDITION: Text = { th: '--empty ใช้ร่วมกับ --edition หรือ --as-year ไม่ได้ เลือกอย่างใดอย่างหนึ่ง', en: '--empty goes with neither --edition nor --as-year: choose one.' };
export const COMPARE_NEEDS_EDITION: Text = { th: '--compare ต้องบอกฉบับใหม่ด้วย --edition เช่น --edition satun-2568.xlsx', en: '--compare needs the new edition: --edition satun-2568.xlsx.' };
export const COMPARE_WRITES_NOTHING: Text = { th: '--compare เป็นการลองคิดคะแนน ไม่เขียนไฟล์ เอา --out หรือ --in-place ออก', en: '--compare writes nothing: take out --out or --in-place.' };

export const DRAFT_WORDS = { draft: 'ร่าง', document: (year: number): string => `เอกสารปี ${year} (รอยืนยัน)` };

/** An edition was written as a workbook. */
export function editionLine(out: string, kpis: number, waiting: number): Text {
  if (kpis === 0) return { th: `${out}: สมุดเกณฑ์เปล่า เริ่มที่แผ่น คู่มือ`, en: `${out}: an edition without content; begin with its sheet คู่มือ` };
  return {
    th: `${out}: สมุดเกณฑ์ ${kpis} ตัวชี้วัด${waiting > 0 ? ` มี ${waiting} แถวรอยืนยัน (สีเหลือง)` : ''} แก้แล้วตรวจด้วย kpi definitions --edition ${out}`,
    en: `${out}: an edition of ${kpis} indicators${waiting > 0 ? `, ${waiting} rows to be confirmed (yellow)` : ''}. Edit it, then check it: kpi definitions --edition ${out}`,
  };
}

/** Everything that is wrong with an edition's workbook: a line each. */
export function badEdition(file: string, problems: readonly EditionProblem[]): Text {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = (language: Language): string => errors.map((problem) => `  ✗ ${editionProblemLine(problem, language)}`).join('\n');
  return {
    th: `${file}: เกณฑ์ยังใช้ไม่ได้ พบ ${errors.length} เรื่องที่ต้องแก้\n${lines('th')}`,
    en: `${file}: the edition can't be used yet, ${errors.length} problems:\n${lines('en')}`,
  };
}

/** What is worth knowing about an edition that is used; rows that wait to be confirmed are counted. */
export function editionWarnings(file: string, problems: readonly EditionProblem[], language: Language): string[] {
  const waiting = problems.filter(({ code }) => code === 'toConfirm');
  const [first] = waiting;
  const others = problems.filter(({ code, severity }) => severity === 'warning' && code !== 'toConfirm');
  const said = { th: `${file}: ${waiting.length} แถวยังรอยืนยัน เริ่มที่ ${first?.sheet}!${first?.cell}`, en: `${file}: ${waiting.length} rows are still to be confirmed, from ${first?.sheet}!${first?.cell}` };
  return [...(first ? [`! ${said[language]}`] : []), ...others.map((problem) => `! ${editionProblemLine(problem, language)}`)];
}

export function comparedHead(file: string, stamp: EditionStamp): Text {
  const { th, en } = stampText(stamp);
  return { th: `${file}: ลองคิดคะแนนตามเกณฑ์ ${stamp.id} (${th}) ไม่ได้เขียนไฟล์`, en: `${file}: scored by ${stamp.id} (${en}) for comparison; nothing was written` };
}

export function nothingToCompare(file: string): Text {
  return { th: `${file}: ไม่พบผลตัวชี้วัดของเกณฑ์ทั้งสองฉบับ`, en: `${file}: no results of either edition were found` };
}

export function comparedKpiLine({ before, after, name, round, units, higher, lower, same, onlyOne }: ComparedKpi, language: Language): string {
  const from = before ?? { th: '(ไม่มีในเกณฑ์เดิม)', en: '(not in the old edition)' }[language];
  const to = after ?? { th: '(ไม่มีในเกณฑ์ใหม่)', en: '(not in the new edition)' }[language];
  const when = round === null ? '' : ` ${roundText(round, language)}`;
  const one = onlyOne === 0 ? { th: '', en: '' } : { th: ` มีผลฉบับเดียว ${onlyOne}`, en: `, ${onlyOne} by one edition only` };
  const counts = { th: `${units.length} หน่วย: สูงขึ้น ${higher} ต่ำลง ${lower} เท่าเดิม ${same}${one.th}`, en: `${units.length} units: ${higher} higher, ${lower} lower, ${same} the same${one.en}` };
  return `  ${from} → ${to}${when}  ${name?.[language] ?? ''}\n    ${counts[language]}`;
}

export function comparedUnitLine({ unit, before, after }: ComparedUnit, language: Language): string {
  return `      ${unit}: ${resultText(before, language)} → ${resultText(after, language)}`;
}

function resultText(result: ComparedUnit['before'], language: Language): string {
  if (result === null) return { th: 'ไม่มีผล', en: 'no result' }[language];
  const { level, score, targetMet } = result;
  const said: Text[] = [
    ...(level === null ? [] : [{ th: `ระดับ ${level}`, en: `level ${level}` }]),
    ...(score === null ? [] : [{ th: `${score} คะแนน`, en: `score ${score}` }]),
    ...(level !== null || targetMet === null ? [] : [targetMet ? { th: 'ถึงเป้าหมาย', en: 'target met' } : { th: 'ไม่ถึงเป้าหมาย', en: 'target not met' }]),
  ];
  return said.map((one) => one[language]).join(' ') || { th: 'ไม่มีผล', en: 'no result' }[language];
}
