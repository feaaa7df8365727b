/** The work done in this thread, in parts between which others have their turn. */
import type { WorkbookSnapshot } from '../host/workbook';
import type { Choices, Work, workOn } from '../tasks/work';
import { breathing } from '../workers/breathe';
import type { Waiting, WorkPort } from './port';

export class InProcess implements WorkPort {
  /** @param load the tasks, which are a chunk of their own in a browser */
  constructor(private readonly load: () => Promise<{ readonly workOn: typeof workOn }>) {}

  async work(snapshot: WorkbookSnapshot, choices: Choices, { step, signal }: Waiting): Promise<Work> {
    const tasks = await this.load();
    signal.throwIfAborted();
    return tasks.workOn(snapshot, choices, { step, pause: breathing(signal) });
  }
}
