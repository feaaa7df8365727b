/** The file that is open on the page: read from the user's disk into this tab, and back. */
import { HostError, type EditPlan, type WorkbookHost } from '../host/workbook';
import { OpenFile } from '../opened/file';
import type { WorkbookWorker } from '../opened/workbookWorker';
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

/** A workbook whose file can be had. */
type FileHost = WorkbookHost & { bytes(): Uint8Array };

export class WorkbookFile {
  private workbook: FileHost | null = null;
  private name = '';

  /** @param worker reads and writes the file; where none can be started, this thread does */
  constructor(private readonly session: Session, private readonly worker: WorkbookWorker) {}

  /**
   * Opens the bytes that `read` yields. When they are no workbook, the one that is open stays.
   * @returns true when it is open
   */
  async open(name: string, read: () => Promise<ArrayBuffer>): Promise<boolean> {
    let opened: FileHost | null = null;
    const done = await this.session.open(async () => {
      const [bytes, isThere] = await Promise.all([read(), this.worker.start(), drawn()]);
      opened = isThere ? new OpenFile(this.worker, new Uint8Array(bytes), name) : (await import('../host/xlsx/open')).openXlsx(new Uint8Array(bytes), name);
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
