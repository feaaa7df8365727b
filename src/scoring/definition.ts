import type { Bilingual, DataItem, Kpi, Round, Source, Target } from '../kpi/schema';
import type { Context } from './context';
import { kindOf } from './criteria';
import type { CriteriaRow } from './kind';
import { planOf } from './plan';

/** Where something was read, and what it is. */
export interface Citation {
  readonly what: 'definition' | 'weight' | 'item' | 'formula' | 'gate' | 'criteria' | 'target' | 'printedValue';
  readonly source: Source;
}

/** One definition in one round, as data; `wording/explanation.ts` makes sentences of it. */
export interface DefinitionExplained {
  readonly kpi: Pick<Kpi, 'id' | 'number' | 'name' | 'unitOfMeasure' | 'direction'>;
  readonly round: Round;
  /** As printed; null where the document prints none. */
  readonly weight: string | null;
  readonly items: readonly Pick<DataItem, 'code' | 'kind' | 'name' | 'counter' | 'printed'>[];
  /** Formulas of the values shown, by name where there are several. */
  readonly formulas: readonly { readonly name: string | null; readonly formula: string }[];
  readonly gate: { readonly name: Bilingual; readonly formula: string; readonly atLeast: string } | null;
  readonly target: { readonly value: string; readonly is: Target['is'] } | null;
  /** Empty where the round prints no criteria. */
  readonly rows: readonly CriteriaRow[];
  readonly note: Bilingual | null;
  /** Ids of the rulings that decide what the text leaves open. */
  readonly rulings: readonly string[];
  readonly citations: readonly Citation[];
}

/** What a KPI asks in a round. Without a context no row says what was done. */
export function explainDefinition(kpi: Kpi, round: Round, context: Context | null = null): DefinitionExplained {
  const { rule, items, rates } = planOf(kpi, round);
  const formulas = typeof rates === 'string' ? [{ name: null, formula: rates }] : Object.entries(rates ?? {}).map(([name, formula]) => ({ name, formula }));
  const rows = rule?.criteria ? kindOf(rule.criteria).rows(rule.criteria, kpi, context) : [];
  return {
    kpi: { id: kpi.id, number: kpi.number, name: kpi.name, unitOfMeasure: kpi.unitOfMeasure, direction: kpi.direction },
    round,
    weight: kpi.weight && String(kpi.weight.value),
    items: (items.length > 0 ? items : kpi.items).map(({ code, kind, name, counter, printed }) => ({ code, kind, name, ...(counter && { counter }), ...(printed && { printed }) })),
    formulas,
    gate: rule?.gate ? { name: rule.gate.name, formula: rule.gate.measure, atLeast: String(rule.gate.atLeast) } : null,
    target: rule?.target ? { value: String(rule.target.value), is: rule.target.is } : null,
    rows,
    note: rule?.note ?? kpi.notes[round] ?? null,
    rulings: kpi.rulings,
    citations: citationsOf(kpi, round, rows),
  };
}

function citationsOf(kpi: Kpi, round: Round, rows: readonly CriteriaRow[]): Citation[] {
  const { rule, items } = planOf(kpi, round);
  const found: (Citation | null)[] = [
    { what: 'definition', source: kpi.source },
    kpi.weight && { what: 'weight', source: kpi.weight.source },
    ...items.flatMap((item): (Citation | null)[] => [
      item.source ? { what: 'item', source: item.source } : null,
      item.printed ? { what: 'printedValue', source: item.printed.source } : null,
    ]),
    kpi.formula && { what: 'formula', source: kpi.formula.source },
    rule?.gate ? { what: 'gate', source: rule.gate.source } : null,
    ...[...new Set([...(rule?.criteria ? [rule.criteria.source] : []), ...rows.map((row) => row.source)])].map((source): Citation => ({ what: 'criteria', source })),
    rule?.target ? { what: 'target', source: rule.target.source } : null,
  ];
  return found.filter((one) => one !== null);
}
