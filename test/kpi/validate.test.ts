/** Broken definitions, and the words with which they are refused: KPI, field, what to do. */
import type { EditionSource, KpiSource } from '../../src/kpi/schema';
import { hss } from '../../src/kpi/hss/edition';
import { kpi01 } from '../../src/kpi/satun-2567/01';
import { kpi08 } from '../../src/kpi/satun-2567/08';
import { kpi12 } from '../../src/kpi/satun-2567/12';
import { kpi18 } from '../../src/kpi/satun-2567/18';
import { kpi26 } from '../../src/kpi/satun-2567/26';
import { satun2567 } from '../../src/kpi/satun-2567/edition';
import { DefinitionError, loadEdition } from '../../src/kpi/validate';

/** Broken on purpose, so no type holds. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;
type Broken = { -readonly [K in keyof KpiSource]: KpiSource[K] } & Record<string, Loose>;

function edition(...kpis: KpiSource[]): EditionSource {
  return { ...satun2567, kpis };
}

function broken(kpi: KpiSource, change: (copy: Broken) => void): EditionSource {
  const copy = structuredClone(kpi) as Broken;
  change(copy);
  return edition(copy);
}

const every = (kpi: Broken): Loose => (kpi.rounds as Loose).every;

const cases: [string, EditionSource, string][] = [
  ['thresholds out of order', broken(kpi01, (kpi) => (every(kpi).criteria.at = [19, 18, 18, 16, 15])),
    'satun-2567/01: rounds.every.criteria.at.2: 18 is followed by 18, but the values have to fall (the KPI is better when lower). Correct the order or the direction.'],
  ['a direction that does not fit', broken(kpi01, (kpi) => (kpi.direction = 'higher')),
    'satun-2567/01: rounds.every.criteria.at.1: 19 is followed by 18, but the values have to rise (the KPI is better when higher). Correct the order or the direction.'],
  ['four thresholds', broken(kpi01, (kpi) => every(kpi).criteria.at.pop()), 'satun-2567/01: rounds.every.criteria.at: Too small'],
  ['overlapping bands', broken(kpi08, (kpi) => (every(kpi).criteria.bands[1].to = 85)),
    'satun-2567/08: rounds.every.criteria.bands.2: begins at 85, inside the band before it, which ends at 85. Bands must not overlap.'],
  ['a second band without a lower bound', broken(kpi08, (kpi) => (every(kpi).criteria.bands[2].from = null)),
    'satun-2567/08: rounds.every.criteria.bands.2.from: only the first band has no lower bound. Give the bound, or null for the first.'],
  ['swapped bounds', broken(kpi08, (kpi) => (every(kpi).criteria.bands[1].to = 70)), 'satun-2567/08: rounds.every.criteria.bands.1: 70 is below 80. Swap the bounds.'],
  ['an unknown item in a formula', broken(kpi01, (kpi) => (every(kpi).criteria.measure = 'A / D * 100')),
    'satun-2567/01: rounds.every.criteria.measure: "D" in "A / D * 100" is no data item. Use one of A, B, or add the item.'],
  ['unmatched brackets', broken(kpi01, (kpi) => (kpi.formula!.measure = '(A / B * 100')),
    'satun-2567/01: formula: the brackets of "(A / B * 100" don\'t match. Close each one that is opened.'],
  ['a character that is no arithmetic', broken(kpi01, (kpi) => (kpi.formula!.measure = 'A % B')), 'satun-2567/01: formula: "%" in "A % B" can\'t be calculated.'],
  ['an unknown item in a check', broken(kpi01, (kpi) => (kpi.checks = [{ kind: 'partOf', part: 'A', whole: 'C' }])),
    'satun-2567/01: checks.0.whole: "C" is no data item. Use one of A, B, or add the item.'],
  ['a negative weight', broken(kpi01, (kpi) => (kpi.weight!.value = -1)), 'satun-2567/01: weight: -1 is negative. Use 0 or more, or null where the document prints none.'],
  ['shares that do not add up', broken(kpi26, (kpi) => ((kpi.rounds as Loose).m9.criteria.parts[0].share = 0.6)),
    'satun-2567/26: rounds.m9.criteria.parts: the shares add to 1.1, not to 1. Correct the shares.'],
  ['a missing citation', broken(kpi01, (kpi) => delete every(kpi).criteria.source), 'satun-2567/01: rounds.every.criteria.source: Invalid input'],
  ['an empty rule', broken(kpi01, (kpi) => ((kpi.rounds as Loose).every = {})), 'satun-2567/01: rounds.every: neither criteria nor a target. Leave the round out where the document prints nothing for it.'],
  ['conditions of a step that is not there', broken(kpi12, (kpi) => (every(kpi).criteria.names.length = 4)),
    'satun-2567/12: rounds.every.criteria.conditions.5: there is no step 5. Use 1 to 4.'],
  ['a step item of another kind', broken(kpi12, (kpi) => (kpi.items[0]!.kind = 'count')), 'satun-2567/12: rounds.every.criteria.item: "steps" is no data item of kind "steps". Add it to items.'],
  ['a level that asks for no more', broken(kpi18, (kpi) => ((kpi.rounds as Loose).m12.criteria.levels[2].atLeast = 2)),
    'satun-2567/18: rounds.m12.criteria.levels.2: asks for no more than the level before it. Each level has to ask for more steps or a higher count.'],
  ['an item code used twice', broken(kpi01, (kpi) => (kpi.items[1]!.code = 'A')), 'satun-2567/01: items.1: a code is used twice. Give each data item its own code.'],
  ['an example of an unknown item', broken(kpi01, (kpi) => (kpi.examples![0]!.inputs = { X: 1 })), 'satun-2567/01: examples.0: "X" is no data item.'],
  ['an id used twice', edition(kpi01, kpi01), 'satun-2567/01: id: is used twice. Give each KPI its own number.'],
  ['an id of another edition', { ...hss, kpis: [kpi01] }, 'satun-2567/01: id: belongs to another edition. Start it with "hss/".'],
  ['a name of two units', { ...satun2567, units: [{ name: 'เมืองสตูล' }, { name: 'ละงู', aliases: ['เมืองสตูล'] }] }, 'satun-2567: units.1: "เมืองสตูล" names two units. Keep it for one of them.'],
  ['weights that do not add up to what is said', { ...edition(kpi01), totalWeight: 1 }, 'satun-2567: totalWeight: the weights add to 0.5, not to 1. Correct a weight, or the total.'],
  ['a field that does not exist', broken(kpi01, (kpi) => (kpi.wieght = 1)), 'satun-2567/01: Unrecognized key: "wieght"'],
];

test.each(cases)('%s', (_title, source, words) => {
  expect(() => loadEdition(source)).toThrow(DefinitionError);
  expect(() => loadEdition(source)).toThrow(words);
});

test('all problems are told at once', () => {
  const source = broken(kpi01, (kpi) => {
    kpi.weight!.value = -1;
    kpi.direction = 'higher';
  });
  try {
    loadEdition(source);
    throw new Error('accepted');
  } catch (error) {
    expect((error as DefinitionError).problems).toHaveLength(2);
  }
});
