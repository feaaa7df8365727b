import { type PartProblem, under } from './problem';
import { formulaProblem } from './validate-formula';
import type { Criteria, CriteriaOf, Decimal, Kpi } from './schema';

type Problem = PartProblem;

/** What is wrong with criteria beyond their shape. Numbers are compared as decimals of few digits: thresholds as printed. */
export function criteriaProblems(criteria: Criteria, kpi: Pick<Kpi, 'direction' | 'items'>, codes: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const formula = (field: string, measure: string) => {
    const problem = formulaProblem(measure, codes);
    if (problem) problems.push(under(field, problem));
  };
  const item = (field: string, code: string, kind: string) => {
    const found = kpi.items.find((one) => one.code === code);
    if (found?.kind !== kind) problems.push({ field, code: 'wrongKind', data: { found: code, kind } });
  };
  switch (criteria.kind) {
    case 'thresholds':
      formula('.measure', criteria.measure);
      problems.push(...monotone('.at', criteria.at, kpi.direction));
      break;
    case 'bands':
      formula('.measure', criteria.measure);
      problems.push(...bandProblems('.bands', criteria.bands));
      break;
    case 'steps':
      item('.item', criteria.item, 'steps');
      for (const [step, { all }] of Object.entries(criteria.conditions ?? {})) {
        if (!(Number(step) >= 1 && Number(step) <= criteria.names.length)) problems.push({ field: `.conditions.${step}`, code: 'noSuchStep', data: { step, steps: criteria.names.length } });
        for (const [i, one] of all.entries()) {
          if ('measure' in one) formula(`.conditions.${step}.all.${i}`, one.measure);
          else item(`.conditions.${step}.all.${i}`, one.flag, 'flag');
        }
      }
      break;
    case 'countedSteps':
      item('.item', criteria.item, 'steps');
      item('.count', criteria.count, 'count');
      problems.push(...countedProblems(criteria));
      break;
    case 'points':
      item('.checksItem', criteria.checksItem, 'checks');
      for (const [index, entry] of criteria.entries.entries()) {
        if ('measure' in entry) {
          formula(`.entries.${index}`, entry.measure);
          problems.push(...monotone(`.entries.${index}.steps`, entry.steps.map((step) => step.from), 'higher'));
        }
      }
      break;
    case 'evidence':
      item('.item', criteria.item, 'checks');
      break;
    case 'unitTables':
      for (const one of criteria.measures) formula(`.measures.${one.key}`, one.measure);
      for (const [index, table] of criteria.tables.entries()) {
        if (table.at.length !== criteria.measures.length) problems.push({ field: `.tables.${index}`, code: 'tableRows', data: { rows: table.at.length, measures: criteria.measures.length } });
        for (const [i, row] of table.at.entries()) problems.push(...monotone(`.tables.${index}.at.${i}`, row, 'higher'));
      }
      problems.push(...criteriaProblems(criteria.evidence, kpi, codes).map((one) => under('.evidence', one)));
      break;
    case 'grades':
      item('.gradeItem', criteria.gradeItem, 'grade');
      item('.pointsItem', criteria.pointsItem, 'points');
      problems.push(...bandProblems('.grades', criteria.grades));
      break;
    case 'parts': {
      const sum = criteria.parts.reduce((total, part) => total + Number(part.share), 0);
      if (Math.abs(sum - 1) > 1e-9) problems.push({ field: '.parts', code: 'shares', data: { sum: Number(sum.toFixed(6)) } });
      for (const [index, part] of criteria.parts.entries()) {
        problems.push(...criteriaProblems(part.criteria, kpi, codes).map((one) => under(`.parts.${index}`, one)));
      }
    }
  }
  return problems;
}

function monotone(field: string, values: readonly Decimal[], direction: Kpi['direction']): Problem[] {
  const sign = direction === 'higher' ? 1 : -1;
  const wrong = values.findIndex((value, i) => i > 0 && (Number(value) - Number(values[i - 1])) * sign <= 0);
  if (wrong < 0) return [];
  return [{ field: `${field}.${wrong}`, code: direction === 'higher' ? 'notRising' : 'notFalling', data: { before: String(values[wrong - 1]), found: String(values[wrong]) } }];
}

/** Bands and grades rise, the first from below everything, the last without an end; a gap is allowed (ruling G8), an overlap is not. */
function bandProblems(field: string, bands: readonly { readonly from: Decimal | null; readonly to: Decimal | null }[]): Problem[] {
  const problems: Problem[] = [];
  for (const [i, band] of bands.entries()) {
    const before = bands[i - 1];
    if ((band.from === null) !== (i === 0)) problems.push({ field: `${field}.${i}.from`, code: 'firstOpen', data: {} });
    if (band.from !== null && band.to !== null && Number(band.to) < Number(band.from)) problems.push({ field: `${field}.${i}`, code: 'swapped', data: { from: band.from, to: band.to } });
    if (!before || band.from === null) continue;
    const end = before.to ?? before.from;
    if (end !== null && Number(end) >= Number(band.from)) problems.push({ field: `${field}.${i}`, code: 'overlap', data: { from: band.from, end } });
  }
  return problems;
}

function countedProblems(criteria: CriteriaOf<'countedSteps'>): Problem[] {
  return criteria.levels.flatMap((level, i): Problem[] => {
    const before = criteria.levels[i - 1];
    const field = `.levels.${i}`;
    if (level.upTo > criteria.names.length) return [{ field, code: 'unnamedStep', data: { step: level.upTo, steps: criteria.names.length } }];
    if (before && (level.upTo < before.upTo || level.atLeast < before.atLeast || (level.upTo === before.upTo && level.atLeast === before.atLeast))) {
      return [{ field, code: 'asksNoMore', data: {} }];
    }
    return [];
  });
}
