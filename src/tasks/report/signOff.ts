/** What evaluators decide about findings, and how it survives the next run and the joining of two reports. */

/** `conflict`: two reports disagree; somebody has to choose. */
export const SIGN_OFF_STATES = ['accepted', 'toCorrect', 'conflict'] as const;
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

export interface SignOff {
  /** Null while nothing is decided. */
  readonly state: SignOffState | null;
  readonly note: string;
  /** Who decided. */
  readonly by: string;
}

export const UNDECIDED: SignOff = { state: null, note: '', by: '' };

/** A finding as an earlier report shows it. */
export interface SignedFinding {
  /** What and where: the same in every run. */
  readonly key: string;
  /** The values that it was about. */
  readonly values: string;
  readonly signOff: SignOff;
  /** As it was shown: severity, file, place, unit, indicator, found, expected, problem. */
  readonly shown: readonly string[];
}

/** An earlier report, as far as the next one needs it. */
export interface EarlierReport {
  readonly name: string;
  readonly findings: readonly SignedFinding[];
  /** Findings that had gone already, with what was decided about them. */
  readonly gone: readonly SignedFinding[];
}

export function isDecided({ state, note, by }: SignOff): boolean {
  return state !== null || note.trim() !== '' || by.trim() !== '';
}

/** Decisions that agree, or of which only one says yes or no: their notes and names stand together. Null where they contradict each other. */
function together(all: readonly SignOff[]): SignOff | null {
  const states = new Set(all.flatMap(({ state }) => state ?? []));
  if (states.size > 1) return null;
  const joined = (of: (one: SignOff) => string, by: string): string => [...new Set(all.map((one) => of(one).trim()).filter(Boolean))].join(by);
  return { state: [...states][0] ?? null, note: joined(({ note }) => note, ' · '), by: joined(({ by }) => by, ', ') };
}

/** What conflicting decisions become: both are kept in the note, in words given by the caller. */
export type Conflict = (decisions: readonly { readonly report: string; readonly signOff: SignOff }[]) => string;

export interface Carried {
  readonly reports: number;
  readonly byKey: ReadonlyMap<string, SignedFinding>;
  readonly conflicts: number;
}

/** The decisions of several reports together: who decided nothing gives way, who says otherwise is a conflict with both notes in it. */
export function carried(reports: readonly EarlierReport[], conflict: Conflict): Carried {
  const byKey = new Map<string, { report: string; finding: SignedFinding }[]>();
  for (const report of reports) {
    for (const finding of [...report.findings, ...report.gone]) byKey.set(finding.key, [...(byKey.get(finding.key) ?? []), { report: report.name, finding }]);
  }
  let conflicts = 0;
  const joined = [...byKey].map(([key, all]): [string, SignedFinding] => {
    const decided = all.filter(({ finding }) => isDecided(finding.signOff));
    const [first, ...others] = decided.length > 0 ? decided : all;
    const values = new Set(decided.map(({ finding }) => finding.values));
    const signOff = values.size > 1 ? null : together(decided.map(({ finding }) => finding.signOff));
    if (others.length === 0 || signOff) return [key, { ...first!.finding, ...(signOff && decided.length > 0 && { signOff }) }];
    conflicts++;
    const note = conflict(decided.map(({ report, finding }) => ({ report, signOff: finding.signOff })));
    return [key, { ...first!.finding, signOff: { state: 'conflict', note, by: '' } }];
  });
  return { reports: reports.length, byKey: new Map(joined), conflicts };
}
