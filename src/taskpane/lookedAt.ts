/** What of the open workbook is looked at: a tab, a result, a definition. */
import type { Explanation } from '../scoring/explain';
import type { Mapping } from '../sheet/mapping';
import type { ReadTable } from '../sheet/reading';
import type { MappingChoice } from '../tasks/mapping';
import { recordKey } from '../tasks/recordKey';
import type { OfficeProfile } from '../tasks/summary/office';
import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import type { ScoredRecord } from '../tasks/types';
import { OpenWorkbook } from './openWorkbook';
import { previewForms } from './formsPreview';
import type { Shown, ShownRule, TabName, Work } from './sessionState';

const NO_OFFICE: OfficeProfile = { name: '', province: '', reporter: { name: '', position: '' }, certifier: { name: '', position: '' } };

export class LookedAt extends OpenWorkbook {
  /** Opens the result of a row, or closes the open one. */
  show(record: ScoredRecord | null, from: Shown['from'] = 'list'): void {
    this.set({ shown: record && { key: recordKey(record), record, from }, rule: null });
  }

  goTo(tab: TabName): void {
    this.set({ tab });
  }

  /** Opens a definition of the rule book over whatever is shown, or closes it. */
  showRule(rule: ShownRule | null): void {
    this.set({ rule });
  }

  /**
   * The user went to a cell of the workbook: its result is shown, if the row has one. The last row that was gone to wins.
   * @param row 0-based
   */
  async showRow(sheet: string, row: number): Promise<void> {
    this.lastRow?.abort();
    const { signal } = (this.lastRow = new AbortController());
    // Where other work is shown meanwhile, nobody asks for this row any more.
    const record = await this.ask('resultAt', [sheet, row], signal).catch(() => null);
    if (record && !signal.aborted) this.show(record, 'sheet');
  }

  private lastRow: AbortController | null = null;

  /** Why a record got its score; null where there is nothing to explain. */
  explain(record: ScoredRecord): Explanation | null {
    const { work } = this.state();
    return (work && this.tasks?.explainRecord(record, work.choices.policy)) ?? null;
  }

  /** The office that the workbook remembers; empty texts where it remembers none. */
  office(work: Work): OfficeProfile {
    return this.tasks?.officeIn(work.snapshot) ?? NO_OFFICE;
  }

  /** See `formsPreview.ts`; null while nothing is open. */
  previewForms(work: Work, options: TemplateOptions, own: boolean): TemplatePlan | null {
    return this.tasks && previewForms(this.tasks, work, options, own);
  }

  /** What would be remembered of a choice about a table. Pure. @throws Error while nothing is open */
  mappingOf(table: ReadTable, choice: MappingChoice): Mapping {
    const { work } = this.state();
    if (!this.tasks || !work) throw new Error('nothing is open');
    return this.tasks.mappingOf(work.scored, table, choice);
  }
}
