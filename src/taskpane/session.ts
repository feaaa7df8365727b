/** The pane's only controller: what can be looked at, said and done about the open workbook. Components subscribe to it. */
import type { Change, EditPlan, WorkbookHost } from '../host/workbook';
import type { Edition } from '../kpi/schema';
import type { SummaryChoices } from '../opened/summary';
import type { OfficeSettings } from '../scoring/settings';
import type { Mapping } from '../sheet/mapping';
import type { ReadTable } from '../sheet/reading';
import type { TemplateOptions } from '../tasks/template/template';
import type { Correction } from '../tasks/types';
import type { Language } from '../wording/language';
import { LookedAt } from './lookedAt';
import type { Tasks } from './chosenWork';
import type { Run } from './openWorkbook';
import { previewForms } from './formsPreview';
import type { Deed, Work } from './sessionState';

export type { LoadTasks, Tasks } from './chosenWork';
export type { SummaryChoices } from '../opened/summary';

/** Makes a new workbook of a plan, whose first sheet is `cover`, and hands it to the user. */
export type SaveNew = (cover: string, plan: EditPlan) => Promise<void>;

export class Session extends LookedAt {
  /** Says what a table is where the reader could not know, or was wrong. */
  correct(table: string, correction: Correction): Promise<boolean> {
    const { corrections } = this.state().choices;
    return this.choose({ corrections: { ...corrections, [table]: { ...corrections[table], ...correction } } });
  }

  /** Takes a table out of what is written, or puts it back. */
  include(table: string, included: boolean): Promise<boolean> {
    const others = this.state().choices.leftOut.filter((id) => id !== table);
    return this.choose({ leftOut: included ? others : [...others, table] });
  }

  /** Remembers in the workbook what a table is. */
  remember(table: ReadTable, mapping: Mapping): Promise<boolean> {
    return this.changeMemory('remembered', (tasks, { snapshot, scored }) => tasks.planMapping(snapshot, scored, table, mapping), table.id);
  }

  /** Forgets what was confirmed: the table is read as if nothing had been said. */
  forget(mapping: Mapping, table?: string): Promise<boolean> {
    return this.changeMemory('forgotten', (tasks, { snapshot }) => tasks.planForget(snapshot, mapping), table);
  }

  /** Lets an edition live in the workbook, or takes the one that is there out (null). */
  useEdition(edition: Edition | null): Promise<boolean> {
    return this.doing(async (run, tasks, work) => {
      await this.writeQuietly(tasks.planEdition(work.snapshot, edition), run, () => {
        this.set({ deed: edition ? { kind: 'editionUsed', edition: tasks.stampOf(edition) } : { kind: 'editionLeft' }, shown: null });
      });
    });
  }

  /** Writes the plan that was shown. */
  apply(): Promise<boolean> {
    return this.doing(async (run, _, work) => {
      // A plan of other choices than those that are shown is nobody's wish.
      if (work.choices === this.state().choices) await this.writePlan('scores', [], run, (cells) => ({ kind: 'scores', cells: cells ?? 0 }));
    });
  }

  /**
   * Reads again, and scores the tables of one sheet: what the ribbon's button does. What would be written is not shown first; it can be taken back.
   * @param name of the sheet, being asked for: where Excel does not tell it, the pane says why
   */
  scoreSheet(name: Promise<string>): Promise<boolean> {
    // Where another task is under way nobody waits for the name.
    name.catch(() => undefined);
    return this.doingAnew(async (run) => {
      const sheet = await name;
      await this.writePlan('sheetScores', [sheet], run, (cells, { tables }) => (cells === null ? { kind: 'nothingToScore', sheet, tables } : { kind: 'scores', cells }));
    });
  }

  /** Has scores follow changes from now on, or no longer; the workbook remembers it. */
  setLive(on: boolean): Promise<boolean> {
    return this.doing((run, tasks, work) => this.write({ edits: tasks.settingsEdits(work.snapshot, { live: on }) }, run, () => ({ kind: 'live', on })));
  }

