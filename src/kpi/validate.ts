/** Checks a rule book when it is loaded: its shape (zod), then what the shape can't say. A broken definition never scores anybody. */
import type { z } from 'zod';
import { type DefinitionProblem, developerText } from './problem';
import { criteriaProblems } from './validate-criteria';
import { formulaProblem } from './validate-formula';
import { editionSchema, type Edition, type EditionSource, type Kpi, type Rule } from './schema';

type Issue = z.core.$ZodIssue;

/** Every problem of an edition at once; each names the KPI, the field, and what to do. */
export class DefinitionError extends Error {
  readonly problems: readonly string[];

  constructor(found: readonly DefinitionProblem[], edition: string) {
    const problems = found.map(({ kpi, field, code, data }) => `${[kpi ?? edition, field].filter(Boolean).join(': ')}: ${developerText(code, data)}`);
    super(`The rule book can't be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
    this.name = 'DefinitionError';
  }
}

/** An edition whose shape and content are sound, or all that is wrong with it. */
export type CheckedEdition = { readonly edition: Edition; readonly problems: readonly [] } | { readonly edition: null; readonly problems: readonly DefinitionProblem[] };

/** Checks what claims to be an edition. Never throws: it may come from anybody. */
export function checkEdition(source: EditionSource): CheckedEdition {
  const parsed = editionSchema.safeParse(source);
  if (!parsed.success) return { edition: null, problems: parsed.error.issues.flatMap(plain).map((issue) => shapeProblem(source, issue)) };
  const problems = [...duplicates(parsed.data), ...parsed.data.kpis.flatMap(kpiProblems)];
  return problems.length > 0 ? { edition: null, problems } : { edition: parsed.data, problems: [] };
}

/** @throws DefinitionError with all problems found. */
export function loadEdition(source: EditionSource): Edition {
  const { edition, problems } = checkEdition(source);
  if (!edition) throw new DefinitionError(problems, source.id);
  return edition;
}

function shapeProblem(source: EditionSource, issue: Issue): DefinitionProblem {
  const [head, index, ...rest] = issue.path;
  const kpi = head === 'kpis' && typeof index === 'number' ? source.kpis?.[index] : undefined;
  return { kpi: kpi?.id ?? null, field: (kpi ? rest : issue.path).map(String).join('.'), code: 'shape', data: { message: issue.message } };
}

/** Where one of several shapes would do, the problems of the shape that came furthest: "Invalid input" alone helps nobody. */
function plain(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((errors) => errors.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(plain));
  // A shape that does not know the keys at all is not the one that was meant.
  const reach = (errors: readonly Issue[]) =>
    errors.some((one) => one.code === 'unrecognized_keys' && one.path.length === issue.path.length) ? 0 : Math.max(...errors.map((one) => one.path.length));
  return branches.reduce((best, one) => (reach(one) > reach(best) ? one : best));
}

function duplicates(edition: Edition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const seen = new Set<string>();
  for (const kpi of edition.kpis) {
    if (seen.has(kpi.id)) problems.push({ kpi: kpi.id, field: 'id', code: 'idTwice', data: {} });
    seen.add(kpi.id);
    if (!kpi.id.startsWith(`${edition.id}/`)) problems.push({ kpi: kpi.id, field: 'id', code: 'otherEdition', data: { edition: edition.id } });
  }
  const names = new Set<string>();
  for (const [i, { name, aliases }] of edition.units.entries()) {
    for (const one of [name, ...aliases]) {
      if (names.has(one)) problems.push({ kpi: null, field: `units.${i}`, code: 'unitTwice', data: { name: one } });
      names.add(one);
    }
  }
  return [...problems, ...weightProblems(edition)];
}

/** Decimals of few digits: as the exact sum would be, so rounded to what they print. */
function weightProblems({ totalWeight, kpis }: Edition): DefinitionProblem[] {
  if (totalWeight === undefined) return [];
  const sum = Number(kpis.reduce((total, { weight }) => total + Number(weight?.value ?? 0), 0).toFixed(6));
  return sum === Number(totalWeight) ? [] : [{ kpi: null, field: 'totalWeight', code: 'weightsDiffer', data: { sum, said: totalWeight } }];
}

/** What is wrong with one definition, beyond its shape. */
export function kpiProblems(kpi: Kpi): DefinitionProblem[] {
  const codes = new Set(kpi.items.map((item) => item.code));
  const problems: DefinitionProblem[] = [];
  const at = (field: string, code: DefinitionProblem['code'], data: DefinitionProblem['data'] = {}) => void problems.push({ kpi: kpi.id, field, code, data });
  const known = (field: string, code: string) => {
    if (!codes.has(code)) at(field, 'unknownItem', { found: code, items: [...codes].join(', ') });
  };
  const formula = (field: string, measure: string) => {
    const problem = formulaProblem(measure, codes);
    if (problem) at(field, problem.code, problem.data);
  };

  const twice = kpi.items.findIndex(({ code }, i) => kpi.items.findIndex((one) => one.code === code) < i);
  if (twice >= 0) at(`items.${twice}`, 'codeTwice', { found: kpi.items[twice]!.code });
  if (kpi.weight && Number(kpi.weight.value) < 0) at('weight', 'negativeWeight', { found: kpi.weight.value });
  if (kpi.formula) formula('formula', kpi.formula.measure);
  for (const [field, code] of checkedItems(kpi)) known(field, code);
  const rules: [string, Rule | undefined][] = Object.entries(kpi.rounds);
  if (rules.length === 0) at('rounds', 'noRounds');
  if (kpi.rounds.every && rules.length > 1) at('rounds', 'everyBeside');
  for (const [round, rule] of rules) {
    const field = `rounds.${round}`;
    if (!rule || (!rule.criteria && !rule.target)) {
      at(field, 'emptyRule');
      continue;
    }
    if (rule.target) formula(`${field}.target`, rule.target.measure);
    if (rule.gate) formula(`${field}.gate`, rule.gate.measure);
    if (rule.rates) (typeof rule.rates === 'string' ? [rule.rates] : Object.values(rule.rates)).forEach((text) => formula(`${field}.rates`, text));
    if (rule.criteria) for (const one of criteriaProblems(rule.criteria, kpi, codes)) at(`${field}.criteria${one.field}`, one.code, one.data);
  }
  for (const [index, example] of kpi.examples.entries()) {
    const plan = rules.some(([, rule]) => rule?.plan) ? ['activities', 'asOf'] : [];
    Object.keys(example.inputs).filter((code) => !plan.includes(code)).forEach((code) => known(`examples.${index}`, code));
  }
  return problems;
}

/** Items that checks and lists name, and where. */
function checkedItems({ checks, list }: Kpi): [field: string, code: string][] {
  const named = checks.flatMap((check, i): [string, string][] => {
    const parts = check.kind === 'partOf' ? [check.part] : check.kind === 'sumWithin' ? check.parts : [check.item];
    return [...parts.map((code): [string, string] => [`checks.${i}`, code]), ...(check.kind === 'atMost' ? [] : [[`checks.${i}.whole`, check.whole] as [string, string]])];
  });
  return [...named, ...(list ? [list.passed, list.all].map((code): [string, string] => ['list', code]) : [])];
}
