/** The kinds of scoring criteria, as definitions write them. */
import { z } from 'zod';
import { bilingual, decimal, source } from './primitives';

/** Levels 1–5 by thresholds, best last. `at[i]` is reached from that value up, or down where the KPI is better when lower. */
const thresholds = z.strictObject({
  kind: z.literal('thresholds'),
  measure: z.string().min(1),
  at: z.array(decimal).length(5),
  source,
});

/** Levels 1–5 by printed bands, read by their lower bound (ruling G8). The first has none. `to` is the printed last value; null: up to the next band. */
const bands = z.strictObject({
  kind: z.literal('bands'),
  measure: z.string().min(1),
  bands: z.array(z.strictObject({ from: decimal.nullable(), to: decimal.nullable(), printed: z.string() })).length(5),
  source,
});

/**
 * What a step asks of the numbers: a measure at least (or below) a value, or a flag. Decides the step where its items are reported;
 * where they are not, the tick counts. A `literal` one never decides: it is what the document prints and no result can fulfil
 * beside the next step's; where it fails the result says so (`stepGapLiteral`).
 */
export const condition = z.union([
  z.strictObject({ measure: z.string().min(1), atLeast: decimal, literal: z.literal(true).optional() }),
  z.strictObject({ measure: z.string().min(1), below: decimal, literal: z.literal(true).optional() }),
  z.strictObject({ flag: z.string() }),
]);

/** Cumulative steps (ruling G9). `scores` gives the score of a level where it is not the level itself. */
const steps = z.strictObject({
  kind: z.literal('steps'),
  item: z.string(),
  names: z.array(bilingual).min(1),
  scores: z.record(z.string(), z.number()).optional(),
  /** By step number; what each step asks of the numbers, with the lines it was read from. */
  conditions: z.record(z.string(), z.strictObject({ all: z.array(condition).min(1), source })).optional(),
  source,
});

/** Levels 1–5, each by the steps 1…`upTo` done and a count of at least `atLeast`. */
const countedSteps = z.strictObject({
  kind: z.literal('countedSteps'),
  item: z.string(),
  count: z.string(),
  names: z.array(bilingual).min(1),
  levels: z.array(z.strictObject({ upTo: z.int().positive(), atLeast: z.int().nonnegative() })).length(5),
  source,
});

/** Points added up over checks and shares; the level is the whole points, the score the points themselves, both capped. */
const points = z.strictObject({
  kind: z.literal('points'),
  checksItem: z.string(),
  entries: z.array(z.union([
    z.strictObject({ name: bilingual, check: z.string(), full: decimal, half: decimal, words: z.strictObject({ half: z.string(), none: z.string() }).optional(), heads: z.array(z.string().min(1)).optional(), source }),
    /** Points of the highest share (percent) reached; 0 below the lowest. */
    z.strictObject({ name: bilingual, measure: z.string().min(1), steps: z.array(z.strictObject({ from: decimal, points: decimal })).min(1), source }),
  ])).min(1),
  max: z.int().positive(),
  source,
});

/** A grade in words, or the points that it stands for. */
const grades = z.strictObject({
  kind: z.literal('grades'),
  gradeItem: z.string(),
  pointsItem: z.string(),
  grades: z.array(z.strictObject({ names: z.array(z.string()).min(1), level: z.int(), from: decimal.nullable(), to: decimal.nullable(), source })).min(2),
  source,
});

/** The weighted sum of parts that are scored by thresholds of their own. */
const parts = z.strictObject({
  kind: z.literal('parts'),
  parts: z.array(z.strictObject({ name: bilingual, share: decimal, criteria: thresholds })).min(1),
  source,
});

/** Points of the evidence that is there, by its code. */
const evidenceEntry = z.strictObject({ code: z.string().min(1), name: bilingual, points: decimal, source: source.nullable() });

/** Points for evidence alone; no level. A `source` of null: the points are assumed, not printed. */
const evidence = z.strictObject({ kind: z.literal('evidence'), item: z.string(), entries: z.array(evidenceEntry).min(1), source });

/**
 * Measures that earn points by values of their unit's own table; no level. `points[i]` is earned from `at[i]` up.
 * Evidence, where it is reported, adds its points.
 */
const unitTables = z.strictObject({
  kind: z.literal('unitTables'),
  measures: z.array(z.strictObject({ key: z.string(), name: bilingual, measure: z.string().min(1), points: z.array(decimal).length(5) })).min(1),
  /** One row of values for each measure, for the units named. */
  tables: z.array(z.strictObject({ units: z.array(z.string()).min(1), at: z.array(z.array(decimal).length(5)), source })).min(1),
  evidence,
  source,
});

/** What turns a result into a level and a score. */
export const criteria = z.discriminatedUnion('kind', [thresholds, bands, steps, countedSteps, points, grades, parts, evidence, unitTables]);
