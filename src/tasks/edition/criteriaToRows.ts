/** What the rounds of a definition ask, as rows. Rounds that ask the same share their rows. */
import type { Criteria, CriteriaOf, Kpi, Rule, Source } from '../../kpi/schema';
import { codeOf, listText } from './cellTexts';
import type { Choice, SheetRow } from './sheets';

type Cite = (source: Source | null | undefined) => string | null;
type Sheets = 'rounds' | 'levels' | 'parts' | 'steps' | 'conditions' | 'points' | 'unitTables' | 'targets';
export type CriteriaRows = { readonly [S in Sheets]: SheetRow<S>[] };

/** Where the rows of some rounds are put. */
interface To {
  readonly rows: CriteriaRows;
  readonly at: { readonly kpi: string; readonly rounds: string };
  readonly cite: Cite;
}

export function criteriaRows(kpi: Kpi, cite: Cite): CriteriaRows {
  const rows: CriteriaRows = { rounds: [], levels: [], parts: [], steps: [], conditions: [], points: [], unitTables: [], targets: [] };
  const to = (rounds: readonly string[]): To => ({ rows, at: { kpi: codeOf(kpi), rounds: rounds.join(', ') }, cite });
  const rules = Object.entries(kpi.rounds) as [Choice<'round'>, Rule][];
  for (const [rounds, { criteria, rates, note, plan }] of together(rules, ({ criteria, rates, note, plan }) => (criteria ?? rates ?? note ?? plan) === undefined ? undefined : { criteria, rates, note, plan })) {
    const one = to(rounds);
    rows.rounds.push({ ...one.at, ...roundRow(criteria, cite), rates: ratesText(rates), note: note?.th ?? null, noteEn: note?.en ?? null, plan: plan ? 'yes' : null });
    if (criteria) addCriteria(one, criteria);
  }
  for (const [rounds, note] of together(Object.entries(kpi.notes), (one) => one)) rows.rounds.push({ ...to(rounds).at, criteria: 'noteOnly', note: note.th, noteEn: note.en });
  for (const [rounds, gate] of together(rules, (rule) => rule.gate)) {
    rows.conditions.push({ ...to(rounds).at, step: 'gate', name: gate.name.th, nameEn: gate.name.en, measure: gate.measure, is: 'atLeast', value: gate.atLeast, lines: cite(gate.source) });
  }
  for (const [rounds, target] of together(rules, (rule) => rule.target)) rows.targets.push({ ...to(rounds).at, measure: target.measure, is: target.is, value: target.value, lines: cite(target.source) });
  return rows;
}

/** What several rounds say alike, once, with the rounds that say it. */
function together<R, T>(rules: readonly (readonly [string, R])[], part: (rule: R) => T | undefined): [string[], T][] {
  const found = new Map<string, [string[], T]>();
  for (const [round, rule] of rules) {
    const value = part(rule);
    if (value === undefined) continue;
    const key = JSON.stringify(value);
    const known = found.get(key);
    if (known) known[0].push(round);
    else found.set(key, [[round], value]);
  }
  return [...found.values()];
}

/** `A / B * 100`, or several by name: `pcu = A / B * 100; shops = C / D * 100`. */
function ratesText(rates: Rule['rates']): string | null {
  if (rates === undefined || typeof rates === 'string') return rates ?? null;
  return listText(Object.entries(rates).map(([name, measure]) => `${name} = ${measure}`));
}

function roundRow(criteria: Criteria | undefined, cite: Cite): SheetRow<'rounds'> {
  if (!criteria) return { criteria: 'none' };
  const row = { criteria: criteria.kind, lines: cite(criteria.source) };
  switch (criteria.kind) {
    case 'thresholds':
    case 'bands':
      return { ...row, measure: criteria.measure };
    case 'steps':
    case 'evidence':
      return { ...row, item: criteria.item };
    case 'countedSteps':
      return { ...row, item: criteria.item, second: criteria.count };
    case 'points':
      return { ...row, item: criteria.checksItem, max: criteria.max };
    case 'grades':
      return { ...row, item: criteria.gradeItem, second: criteria.pointsItem };
    case 'parts':
      return row;
    case 'unitTables':
      return { ...row, item: criteria.evidence.item, evidenceLines: cite(criteria.evidence.source) };
  }
}

