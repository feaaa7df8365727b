/** Opens .xlsx bytes as a workbook of the port. Runs in Node and in browsers. */
import type { ApplyReport, EditPlan, WorkbookHost, WorkbookSnapshot } from '../workbook';
import { HostError } from '../workbook';
import { applyPlan } from './apply';
import { PORTABLE_CODEC, type Codec } from './codec';
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
 * @param codec what packs and unpacks, where there is something faster than what runs everywhere
 * @throws HostError notAWorkbook, oldBinaryFormat, binaryWorkbook, encrypted, truncated, damaged, tooLarge or unsafeXml
 */
export function openXlsx(bytes: Uint8Array, name: string, codec: Codec = PORTABLE_CODEC): XlsxWorkbook {
  return new XlsxFile(bytes, name, codec);
}

class XlsxFile implements XlsxWorkbook {
  private workbook: OpenedWorkbook;
  private before: Uint8Array | null = null;
  /** Settles when all that was asked for is done. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private now: Uint8Array, private readonly name: string, private readonly codec: Codec) {
    this.workbook = opened(now, codec);
  }

  bytes(): Uint8Array {
    return this.now;
  }

  snapshot(): Promise<WorkbookSnapshot> {
    return this.inTurn(() => {
      const { workbook } = this;
      const memory = workbook.memory();
      return { name: this.name, sheets: workbook.worksheets().map((entry) => workbook.grid(entry)), marks: workbook.marks(), ...(memory && { memory }), date1904: workbook.part.date1904 };
    });
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    return this.inTurn(async () => {
      const { entries, untouched, cellsWritten } = await applyPlan(this.workbook, plan);
      if (!entries) return { cellsWritten };
      const bytes = writeZip(entries);
      const workbook = opened(bytes, this.codec);
      workbook.adopt(this.workbook, untouched);
      this.before = this.now;
      this.now = bytes;
      this.workbook = workbook;
      return { cellsWritten };
    });
  }

  undo(): Promise<void> {
    return this.inTurn(() => {
      if (!this.before) throw new HostError('nothingToUndo');
      this.workbook = opened(this.before, this.codec);
      this.now = this.before;
      this.before = null;
    });
  }

  canUndo(): boolean {
    return this.before !== null;
  }

  /** One after the other: while a plan is carried out, somebody may ask for more. Refusals come as rejected promises, like every other host's. */
  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** A file changes as a whole. */
  isHalfWritten(): boolean {
    return false;
  }
}

function opened(bytes: Uint8Array, codec: Codec): OpenedWorkbook {
  refuseOtherFormats(bytes);
  return readWorkbook(new Parts(readZip(bytes), codec));
}
