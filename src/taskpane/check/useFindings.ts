import { useMemo } from 'react';
import type { ReadingIssue } from '../../sheet/reading';
import { acrossFiles } from '../../tasks/check/acrossFiles';
import type { CrossIssue } from '../../tasks/check/checkedFile';
import { type Standing, standingOf } from '../../tasks/check/standing';
import type { Language } from '../../wording/language';
import { useLanguage } from '../language';
import type { Work } from '../sessionState';
import type { CheckState } from './checkState';
import { findingsBetween, findingsIn, type ListedFinding } from './listed';

type Numbers = Pick<Standing, 'compared' | 'right'>;

/** Sentences are made once for each file and language, however often the list is drawn while others are being checked. */
const made = new WeakMap<readonly ReadingIssue[], Partial<Record<Language, ListedFinding[]>>>();

function once(file: string, isOpen: boolean, issues: readonly ReadingIssue[], language: Language): ListedFinding[] {
  const known = made.get(issues) ?? {};
  known[language] ??= findingsIn(file, isOpen, issues, language);
  made.set(issues, known);
  return known[language];
}

/** All findings, and how many claims are right. @param open the open workbook, where it counts */
export function useFindings({ entries, across }: CheckState, open: Work | null): { readonly findings: readonly ListedFinding[]; readonly standing: Numbers } {
  const { language } = useLanguage();
  const alone = open !== null && entries.length === 0;
  // By itself, the open workbook is compared with nothing but its own rounds.
  const between: readonly CrossIssue[] = useMemo(() => (alone ? acrossFiles([{ file: open.snapshot.name, sha256: null, reading: open.scored, issues: open.issues, refusal: null }]) : across), [alone, open, across]);
  const findings = useMemo(() => [
    ...findingsBetween(between, open?.snapshot.name ?? null, language),
    ...(open ? once(open.snapshot.name, true, open.issues, language) : []),
    ...entries.flatMap(({ name, summary }) => (summary?.kind === 'checked' ? once(name, false, summary.issues, language) : [])),
  ], [between, open, entries, language]);
  const own = useMemo(() => (open ? standingOf(open.scored) : { compared: 0, right: 0 }), [open]);
  const all = [own, ...entries.flatMap(({ summary }) => (summary?.kind === 'checked' ? [summary] : []))];
  return { findings, standing: { compared: all.reduce((sum, one) => sum + one.compared, 0), right: all.reduce((sum, one) => sum + one.right, 0) } };
}
