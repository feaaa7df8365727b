import type { ReadingIssue } from '../../sheet/reading';
import type { FileRefusal } from '../check/checkedFile';

/** The words of a collected workbook; `wording/collect.ts` has them. Heads are Thai, like those of every form. */
export interface CollectWords {
  readonly cover: string;
  readonly title: (files: number) => string;
  readonly howTo: readonly string[];
  readonly sheetsTitle: string;
  /** No., indicator, round, rows, sheet. */
  readonly sheetHeads: readonly string[];
  readonly filesTitle: string;
  /** File, SHA-256, rows taken, rows left out and why. */
  readonly fileHeads: readonly string[];
  readonly leftOut: (otherYear: number, unknown: number, whole: number) => string;
  readonly refusal: (refusal: FileRefusal) => string;
  readonly source: string;
  readonly remark: string;
  readonly disputed: (files: readonly string[]) => string;
  /** Activities of a plan are not collected, only the evidence. */
  readonly activitiesLeft: string;
  readonly alsoIn: (files: readonly string[]) => string;
  readonly problem: (issue: ReadingIssue) => string;
  /** Below a table that can't be added up. */
  readonly noTotal: string;
  readonly from: (files: number) => string;
  readonly footer: string;
}
