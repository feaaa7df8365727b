import type { CriteriaOf } from '../kpi/schema';
import { bandOf, noteGap } from './bands';
import { textOf } from './cases';
import type { Context } from './context';
import { compare, decimal, subtract } from './exact';
import { FormulaGap } from './formula-gap';
import type { CriteriaFormula, FormulaCells } from './formula-cells';
import type { KindOf, Scored } from './kind';
import { isOneOf } from './tick-formula';

type Grades = CriteriaOf<'grades'>;

/** Compared without spaces, in one Unicode form: "ดี - ดีมาก" is "ดี-ดีมาก". */
function plain(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '').replaceAll('–', '-').toUpperCase();
}

function byWord(criteria: Grades, context: Context): number | null {
  const { word } = context.values;
  if (word === null) return null;
  const index = criteria.grades.findIndex((grade) => grade.names.some((name) => plain(name) === plain(word)));
  if (index < 0) context.note('unreadableNumber', 'error', { item: criteria.gradeItem, found: word });
  return index < 0 ? null : index;
}

function score(criteria: Grades, context: Context): Scored | null {
  const worded = byWord(criteria, context);
  const points = context.number(criteria.pointsItem);
  if (!points) {
    if (worded !== null) return scoredAs(criteria, worded);
    context.missing.add(criteria.gradeItem);
    return null;
  }
  // Points are what the grade is derived from, so they decide; a grade that says otherwise is a claim that does not agree.
  const index = bandOf(points, criteria.grades);
  noteGap(points, index, criteria.grades, context);
  const max = criteria.grades.at(-1)!.to;
  if (max !== null && compare(points, decimal(max)) > 0) context.note('scoreOverMax', 'warning', { max: String(max) });
  if (worded !== null && worded !== index) {
    context.note('claimedLevelMismatch', 'error', { found: criteria.grades[worded]!.level, expected: criteria.grades[index]!.level });
  }
  return scoredAs(criteria, index);
}

function scoredAs(criteria: Grades, index: number): Scored {
  const { level } = criteria.grades[index]!;
  return { level, score: level };
}

/** A dash, or nothing: no grade is reported. */
const NO_GRADE = ['', '-', '—'];

/** Whether a cell names one of these grades: compared as `plain` does it, as far as a sheet can. */
function saysGrade(cell: string, names: readonly string[]): string {
  return isOneOf(`UPPER(SUBSTITUTE(SUBSTITUTE(IF(ISTEXT(${cell}),${cell},"")," ",""),"–","-"))`, names.map(plain));
}

function formula({ grades, gradeItem, pointsItem }: Grades, cells: FormulaCells): CriteriaFormula {
  const [word, points] = [cells.cellOf(gradeItem), cells.cellOf(pointsItem)];
  if (word === null && points === null) throw new FormulaGap('noColumn', gradeItem);
  const byWord = word === null ? '""' : grades.reduce((rest, { names, level }) => `IF(${saysGrade(word, names)},${level},${rest})`, '""');
  const byPoints = grades.reduce((below, { from, level }) => (from === null ? String(level) : `IF(${points}>=${from},${level},${below})`), '');
  // Points decide; a word that is no grade leaves the whole result in doubt.
  const trusted = word === null ? byPoints : `IF(${saysGrade(word, [...NO_GRADE, ...grades.flatMap(({ names }) => names)])},${byPoints},"")`;
  const level = points === null ? byWord : `IF(ISNUMBER(${points}),${trusted},${byWord})`;
  return { needs: [], blankIf: [], level, score: level };
}

/** A grade in words, or the points that it stands for. The lowest grade scores 1: there is no level 0. */
export const grades: KindOf<'grades'> = {
  items: (criteria) => [criteria.gradeItem, criteria.pointsItem],
  rates: () => null,
  score,
  rows: (criteria) =>
    criteria.grades.map(({ names, level, from, to, source }) => ({
      kind: 'grade', level, names, from: from === null ? null : String(from), to: to === null ? null : String(to), deciding: false, source,
    })),
  advise: (criteria, context, { level }) => {
    const next = criteria.grades.find((grade) => grade.level === level + 1);
    if (!next) return [];
    const points = context.number(criteria.pointsItem);
    if (points) return [{ kind: 'change', level: next.level, item: criteria.pointsItem, change: textOf(subtract(decimal(next.from!), points)) }];
    return [{ kind: 'grade', level: next.level, names: next.names, from: String(next.from) }];
  },
  formula,
};
