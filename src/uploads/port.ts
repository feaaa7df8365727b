/** What the pane asks about files that were chosen; `background.ts` answers from workers. Everything here goes through structured clone. */
import type { OfficeSettings } from '../scoring/settings';
import type { ReadingIssue } from '../sheet/reading';
import type { CheckedFile, CrossIssue } from '../tasks/check/checkedFile';
import type { FindingDetail } from '../tasks/check/findingDetail';
import type { Standing } from '../tasks/check/standing';
import type { Language } from '../wording/language';

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

/** Which files are meant: of those that were checked, by name; and the workbook that is open, where it counts among them. */
export interface Chosen {
  readonly names: readonly string[];
  readonly open: CheckedFile | null;
}

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

export interface UploadDesk {
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
