/** Which forms a KPI needs: rounds that ask for the same data share one, for results are cumulative and the form is used month after month. */
import type { Bilingual, Criteria, CriteriaOf, DataItem, Kpi, Round } from '../../kpi/schema';
import { formulaOf } from '../../scoring/formula';
import { planOf } from '../../scoring/plan';
import { roundsOf } from '../guide';

/** A step, a check or a piece of evidence: it has a column (or a line) of its own. */
export interface FormMark {
  readonly code: string;
  readonly name: Bilingual;
  /** As printed; for evidence only. */
  readonly points: string | null;
}

/** A value that the form calculates; `name` where there are several. */
export interface FormRate {
  readonly name: string | null;
  readonly measure: string;
}

export interface Form {
  readonly kpi: Kpi;
  /** In the order of the year. */
  readonly rounds: readonly Round[];
  readonly items: readonly DataItem[];
  readonly marks: readonly FormMark[];
  readonly rates: readonly FormRate[];
  /** The KPI has no other form. */
  readonly alone: boolean;
  /** Evidence alone is scored, with a report of it and, where the document asks for them, of the activities of a plan. */
  readonly evidence: boolean;
  readonly activities: boolean;
}

/** The forms of a KPI, the earliest round first. */
export function formsOf(kpi: Kpi): Form[] {
  const byData = new Map<string, { rounds: Round[]; form: Omit<Form, 'rounds' | 'alone'> }>();
  for (const round of roundsOf(kpi)) {
    const { rule, items } = planOf(kpi, round);
    const form = { kpi, items, marks: marksOf(rule?.criteria), rates: ratesOf(kpi, round), evidence: rule?.criteria?.kind === 'evidence', activities: rule?.plan ?? false };
    const key = JSON.stringify([items.map(({ code }) => code), form.marks, form.rates, form.evidence, form.activities]);
    const known = byData.get(key);
    if (known) known.rounds.push(round);
    else byData.set(key, { rounds: [round], form });
  }
  return [...byData.values()].map(({ rounds, form }) => ({ ...form, rounds, alone: byData.size === 1 }));
}

/** The evidence that criteria ask for, if any. */
function evidenceOf(criteria: Criteria | undefined): CriteriaOf<'evidence'> | null {
  return criteria?.kind === 'evidence' ? criteria : criteria?.kind === 'unitTables' ? criteria.evidence : null;
}

function marksOf(criteria: Criteria | undefined): FormMark[] {
  if (criteria?.kind === 'steps' || criteria?.kind === 'countedSteps') return criteria.names.map((name, i) => ({ code: String(i + 1), name, points: null }));
  if (criteria?.kind === 'points') return criteria.entries.flatMap((entry) => ('check' in entry ? [{ code: entry.check, name: entry.name, points: null }] : []));
  return (evidenceOf(criteria)?.entries ?? []).map(({ code, name, points }) => ({ code, name, points: String(points) }));
}

function ratesOf(kpi: Kpi, round: Round): FormRate[] {
  const { rates, rule } = planOf(kpi, round);
  if (rates === null) return [];
  if (typeof rates === 'string') return [{ name: null, measure: rates }];
  const named = rule?.criteria?.kind === 'unitTables' ? rule.criteria.measures : [];
  return Object.entries(rates).map(([key, measure]) => ({ name: named.find((one) => one.key === key)?.name.th ?? numeratorOf(kpi, measure), measure }));
}

/** What a rate is a share of: the short word for its numerator, by which people tell several rates apart. */
function numeratorOf(kpi: Kpi, measure: string): string {
  const { items, divisors } = formulaOf(measure);
  const item = kpi.items.find(({ code }) => items.includes(code) && !divisors.has(code));
  return item?.heads[0] ?? item?.name.th ?? '';
}
