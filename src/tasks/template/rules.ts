/** What the cells of a form take: whole numbers from 0, amounts from 0, ticks and words from lists. */
import type { CellRule } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import type { FormColumn } from './columns';
import type { Form } from './forms';
import type { FormGrid } from './formulas';
import type { TemplateWords } from './words';
import { planOf } from '../../scoring/plan';

/** One rule for columns alike; marks have one each, since the prompt says what the mark is. */
export function rulesOf({ top, bottom, columns }: FormGrid, form: Form, words: TemplateWords): CellRule[] {
  const area = (column: number): Area => ({ top, bottom, left: column, right: column });
  const areasOf = (...kinds: readonly FormColumn['kind'][]): Area[] => columns.flatMap(({ kind }, i) => (kinds.includes(kind) ? [area(i)] : []));
  const counts = areasOf('count');
  const numbers = areasOf('amount', 'points');
  return [
    ...(counts.length > 0 ? [{ areas: counts, allow: { kind: 'whole', from: 0 }, refusal: words.refuse.count } as const] : []),
    ...(numbers.length > 0 ? [{ areas: numbers, allow: { kind: 'decimal', from: 0 }, refusal: words.refuse.number } as const] : []),
    ...columns.flatMap((column, i): CellRule[] => {
      const values = listOf(column, form, words);
      return values ? [{ areas: [area(i)], allow: { kind: 'list', values }, refusal: words.refuse.list, ...(column.mark && { prompt: words.promptMark(column.head, column.mark) }) }] : [];
    }),
  ];
}

function listOf({ kind }: FormColumn, form: Form, words: TemplateWords): readonly string[] | null {
  if (kind === 'tick') return words.ticks;
  if (kind === 'check') return words.checks;
  if (kind !== 'grade') return null;
  const criteria = form.rounds.map((round) => planOf(form.kpi, round).rule?.criteria).find((one) => one?.kind === 'grades');
  return criteria?.kind === 'grades' ? criteria.grades.flatMap(({ names }) => names[0] ?? []) : null;
}
