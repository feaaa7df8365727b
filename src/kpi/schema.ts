/**
 * What a rule book is made of. Definitions are data: they are checked against this schema when they are loaded,
 * and every threshold names the document and the line that it was read from.
 */
import { z } from 'zod';
import { criteria, type condition } from './criteria-schema';
import { bilingual, counter, decimal, source } from './primitives';

/** Cumulative months of the fiscal year, and the half years of `doh-2563`. */
export const ROUNDS = ['m3', 'm5', 'm6', 'm9', 'm12', 'h1', 'h2'] as const;
const round = z.enum(ROUNDS);

/** What the document itself prints for an item, by normalised unit name. `fillIn`: used when the item is not reported. */
const printed = z.strictObject({ byUnit: z.record(z.string(), decimal), fillIn: z.boolean(), source });

const item = z.strictObject({
  code: z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/),
  /**
   * `count`: whole and not negative. `amount`: money, not negative. `points`: not negative. `steps`: numbers of the steps done.
   * `grade`: a word. `flag`: true or false. `checks`: item numbers mapped to `full`, `half` or `none`, or a list of those that are there.
   */
  kind: z.enum(['count', 'amount', 'points', 'steps', 'grade', 'flag', 'checks']),
  name: bilingual,
  /** The word that counts it; without one a `count` counts people (ราย, cases), an `amount` is baht, `points` are points. */
  counter: counter.optional(),
  /** Words that head its column in result tables, beside its code. */
  heads: z.array(z.string().min(1)).default([]),
  optional: z.boolean().default(false),
  printed: printed.optional(),
  source: source.optional(),
});

/** Impossible data, refused instead of scored (ruling G6). */
const check = z.discriminatedUnion('kind', [
  /** `issue` where `aGreaterThanB` would be the wrong word for it. */
  z.strictObject({ kind: z.literal('partOf'), part: z.string(), whole: z.string(), issue: z.literal('testedExceedsAll').optional() }),
  z.strictObject({ kind: z.literal('sumWithin'), parts: z.array(z.string()).min(2), whole: z.string() }),
  /** A count of things of which there are only so many. */
  z.strictObject({ kind: z.literal('atMost'), item: z.string(), max: z.int().positive() }),
]);

/** A condition without which a result is shown but not scored. Where an item is not reported, the result is scored with a warning. */
const gate = z.strictObject({ name: bilingual, measure: z.string().min(1), atLeast: decimal, source });

const target = z.strictObject({ measure: z.string(), value: decimal, is: z.enum(['atLeast', 'atMost']), source });

/** What a round prints: criteria, a target, or both. `rates` names the values shown beside criteria that are no measure. */
const rule = z.strictObject({
  criteria: criteria.optional(),
  target: target.optional(),
  gate: gate.optional(),
  rates: z.union([z.string().min(1), z.record(z.string(), z.string())]).optional(),
  note: bilingual.optional(),
  /** The activities of a plan (`activities`, `asOf`) are counted beside it. */
  plan: z.literal(true).optional(),
});

const example = z.strictObject({
  round,
  /** Normalised name, where the document prints values by unit. */
  unit: z.string().optional(),
  inputs: z.record(z.string(), z.unknown()),
  expect: z.record(z.string(), z.unknown()),
  why: z.string().optional(),
});

export const kpiSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[0-9.]+$/),
  number: z.string().min(1),
  name: bilingual,
  /** Other names that headings use for it. */
  alsoCalled: z.array(z.string()).default([]),
  unitOfMeasure: bilingual,
  weight: z.strictObject({ value: decimal, source }).nullable(),
  direction: z.enum(['higher', 'lower']),
  items: z.array(item).min(1),
  checks: z.array(check).default([]),
  /** Sheets may list a score of each agency instead of the counts: those from `atLeast` up are `passed`, all of them `all`. */
  list: z.strictObject({ heads: z.array(z.string().min(1)).min(1), atLeast: decimal, passed: z.string(), all: z.string(), source }).optional(),
  /** The printed formula; also the rate of rounds that have no rule. */
  formula: z.strictObject({ measure: z.string().min(1), source }).nullable().default(null),
  /** The rule of each round that the document prints; `every`, alone, for a document that prints one table and no round. */
  rounds: z.partialRecord(z.enum([...ROUNDS, 'every']), rule),
  /** What a round counts differently. */
  notes: z.partialRecord(round, bilingual).default({}),
  /** Rulings applied, by id; their texts are in `wording/rulings.ts`. A ruling of an office's own stands here in its own words. */
  rulings: z.array(z.string()).default([]),
  source,
  /** Cases worked out by hand. Every definition of a bundled edition has some; a test asks for them. */
  examples: z.array(example).default([]),
});

export const editionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** What the office calls this state of it: `ร่าง 2`. */
  version: z.string().min(1).optional(),
  title: bilingual,
  /** Buddhist era; null where the document does not print it. */
  fiscalYear: z.int().min(2500).max(2700).nullable(),
  document: z.strictObject({ id: z.string(), title: bilingual }),
  /** What a unit is here, and the list of them in the document's order. */
  unitKind: bilingual,
  units: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]) })),
  /** The whole that the units add up to, and what its row is called. */
  whole: z.strictObject({ name: z.string(), aliases: z.array(z.string()) }),
  /** What the weights add up to, where the document says so. */
  totalWeight: decimal.optional(),
  kpis: z.array(kpiSchema).min(1),
});

export type Round = z.infer<typeof round>;
export type Source = z.infer<typeof source>;
export type Bilingual = z.infer<typeof bilingual>;
export type Counter = z.infer<typeof counter>;
export type DataItem = z.infer<typeof item>;
export type Check = z.infer<typeof check>;
export type Gate = z.infer<typeof gate>;
export type Condition = z.infer<typeof condition>;
export type Decimal = z.infer<typeof decimal>;
export type Rule = z.infer<typeof rule>;
export type Criteria = z.infer<typeof criteria>;
export type CriteriaOf<K extends Criteria['kind']> = Extract<Criteria, { kind: K }>;
export type Target = z.infer<typeof target>;
export type Kpi = z.infer<typeof kpiSchema>;
export type Edition = z.infer<typeof editionSchema>;
/** What a definition file writes: defaults may be left out. */
export type KpiSource = z.input<typeof kpiSchema>;
export type EditionSource = z.input<typeof editionSchema>;
