/** Scoring criteria as the documents print them: levels side by side where they are values, else line by line. */
import type { Round } from '../kpi/schema';
import type { DefinitionExplained } from '../scoring/definition';
import type { CriteriaRow } from '../scoring/kind';
import { rowText } from './criteriaRows';
import { roundText } from './explanation';
import { formulaText } from './formula';
import type { Language, Text } from './language';

/** What one or more rounds ask; rounds that ask the same stand together, none stands for every round. */
export interface BookRule {
  readonly rounds: readonly Round[];
  readonly definition: DefinitionExplained;
}

type Cell = Extract<CriteriaRow, { kind: 'threshold' | 'band' | 'value' }>;

const WORDS = {
  head: { th: 'รอบ', en: 'Round' },
  target: { th: 'เป้าหมาย', en: 'Target' },
  every: { th: 'ทุกรอบ', en: 'every round' },
  and: { th: ' และ ', en: ' and ' },
  condition: { th: 'เงื่อนไข', en: 'Condition' },
  points: { th: 'คะแนน', en: 'points' },
} as const satisfies Record<string, Text>;

/** Criteria of all rounds of one indicator. */
export function criteriaLines(rules: readonly BookRule[], language: Language): string[] {
  const beside = rules.filter(({ definition }) => definition.rows.every(isCell));
  const below = rules.filter((rule) => !beside.includes(rule));
  const table = beside.flatMap((rule) => tableRows(rule, language));
  const gates = new Set(rules.flatMap(({ definition: { gate } }) => (gate ? [`${WORDS.condition[language]}: ${gate.name[language]} ${formulaText(gate.formula)} ≥ ${gate.atLeast}`] : [])));
  return [
    ...[...gates].flatMap((gate) => [gate, '']),
    ...(table.length > 0 ? [`| ${WORDS.head[language]} | 1 | 2 | 3 | 4 | 5 | ${WORDS.target[language]} |`, '|---|---|---|---|---|---|---|', ...table] : []),
    ...below.flatMap((rule, i) => [...(i > 0 || table.length > 0 ? [''] : []), ...listed(rule, language)]),
  ];
}

function isCell(row: CriteriaRow): row is Cell {
  return row.kind === 'threshold' || row.kind === 'band' || row.kind === 'value';
}

/** One row a round, or one for each part and each group of units. */
function tableRows({ rounds, definition }: BookRule, language: Language): string[] {
  const name = roundsText(rounds, language);
  const rows = new Map<string, Cell[]>();
  for (const row of definition.rows.filter(isCell)) {
    const label = [name, ...(row.part ? [row.part.name[language]] : []), ...(row.kind === 'value' ? [row.units.join(', ')] : [])].join(' · ');
    rows.set(label, [...(rows.get(label) ?? []), row]);
  }
  if (rows.size === 0) rows.set(name, []);
  return [...rows].map(([label, cells]) => `| ${label} | ${[1, 2, 3, 4, 5].map((level) => cellText(cells.find((cell) => cell.level === level), language)).join(' | ')} | ${targetText(definition)} |`);
}

function cellText(row: Cell | undefined, language: Language): string {
  if (!row) return '–';
  if (row.kind === 'band') return row.printed;
  return row.kind === 'value' ? `≥ ${row.at} (${row.points} ${WORDS.points[language]})` : `${row.is === 'atLeast' ? '≥' : '≤'} ${row.at}`;
}

function targetText({ target }: BookRule['definition']): string {
  return target ? `${target.is === 'atLeast' ? '≥' : '≤'} ${target.value}` : '–';
}

function listed({ rounds, definition }: BookRule, language: Language): string[] {
  const values = definition.rows.filter(isCell);
  const target = definition.target ? [`- ${WORDS.target[language]} ${targetText(definition)}`] : [];
  return [
    `${roundsText(rounds, language)}:`, '',
    ...definition.rows.filter((row) => !isCell(row)).map((row) => `- ${rowText(row, language)}`),
    ...target,
    ...(values.length > 0 ? ['', `| ${WORDS.head[language]} | 1 | 2 | 3 | 4 | 5 | ${WORDS.target[language]} |`, '|---|---|---|---|---|---|---|', ...tableRows({ rounds, definition: { ...definition, rows: values } }, language)] : []),
  ];
}

function roundsText(rounds: BookRule['rounds'], language: Language): string {
  const names = rounds.map((round) => roundText(round, language));
  const last = names.at(-1) ?? '';
  return names.length === 0 ? WORDS.every[language] : names.length === 1 ? last : `${names.slice(0, -1).join(', ')}${WORDS.and[language]}${last}`;
}
