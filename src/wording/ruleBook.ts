/** The whole rule book as a page (Markdown): what the documents print first, what we assume set apart from it, and where it stands. */
import type { Edition, Kpi, Source } from '../kpi/schema';
import { counterOf } from './advice';
import { citationText } from './citations';
import { roundText } from './explanation';
import { formulaText } from './formula';
import type { Language, Text } from './language';
import { criteriaLines, type BookRule } from './ruleBookCriteria';
import { printedValuesText } from './printedValues';
import { rulingText } from './rulings';

export interface BookKpi {
  readonly kpi: Kpi;
  readonly rules: readonly BookRule[];
}

export interface BookEdition {
  readonly edition: Edition;
  readonly kpis: readonly BookKpi[];
}

const WORDS = {
  title: { th: 'สมุดเกณฑ์ตัวชี้วัด', en: 'The rule book' },
  made: {
    th: 'หน้านี้สร้างจากนิยามที่ระบบใช้คำนวณจริง ด้วย `npm run docs:rule-book` อย่าแก้ด้วยมือ “ในเอกสาร” คือสิ่งที่เอกสารพิมพ์ไว้ “ข้อวินิจฉัยของเรา” คือสิ่งที่เอกสารไม่ได้บอกชัด และระบบถือไว้จนกว่าสำนักงานเจ้าของตัวชี้วัดจะตัดสิน',
    en: 'This page is made from the definitions that are used for scoring, by `npm run docs:rule-book`; do not edit it by hand. Our rulings stand apart from what the documents print: they are assumed until the issuing office decides.',
  },
  general: { th: 'ข้อวินิจฉัยทั่วไป', en: 'General rulings' },
  document: { th: 'เอกสาร', en: 'Document' },
  units: { th: 'หน่วยงาน', en: 'Units' },
  whole: { th: 'ภาพรวม', en: 'Whole' },
  year: { th: 'ปีงบประมาณ', en: 'Fiscal year' },
  unstated: { th: 'ไม่ได้พิมพ์ในเอกสาร', en: 'not printed in the document' },
  measure: { th: 'หน่วยวัด', en: 'Unit of measure' },
  weight: { th: 'น้ำหนัก', en: 'Weight' },
  lower: { th: 'ค่ายิ่งน้อยยิ่งดี', en: 'Lower is better' },
  formula: { th: 'สูตรคำนวณ', en: 'Formula' },
  itemHeads: { th: '| รหัส | รายการข้อมูล | นับเป็น | บรรทัด |', en: '| Code | Data item | Counted in | Lines |' },
  optional: { th: 'ไม่บังคับ', en: 'optional' },
  refused: { th: 'ข้อมูลที่ไม่ให้คะแนน', en: 'Data that is refused' },
  criteria: { th: 'เกณฑ์การให้คะแนน', en: 'Scoring criteria' },
  note: { th: 'หมายเหตุ', en: 'Note' },
  ours: { th: 'ข้อวินิจฉัยของเรา', en: 'Our rulings' },
  sources: { th: 'ที่มา', en: 'Sources' },
} as const satisfies Record<string, Text>;

const GENERAL = /^G\d+$/;
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1));

/** The page, with a line feed at its end. */
export function ruleBookPage(editions: readonly BookEdition[], language: Language): string {
  const say = (text: Text): string => text[language];
  const general = [...new Set(editions.flatMap(({ kpis }) => kpis.flatMap(({ kpi }) => kpi.rulings)))].filter((id) => GENERAL.test(id)).sort(byNumber);
  const lines = [
    `# ${say(WORDS.title)}`, '', say(WORDS.made), '',
    `## ${say(WORDS.general)}`, '',
    ...general.map((id) => `- **${id}** ${rulingText(id, language)}`),
    ...editions.flatMap((one) => ['', ...editionLines(one, language)]),
  ];
  return `${lines.join('\n')}\n`;
}

function editionLines({ edition, kpis }: BookEdition, language: Language): string[] {
  const say = (text: Text): string => text[language];
  return [
    `## ${say(edition.title)} (\`${edition.id}\`)`, '',
    `- ${say(WORDS.document)} ${edition.document.id}: ${say(edition.document.title)}`,
    `- ${say(WORDS.year)}: ${edition.fiscalYear ?? say(WORDS.unstated)}`,
    ...(edition.units.length > 0 ? [`- ${say(WORDS.units)} (${say(edition.unitKind)}): ${edition.units.map(({ name }) => name).join(', ')}`] : []),
    `- ${say(WORDS.whole)}: ${edition.whole.name}`,
    ...kpis.flatMap((one) => ['', ...kpiLines(one, language)]),
  ];
}

function kpiLines({ kpi, rules }: BookKpi, language: Language): string[] {
  const say = (text: Text): string => text[language];
  const refused = kpi.checks.map((check) => check.kind === 'partOf' ? `${check.part} > ${check.whole}` : check.kind === 'sumWithin' ? `${check.parts.join(' + ')} > ${check.whole}` : `${check.item} > ${check.max}`);
  const notes = [...Object.entries(kpi.notes).map(([round, note]) => `${roundText(round, language)}: ${note[language]}`), ...rules.flatMap(({ definition }) => (definition.note && !Object.values(kpi.notes).includes(definition.note) ? [definition.note[language]] : []))];
  const own = kpi.rulings.filter((id) => !GENERAL.test(id));
  const general = kpi.rulings.filter((id) => GENERAL.test(id)).sort(byNumber);
  return [
    `### ${kpi.number}. ${say(kpi.name)}`, '',
    `\`${kpi.id}\` · ${say(WORDS.measure)}: ${say(kpi.unitOfMeasure)} · ${say(WORDS.weight)}: ${kpi.weight ? kpi.weight.value : say(WORDS.unstated)}${kpi.direction === 'lower' ? ` · ${say(WORDS.lower)}` : ''}`, '',
    ...(kpi.formula ? [`${say(WORDS.formula)}: **${formulaText(kpi.formula.measure)}**`, ''] : []),
    say(WORDS.itemHeads), '|---|---|---|---|',
    ...kpi.items.map((item) => {
      const printed = printedValuesText(item, language);
      const source = [...new Set([...(item.source?.lines ?? []), ...(item.printed?.source.lines ?? [])])].join(', ');
      return `| ${item.code} | ${say(item.name)}${item.optional ? ` (${say(WORDS.optional)})` : ''}${printed && ` · ${printed}`} | ${counterOf(item)?.[language] ?? ''} | ${source} |`;
    }),
    '',
    ...(refused.length > 0 ? [`${say(WORDS.refused)}: ${refused.join(', ')}`, ''] : []),
    `**${say(WORDS.criteria)}**`, '', ...criteriaLines(rules, language),
    ...(notes.length > 0 ? ['', ...[...new Set(notes)].map((note) => `${say(WORDS.note)}: ${note}`)] : []),
    '',
    `> **${say(WORDS.ours)}** ${general.join(', ')}`,
    ...own.flatMap((id) => ['>', `> - ${rulingText(id, language)}`]),
    '',
    `${say(WORDS.sources)}: ${citationText(allCitations(rules), language)}`,
  ];
}

function allCitations(rules: readonly BookRule[]): { readonly source: Source }[] {
  return rules.flatMap(({ definition }) => definition.citations);
}
