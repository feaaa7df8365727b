/**
 * The pane's only controller: open → read → choose → preview → apply → undo. It knows neither React nor Excel;
 * components subscribe to it, and every change puts a new state in the place of the old one.
 */
import { HostError, type Change, type EditPlan, type WorkbookHost, type WorkbookSnapshot } from '../host/workbook';
import type { Edition } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import type { Explanation } from '../scoring/explain';
import type { ComparedKpi } from '../tasks/edition/compare';
import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import type { Mapping } from '../sheet/mapping';
import type { ReadTable } from '../sheet/reading';
import type { MappingChoice } from '../tasks/mapping';
import type { OfficeProfile } from '../tasks/summary/office';
import type { SummaryOptions, SummaryPlan } from '../tasks/summary/summarise';
import type { Correction, ScoredRecord } from '../tasks/types';
import type { Language } from '../wording/language';
import { FIRST_STATE, NO_CHOICES, type Choices, type Deed, type Failure, type MappingPreview, type Phase, type SessionState, type Shown, type ShownRule, type TabName, type Work } from './sessionState';
import { recordKey } from './recordKey';
import { isOf } from './tableViews';

export type Tasks = typeof import('./tasks');

/** Loads the chunk that `tasks.ts` is; tests hand in the module itself. */
export type LoadTasks = () => Promise<Tasks>;

/** Makes a new workbook of a plan, whose first sheet is `cover`, and hands it to the user. */
export type SaveNew = (cover: string, plan: EditPlan) => Promise<void>;

/** What the user says about a report. */
export type SummaryChoices = Omit<SummaryOptions, 'now' | 'policy' | 'settings'>;

