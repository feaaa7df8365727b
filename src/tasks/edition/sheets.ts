/**
 * The sheets and columns of an edition's workbook, as data: writing, reading and the guide go by them. Heads and words are in
 * `wording/edition.ts`. Everything that a definition can say has a column here; a test writes every bundled edition and reads it back.
 */
import { ROUNDS } from '../../kpi/schema';

/** Words of a cell that stand for a code, offered as a list. */
export const CHOICES = {
  direction: ['higher', 'lower'],
  itemKind: ['count', 'amount', 'points', 'steps', 'grade', 'flag', 'checks'],
  printedUse: ['fillIn', 'compare'],
  dataRule: ['partOf', 'sumWithin', 'atMost', 'list'],
  dataIssue: ['testedExceedsAll'],
  criteria: ['thresholds', 'bands', 'steps', 'countedSteps', 'points', 'grades', 'parts', 'evidence', 'unitTables', 'none', 'noteOnly'],
  round: ['every', ...ROUNDS],
  targetIs: ['atLeast', 'atMost'],
  conditionIs: ['atLeast', 'below', 'yes'],
  step: ['gate'],
  yes: ['yes'],
  given: ['input', 'expect'],
  exampleValue: ['yes', 'no', 'noData', 'emptyList', 'full', 'half', 'none'],
  confirm: ['toConfirm', 'confirmed'],
} as const;

export type ChoiceName = keyof typeof CHOICES;
export type Choice<N extends ChoiceName> = (typeof CHOICES)[N][number];

/** `list`: several texts with semicolons between them. `lines`: line numbers of the document. `rounds`: one or more rounds. */
export type ColumnKind = 'text' | 'number' | 'list' | 'lines' | 'formula' | 'rounds' | 'kpi' | { readonly choice: ChoiceName };

export interface ColumnSpec {
  readonly kind: ColumnKind;
  /** Beside the choices, other texts may stand. */
  readonly open?: true;
  /** In characters. */
  readonly width: number;
}

const text = (width: number): ColumnSpec => ({ kind: 'text', width });
const number = (width = 8): ColumnSpec => ({ kind: 'number', width });
const list = (width: number): ColumnSpec => ({ kind: 'list', width });
const choice = (name: ChoiceName, width = 13): ColumnSpec => ({ kind: { choice: name }, width });
const openChoice = (name: ChoiceName, width: number): ColumnSpec => ({ ...choice(name, width), open: true });
const formula = (width = 24): ColumnSpec => ({ kind: 'formula', width });
const lines: ColumnSpec = { kind: 'lines', width: 12 };
const kpi: ColumnSpec = { kind: 'kpi', width: 12 };
const rounds: ColumnSpec = { kind: 'rounds', width: 12 };
const confirm = choice('confirm', 13);

/** In the order of the workbook. */
export const SHEETS = {
  units: { name: text(34), aliases: list(70) },
  kpis: {
    kpi, number: text(9), name: text(36), nameEn: text(30), alsoCalled: list(22), unitOfMeasure: text(10), unitOfMeasureEn: text(10),
    direction: choice('direction', 11), weight: number(), weightLines: lines, formula: formula(20), formulaLines: lines, rulings: list(14), lines, confirm,
  },
  items: {
    kpi, code: text(14), kind: choice('itemKind', 10), name: text(36), nameEn: text(28), counter: text(9), counterEn: text(9), counterOne: text(9),
    heads: list(26), optional: choice('yes', 8), lines, printedUse: choice('printedUse', 12), printedLines: lines, confirm,
  },
  unitValues: { kpi, item: text(16), unit: text(30), value: number(12), confirm },
  dataRules: { kpi, rule: choice('dataRule', 17), items: list(24), whole: text(14), value: number(), heads: list(28), issue: choice('dataIssue', 14), lines },
  rounds: {
    kpi, rounds, criteria: choice('criteria', 18), measure: formula(24), item: text(11), second: text(12), max: number(7), rates: list(26), note: text(22), noteEn: text(16),
    plan: choice('yes', 8), lines, evidenceLines: lines,
  },
  levels: { kpi, rounds, part: number(6), level: number(7), from: number(10), to: number(10), printed: text(34), upTo: number(9), lines, confirm },
  parts: { kpi, rounds, part: number(6), key: text(12), name: text(28), nameEn: text(22), measure: formula(24), share: number(8), p1: number(6), p2: number(6), p3: number(6), p4: number(6), p5: number(6), lines },
  steps: { kpi, rounds, step: number(7), name: text(60), nameEn: text(40), score: number(9) },
  conditions: { kpi, rounds, step: openChoice('step', 13), name: text(18), nameEn: text(14), measure: formula(30), is: choice('conditionIs', 12), value: number(), literal: choice('yes', 10), lines, confirm },
  points: { kpi, rounds, no: number(6), code: text(9), name: text(40), nameEn: text(26), measure: formula(22), from: number(), points: number(), half: number(), halfWord: text(14), noneWord: text(14), heads: list(16), lines },
  unitTables: { kpi, rounds, table: number(7), part: number(6), units: list(44), v1: number(), v2: number(), v3: number(), v4: number(), v5: number(), lines, confirm },
  targets: { kpi, rounds, measure: formula(34), is: choice('targetIs', 12), value: number(10), lines, confirm },
  rulings: { code: text(12), text: text(100) },
  examples: { kpi, no: number(8), rounds, unit: text(18), given: choice('given', 10), field: text(20), value: openChoice('exampleValue', 30), why: text(36) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnSpec>>>>;

export type SheetKey = keyof typeof SHEETS;
export type ColumnKey<S extends SheetKey> = keyof (typeof SHEETS)[S] & string;
export const SHEET_KEYS = Object.keys(SHEETS) as readonly SheetKey[];

/** The columns of a sheet, left to right. */
export function columnsOf(sheet: SheetKey): readonly (readonly [key: string, spec: ColumnSpec])[] {
  return Object.entries(SHEETS[sheet]);
}

/** Lines of the sheet that says what the edition is: one value each. */
export const EDITION_FIELDS = ['id', 'version', 'title', 'titleEn', 'fiscalYear', 'documentId', 'document', 'documentEn', 'unitKind', 'unitKindEn', 'whole', 'wholeAliases', 'totalWeight'] as const;
export type EditionField = (typeof EDITION_FIELDS)[number];

/** What a cell holds: blank is null. */
export type Value = string | number | null;
/** One row, by column; a column that is absent is blank. */
export type SheetRow<S extends SheetKey = SheetKey> = { readonly [K in ColumnKey<S>]?: Value };

/** An edition as rows: what is written into a workbook, and what is read from one. */
export interface EditionRows {
  readonly edition: Readonly<Partial<Record<EditionField, Value>>>;
  readonly sheets: { readonly [S in SheetKey]: readonly SheetRow<S>[] };
}

/** What stands between the texts of a list. */
export const SEPARATOR = '; ';

/** A criteria row's kind, and the sheets that hold its rows. */
export const ROWS_OF: Readonly<Record<Choice<'criteria'>, readonly SheetKey[]>> = {
  thresholds: ['levels'], bands: ['levels'], grades: ['levels'], steps: ['steps'], countedSteps: ['steps', 'levels'], points: ['points'], evidence: ['points'],
  parts: ['parts', 'levels'], unitTables: ['parts', 'unitTables', 'points'], none: [], noteOnly: [],
};
