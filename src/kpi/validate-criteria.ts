import { formulaProblem } from './validate-formula';
import type { Criteria, CriteriaOf, Decimal, Kpi } from './schema';

/** A problem of criteria: the field below `criteria` (with its dot, or empty), and the sentence. */
type Problem = readonly [field: string, text: string];

/** What is wrong with criteria beyond their shape. Numbers are compared as decimals of few digits: thresholds as printed. */
export function criteriaProblems(criteria: Criteria, kpi: Pick<Kpi, 'direction' | 'items'>, codes: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const formula = (field: string, measure: string) => {
    const text = formulaProblem(measure, codes);
    if (text) problems.push([field, text]);
  };
  const item = (field: string, code: string, kind: string) => {
    const found = kpi.items.find((one) => one.code === code);
    if (found?.kind !== kind) problems.push([field, `"${code}" is no data item of kind "${kind}". Add it to items.`]);
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
        if (!(Number(step) >= 1 && Number(step) <= criteria.names.length)) problems.push([`.conditions.${step}`, `there is no step ${step}. Use 1 to ${criteria.names.length}.`]);
        for (const one of all) {
          if ('measure' in one) formula(`.conditions.${step}`, one.measure);
          else item(`.conditions.${step}`, one.flag, 'flag');
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
        if (table.at.length !== criteria.measures.length) problems.push([`.tables.${index}`, `holds ${table.at.length} rows for ${criteria.measures.length} measures. Give one row for each.`]);
        for (const row of table.at) problems.push(...monotone(`.tables.${index}.at`, row, 'higher'));
      }
      problems.push(...criteriaProblems(criteria.evidence, kpi, codes).map(([field, text]): Problem => [`.evidence${field}`, text]));
      break;
    case 'grades':
      item('.gradeItem', criteria.gradeItem, 'grade');
      item('.pointsItem', criteria.pointsItem, 'points');
      problems.push(...bandProblems('.grades', criteria.grades));
      break;
    case 'parts': {
      const sum = criteria.parts.reduce((total, part) => total + Number(part.share), 0);
      if (Math.abs(sum - 1) > 1e-9) problems.push(['.parts', `the shares add to ${sum}, not to 1. Correct the shares.`]);
      for (const [index, part] of criteria.parts.entries()) {
        problems.push(...criteriaProblems(part.criteria, kpi, codes).map(([field, text]): Problem => [`.parts.${index}${field}`, text]));
      }
    }
  }
  return problems;
}

function monotone(field: string, values: readonly Decimal[], direction: Kpi['direction']): Problem[] {
  const sign = direction === 'higher' ? 1 : -1;
  const wrong = values.findIndex((value, i) => i > 0 && (Number(value) - Number(values[i - 1])) * sign <= 0);
  if (wrong < 0) return [];
  const should = direction === 'higher' ? 'rise' : 'fall';
  return [[field, `${values[wrong - 1]} is followed by ${values[wrong]}, but the values have to ${should} (the KPI is better when ${direction}). Correct the order or the direction.`]];
}

/** Bands and grades rise, the first from below everything, the last without an end; a gap is allowed (ruling G8), an overlap is not. */
function bandProblems(field: string, bands: readonly { readonly from: Decimal | null; readonly to: Decimal | null }[]): Problem[] {
  const problems: Problem[] = [];
  for (const [i, band] of bands.entries()) {
    const before = bands[i - 1];
    if ((band.from === null) !== (i === 0)) problems.push([`${field}.${i}.from`, 'only the first band has no lower bound. Give the bound, or null for the first.']);
    if (band.from !== null && band.to !== null && Number(band.to) < Number(band.from)) problems.push([`${field}.${i}`, `${band.to} is below ${band.from}. Swap the bounds.`]);
    if (!before || band.from === null) continue;
    const end = before.to ?? before.from;
    if (end !== null && Number(end) >= Number(band.from)) problems.push([`${field}.${i}`, `begins at ${band.from}, inside the band before it, which ends at ${end}. Bands must not overlap.`]);
  }
  return problems;
}

function countedProblems(criteria: CriteriaOf<'countedSteps'>): Problem[] {
  return criteria.levels.flatMap((level, i): Problem[] => {
    const before = criteria.levels[i - 1];
    const field = `.levels.${i}`;
    if (level.upTo > criteria.names.length) return [[field, `asks for step ${level.upTo}, but ${criteria.names.length} are named. Name the steps.`]];
    if (before && (level.upTo < before.upTo || level.atLeast < before.atLeast || (level.upTo === before.upTo && level.atLeast === before.atLeast))) {
      return [[field, 'asks for no more than the level before it. Each level has to ask for more steps or a higher count.']];
    }
    return [];
  });
}
