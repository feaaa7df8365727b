/** The findings of one workbook as a sheet in it: to be worked through where the cells are. */
import type { Edit, EditPlan, WorkbookSnapshot } from '../../host/workbook';
import type { OfficeSettings } from '../../scoring/settings';
import type { SheetGrid } from '../../sheet/grid';
import type { ReadingIssue } from '../../sheet/reading';
import { cellLink } from '../cellLink';
import { freeName, ownSheetOf, putOwnSheet } from '../ownSheets';
import type { ScoredReading } from '../types';
import { ownReport } from './earlier';
import { findingsOf } from './findings';
import { findingsSheet } from './findingsSheet';
import { goneOf, goneSheet } from './goneSheet';
import { carried } from './signOff';
import type { ReportWords } from './words';

export interface OwnFindingsPlan {
  readonly plan: EditPlan;
  /** The sheet of findings. */
  readonly sheet: string;
  /** What follows from another is not counted. */
  readonly findings: number;
}

/**
 * Puts the findings into the workbook, or brings them up to date: what was decided stays. No Excel tables: a sheet with one is not replaced.
 * @param words of the language to write in; @param all of every language that the sheet may be written in
 */
export function planOwnFindings(snapshot: WorkbookSnapshot, scored: ScoredReading, issues: readonly ReadingIssue[], how: OfficeSettings, words: ReportWords, all: readonly ReportWords[]): OwnFindingsPlan {
  const there = (sheet: 'own' | 'ownGone'): SheetGrid | null => ownSheetOf(snapshot, all.map(({ sheets }) => sheets[sheet]));
  const [own, ownGone] = [there('own'), there('ownGone')];
  // The first time there is nothing before: then nothing is new.
  const earlier = own || ownGone ? [ownReport(snapshot.name, { findings: own, gone: ownGone }, all)] : [];
  const before = carried(earlier, words.conflict);
  // Checked without a name: decisions hold when the file is renamed.
  const findings = findingsOf([{ file: '', sha256: null, reading: scored, issues, refusal: null }], [], before, how, words).map((finding) => ({ ...finding, file: snapshot.name }));
  const gone = goneOf(earlier, before, findings);
  const sheet = own?.name ?? freeName(snapshot, words.sheets.own);
  const edits: Edit[] = putOwnSheet(sheet, findingsSheet(findings, (_, of, cell) => cellLink('', of, cell), words, null).content);
  if (gone.length > 0 || ownGone) edits.push(...putOwnSheet(ownGone?.name ?? freeName(snapshot, words.sheets.ownGone), goneSheet(gone, words, null), sheet));
  return { plan: { edits }, sheet, findings: findings.filter(({ follows }) => !follows).length };
}