  /** The open workbook, while its scores are to follow changes. */
  get watched(): WorkbookHost | null {
    return this.state().work?.settings.live === true && this.host?.watch ? this.host : null;
  }

  /** Reads what changed, and brings the scores of those tables up to date; where no score changes, nothing is written. */
  follow(changes: readonly Change[]): Promise<boolean> {
    return this.doingAnew((run) => this.writePlan('followed', [changes], run, (cells) => (cells === null ? this.state().deed : { kind: 'followed', cells })));
  }

  /** Makes the summary sheet, or renews it; not where published figures would change and nobody said that they may. */
  summarise(options: SummaryChoices, language: Language): Promise<boolean> {
    return this.doing((run) => this.writePlan('summary', [options, language], run, (cells, { sheet }) => (cells === null ? this.state().deed : { kind: 'summary', sheet })));
  }

  /** Puts the findings of the open workbook into a sheet of it, or renews that sheet. @param how the settings that it was checked with */
  writeFindings(how: OfficeSettings, language: Language): Promise<boolean> {
    return this.doing((run) => this.writePlan('findings', [how, language], run, (_, { sheet, findings }) => ({ kind: 'findings', sheet, findings })));
  }

  /** Puts forms into the open workbook. */
  insertForms(options: TemplateOptions): Promise<boolean> {
    return this.doing(async (run, tasks, work) => {
      const { plan, sheets } = previewForms(tasks, work, options, false);
      const first = sheets[0]?.sheet;
      if (first !== undefined) await this.write(plan, run, () => ({ kind: 'forms', sheets: sheets.length, first }));
    });
  }

  /** Makes a workbook of forms and hands it to the user; the open one stays as it is. */
  saveForms(options: TemplateOptions, save: SaveNew): Promise<boolean> {
    return this.doing(async (_, tasks, work) => {
      const { plan, sheets } = previewForms(tasks, work, options, true);
      await save(tasks.COVER_SHEET, plan);
      this.set({ deed: { kind: 'formsSaved', sheets: sheets.length } });
    });
  }

  /** Takes back what was written last. */
  undo(): Promise<boolean> {
    return this.run('undoing', async ({ done, patience }) => {
      await this.host?.undo();
      done();
      this.set({ deed: { kind: 'undone' }, canUndo: this.host?.canUndo() ?? false });
      await this.refresh(patience);
    });
  }

  /** What was said for now about the table gives way to what is remembered. */
  private changeMemory(kind: Extract<Deed['kind'], 'remembered' | 'forgotten'>, planOf: (tasks: Tasks, work: Work) => EditPlan, table: string | undefined): Promise<boolean> {
    return this.doing(async (run, tasks, work) => {
      await this.writeQuietly(planOf(tasks, work), run, () => {
        const { choices } = this.state();
        const { [table ?? '']: _, ...corrections } = choices.corrections;
        this.set({ choices: { ...choices, corrections }, deed: { kind } });
      });
    });
  }

  /** Writes what may be written already. @param said says the deed, before all is read again */
  private async writeQuietly(plan: EditPlan, { done, patience }: Run, said: () => void): Promise<void> {
    if (plan.edits.length > 0) await this.host?.apply(plan);
    done();
    said();
    this.set({ canUndo: this.host?.canUndo() ?? false, undoEndsWithPane: false });
    await this.refresh(patience);
  }

  /** Writes something that belongs to what is shown when its turn has come. */
  private doing(action: (run: Run, tasks: Tasks, work: Work) => Promise<void>): Promise<boolean> {
    return this.run('writing', async (run) => {
      const { work } = this.state();
      if (work && this.tasks) await action(run, this.tasks, work);
    });
  }

  /** The same of the workbook as it is now: it is read again first. */
  private doingAnew(action: (run: Run) => Promise<void>): Promise<boolean> {
    return this.run('writing', async (run) => {
      await this.refresh(run.patience);
      if (this.state().work) await action(run);
    });
  }
}
