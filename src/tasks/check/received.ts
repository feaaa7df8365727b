/** What a file that was sent turns out to be. */
import type { WorkbookSnapshot } from '../../host/workbook';
import { isCollected } from '../collect/collect';
import { earlierReport, isReport } from '../report/earlier';
import type { EarlierReport } from '../report/signOff';
import type { ReportWords } from '../report/words';
import type { ReadOptions, ScoreOptions } from '../types';
import type { CheckedFile } from './checkedFile';
import { checkWorkbook } from './checkWorkbook';

/** An upload, an earlier report whose decisions are to go on, or a workbook that was collected from uploads: no upload beside them. Plain data: it goes between workers. */
export type Received =
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | { readonly kind: 'report'; readonly name: string; readonly report: EarlierReport }
  | { readonly kind: 'collected'; readonly name: string };

export interface ReceiveOptions extends ReadOptions, ScoreOptions {
  /** A collected workbook is checked like any other: it was asked for by its name. */
  readonly checksCollected?: boolean;
}

/** @param name the file's among the others; @param sha256 of its bytes; @param words of every language that a report may be written in */
export function received(snapshot: WorkbookSnapshot, name: string, sha256: string | null, { checksCollected = false, ...options }: ReceiveOptions, words: readonly ReportWords[]): Received {
  if (isReport(snapshot)) return { kind: 'report', name, report: earlierReport(snapshot, words) };
  if (!checksCollected && isCollected(snapshot)) return { kind: 'collected', name };
  return { kind: 'checked', checked: checkWorkbook(snapshot, name, sha256, options) };
}