function addCriteria(to: To, criteria: Criteria): void {
  const { rows, at, cite } = to;
  switch (criteria.kind) {
    case 'thresholds':
      rows.levels.push(...criteria.at.map((from, i) => ({ ...at, level: i + 1, from })));
      return;
    case 'bands':
      rows.levels.push(...criteria.bands.map(({ from, to: last, printed }, i) => ({ ...at, level: i + 1, from, to: last, printed })));
      return;
    case 'grades':
      rows.levels.push(...criteria.grades.map(({ names, level, from, to: last, source }) => ({ ...at, level, from, to: last, printed: listText(names), lines: cite(source) })));
      return;
    case 'parts':
      for (const [i, { name, share, criteria: own }] of criteria.parts.entries()) {
        rows.parts.push({ ...at, part: i + 1, name: name.th, nameEn: name.en, measure: own.measure, share, lines: cite(own.source) });
        rows.levels.push(...own.at.map((from, level) => ({ ...at, part: i + 1, level: level + 1, from })));
      }
      return;
    case 'steps':
      rows.steps.push(...criteria.names.map((name, i) => ({ ...at, step: i + 1, name: name.th, nameEn: name.en, score: criteria.scores?.[i + 1] ?? null })));
      addConditions(to, criteria);
      return;
    case 'countedSteps':
      rows.steps.push(...criteria.names.map((name, i) => ({ ...at, step: i + 1, name: name.th, nameEn: name.en })));
      rows.levels.push(...criteria.levels.map(({ upTo, atLeast }, i) => ({ ...at, level: i + 1, from: atLeast, upTo })));
      return;
    case 'points':
      addPoints(to, criteria);
      return;
    case 'evidence':
      addEvidence(to, criteria);
      return;
    case 'unitTables':
      addUnitTables(to, criteria);
      addEvidence(to, criteria.evidence);
  }
}

function addConditions({ rows, at, cite }: To, { conditions = {} }: CriteriaOf<'steps'>): void {
  for (const [step, { all, source }] of Object.entries(conditions)) {
    for (const one of all) {
      const row = { ...at, step, lines: cite(source) };
      if ('flag' in one) rows.conditions.push({ ...row, measure: one.flag, is: 'yes' });
      else rows.conditions.push({ ...row, measure: one.measure, ...('atLeast' in one ? { is: 'atLeast', value: one.atLeast } : { is: 'below', value: one.below }), literal: one.literal ? 'yes' : null });
    }
  }
}

function addPoints({ rows, at, cite }: To, { entries }: CriteriaOf<'points'>): void {
  for (const [i, entry] of entries.entries()) {
    const row = { ...at, no: i + 1, name: entry.name.th, nameEn: entry.name.en, lines: cite(entry.source) };
    if ('check' in entry) rows.points.push({ ...row, code: entry.check, points: entry.full, half: entry.half, halfWord: entry.words?.half ?? null, noneWord: entry.words?.none ?? null, heads: listText(entry.heads ?? []) });
    else rows.points.push(...entry.steps.map(({ from, points }, step) => (step === 0 ? { ...row, measure: entry.measure, from, points } : { ...at, no: i + 1, from, points })));
  }
}

function addEvidence({ rows, at, cite }: To, { entries }: CriteriaOf<'evidence'>): void {
  rows.points.push(...entries.map(({ code, name, points, source }, i) => ({ ...at, no: i + 1, code, name: name.th, nameEn: name.en, points, lines: cite(source) })));
}

function addUnitTables({ rows, at, cite }: To, { measures, tables }: CriteriaOf<'unitTables'>): void {
  rows.parts.push(...measures.map(({ key, name, measure, points: [p1, p2, p3, p4, p5] }, i) => ({ ...at, part: i + 1, key, name: name.th, nameEn: name.en, measure, p1: p1!, p2: p2!, p3: p3!, p4: p4!, p5: p5! })));
  for (const [table, { units, at: values, source }] of tables.entries()) {
    rows.unitTables.push(...values.map(([v1, v2, v3, v4, v5], i) => ({ ...at, table: table + 1, part: i + 1, ...(i === 0 && { units: listText(units), lines: cite(source) }), v1: v1!, v2: v2!, v3: v3!, v4: v4!, v5: v5! })));
  }
}
