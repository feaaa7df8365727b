/** What checking found, as rows of the report: in order, numbered, each with its reason and what was decided about it before. */
import type { ReadingIssue, Severity } from '../../sheet/reading';
import type { OfficeSettings } from '../../scoring/settings';
import type { CheckedFile, CrossIssue } from '../check/checkedFile';
import { underCauses } from '../check/underCauses';
import type { ScoredRecord } from '../types';
import { type Basis, basisOf, recordsByCell } from './basis';
import { fingerprint } from '../fingerprint';
import { type Carried, type SignOff, UNDECIDED, isDecided } from './signOff';
import type { ReportWords } from './words';

export interface Finding {
  /** `12`, and `12.1` for what follows from it. */
  readonly number: string;
  readonly follows: boolean;
  /** No earlier report that goes on here knew of it. */
  readonly isNew: boolean;
  /** It shows only between files, or between rounds. */
  readonly between: boolean;
  /** A cause is as severe as what follows from it. */
  readonly severity: Severity;
  readonly code: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly kpi: string | null;
  readonly unit: string | null;
  readonly round: string | null;
  readonly found: ReadingIssue['found'];
  readonly expected: ReadingIssue['expected'];
  /** What is wrong and what to do. */
  readonly problem: string;
  readonly basis: Basis | null;
  readonly key: string;
  readonly values: string;
  readonly signOff: SignOff;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

interface Found {
  readonly issue: ReadingIssue;
  readonly followers: readonly ReadingIssue[];
  readonly file: string | null;
  readonly problem: (issue: ReadingIssue) => string;
  readonly records: ReadonlyMap<string, ScoredRecord>;
}

/** Errors first, then by file and place; what follows from a cause stands right under it. */
export function findingsOf(files: readonly CheckedFile[], across: readonly CrossIssue[], before: Carried, how: OfficeSettings, words: ReportWords): Finding[] {
  const own = files.flatMap(({ file, reading, issues }): Found[] => {
    const records = recordsByCell(reading?.records ?? []);
    return underCauses(issues).map((one) => ({ ...one, file, records, problem: words.problem }));
  });
  const between = underCauses(across).map(({ issue, followers }): Found => ({ issue, followers, file: issue.file, records: new Map(), problem: (one) => words.crossProblem(one as CrossIssue) }));
  const refused = files.flatMap(({ file, refusal }): Found[] => (refusal ? [{ issue: { code: refusal.code, severity: 'error', sheet: refusal.place.sheet ?? null, cell: refusal.place.cell ?? null, kpi: null, unit: null, found: null, expected: null }, followers: [], file, records: new Map(), problem: () => words.refusal(refusal) }] : []));
  const all = [...refused, ...between, ...own].map((found) => ({ found, severity: worst(found) }));
  const sorted = ORDER.flatMap((severity) => all.filter((one) => one.severity === severity));
  const keys = new Map<string, number>();
  return sorted.flatMap(({ found, severity }, i) => [
    rowOf(found, found.issue, String(i + 1), severity, false),
    ...found.followers.map((issue, j) => rowOf(found, issue, `${i + 1}.${j + 1}`, issue.severity, true)),
  ]);

  function rowOf({ file, problem, records }: Found, issue: ReadingIssue, number: string, severity: Severity, follows: boolean): Finding {
    const { code, sheet, cell, kpi, unit, found, expected } = issue;
    const record = records.get(`${sheet}\t${cell}`) ?? null;
    const key = unique(fingerprint(JSON.stringify([file, code, sheet, cell, kpi, unit, follows])));
    const values = fingerprint(JSON.stringify([found, expected, issue.data ?? null]));
    return { number, follows, isNew: before.reports > 0 && !before.byKey.has(key), between: 'others' in issue, severity, code, file: 'file' in issue ? (issue as CrossIssue).file : file, sheet, cell, kpi, unit, round: record?.round ?? null, found, expected, problem: problem(issue), basis: basisOf(issue, record, how), key, values, signOff: decided(key, values) };
  }

  /** Two findings of one kind may stand at one place: the second is told apart. */
  function unique(key: string): string {
    const nth = (keys.get(key) ?? 0) + 1;
    keys.set(key, nth);
    return nth === 1 ? key : `${key}.${nth}`;
  }

  /** A decision about other values is no decision about these: it is kept in the note. */
  function decided(key: string, values: string): SignOff {
    const old = before.byKey.get(key);
    if (!old || !isDecided(old.signOff)) return UNDECIDED;
    return old.values === values ? old.signOff : { state: null, note: words.changedSince(old.signOff), by: '' };
  }
}

function worst({ issue, followers }: Found): Severity {
  return ORDER.find((severity) => issue.severity === severity || followers.some((one) => one.severity === severity)) ?? issue.severity;
}

/** How many findings there are of each severity; what follows from another is not counted. */
export function counted(findings: readonly Finding[]): Record<Severity, number> {
  const count = (severity: Severity): number => findings.filter((one) => !one.follows && one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
