/** Opens .xlsx bytes as a workbook of the port. Runs in Node and in browsers. */
import type { ApplyReport, EditPlan, WorkbookHost, WorkbookSnapshot } from '../workbook';
import { HostError } from '../workbook';
import { applyPlan } from './apply';
import { refuseOtherFormats } from './fileKinds';
import { readWorkbook, type OpenedWorkbook } from './openedWorkbook';
import { Parts } from './parts';
import { readZip } from './zip';
import { writeZip } from './zipWriter';

export interface XlsxWorkbook extends WorkbookHost {
  /** The file as it is now. */
  bytes(): Uint8Array;
}

/**
 * @param name file name, for people
 * @throws HostError notAWorkbook, oldBinaryFormat, binaryWorkbook, encrypted, truncated, damaged, tooLarge or unsafeXml
 */
export function openXlsx(bytes: Uint8Array, name: string): XlsxWorkbook {
  return new XlsxFile(bytes, name);
}

interface State {
  readonly bytes: Uint8Array;
  readonly workbook: OpenedWorkbook;
}

class XlsxFile implements XlsxWorkbook {
  private state: State;
  private before: State | null = null;

  constructor(bytes: Uint8Array, private readonly name: string) {
    refuseOtherFormats(bytes);
    this.state = { bytes, workbook: readWorkbook(new Parts(readZip(bytes))) };
  }

  bytes(): Uint8Array {
    return this.state.bytes;
  }

  snapshot(): Promise<WorkbookSnapshot> {
    return settled(() => {
      const { workbook } = this.state;
      return { name: this.name, sheets: workbook.worksheets().map((entry) => workbook.grid(entry)), marks: workbook.marks(), date1904: workbook.part.date1904 };
    });
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    return settled(() => {
      const { entries, untouched, cellsWritten } = applyPlan(this.state.workbook, plan);
      if (!entries) return { cellsWritten };
      const bytes = writeZip(entries);
      const workbook = readWorkbook(new Parts(readZip(bytes)));
      workbook.adopt(this.state.workbook, untouched);
      this.before = this.state;
      this.state = { bytes, workbook };
      return { cellsWritten };
    });
  }

  undo(): Promise<void> {
    return settled(() => {
      if (!this.before) throw new HostError('nothingToUndo');
      this.state = this.before;
      this.before = null;
    });
  }

  canUndo(): boolean {
    return this.before !== null;
  }
}

/** Refusals come as rejected promises, like every other host's. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
