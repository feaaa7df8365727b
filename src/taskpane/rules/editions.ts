/** Editions that an office makes itself, in the pane: written as workbooks, and read from them. Knows neither React nor workers. */
import type { EditionRead, UploadDesk } from '../../uploads/port';
import type { HandOut } from '../check/checks';
import type { Session } from '../session';

export class Editions {
  constructor(private readonly session: Session, private readonly desk: Pick<UploadDesk, 'takeIn' | 'readEdition' | 'editionBook'>, private readonly handOut: HandOut) {}

  /** Reads an edition's workbook. Whatever is wrong with the file is in the answer. */
  async read(file: File): Promise<EditionRead> {
    try {
      return await this.desk.readEdition(file);
    } catch (error) {
      return { kind: 'refused', refusal: { code: 'failed', place: { detail: error instanceof Error ? error.message : String(error) } } };
    }
  }

  /**
   * Hands out an edition as a workbook.
   * @param edition its id; null for a workbook without content
   * @param year copies it for this fiscal year (Buddhist era); null as it is
   * @throws Error when the worker fails
   */
  async save(edition: string | null, year: number | null, fileName: string): Promise<void> {
    this.desk.takeIn(this.session.loaded?.editionsInUse() ?? []);
    await this.handOut(await this.desk.editionBook({ edition, year }), fileName);
  }
}
