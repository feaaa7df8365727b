/** Sentences for a definition and for the explanation of one result. */
import type { DefinitionExplained } from '../scoring/definition';
import type { Explanation } from '../scoring/explain';
import { adviceInFull } from './advice';
import { citationText } from './citations';
import { rowText } from './criteriaRows';
import { formulaText } from './formula';
import { issueText } from './issues';
import type { Language, Text } from './language';
import { printedValuesText } from './printedValues';
import { outcomeText } from './explainedOutcome';
import { rulingLine } from './rulings';
import { officeLines } from './settings';

export interface Line {
  readonly text: string;
  /** The criteria row that decided. */
  readonly deciding?: boolean;
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

const HEADINGS = {
  what: { th: 'ตัวชี้วัด', en: 'Indicator' },
  data: { th: 'ข้อมูล', en: 'Data' },
  value: { th: 'ผลที่คำนวณได้', en: 'Result' },
  formula: { th: 'สูตรคำนวณ', en: 'Formula' },
  criteria: { th: 'เกณฑ์การให้คะแนน', en: 'Scoring criteria' },
  next: { th: 'ถึงระดับถัดไป', en: 'To the next level' },
  office: { th: 'ข้อที่สำนักงานกำหนดเอง', en: 'Decided by the office' },
  problems: { th: 'ข้อสังเกต', en: 'Remarks' },
  rulings: { th: 'ข้อวินิจฉัยที่ใช้', en: 'Rulings applied' },
  sources: { th: 'ที่มาในเอกสาร', en: 'Sources' },
} as const satisfies Record<string, Text>;

const ROUND_NAMES: Readonly<Record<string, Text>> = {
  m3: { th: 'รอบ 3 เดือน', en: '3-month round' },
  m5: { th: 'รอบ 5 เดือนแรก', en: 'first 5 months' },
  m6: { th: 'รอบ 6 เดือน', en: '6-month round' },
  m9: { th: 'รอบ 9 เดือน', en: '9-month round' },
  m12: { th: 'รอบ 12 เดือน', en: '12-month round' },
  h1: { th: 'ครึ่งปีแรก', en: 'first half-year' },
  h2: { th: 'ครึ่งปีหลัง', en: 'second half-year' },
};

/** A round's name in words. */
export function roundText(round: string, language: Language): string {
  return ROUND_NAMES[round]?.[language] ?? round;
}

/** What a definition asks in one round. */
export function definitionSections(definition: DefinitionExplained, language: Language): Section[] {
  const say = (text: Text) => text[language];
  const { kpi } = definition;
  const weight = definition.weight ?? say({ th: 'ไม่ได้พิมพ์ในเอกสาร', en: 'not printed in the document' });
  return filled([
    section('what', language, [
      `${kpi.number}. ${say(kpi.name)}`,
      `${roundText(definition.round, language)} · ${say({ th: 'หน่วยวัด', en: 'unit of measure' })}: ${say(kpi.unitOfMeasure)} · ${say({ th: 'น้ำหนัก', en: 'weight' })}: ${weight}`,
      ...(kpi.direction === 'lower' ? [say({ th: 'ค่ายิ่งน้อยยิ่งดี', en: 'Lower is better' })] : []),
      ...(definition.note ? [say(definition.note)] : []),
    ]),
    section('data', language, definition.items.flatMap((item) => [`${item.code} = ${say(item.name)}`, ...[printedValuesText(item, language)].filter(Boolean).map((text) => `  ${text}`)])),
    section('formula', language, definition.formulas.map(({ name, formula }) => `${name ? `${name}: ` : ''}${formulaText(formula)}`)),
    { heading: HEADINGS.criteria[language], lines: criteriaLines(definition, language) },
    ...tail(definition, language),
  ]);
}

/** Why a result is what it is, in the order in which it was worked out. */
export function explanationSections(explanation: Explanation, language: Language): Section[] {
  const name = (code: string) => explanation.items.find((item) => item.code === code)?.name[language] ?? code;
  return filled([
    section('data', language, explanation.values.flatMap(({ code, value, filledIn }) => (value === null ? [] : [`${code} = ${value} (${name(code)})${filledIn ? ` · ${FILLED_IN[language]}` : ''}`]))),
    section('value', language, [
      ...explanation.rates.map((rate) => `${rate.name ? `${rate.name}: ` : ''}${formulaText(rate.formula)} = ${rate.shown}${rate.exact.includes('/') ? ` (${rate.exact})` : ''}`),
      outcomeText(explanation)[language],
    ]),
    { heading: HEADINGS.criteria[language], lines: criteriaLines(explanation, language) },
    section('next', language, explanation.advice.map((advice) => adviceInFull(advice, explanation.items, language))),
    section('office', language, explanation.office ? officeLines(explanation.office, language) : []),
    section('problems', language, explanation.result.issues.map((issue) => issueText({ ...issue, kpi: explanation.kpi.id }, language))),
    ...tail(explanation, language),
  ]);
}

const FILLED_IN: Text = { th: 'ใช้ค่าที่เอกสารพิมพ์ไว้', en: 'the value that the document prints' };

function criteriaLines(definition: DefinitionExplained, language: Language): Line[] {
  const { gate, target } = definition;
  return [
    ...(gate ? [{ text: { th: `เงื่อนไข: ${gate.name.th} ${formulaText(gate.formula)} ≥ ${gate.atLeast}`, en: `Condition: ${gate.name.en} ${formulaText(gate.formula)} ≥ ${gate.atLeast}` }[language] }] : []),
    ...definition.rows.map((row) => ({ text: rowText(row, language), deciding: row.deciding })),
    ...(target ? [{ text: `${{ th: 'เป้าหมาย', en: 'Target' }[language]} ${target.is === 'atLeast' ? '≥' : '≤'} ${target.value}` }] : []),
    ...(definition.rows.length === 0 && !target ? [{ text: { th: 'เอกสารไม่ได้พิมพ์เกณฑ์หรือเป้าหมายสำหรับรอบนี้', en: 'The document prints neither criteria nor a target for this round' }[language] }] : []),
  ];
}

function tail(definition: DefinitionExplained, language: Language): Section[] {
  return [
    section('rulings', language, definition.rulings.map((id) => rulingLine(id, language))),
    section('sources', language, definition.citations.length > 0 ? [citationText(definition.citations, language)] : []),
  ];
}

function section(name: keyof typeof HEADINGS, language: Language, lines: readonly string[]): Section {
  return { heading: HEADINGS[name][language], lines: lines.map((text) => ({ text })) };
}

function filled(sections: readonly Section[]): Section[] {
  return sections.filter((one) => one.lines.length > 0);
}
