import type { CheckedFile, CrossIssue } from './checkedFile';
import { fileRecords } from './checkedFile';
import { notSent } from './across/notSent';
import { overTime } from './across/overTime';
import { sameFigures } from './across/sameFigures';
import { sentTwice } from './across/sentTwice';
import { wholeAgainstUnits } from './across/wholeAgainstUnits';

/** What only shows between files (and between the rounds of one): in the order of severity that people look at it. */
export function acrossFiles(files: readonly CheckedFile[]): CrossIssue[] {
  const rows = fileRecords(files);
  const read = files.filter(({ reading }) => (reading?.records.length ?? 0) > 0).length;
  const between = read > 1 ? [...sentTwice(rows), ...wholeAgainstUnits(rows, files), ...notSent(rows, files)] : [];
  return [...between, ...sameFigures(rows), ...overTime(rows)];
}
