import type { PlanProblem } from '../tasks/types';
import { hostErrorText } from './hostErrors';
import type { Language, Text } from './language';

const UNITS_ACROSS: Text = {
  th: 'แถวเดียวมีผลของหลายหน่วยงาน จึงไม่มีที่ว่างข้างตารางให้เขียนคะแนน ดูคะแนนในบานหน้าต่างหรือแผ่นสรุปแทน',
  en: 'One row speaks of several units: there is no place beside the table for their scores. See them in the pane or on the summary sheet.',
};

/** Why a table was left as it is, with its place first. */
export function planProblemText({ code, sheet, cell }: PlanProblem, language: Language): string {
  if (code === 'unitsAcross') return `${sheet}: ${UNITS_ACROSS[language]}`;
  return hostErrorText({ code, place: { sheet, ...(cell !== null && { cell }) } }, language);
}
