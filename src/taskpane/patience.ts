/** What takes long is said to take long, and how far it has come; what is quick shows nothing. */
import type { WorkStep } from '../tasks/work';
import type { Later } from '../host/later';
import type { Busy } from './sessionState';

/** People notice from about here on. Milliseconds. */
export const PATIENCE = 400;
/** A bar that moves more often than this many times costs more than it tells. */
const TIMES = 50;

/** One wait. */
export class Patience {
  private readonly callOff: () => void;
  private isLong = false;
  private last: WorkStep = { step: 'opening', done: 0, of: 0 };

  /** @param canCancel whether what is waited for can be given up; @param show is called with what is to be shown */
  constructor(private readonly canCancel: boolean, private readonly show: (busy: Busy) => void, wait: Later) {
    this.callOff = wait(() => {
      this.isLong = true;
      this.say();
    }, PATIENCE);
  }

  step(step: WorkStep): void {
    const { last } = this;
    const share = ({ done, of }: WorkStep): number => (of === 0 ? -1 : Math.floor((done / of) * TIMES));
    if (step.step === last.step && share(step) === share(last)) return;
    this.last = step;
    if (this.isLong) this.say();
  }

  end(): void {
    this.callOff();
    this.isLong = false;
  }

  private say(): void {
    this.show({ ...this.last, canCancel: this.canCancel });
  }
}
