import { useMemo } from 'react';
import type { ReadingIssue } from '../../sheet/reading';
import type { CrossIssue } from '../../tasks/check/checkedFile';
import type { Standing } from '../../tasks/check/standing';
import type { Language } from '../../wording/language';
import { useLanguage } from '../language';
import type { OwnCheck } from '../../opened/answers';
import type { Work } from '../sessionState';
import { type Answering, useAnswer } from '../useAnswer';
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

/** Nothing else is said than which work it is about. */
const NOTHING = [] as const;

interface Findings {
  readonly findings: readonly ListedFinding[];
  readonly standing: Numbers;
  /** How the open workbook's own check goes. */
  readonly checking: Answering<OwnCheck>;
}

/** All findings, and how many claims are right. @param open the open workbook, where it counts */
export function useFindings({ entries, across }: CheckState, open: Work | null): Findings {
  const { language } = useLanguage();
  const alone = open !== null && entries.length === 0;
  const checking = useAnswer(open, 'ownCheck', NOTHING);
  const own = open && checking.answer;
  const between: readonly CrossIssue[] = alone ? (own?.between ?? NOTHING) : across;
  const findings = useMemo(() => [
    ...findingsBetween(between, open?.snapshot.name ?? null, language),
    ...(open ? once(open.snapshot.name, true, open.issues, language) : []),
    ...entries.flatMap(({ name, summary }) => (summary?.kind === 'checked' ? once(name, false, summary.issues, language) : [])),
  ], [between, open, entries, language]);
  const all = [...(own ? [own.standing] : []), ...entries.flatMap(({ summary }) => (summary?.kind === 'checked' ? [summary] : []))];
  return { findings, standing: { compared: all.reduce((sum, one) => sum + one.compared, 0), right: all.reduce((sum, one) => sum + one.right, 0) }, checking };
}
