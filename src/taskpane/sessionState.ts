/** What the pane knows at one moment. Plain data: components read it, only the session changes it. */
import type { Round } from '../kpi/schema';
import type { HostError, Silence } from '../host/workbook';
import type { EditionStamp } from '../tasks/edition/version';
import type { ScoredRecord } from '../tasks/types';
import type { Work } from '../tasks/overview';
import type { Choices, WorkStep } from '../tasks/work';

export type { Choices, Work };

/** `idle`: nothing is open yet. The others name what the session is busy with; `ready` is busy with nothing. */
export type Phase = 'idle' | 'opening' | 'ready' | 'writing' | 'undoing';

/** The last thing that was done to the workbook, for the line that says so. */
export type Deed =
  | { readonly kind: 'scores'; readonly cells: number }
  | { readonly kind: 'summary'; readonly sheet: string }
  /** Findings were put into a sheet of their own. */
  | { readonly kind: 'findings'; readonly sheet: string; readonly findings: number }
  /** Forms were put into the open workbook; `first` is the first of their sheets. */
  | { readonly kind: 'forms'; readonly sheets: number; readonly first: string }
  /** Forms were handed to the user as a workbook of their own. */
  | { readonly kind: 'formsSaved'; readonly sheets: number }
  /** A table's reading was confirmed, or what was confirmed taken back. */
  | { readonly kind: 'remembered' }
  | { readonly kind: 'forgotten' }
  /** There was nothing to write on a sheet; `tables` is how many it has. */
  | { readonly kind: 'nothingToScore'; readonly sheet: string; readonly tables: number }
  /** Scores followed a change of results. */
  | { readonly kind: 'followed'; readonly cells: number }
  /** Scores are to follow changes from now on, or no longer. */
  | { readonly kind: 'live'; readonly on: boolean }
  /** Criteria of an office's own live in the workbook from now on, or no longer. */
  | { readonly kind: 'editionUsed'; readonly edition: EditionStamp }
  | { readonly kind: 'editionLeft' }
  | { readonly kind: 'undone' };

export interface Failure {
  /** `rereading`: the workbook was changed as asked, and could not be read afterwards. `choosing`: the choices are what they were before. */
  readonly during: 'opening' | 'writing' | 'undoing' | 'rereading' | 'choosing';
  readonly error: HostError;
}

/** How far something long has come, and whether it can be given up. */
export interface Busy extends WorkStep {
  readonly canCancel: boolean;
}

/** The result that is open. */
export interface Shown {
  /** See `recordKey`. */
  readonly key: string;
  readonly record: ScoredRecord;
  /** Opened from the list, which the focus has to leave; or by going to a cell of the sheet, where the focus stays. */
  readonly from: 'list' | 'sheet';
}

/** The four things that the pane does. */
export type TabName = 'score' | 'check' | 'summary' | 'rules';

/** The definition that is open; its round is null until it is known. */
export interface ShownRule {
  readonly kpi: string;
  readonly round: Round | null;
  /** The id of the element that opened it: the focus goes back there. */
  readonly from: string;
}

export interface SessionState {
  readonly phase: Phase;
  readonly tab: TabName;
  readonly rule: ShownRule | null;
  readonly work: Work | null;
  readonly choices: Choices;
  readonly shown: Shown | null;
  readonly deed: Deed | null;
  readonly canUndo: boolean;
  /** Changes beside us can be noticed, so that scores can follow them. */
  readonly canWatch: boolean;
  /** What takes the last deed back was too large to be kept in the workbook. */
  readonly undoEndsWithPane: boolean;
  readonly failure: Failure | null;
  /** What takes so long that it has to be said; null while nothing does. */
  readonly busy: Busy | null;
  /** Excel has not answered for long, and is waited for. */
  readonly silence: Silence | null;
}

export const NO_CHOICES: Choices = { corrections: {}, leftOut: [], overwrite: false, policy: 'step', as: 'values' };

export const FIRST_STATE: SessionState = { phase: 'idle', tab: 'score', rule: null, work: null, choices: NO_CHOICES, shown: null, deed: null, canUndo: false, canWatch: false, undoEndsWithPane: false, failure: null, busy: null, silence: null };