/** A host reports what went wrong by a code; anything else is a fault of the program and keeps its words for a maintainer. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  return Object.assign(new HostError('hostFailed', { detail: error instanceof Error ? error.message : String(error) }), { cause: error });
}

export class Session {
  private current: SessionState = FIRST_STATE;
  private host: WorkbookHost | null = null;
  private tasks: Tasks | null = null;
  private attempt: () => Promise<boolean> = () => Promise.resolve(false);
  private readonly listeners = new Set<() => void>();

  constructor(private readonly loadTasks: LoadTasks) {}

  // Bound, because React calls them without the session.
  readonly state = (): SessionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The tasks, once a workbook is open; null before. */
  get loaded(): Tasks | null {
    return this.tasks;
  }

  /**
   * Opens a workbook in the place of the one that is open. When it can't be read, the one before stays.
   * @returns true when it is open
   */
  async open(makeHost: () => Promise<WorkbookHost>): Promise<boolean> {
    return this.run('opening', async () => {
      const [host, tasks] = await Promise.all([makeHost(), this.loadTasks()]);
      const snapshot = await host.snapshot();
      this.tasks = tasks;
      const choices = { ...NO_CHOICES, policy: tasks.workbookSettings(snapshot).policy };
      const work = this.work(snapshot, choices);
      this.host = host;
      this.set({ work, choices, canWatch: host.watch !== undefined, shown: null, deed: null, canUndo: host.canUndo(), undoEndsWithPane: false });
    });
  }

  /** Reads the open workbook again: cells were changed beside us. */
  async reread(): Promise<boolean> {
    return this.run('opening', () => this.refresh());
  }

  /** Says what a table is where the reader could not know, or was wrong. */
  correct(table: string, correction: Correction): void {
    const { corrections } = this.current.choices;
    this.choose({ corrections: { ...corrections, [table]: { ...corrections[table], ...correction } } });
  }

  /** What would be read if a table were what the user says. Pure; null while nothing is open. */
  previewMapping({ snapshot, scored }: Work, table: ReadTable, choice: MappingChoice): MappingPreview | null {
    const { tasks } = this;
    if (!tasks) return null;
    const mapping = tasks.mappingOf(scored, table, choice);
    const mappings = tasks.mappingsWith(scored, table, mapping, tasks.rememberedMappings(snapshot).mappings);
    const { [table.id]: _, ...corrections } = this.current.choices.corrections;
    const reading = tasks.scoreReading(tasks.readWorkbook(snapshot, { corrections, mappings }), { policy: this.current.choices.policy });
    const read = tasks.tableIn(reading, table.id) ?? table;
    return { mapping, table: read, records: reading.records.filter((record) => record.table === table.id), issues: tasks.checkReading(reading).filter((issue) => isOf(read, issue)) };
  }

  /** What would be remembered of a choice about a table. Pure. @throws Error while nothing is open */
  mappingOf(table: ReadTable, choice: MappingChoice): Mapping {
    const { tasks, current: { work } } = this;
    if (!tasks || !work) throw new Error('nothing is open');
    return tasks.mappingOf(work.scored, table, choice);
  }

  /** Remembers in the workbook what a table is. */
  async remember(table: ReadTable, mapping: Mapping): Promise<boolean> {
    return this.changeMemory('remembered', (tasks, { snapshot, scored }) => tasks.planMapping(snapshot, scored, table, mapping), table.id);
  }

  /** Forgets what was confirmed: the table is read as if nothing had been said. */
  async forget(mapping: Mapping, table?: string): Promise<boolean> {
    return this.changeMemory('forgotten', (tasks, { snapshot }) => tasks.planForget(snapshot, mapping), table);
  }

  /** What was said for now about the table gives way to what is remembered. */
  private changeMemory(kind: 'remembered' | 'forgotten', planOf: (tasks: Tasks, work: Work) => EditPlan, table: string | undefined): Promise<boolean> {
    const { work, tasks } = { work: this.current.work, tasks: this.tasks };
    return this.run('writing', async (done) => {
      if (!work || !tasks) return;
      const plan = planOf(tasks, work);
      const { [table ?? '']: _, ...corrections } = this.current.choices.corrections;
      if (plan.edits.length > 0) await this.host?.apply(plan);
      done();
      this.set({ choices: { ...this.current.choices, corrections }, deed: { kind }, canUndo: this.host?.canUndo() ?? false, undoEndsWithPane: false });
      await this.refresh();
    });
  }

  /** How the open workbook's results would score by criteria that nobody uses yet. Pure; empty while nothing is open. */
  previewEdition(edition: Edition): readonly ComparedKpi[] {
    const { tasks, current: { work, choices } } = this;
    if (!tasks || !work) return [];
    const before = tasks.editionsInUse();
    tasks.useEditions([edition]);
    try {
      return tasks.compareEditions(work.snapshot, edition.id, null, { corrections: choices.corrections }, { policy: choices.policy });
    } finally {
      tasks.useEditions(before);
    }
  }

  /** Lets an edition live in the workbook, or takes the one that is there out (null). */
  async useEdition(edition: Edition | null): Promise<boolean> {
    const { work, tasks } = { work: this.current.work, tasks: this.tasks };
    return this.run('writing', async (done) => {
      if (!work || !tasks) return;
      const plan = tasks.planEdition(work.snapshot, edition);
      if (plan.edits.length > 0) await this.host?.apply(plan);
      done();
      this.set({ deed: edition ? { kind: 'editionUsed', edition: tasks.stampOf(edition) } : { kind: 'editionLeft' }, shown: null, canUndo: this.host?.canUndo() ?? false, undoEndsWithPane: false });
      await this.refresh();
    });
  }

  /** Takes a table out of what is written, or puts it back. */
  include(table: string, included: boolean): void {
    const others = this.current.choices.leftOut.filter((id) => id !== table);
    this.choose({ leftOut: included ? others : [...others, table] });
  }

  /** Changes what the user decided, and reads, scores and plans anew. Nothing is written. */
  choose(change: Partial<Choices>): void {
    const { work } = this.current;
    if (!work) return;
    const choices = { ...this.current.choices, ...change };
    this.set({ choices, work: this.work(work.snapshot, choices), failure: null });
  }

  /** Writes the plan that was shown. */
  async apply(): Promise<boolean> {
    const { work } = this.current;
    return this.run('writing', async (done) => {
      if (!work || !this.tasks) return;
      const edits = [...work.scores.plan.edits, ...this.tasks.settingsEdits(work.snapshot, { policy: this.current.choices.policy })];
      await this.write({ edits }, done, (cells) => ({ kind: 'scores', cells }));
    });
  }

  /** Reads again, and scores the tables of one sheet: what the ribbon's button does. What would be written is not shown first; it can be taken back. */
  async scoreSheet(sheet: string): Promise<boolean> {
    return this.run('writing', async (done) => {
      await this.refresh();
      const { work, choices } = this.current;
      if (!work || !this.tasks) return;
      const here = work.scored.tables.filter((table) => table.sheet === sheet);
      const tables = here.map(({ id }) => id).filter((id) => !choices.leftOut.includes(id));
      const { plan, changes } = this.tasks.planScores(work.snapshot, work.scored, { overwrite: choices.overwrite, tables, policy: choices.policy });
      if (changes > 0) await this.write(plan, done, (cells) => ({ kind: 'scores', cells }));
      else this.set({ deed: { kind: 'nothingToScore', sheet, tables: here.length } });
    });
  }

  /** Has scores follow changes from now on, or no longer; the workbook remembers it. */
  async setLive(on: boolean): Promise<boolean> {
    const { work } = this.current;
    return this.run('writing', async (done) => {
      if (work && this.tasks) await this.write({ edits: this.tasks.settingsEdits(work.snapshot, { live: on }) }, done, () => ({ kind: 'live', on }));
    });
  }

  /** The open workbook, while its scores are to follow changes. */
  get watched(): WorkbookHost | null {
    return this.current.work?.settings.live === true && this.host?.watch ? this.host : null;
  }

  /** Reads what changed, and brings the scores of those tables up to date; where no score changes, nothing is written. */
  async follow(changes: readonly Change[]): Promise<boolean> {
    return this.run('writing', async (done) => {
      await this.refresh();
      const { work, choices } = this.current;
      if (!work || !this.tasks) return;
      const tables = this.tasks.followedTables(work.scored, work.scores.columns, changes).filter((id) => !choices.leftOut.includes(id));
      const { plan, changes: cells } = this.tasks.planScores(work.snapshot, work.scored, { tables, policy: choices.policy });
      if (cells > 0) await this.write(plan, done, (written) => ({ kind: 'followed', cells: written }));
    });
  }

  /** The office that the workbook remembers; empty texts where it remembers none. */
  office(work: Work): OfficeProfile {
    return this.tasks?.officeIn(work.snapshot) ?? { name: '', province: '', reporter: { name: '', position: '' }, certifier: { name: '', position: '' } };
  }

  /** The summary sheet as it would be written from this reading. Pure; null while nothing is open. */
  previewSummary(work: Work, options: SummaryChoices, language: Language): SummaryPlan | null {
    const { tasks } = this;
    return tasks && tasks.planSummary(work.snapshot, work.scored, { ...options, policy: this.current.choices.policy, now: new Date().toISOString() }, tasks.summaryWords(language));
  }

  /** Makes the summary sheet, or renews it. */
  async summarise(options: SummaryChoices, language: Language): Promise<boolean> {
    const { work } = this.current;
    return this.run('writing', async (done) => {
      const summary = work && this.previewSummary(work, options, language);
      if (summary) await this.write(summary.plan, done, () => ({ kind: 'summary', sheet: summary.sheet }));
    });
  }

  /** Puts the findings of the open workbook into a sheet of it, or renews that sheet. @param how the settings that it was checked with */
  async writeFindings(how: OfficeSettings, language: Language): Promise<boolean> {
    const { work, tasks } = { work: this.current.work, tasks: this.tasks };
    return this.run('writing', async (done) => {
      if (!work || !tasks) return;
      const { plan, sheet, findings } = tasks.planOwnFindings(work.snapshot, work.scored, work.issues, how, tasks.reportWords(language), tasks.REPORT_WORDS);
      await this.write(plan, done, () => ({ kind: 'findings', sheet, findings }));
    });
  }

  /** Forms as they would be put into the open workbook, or into one of their own. Pure; null while nothing is open. */
  previewForms(work: Work, options: TemplateOptions, own: boolean): TemplatePlan | null {
    const { tasks } = this;
    if (!tasks) return null;
    const cover = tasks.COVER_SHEET;
    return own ? tasks.planTemplates({ sheets: [{ name: cover, tables: [] }] }, { ...options, cover }, tasks.TEMPLATE_WORDS) : tasks.planTemplates(work.snapshot, options, tasks.TEMPLATE_WORDS);
  }

  /** Puts forms into the open workbook. */
  async insertForms(options: TemplateOptions): Promise<boolean> {
    const { work } = this.current;
    return this.run('writing', async (done) => {
      const forms = work && this.previewForms(work, options, false);
      const first = forms?.sheets[0]?.sheet;
      if (forms && first !== undefined) await this.write(forms.plan, done, () => ({ kind: 'forms', sheets: forms.sheets.length, first }));
    });
  }

  /** Makes a workbook of forms and hands it to the user; the open one stays as it is. */
  async saveForms(options: TemplateOptions, save: SaveNew): Promise<boolean> {
    const { work, tasks } = { work: this.current.work, tasks: this.tasks };
    return this.run('writing', async () => {
      const forms = work && this.previewForms(work, options, true);
      if (!forms || !tasks) return;
      await save(tasks.COVER_SHEET, forms.plan);
      this.set({ deed: { kind: 'formsSaved', sheets: forms.sheets.length } });
    });
  }

  /** Takes back what was written last. */
  async undo(): Promise<boolean> {
    return this.run('undoing', async (done) => {
      await this.host?.undo();
      done();
      this.set({ deed: { kind: 'undone' }, canUndo: this.host?.canUndo() ?? false });
      await this.refresh();
    });
  }

  /** Why a record got its score; null where there is nothing to explain. */
  explain(record: ScoredRecord): Explanation | null {
    return this.tasks?.explainRecord(record, this.current.choices.policy) ?? null;
  }

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
    const record = this.current.work?.scored.records.find((candidate) => candidate.row === row && candidate.sheet === sheet);
    if (record) this.show(record, 'sheet');
  }

  /** Does again what failed last. */
  retry(): Promise<boolean> {
    return this.attempt();
  }

  dismissFailure(): void {
    this.set({ failure: null });
  }

  private async write(plan: EditPlan, done: () => void, deed: (cells: number) => Deed): Promise<void> {
    if (!this.host) return;
    const { cellsWritten, undoEndsWithPane = false } = await this.host.apply(plan);
    done();
    // Said before reading again: it is written even if reading fails.
    this.set({ deed: deed(cellsWritten), canUndo: this.host.canUndo(), undoEndsWithPane });
    await this.refresh();
  }

  private async refresh(): Promise<void> {
    if (!this.host) return;
    const snapshot = await this.host.snapshot();
    this.set({ work: this.work(snapshot, this.current.choices), canUndo: this.host.canUndo() });
  }

  private work(snapshot: WorkbookSnapshot, choices: Choices): Work {
    const tasks = this.tasks;
    if (!tasks) throw new Error('tasks are not loaded');
    const { edition, broken } = tasks.rememberedEdition(snapshot);
    tasks.useEditions(edition ? [edition] : []);
    const reading = tasks.readWorkbook(snapshot, { corrections: choices.corrections });
    const scored = tasks.scoreReading(reading, { policy: choices.policy });
    const tables = scored.tables.map((table) => table.id).filter((id) => !choices.leftOut.includes(id));
    return { snapshot, scored, issues: tasks.checkReading(scored), scores: tasks.planScores(snapshot, scored, { overwrite: choices.overwrite, tables, policy: choices.policy }), settings: tasks.workbookSettings(snapshot), edition: edition && tasks.stampOf(edition), editionBroken: broken };
  }

  /**
   * One thing at a time: what is asked for while the session is busy is not begun.
   * @param action calls `done` once the workbook is changed as asked: what fails after that is only the reading
   */
  private async run(phase: Exclude<Phase, 'idle' | 'ready'>, action: (done: () => void) => Promise<void>): Promise<boolean> {
    if (this.current.phase !== 'idle' && this.current.phase !== 'ready') return false;
    this.attempt = () => this.run(phase, action);
    this.set({ phase, failure: null });
    let failure: Failure | null = null;
    let changed = false;
    try {
      await action(() => void (changed = true));
      // A pane before this one may have been closed while it wrote.
      if (this.host?.isHalfWritten()) failure = { during: phase, error: new HostError('halfWritten') };
    } catch (error) {
      failure = { during: changed ? 'rereading' : phase, error: asHostError(error) };
    }
    this.set({ phase: this.current.work ? 'ready' : 'idle', failure, canUndo: this.host?.canUndo() ?? false });
    return failure === null;
  }

  private set(change: Partial<SessionState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
