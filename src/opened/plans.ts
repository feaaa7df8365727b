/** What can be written of the open workbook's results. Plans are as large as the results, so they are made where the work is. */
import type { ApplyReport, Change, EditPlan } from '../host/workbook';
import type { OfficeSettings } from '../scoring/settings';
import { useEditions } from '../tasks/edition/inForce';
import { planOwnFindings } from '../tasks/report/ownFindings';
import { followedTables } from '../tasks/score/followed';
import { planScores } from '../tasks/score/score';
import type { WorkedOut } from '../tasks/work';
import { settingsEdits } from '../tasks/workbookSettings';
import type { Language } from '../wording/language';
import { REPORT_WORDS, reportWords } from '../wording/report';
import { type SummaryChoices, summaryPlan } from './summary';

/** A plan, and what is to be said when it was written. */
export interface Planned<A> {
  /** Null where there is nothing to write. */
  readonly plan: EditPlan | null;
  readonly about: A;
}

/** What became of a plan. */
export interface Written<A> {
  /** Null where there was nothing to write. */
  readonly report: ApplyReport | null;
  readonly about: A;
}

export const PLANS = {
  /** The scores that are shown, and the policy that they were made by. */
  scores: ({ snapshot, scores, choices }: WorkedOut): Planned<null> => ({ plan: { edits: [...scores.plan.edits, ...settingsEdits(snapshot, { policy: choices.policy })] }, about: null }),

  /** The scores of one sheet. */
  sheetScores: ({ snapshot, scored, choices }: WorkedOut, sheet: string): Planned<{ readonly tables: number }> => {
    const here = scored.tables.filter((table) => table.sheet === sheet);
    const tables = here.map(({ id }) => id).filter((id) => !choices.leftOut.includes(id));
    const { plan, changes } = planScores(snapshot, scored, { overwrite: choices.overwrite, tables, policy: choices.policy, as: choices.as });
    return { plan: changes > 0 ? plan : null, about: { tables: here.length } };
  },

  /** The scores of tables whose cells were changed, where they are ours already. */
  followed: ({ snapshot, scored, scores, choices }: WorkedOut, changed: readonly Change[]): Planned<null> => {
    const tables = followedTables(scored, scores.columns, changed).filter((id) => !choices.leftOut.includes(id));
    const { plan, changes } = planScores(snapshot, scored, { tables, policy: choices.policy, as: choices.as });
    return { plan: changes > 0 ? plan : null, about: null };
  },

  /** The month's report; nothing where it is locked. */
  summary: (out: WorkedOut, options: SummaryChoices, language: Language): Planned<{ readonly sheet: string }> => {
    const { plan, sheet, locked } = summaryPlan(out, options, language);
    return { plan: locked ? null : plan, about: { sheet } };
  },

  /** The findings, in a sheet of the workbook. @param how the settings that it was checked with */
  findings: ({ snapshot, scored, issues }: WorkedOut, how: OfficeSettings, language: Language): Planned<{ readonly sheet: string; readonly findings: number }> => {
    const { plan, ...about } = planOwnFindings(snapshot, scored, issues, how, reportWords(language), REPORT_WORDS);
    return { plan, about };
  },
} as const;

type Rest<F> = F extends (out: WorkedOut, ...rest: infer R) => unknown ? Readonly<R> : never;

export type PlanName = keyof typeof PLANS;
/** What is said besides the work that a plan is made of. */
export type PlanAsked<P extends PlanName> = Rest<(typeof PLANS)[P]>;
export type About<P extends PlanName> = ReturnType<(typeof PLANS)[P]>['about'];

/** Plans by the edition that the work was done by. */
export function planOf<P extends PlanName>(out: WorkedOut, name: P, asked: PlanAsked<P>): Planned<About<P>> {
  useEditions(out.own ? [out.own] : []);
  return (PLANS[name] as (...args: readonly unknown[]) => Planned<About<P>>)(out, ...asked);
}
