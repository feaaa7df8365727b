/** Findings as the Check tab lists them: each cause once, in groups, filtered. */
import type { ReadingIssue, Severity } from '../../sheet/reading';
import type { CrossIssue } from '../../tasks/check/checkedFile';
import { underCauses } from '../../tasks/check/underCauses';
import { crossIssueText } from '../../wording/crossIssues';
import { issueText } from '../../wording/issues';
import type { Language } from '../../wording/language';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface ListedFinding {
  readonly key: string;
  /** Null for what no file holds, and for the open workbook where it stands alone. */
  readonly file: string | null;
  /** It stands in the workbook that is open: its cell can be gone to. */
  readonly isOpen: boolean;
  readonly between: boolean;
  /** A cause is as severe as what follows from it. */
  readonly severity: Severity;
  readonly issue: ReadingIssue;
  readonly followers: readonly ReadingIssue[];
  readonly text: string;
  readonly units: readonly string[];
  /** What a search looks at. */
  readonly words: string;
}

const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Findings of one file, errors first. */
export function findingsIn(file: string, isOpen: boolean, issues: readonly ReadingIssue[], language: Language): ListedFinding[] {
  return bySeverity(underCauses(issues).map((one, i) => listed(`${file}|${i}`, file, isOpen, false, one.issue, one.followers, (issue) => issueText(issue, language))));
}

/** What shows between files and rounds. @param open the name of the open workbook, where it counts */
export function findingsBetween(across: readonly CrossIssue[], open: string | null, language: Language): ListedFinding[] {
  return bySeverity(underCauses(across).map(({ issue, followers }, i) => listed(`between|${i}`, issue.file, open !== null && issue.file === open, true, issue, followers, (one) => crossIssueText(one as CrossIssue, language))));
}

function listed(key: string, file: string | null, isOpen: boolean, between: boolean, issue: ReadingIssue, followers: readonly ReadingIssue[], textOf: (issue: ReadingIssue) => string): ListedFinding {
  const text = textOf(issue);
  const all = [issue, ...followers];
  const severity = SEVERITIES.find((one) => all.some((each) => each.severity === one)) ?? issue.severity;
  const units = [...new Set(all.flatMap(({ unit }) => (unit === null || unit === '' ? [] : [unit])))];
  return { key, file, isOpen, between, severity, issue, followers, text, units, words: comparable([file, issue.sheet, issue.cell, text, ...followers.map(textOf)].join(' ')) };
}

function bySeverity(findings: readonly ListedFinding[]): ListedFinding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  readonly unit: string | null;
  readonly text: string;
}

export function matchesFilter({ severities, unit, text }: FindingFilter): (finding: ListedFinding) => boolean {
  const wanted = comparable(text).split(/\s+/).filter(Boolean);
  return (finding) => severities.has(finding.severity) && (unit === null || finding.units.includes(unit)) && wanted.every((word) => finding.words.includes(word));
}

export type Grouping = 'file' | 'kpi' | 'severity';

export interface FindingGroup {
  readonly key: string;
  /** What the group is of; null for what shows between files, or for no indicator. */
  readonly of: string | null;
  readonly between: boolean;
  readonly findings: readonly ListedFinding[];
}

/** What shows between files stands first, by itself, whatever the others are grouped by. @param order of files or KPIs */
export function groupsOf(findings: readonly ListedFinding[], by: Grouping, order: readonly string[]): FindingGroup[] {
  const between = findings.filter((one) => one.between);
  const groups = new Map<string | null, ListedFinding[]>();
  for (const finding of findings) {
    if (finding.between) continue;
    const of = by === 'file' ? finding.file : by === 'kpi' ? finding.issue.kpi : finding.severity;
    const group = groups.get(of);
    if (group) group.push(finding);
    else groups.set(of, [finding]);
  }
  const ranks = new Map((by === 'severity' ? SEVERITIES : order).map((of, i) => [of, i]));
  const rank = (of: string | null): number => ranks.get(of ?? '') ?? ranks.size;
  return [
    ...(between.length > 0 ? [{ key: 'between', of: null, between: true, findings: between }] : []),
    ...[...groups].sort(([a], [b]) => rank(a) - rank(b)).map(([of, found]) => ({ key: `${by} ${of}`, of, between: false, findings: bySeverity(found) })),
  ];
}

export function countsOf(findings: readonly ListedFinding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
