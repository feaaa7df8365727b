/**
 * What the reader is told of the rule book. `sheet/` knows no KPI by itself: tasks make this from the catalogue.
 */
import type { Mapping } from './mapping';

export interface GuideItem {
  readonly code: string;
  /** Its place in the formula, for heads that say only "target" or "result". */
  readonly place: 'numerator' | 'denominator' | 'other';
  readonly kind: 'count' | 'amount' | 'points' | 'steps' | 'grade' | 'flag' | 'checks' | 'evidence';
  /** Words that head its column, the most telling first. */
  readonly heads: readonly string[];
  readonly optional: boolean;
  /** The item that it is a part of: a cell such as `17/20` gives both. */
  readonly whole: string | null;
  /** What steps, checks and evidence consist of: each may have a column of its own. */
  readonly parts: readonly GuidePart[];
}

export interface GuidePart {
  /** A step's number, or the code of a check or of evidence: `3`, `5.1a`. */
  readonly code: string;
  readonly names: readonly string[];
  /** Words of a head that mean it. */
  readonly heads: readonly string[];
  /** The rounds that count it. */
  readonly rounds: readonly string[];
  /** What the document calls half done and not done, by round, where it is not the common words. */
  readonly words: Readonly<Record<string, { readonly half: string; readonly none: string }>>;
}

export interface GuideKpi {
  readonly id: string;
  readonly edition: string;
  readonly number: string;
  readonly names: readonly string[];
  readonly items: readonly GuideItem[];
  /** Rounds that the document prints, earliest first. */
  readonly rounds: readonly string[];
  /** Sheets may list a score of each agency instead: those from `atLeast` up are counted as `passed`, all of them as `all`. */
  readonly list: { readonly heads: readonly string[]; readonly atLeast: number; readonly passed: string; readonly all: string } | null;
  /** False in rounds that have no one rate: steps, grades, several measures. */
  readonly hasRate: (round: string | null) => boolean;
  /** The value that these counts give, in percent or the KPI's unit; null where it can't be said. */
  readonly rate: (inputs: Readonly<Record<string, unknown>>, round: string | null) => number | null;
}

export interface GuideUnit {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface GuideEdition {
  readonly id: string;
  readonly fiscalYear: number | null;
  readonly units: readonly GuideUnit[];
  readonly whole: GuideUnit;
  /** Meant where a table says neither its year nor anything else that tells it from another edition. */
  readonly preferred?: boolean;
}

export interface ReadingGuide {
  readonly editions: readonly GuideEdition[];
  readonly kpis: readonly GuideKpi[];
}

/** What the user says about one table. */
export interface Correction {
  readonly kpi?: string;
  readonly round?: string;
}

/** What the user has said, and what the workbook remembers. */
export interface ReadingHints {
  readonly edition?: string;
  readonly round?: string;
  /** By table id; they go before what is remembered. */
  readonly corrections: Readonly<Record<string, Correction>>;
  /** What was confirmed before. */
  readonly mappings?: readonly Mapping[];
  /** Cells that are ours: never read as claims. `sheet` marks a whole sheet of ours. */
  readonly ours: readonly { readonly role: string; readonly sheet: string; readonly area: import('./grid').Area }[];
  /** Told from time to time how many rows of tables have been read, of how many. */
  readonly noticed?: (rows: number, of: number) => void;
  /** Called for each row of a table that is read (`rowCount.ts`). */
  readonly rowRead?: () => void;
}
