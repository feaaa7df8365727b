/** Tells the reader what the rule book knows: the one place where `sheet/` meets `kpi/`. */
import { editions, isBundled, takenIn } from '../kpi/catalog';
import { type DataItem, ROUNDS, type Kpi, type Round } from '../kpi/schema';
import { decimal, toNumber } from '../scoring/exact';
import { formulaOf } from '../scoring/formula';
import { planOf } from '../scoring/plan';
import type { GuideItem, GuideKpi, ReadingGuide } from '../sheet/guide';
import { evidenceOf, guideParts } from './guideParts';

/** The reading guide of all editions in force. What an office made itself goes before what is bundled: it was taken in to be used. */
export function readingGuide(): ReadingGuide {
  const inOrder = [...takenIn(), ...editions().filter(({ id }) => isBundled(id))];
  return {
    editions: inOrder.map(({ id, fiscalYear, units, whole }) => ({ id, fiscalYear, units, whole, preferred: !isBundled(id) })),
    kpis: inOrder.flatMap((edition) => edition.kpis.map((kpi) => guideKpi(kpi, edition.id))),
  };
}

function guideKpi(kpi: Kpi, edition: string): GuideKpi {
  return {
    id: kpi.id,
    edition,
    number: kpi.number,
    names: [kpi.name.th, kpi.name.en, ...kpi.alsoCalled],
    items: guideItems(kpi),
    rounds: roundsOf(kpi),
    list: kpi.list ? { heads: kpi.list.heads, atLeast: Number(kpi.list.atLeast), passed: kpi.list.passed, all: kpi.list.all } : null,
    hasRate: (round) => measureOf(kpi, round) !== null,
    rate: (inputs, round) => rateOf(kpi, inputs, round),
  };
}

/** Rounds that a KPI prints rules for, in the order of the year; a single table stands for the whole year. */
export function roundsOf(kpi: Kpi): Round[] {
  return 'every' in kpi.rounds ? ['m3', 'm6', 'm9', 'm12'] : ROUNDS.filter((round) => round in kpi.rounds);
}

function guideItems(kpi: Kpi): GuideItem[] {
  const formula = kpi.formula ? formulaOf(kpi.formula.measure) : null;
  return kpi.items.map((item) => ({
    code: item.code,
    place: !formula?.items.includes(item.code) ? 'other' : formula.divisors.has(item.code) ? 'denominator' : 'numerator',
    kind: item.kind === 'checks' && isEvidence(kpi, item) ? 'evidence' : item.kind,
    heads: [...item.heads, item.name.th, item.name.en],
    optional: item.optional,
    whole: kpi.checks.flatMap((check) => (check.kind === 'partOf' && check.part === item.code ? [check.whole] : []))[0] ?? null,
    parts: guideParts(kpi, item.code),
  }));
}

function isEvidence(kpi: Kpi, { code }: DataItem): boolean {
  return Object.values(kpi.rounds).some((rule) => rule?.criteria && evidenceOf(rule.criteria)?.item === code);
}

/** The one formula of a round; null where there is none, or several. */
function measureOf(kpi: Kpi, round: string | null): string | null {
  const { rates } = planOf(kpi, (round ?? roundsOf(kpi).at(-1) ?? 'm12') as Round);
  return typeof rates === 'string' ? rates : null;
}

/** The rate that these inputs give, as a plain number for showing; exactness lives in `scoring/`. */
function rateOf(kpi: Kpi, inputs: Readonly<Record<string, unknown>>, round: string | null): number | null {
  const measure = measureOf(kpi, round);
  if (measure === null) return null;
  const outcome = formulaOf(measure).calculate((code) => {
    const value = inputs[code];
    return typeof value === 'number' && Number.isFinite(value) ? decimal(value) : null;
  });
  return 'value' in outcome ? toNumber(outcome.value) : null;
}
