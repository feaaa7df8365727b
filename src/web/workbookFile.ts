/** The file that is open on the page: read from the user's disk into this tab, and back. */
import type { XlsxWorkbook } from '../host/xlsx/open';
import { HostError, type EditPlan } from '../host/workbook';
import { offerFile } from '../taskpane/offerFile';
import type { Session } from '../taskpane/session';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the page draw what it says (“reading…”) before the work that keeps it busy. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** `results.xlsx` → `results_scored.xlsx`. */
export function resultName(name: string, suffix: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)}${suffix}${name.slice(dot)}` : `${name}${suffix}.xlsx`;
}

export class WorkbookFile {
  private workbook: XlsxWorkbook | null = null;
  private name = '';

  constructor(private readonly session: Session) {}

  /**
   * Opens the bytes that `read` yields. When they are no workbook, the one that is open stays.
   * @returns true when it is open
   */
  async open(name: string, read: () => Promise<ArrayBuffer>): Promise<boolean> {
    let opened: XlsxWorkbook | null = null;
    const done = await this.session.open(async () => {
      const [bytes, { openXlsx }] = await Promise.all([read(), import('../host/xlsx/open'), drawn()]);
      opened = openXlsx(new Uint8Array(bytes), name);
      return opened;
    });
    if (done) {
      this.workbook = opened;
      this.name = name;
    }
    return done;
  }

  /** Opens a workbook that lies beside the page. */
  async openFromSite(path: string, name: string): Promise<boolean> {
    return this.open(name, async () => {
      const answer = await fetch(path);
      if (!answer.ok) throw new HostError('hostUnavailable', { part: path, detail: String(answer.status) });
      return answer.arrayBuffer();
    });
  }

  /** Hands the workbook as it is now to the browser's downloads. */
  download(suffix: string): void {
    if (this.workbook) offerFile(this.workbook.bytes(), resultName(this.name, suffix), XLSX);
  }

  /** Makes a new workbook of a plan and hands it to the browser's downloads; the one that is open stays. @throws HostError */
  async downloadNew(name: string, cover: string, plan: EditPlan): Promise<void> {
    const [{ workbookOf }] = await Promise.all([import('../host/xlsx/workbookOf'), drawn()]);
    offerFile((await workbookOf(cover, plan, name)).bytes(), name, XLSX);
  }
}
