/** The list of open questions to hand to the issuing office (Markdown). */
import type { Kpi } from '../kpi/schema';
import type { Question } from '../kpi/questions';
import { citationText } from './citations';
import type { Language, Text } from './language';
import { changeText, topicText } from './questions';
import { rulingText } from './rulings';

export interface AskedQuestion {
  readonly question: Question;
  readonly kpis: readonly Kpi[];
}

const WORDS = {
  title: { th: 'ข้อที่ขอให้สำนักงานเจ้าของตัวชี้วัดตัดสิน', en: 'Questions for the issuing office' },
  intro: {
    th: 'เอกสารไม่ได้บอกเรื่องต่อไปนี้ หรือบอกไว้ไม่ตรงกัน ระบบจึงถือตามข้อสันนิษฐานที่เขียนไว้ และแสดงให้ผู้ใช้เห็นทุกครั้งที่มีผลต่อคะแนน หน้านี้สร้างจากข้อมูลของระบบด้วย `npm run docs:rule-book` อย่าแก้ด้วยมือ',
    en: 'The documents do not say the following, or say it in two ways. The product goes by the assumption given here, and shows it wherever it matters to a score. This page is made by `npm run docs:rule-book`; do not edit it by hand.',
  },
  kpi: { th: 'ตัวชี้วัดที่', en: 'Indicator' },
  kpis: { th: 'ตัวชี้วัด', en: 'Indicators' },
  says: { th: 'เอกสารพิมพ์ว่า', en: 'The text says' },
  silent: { th: 'ไม่ได้กล่าวถึง', en: 'nothing' },
  assumed: { th: 'ระบบถือว่า', en: 'We assume' },
  changes: { th: 'ถ้าตัดสินเป็นอย่างอื่น', en: 'What would change' },
  settings: { th: 'สำนักงานกำหนดเองได้ในไฟล์ตั้งค่า', en: 'An office can decide it for itself in its settings' },
  answer: { th: 'คำตอบของสำนักงาน: ........................................', en: 'Answer: ........................................' },
} as const satisfies Record<string, Text>;

/** The page, with a line feed at its end. */
export function questionPage(questions: readonly AskedQuestion[], language: Language): string {
  const say = (text: Text): string => text[language];
  const entries = questions.flatMap(({ question, kpis }, i) => [
    '', `## ${i + 1}. ${topicText(question.ruling, language) ?? kpis.map(({ number, name }) => `${say(WORDS.kpi)} ${number} ${say(name)}`).join(', ')}`, '',
    `- ${say(WORDS.kpis)}: ${kpiList(kpis)}`,
    `- ${say(WORDS.says)}: ${question.says.length === 0 ? say(WORDS.silent) : question.says.map((quote) => `“${quote.words}” (${citationText([quote], language)})`).join(' ')}`,
    `- ${say(WORDS.assumed)}: ${rulingText(question.ruling, language)}`,
    `- ${say(WORDS.changes)}: ${changeText(question.ruling, language)}`,
    ...(question.setting ? [`- ${say(WORDS.settings)}: \`${question.setting}\``] : []),
    `- ${say(WORDS.answer)}`,
  ]);
  return `${[`# ${say(WORDS.title)}`, '', say(WORDS.intro), ...entries].join('\n')}\n`;
}

/** `satun-2567: 1, 2, 3; hss: 19`. */
function kpiList(kpis: readonly Kpi[]): string {
  const byEdition = new Map<string, string[]>();
  for (const { id, number } of kpis) {
    const edition = id.slice(0, id.indexOf('/'));
    byEdition.set(edition, [...(byEdition.get(edition) ?? []), number]);
  }
  return [...byEdition].map(([edition, numbers]) => `${edition}: ${numbers.join(', ')}`).join('; ');
}
