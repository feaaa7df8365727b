/** What is known of the files that were chosen, at one moment. Plain data: components read it, only `Checks` changes it. */
import type { CrossIssue } from '../../tasks/check/checkedFile';
import type { Upload, UploadSummary } from '../../uploads/port';

export interface CheckEntry extends Upload {
  /** Null until it was checked. */
  readonly summary: UploadSummary | null;
}

/** A workbook that was made of what was checked. */
export type Made =
  | { readonly kind: 'report'; readonly findings: number; readonly conflicts: number }
  | { readonly kind: 'collect'; readonly kpis: number; readonly rows: number; readonly disputed: number }
  | { readonly kind: 'nothingToCollect' };

export interface CheckState {
  /** In the order in which they were chosen. */
  readonly entries: readonly CheckEntry[];
  readonly running: boolean;
  /** The workbook that is open counts among the files; null while nobody said so: then it does as long as there are no others. */
  readonly withOpen: boolean | null;
  /** What shows between the files; empty until all are checked. */
  readonly across: readonly CrossIssue[];
  /** Files that were chosen and are no workbooks. */
  readonly skipped: number;
  readonly making: 'report' | 'collect' | null;
  readonly made: Made | null;
  /** What failed, in words for a maintainer. */
  readonly failure: string | null;
}

export const NOTHING_CHECKED: CheckState = { entries: [], running: false, withOpen: null, across: [], skipped: 0, making: null, made: null, failure: null };

/** Files that were checked, or refused. */
export function checkedCount({ entries }: CheckState): number {
  return entries.filter(({ summary }) => summary !== null).length;
}

export function countsOpen({ withOpen, entries }: CheckState): boolean {
  return withOpen ?? entries.length === 0;
}
