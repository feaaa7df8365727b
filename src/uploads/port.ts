/** What the pane asks about files that were chosen; `background.ts` answers from workers. */
import type { Edition } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import type { ReadingIssue } from '../sheet/reading';
import type { CheckedFile, CrossIssue, FileRefusal } from '../tasks/check/checkedFile';
import type { FindingDetail } from '../tasks/check/findingDetail';
import type { Standing } from '../tasks/check/standing';
import type { ImportedEdition } from '../tasks/edition/importEdition';
import type { Language } from '../wording/language';
import type { Piece } from '../workers/pieces';

/** A file that was chosen, by a name of its own among the others. */
export interface Upload {
  readonly name: string;
  readonly file: File;
}

/** What is kept of a file for the list: the readings stay in the worker. */
export type UploadSummary =
  | ({ readonly kind: 'checked' } & Pick<CheckedFile, 'sha256' | 'issues' | 'refusal'> & Standing)
  | { readonly kind: 'report'; /** Findings that somebody decided about. */ readonly decided: number }
  | { readonly kind: 'collected' };

/** The workbook that is open, as one of the files: it lies in a worker of its own. */
export interface OpenWorkbookFile {
  /** Its name among the others. */
  readonly name: string;
  /** Stands for what it holds now. */
  readonly of: object;
  /** Says what was read and found in it (`reading` and `issues` of a `CheckedFile`), in pieces (`workers/pieces.ts`). */
  readonly say: (say: (piece: Piece) => void) => Promise<void>;
}

/** Which files are meant: of those that were checked, by name; and the workbook that is open, where it counts among them. */
export interface Chosen {
  readonly names: readonly string[];
  readonly open: OpenWorkbookFile | null;
}

/** The same as a worker is told it, after the open workbook's pieces. */
export type Told<C extends Chosen> = Omit<C, 'open'> & { /** The open workbook's name. */ readonly open: string | null };

export interface ReportAsked extends Chosen {
  readonly language: Language;
  /** ISO day. */
  readonly date: string;
  readonly how: OfficeSettings;
}

export interface ReportMade {
  readonly bytes: Uint8Array;
  readonly findings: number;
  /** Findings about which earlier reports disagree. */
  readonly conflicts: number;
}

export interface CollectAsked extends Chosen {
  readonly how: OfficeSettings;
}

export interface Collected {
  /** Null where there is nothing to collect. */
  readonly bytes: Uint8Array | null;
  readonly kpis: number;
  readonly rows: number;
  readonly disputed: number;
}

/** What a file of an edition turned out to be. */
export type EditionRead = { readonly kind: 'read'; readonly imported: ImportedEdition } | { readonly kind: 'refused'; readonly refusal: FileRefusal };

export interface EditionBookAsked {
  /** Null for a workbook without content. */
  readonly edition: string | null;
  /** Copied for this fiscal year, Buddhist era; null as it is. */
  readonly year: number | null;
}

export interface UploadDesk {
  /** Editions that an office made itself: in force for everything that is asked from now on. */
  takeIn(editions: readonly Edition[]): void;
  /** Reads an edition's workbook. Never rejects for what is in the file. */
  readEdition(file: File): Promise<EditionRead>;
  /** An edition as a workbook. */
  editionBook(asked: EditionBookAsked): Promise<Uint8Array>;
  /**
   * Checks files, several at a time. Whatever is wrong with one is in its summary: the others go on.
   * @param done called for each, in the order in which they are ready
   */
  check(uploads: readonly Upload[], how: OfficeSettings, signal: AbortSignal, done: (upload: Upload, summary: UploadSummary) => void): Promise<void>;
  /** Forgets a file that was checked. */
  forget(name: string): void;
  /** What only shows between the files. */
  across(chosen: Chosen): Promise<readonly CrossIssue[]>;
  /** Why a finding is one, and its place as it stands in the file. */
  detail(upload: Upload, issue: ReadingIssue, how: OfficeSettings): Promise<FindingDetail>;
  report(asked: ReportAsked): Promise<ReportMade>;
  collect(asked: CollectAsked): Promise<Collected>;
}
