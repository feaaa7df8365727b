/** Criteria by steps, from their rows. */
import type { Condition, CriteriaOf, Source } from '../../kpi/schema';
import type { Cells } from './cells';
import { type CriteriaAt, LEVELS, noteField, rowsOf } from './criteriaAt';
import { levelRow } from './levelsFromRows';
import type { ReadRow } from './readSheets';

/** Steps 1, 2, 3 … in the order of their numbers. */
function namesFrom(at: CriteriaAt): { readonly names: { th: string; en: string }[]; readonly scores: Record<string, number> } | null {
  const { cells } = at;
  const rows = rowsOf(at, 'steps');
  const found = new Map<number, { name: { th: string; en: string } | null; score: number | string | null }>();
  for (const row of rows) {
    const step = cells.whole(row, 'step');
    if (step === null) continue;
    if (found.has(step)) cells.wrong('levelTwice', row.at('step'), { level: step });
    if (step > rows.length) cells.wrong('levelOutside', row.at('step'), { level: step });
    found.set(step, { name: cells.bilingual(row, 'name', 'nameEn'), score: cells.number(row.at('score')) });
  }
  const steps = rows.map((_, i) => found.get(i + 1));
  if (steps.length === 0 || steps.some((one) => !one?.name)) return null;
  const scores = Object.fromEntries(steps.flatMap((one, i) => (one!.score === null ? [] : [[String(i + 1), Number(one!.score)]])));
  return { names: steps.map((one) => one!.name!), scores };
}

export function stepsFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'steps'> | null {
  const item = at.cells.needed(at.row, 'item');
  const named = namesFrom(at);
  const conditions = conditionsFrom(at);
  if (!source || !named || item === '') return null;
  return { kind: 'steps', item, names: named.names, ...(Object.keys(named.scores).length > 0 && { scores: named.scores }), ...(conditions && { conditions }), source };
}

function conditionsFrom(at: CriteriaAt): CriteriaOf<'steps'>['conditions'] {
  const { cells } = at;
  const found = new Map<string, { all: Condition[]; lines: Set<number>; document: string }>();
  for (const row of rowsOf(at, 'conditions', false)) {
    if (cells.choiceIn(cells.text(row.at('step')), 'step') === 'gate') continue;
    const step = cells.whole(row, 'step');
    const source = cells.cited(row);
    if (step === null) continue;
    const one = found.get(String(step)) ?? { all: [], lines: new Set(), document: source?.document ?? cells.document };
    found.set(String(step), one);
    noteField(at, `.conditions.${step}`, row, 'step');
    noteField(at, `.conditions.${step}.all.${one.all.length}`, row, 'measure');
    source?.lines.forEach((line) => one.lines.add(line));
    const condition = conditionOf(row, cells);
    if (condition) one.all.push(condition);
  }
  const whole = [...found].filter(([, { all, lines }]) => all.length > 0 && lines.size > 0);
  return whole.length > 0 ? Object.fromEntries(whole.map(([step, { all, lines, document }]) => [step, { all, source: { document, lines: [...lines] } }])) : undefined;
}

function conditionOf(row: ReadRow, cells: Cells): Condition | null {
  const is = cells.neededChoice(row, 'is', 'conditionIs');
  if (is === 'yes') {
    const flag = cells.needed(row, 'measure');
    return flag === '' ? null : { flag };
  }
  const measure = cells.neededFormula(row, 'measure');
  const value = cells.neededNumber(row, 'value');
  if (is === null || measure === null || value === null) return null;
  const literal = cells.choice(row, 'literal', 'yes') !== null ? ({ literal: true } as const) : {};
  return is === 'atLeast' ? { measure, atLeast: value, ...literal } : { measure, below: value, ...literal };
}

export function countedFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'countedSteps'> | null {
  const { cells, row } = at;
  const item = cells.needed(row, 'item');
  const count = cells.needed(row, 'second');
  const named = namesFrom(at);
  const levels = LEVELS.map((level) => {
    const one = levelRow(at, null, level, `.levels.${level - 1}`);
    return one && { upTo: cells.whole(one, 'upTo'), atLeast: cells.whole(one, 'from', 0) };
  });
  if (!source || !named || item === '' || count === '' || levels.some((one) => !one || one.upTo === null || one.atLeast === null)) return null;
  return { kind: 'countedSteps', item, count, names: named.names, levels: levels.map((one) => ({ upTo: one!.upTo!, atLeast: one!.atLeast! })), source };
}
