/** The controller of the Check tab: chosen → checked → reported or collected. Knows neither React nor workers. */
import type { OfficeSettings } from '../../scoring/settings';
import type { ReadingIssue } from '../../sheet/reading';
import type { FindingDetail } from '../../tasks/check/findingDetail';
import type { OpenWorkbookFile, Upload, UploadDesk } from '../../uploads/port';
import type { Language } from '../../wording/language';
import type { Session } from '../session';
import { type CheckEntry, type CheckState, countsOpen, type Made, NOTHING_CHECKED } from './checkState';
import { type ChosenFile, freeName, isWorkbook, newUploads } from './chosenFiles';

/** Hands a workbook that was made to the user: as a download, or opened in Excel. */
export type HandOut = (bytes: Uint8Array, name: string) => Promise<void>;

export class Checks {
  private current: CheckState = NOTHING_CHECKED;
  private readonly listeners = new Set<() => void>();
  private stopping: AbortController | null = null;

  constructor(private readonly session: Session, private readonly desk: UploadDesk, private readonly handOut: HandOut) {}

  // Bound, because React calls them without the object.
  readonly state = (): CheckState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Checks these too, beside those that were chosen before. */
  async add(chosen: readonly ChosenFile[]): Promise<void> {
    const workbooks = chosen.filter(isWorkbook);
    const added = newUploads(workbooks, this.current.entries).map((upload): CheckEntry => ({ ...upload, summary: null }));
    this.set({ skipped: chosen.length - workbooks.length, entries: [...this.current.entries, ...added], made: null, failure: null });
    await this.run();
  }

  /** Checks those that are left, after it was stopped. */
  async run(): Promise<void> {
    if (this.current.running) return;
    const stopping = (this.stopping = new AbortController());
    this.set({ running: true, across: [], made: null, failure: null });
    // Files may be added while others are checked.
    for (let waiting = this.waiting(); waiting.length > 0 && !stopping.signal.aborted; waiting = this.waiting()) {
      this.desk.takeIn(this.session.loaded?.editionsInUse() ?? []);
      await this.trying(() => this.desk.check(waiting, this.how(), stopping.signal, (upload, summary) => {
        this.set({ entries: this.current.entries.map((entry) => (entry.name === upload.name ? { ...entry, summary } : entry)) });
      }));
      if (this.current.failure !== null) break;
    }
    this.set({ running: false });
    await this.compare();
  }

  /** Stops; what was checked stays. */
  stop(): void {
    this.stopping?.abort();
  }

  async remove(name: string): Promise<void> {
    this.desk.forget(name);
    this.set({ entries: this.current.entries.filter((entry) => entry.name !== name), made: null });
    await this.compare();
  }

  /** Puts all files away; not while they are being checked. */
  clear(): void {
    if (this.current.running) return;
    for (const { name } of this.current.entries) this.desk.forget(name);
    this.set(NOTHING_CHECKED);
  }

  /** Counts the open workbook among the files, or not. */
  async countOpen(withOpen: boolean): Promise<void> {
    this.set({ withOpen, made: null });
    await this.compare();
  }

  dismissFailure(): void {
    this.set({ failure: null });
  }

  /** The file of this name, if it is one of those that were chosen. */
  upload(name: string | null): Upload | undefined {
    return this.current.entries.find((one) => one.name === name);
  }

  /** Why a finding is one, and its place. @throws Error when the worker fails */
  async detail(name: string | null, issue: ReadingIssue): Promise<FindingDetail> {
    const entry = this.upload(name);
    if (entry) return this.desk.detail(entry, issue, this.how());
    return this.session.ask('detail', [issue, this.how()]);
  }

  /** Makes the report and hands it out. @param date ISO day */
  async report(language: Language, date: string, fileName: string): Promise<void> {
    await this.make('report', async () => {
      const { bytes, ...counts } = await this.desk.report({ ...this.chosen(), language, date, how: this.how() });
      await this.handOut(bytes, fileName);
      return { kind: 'report', ...counts };
    });
  }

  /** Puts the findings of the open workbook into a sheet of it. */
  writeFindings(language: Language): Promise<boolean> {
    return this.session.writeFindings(this.how(), language);
  }

  /** Makes one workbook of the results and hands it out. */
  async collect(fileName: string): Promise<void> {
    await this.make('collect', async () => {
      const { bytes, ...counts } = await this.desk.collect({ ...this.chosen(), how: this.how() });
      if (!bytes) return { kind: 'nothingToCollect' };
      await this.handOut(bytes, fileName);
      return { kind: 'collect', ...counts };
    });
  }

  private async make(making: 'report' | 'collect', action: () => Promise<Made>): Promise<void> {
    if (this.current.making !== null) return;
    this.set({ making, made: null, failure: null });
    await this.trying(async () => this.set({ made: await action() }));
    this.set({ making: null });
  }

  /** What shows between files is worked out when all of them are there. */
  private async compare(): Promise<void> {
    const chosen = this.chosen();
    this.set({ across: [] });
    if (this.current.running || chosen.names.length === 0) return;
    await this.trying(async () => {
      const across = await this.desk.across(chosen);
      // Another file may have come or gone meanwhile: that one's comparison is on its way.
      if (!this.current.running && this.chosen().names.join() === chosen.names.join()) this.set({ across });
    });
  }

  private waiting(): Upload[] {
    return this.current.entries.filter(({ summary }) => summary === null);
  }

  private chosen() {
    return { names: this.current.entries.flatMap(({ name, summary }) => (summary ? [name] : [])), open: countsOpen(this.current) ? this.openFile() : null };
  }

  /** The workbook that is open, as one of the files: each has a name of its own. */
  private openFile(): OpenWorkbookFile | null {
    const { work } = this.session.state();
    const names = new Set(this.current.entries.map(({ name }) => name));
    return work && { name: freeName(work.snapshot.name, names), of: work, say: (say) => this.session.relay('checked', [], say) };
  }

  /** As scoring does it: the step policy is no choice, the other one is. */
  private how(): OfficeSettings {
    const { policy } = this.session.state().choices;
    return policy === 'step' ? {} : { policy };
  }

  private async trying(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.set({ failure: error instanceof Error ? error.message : String(error) });
    }
  }

  private set(change: Partial<CheckState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
