/** Checks a rule book when it is loaded: its shape (zod), then what the shape can't say. A broken definition never scores anybody. */
import type { z } from 'zod';
import { criteriaProblems } from './validate-criteria';
import { formulaProblem } from './validate-formula';
import { editionSchema, type Edition, type EditionSource, type Kpi, type Rule } from './schema';

type Issue = z.core.$ZodIssue;

/** Every problem of an edition at once; each names the KPI, the field, and what to do. */
export class DefinitionError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The rule book can't be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'DefinitionError';
  }
}

/** @throws DefinitionError with all problems found. */
export function loadEdition(source: EditionSource): Edition {
  const parsed = editionSchema.safeParse(source);
  if (!parsed.success) throw new DefinitionError(parsed.error.issues.flatMap(plain).map((issue) => shapeProblem(source, issue)));
  const problems = [...duplicates(parsed.data), ...parsed.data.kpis.flatMap(kpiProblems)];
  if (problems.length > 0) throw new DefinitionError(problems);
  return parsed.data;
}

function shapeProblem(source: EditionSource, issue: Issue): string {
  const [head, index, ...rest] = issue.path;
  const kpi = head === 'kpis' && typeof index === 'number' ? source.kpis?.[index] : undefined;
  const where = kpi ? [kpi.id, ...(rest.length > 0 ? [rest.map(String).join('.')] : [])] : [source.id, issue.path.map(String).join('.')];
  return `${where.join(': ')}: ${issue.message}. Write it as schema.ts describes.`;
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

function duplicates(edition: Edition): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const kpi of edition.kpis) {
    if (seen.has(kpi.id)) problems.push(`${kpi.id}: id: is used twice. Give each KPI its own number.`);
    seen.add(kpi.id);
    if (!kpi.id.startsWith(`${edition.id}/`)) problems.push(`${kpi.id}: id: belongs to another edition. Start it with "${edition.id}/".`);
  }
  const names = new Set<string>();
  for (const name of edition.units.flatMap((unit) => [unit.name, ...unit.aliases])) {
    if (names.has(name)) problems.push(`${edition.id}: units: "${name}" names two units. Keep it for one of them.`);
    names.add(name);
  }
  return problems;
}

function kpiProblems(kpi: Kpi): string[] {
  const at = (field: string, text: string) => `${kpi.id}: ${field}: ${text}`;
  const codes = new Set(kpi.items.map((item) => item.code));
  const problems: string[] = [];
  const known = (field: string, code: string) => {
    if (!codes.has(code)) problems.push(at(field, `"${code}" is no data item. Use one of ${[...codes].join(', ')}, or add the item.`));
  };
  const formula = (field: string, measure: string) => {
    const problem = formulaProblem(measure, codes);
    if (problem) problems.push(at(field, problem));
  };

  if (codes.size < kpi.items.length) problems.push(at('items', 'a code is used twice. Give each data item its own code.'));
  if (kpi.weight && Number(kpi.weight.value) < 0) {
    problems.push(at('weight', `${kpi.weight.value} is negative. Use 0 or more, or null where the document prints none.`));
  }
  if (kpi.formula) formula('formula', kpi.formula.measure);
  for (const check of kpi.checks) {
    if (check.kind === 'partOf') [check.part, check.whole].forEach((code) => known('checks', code));
    if (check.kind === 'sumWithin') [...check.parts, check.whole].forEach((code) => known('checks', code));
    if (check.kind === 'atMost') known('checks', check.item);
  }
  const rules: [string, Rule | undefined][] = Object.entries(kpi.rounds);
  if (rules.length === 0) problems.push(at('rounds', 'no round is defined. Add the rounds that the document prints, or "every".'));
  if (kpi.rounds.every && rules.length > 1) problems.push(at('rounds', '"every" stands beside other rounds. Use "every" alone, or name each round.'));
  for (const [round, rule] of rules) {
    const field = `rounds.${round}`;
    if (!rule || (!rule.criteria && !rule.target)) {
      problems.push(at(field, 'neither criteria nor a target. Leave the round out where the document prints nothing for it.'));
      continue;
    }
    if (rule.target) formula(`${field}.target`, rule.target.measure);
    if (rule.gate) formula(`${field}.gate`, rule.gate.measure);
    if (rule.rates) (typeof rule.rates === 'string' ? [rule.rates] : Object.values(rule.rates)).forEach((text) => formula(`${field}.rates`, text));
    if (rule.criteria) problems.push(...criteriaProblems(rule.criteria, kpi, codes).map(([part, text]) => at(`${field}.criteria${part}`, text)));
  }
  for (const [index, example] of kpi.examples.entries()) {
    const plan = rules.some(([, rule]) => rule?.plan) ? ['activities', 'asOf'] : [];
    Object.keys(example.inputs).filter((code) => !plan.includes(code)).forEach((code) => known(`examples.${index}`, code));
  }
  return problems;
}
