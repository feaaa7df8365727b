/** The pages of docs/ that are made from the rule book, and the quotes in the list of questions. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { definitionsCommand } from '../../src/cli/definitions';
import { docsPages } from '../../src/cli/definitionsBook';
import { EDITIONS } from '../../src/kpi/catalog';
import { QUESTIONS, READING_RULINGS, askedOf } from '../../src/kpi/questions';
import { changeText } from '../../src/wording/questions';
import { RULING_IDS } from '../../src/wording/rulings';

const doc = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');
const folder = join(__dirname, '../fixtures/documents');
const documents = new Map(readdirSync(folder).map((file) => [file.slice(0, 3), readFileSync(join(folder, file), 'utf8').split('\n')]));
const kpis = EDITIONS.flatMap((edition) => edition.kpis);

describe('pages are current; `npm run docs:rule-book` makes them anew', () => {
  test('docs/rule-book.md', () => expect(doc('rule-book.md')).toBe(docsPages().ruleBook));
  test('docs/open-questions.md', () => expect(doc('open-questions.md')).toBe(docsPages().openQuestions));
});

test('the page holds every indicator with its criteria, our rulings apart', () => {
  const page = docsPages().ruleBook;
  for (const kpi of kpis) expect(page).toContain(`### ${kpi.number}. ${kpi.name.th}\n\n\`${kpi.id}\``);
  expect(page).toContain('| ทุกรอบ | ≤ 19 | ≤ 18 | ≤ 17 | ≤ 16 | ≤ 15 | ≤ 14 |');
  expect(page).toContain('| ทุกรอบ | <80 | 80-84 | 85-89 | 90-94 | 95 | – |');
  expect(page).toContain('| รอบ 3 เดือน | – | – | – | – | – | ≥ 20 |');
  expect(page).toContain('> - นับเป็นชมรมตามสูตร');
  expect(page).not.toMatch(/undefined|\[object|null/);
});

test.each(QUESTIONS.flatMap(({ ruling, says }) => says.map((quote) => [ruling, quote.words, quote] as const)))('%s quotes “%s” from its line', (_ruling, words, { source }) => {
  const text = source.lines.map((line) => documents.get(source.document)?.[line - 1] ?? '').join(' ').replace(/<[/a-z][^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toContain(words);
});

test('every ruling is a question, or says how workbooks are read', () => {
  expect([...QUESTIONS.map(({ ruling }) => ruling), ...READING_RULINGS].sort()).toEqual([...RULING_IDS].sort());
});

test.each(QUESTIONS.map((question) => [question.ruling, question] as const))('%s: somebody is asked, and something would change', (ruling, question) => {
  expect(askedOf(question, kpis)).not.toHaveLength(0);
  expect(changeText(ruling, 'th')).toMatch(/[ก-๙]/);
  expect(changeText(ruling, 'en')).toMatch(/^(With|If|Read)/);
});

test('the command prints them, of one edition and as data', () => {
  const options = { edition: 'hss', language: 'th', json: false, book: false, questions: false } as const;
  expect(definitionsCommand({ ...options, book: true })).toContain('`hss/19`');
  expect(definitionsCommand({ ...options, questions: true })).not.toContain('satun');
  const { questions } = JSON.parse(definitionsCommand({ ...options, questions: true, json: true, language: 'en' })) as { questions: { ruling: string; setting: string | null; says: unknown[] }[] };
  expect(questions.map(({ ruling }) => ruling)).toEqual(['G5', 'G3', 'G4', 'G6', 'G7', 'G10', 'G11', 'hss/19']);
  expect(questions[0]!.setting).toBe('weights');
});
