/** The pane's only controller: what can be looked at, said and done about the open workbook. Components subscribe to it, and every change puts a new state in the place of the old one. */
import type { Change, EditPlan, WorkbookHost } from '../host/workbook';
import type { Edition } from '../kpi/schema';
import type { Explanation } from '../scoring/explain';
import type { OfficeSettings } from '../scoring/settings';
import type { Mapping } from '../sheet/mapping';
import type { ReadTable } from '../sheet/reading';
import type { ComparedKpi } from '../tasks/edition/compare';
import type { MappingChoice } from '../tasks/mapping';
import type { OfficeProfile } from '../tasks/summary/office';
import type { SummaryPlan } from '../tasks/summary/summarise';
import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import type { Correction, ScoredRecord } from '../tasks/types';
import type { Language } from '../wording/language';
import { OpenWorkbook, type Run, type Tasks } from './openWorkbook';
import { previewEdition, previewForms, previewMapping, previewSummary, type SummaryChoices } from './previews';
import { recordKey } from './recordKey';
import type { Deed, MappingPreview, Shown, ShownRule, TabName, Work } from './sessionState';

export type { LoadTasks, Tasks } from './openWorkbook';
export type { SummaryChoices } from './previews';

/** Makes a new workbook of a plan, whose first sheet is `cover`, and hands it to the user. */
export type SaveNew = (cover: string, plan: EditPlan) => Promise<void>;

const NO_OFFICE: OfficeProfile = { name: '', province: '', reporter: { name: '', position: '' }, certifier: { name: '', position: '' } };

export class Session extends OpenWorkbook {
  /** Opens the result of a row, or closes the open one. */
  show(record: ScoredRecord | null, from: Shown['from'] = 'list'): void {
    this.set({ shown: record && { key: recordKey(record), from }, rule: null });
  }

  goTo(tab: TabName): void {
    this.set({ tab });
  }

  /** Opens a definition of the rule book over whatever is shown, or closes it. */
  showRule(rule: ShownRule | null): void {
    this.set({ rule });
  }

  /**
   * The user went to a cell of the workbook: its result is shown, if the row has one.
   * @param row 0-based
   */
  showRow(sheet: string, row: number): void {
    const record = this.state().work?.scored.records.find((candidate) => candidate.row === row && candidate.sheet === sheet);
    if (record) this.show(record, 'sheet');
  }

  /** Why a record got its score; null where there is nothing to explain. */
  explain(record: ScoredRecord): Explanation | null {
    const { work } = this.state();
    return (work && this.tasks?.explainRecord(record, work.choices.policy)) ?? null;
  }

  /** The office that the workbook remembers; empty texts where it remembers none. */
  office(work: Work): OfficeProfile {
    return this.tasks?.officeIn(work.snapshot) ?? NO_OFFICE;
  }

  /** See `previews.ts`; null while nothing is open. */
  previewMapping(work: Work, table: ReadTable, choice: MappingChoice): MappingPreview | null {
    return this.tasks && previewMapping(this.tasks, work, table, choice);
  }

  /** See `previews.ts`; empty while nothing is open. */
  previewEdition(edition: Edition): readonly ComparedKpi[] {
    const { work } = this.state();
    return this.tasks && work ? previewEdition(this.tasks, work, edition) : [];
  }

  /** See `previews.ts`; null while nothing is open. */
  previewSummary(work: Work, options: SummaryChoices, language: Language): SummaryPlan | null {
    return this.tasks && previewSummary(this.tasks, work, options, language);
  }

  /** See `previews.ts`; null while nothing is open. */
  previewForms(work: Work, options: TemplateOptions, own: boolean): TemplatePlan | null {
    return this.tasks && previewForms(this.tasks, work, options, own);
  }

  /** What would be remembered of a choice about a table. Pure. @throws Error while nothing is open */
  mappingOf(table: ReadTable, choice: MappingChoice): Mapping {
    const { work } = this.state();
    if (!this.tasks || !work) throw new Error('nothing is open');
    return this.tasks.mappingOf(work.scored, table, choice);
  }

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
    return this.doing(async (run, tasks, work) => {
      // A plan of other choices than those that are shown is nobody's wish.
      if (work.choices !== this.state().choices) return;
      const edits = [...work.scores.plan.edits, ...tasks.settingsEdits(work.snapshot, { policy: work.choices.policy })];
      await this.write({ edits }, run, (cells) => ({ kind: 'scores', cells }));
    });
  }

  /** Reads again, and scores the tables of one sheet: what the ribbon's button does. What would be written is not shown first; it can be taken back. */
  scoreSheet(sheet: string): Promise<boolean> {
    return this.doingAnew(async (run, tasks, { snapshot, scored, choices }) => {
      const here = scored.tables.filter((table) => table.sheet === sheet);
      const tables = here.map(({ id }) => id).filter((id) => !choices.leftOut.includes(id));
      const { plan, changes } = tasks.planScores(snapshot, scored, { overwrite: choices.overwrite, tables, policy: choices.policy, as: choices.as });
      if (changes > 0) await this.write(plan, run, (cells) => ({ kind: 'scores', cells }));
      else this.set({ deed: { kind: 'nothingToScore', sheet, tables: here.length } });
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
    return this.doingAnew(async (run, tasks, { snapshot, scored, scores, choices }) => {
      const tables = tasks.followedTables(scored, scores.columns, changes).filter((id) => !choices.leftOut.includes(id));
      const { plan, changes: cells } = tasks.planScores(snapshot, scored, { tables, policy: choices.policy, as: choices.as });
      if (cells > 0) await this.write(plan, run, (written) => ({ kind: 'followed', cells: written }));
    });
  }

  /** Makes the summary sheet, or renews it. */
  summarise(options: SummaryChoices, language: Language): Promise<boolean> {
    return this.doing((run, tasks, work) => {
      const { plan, sheet } = previewSummary(tasks, work, options, language);
      return this.write(plan, run, () => ({ kind: 'summary', sheet }));
    });
  }

  /** Puts the findings of the open workbook into a sheet of it, or renews that sheet. @param how the settings that it was checked with */
  writeFindings(how: OfficeSettings, language: Language): Promise<boolean> {
    return this.doing((run, tasks, { snapshot, scored, issues }) => {
      const { plan, sheet, findings } = tasks.planOwnFindings(snapshot, scored, issues, how, tasks.reportWords(language), tasks.REPORT_WORDS);
      return this.write(plan, run, () => ({ kind: 'findings', sheet, findings }));
    });
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
  private doingAnew(action: (run: Run, tasks: Tasks, work: Work) => Promise<void>): Promise<boolean> {
    return this.run('writing', async (run) => {
      await this.refresh(run.patience);
      const { work } = this.state();
      if (work && this.tasks) await action(run, this.tasks, work);
    });
  }
}
