/**
 * An Excel that does not answer: while a cell is edited or a dialog is open it keeps requests waiting, and some are never answered. Nothing
 * is given up by itself, because a large workbook on a slow computer looks the same; but whoever waits is told, and may stop waiting.
 */
import { later, type Later } from '../later';
import { HostError, type Silence } from '../workbook';

/** For one request. Longer than a request takes on a slow computer, shorter than people take to believe that nothing happens. */
const SILENCE_MS = 15_000;

/** Notices that Excel is silent. */
export class Listening {
  private readonly silent = new Set<Wait>();
  /** Who wants to know; told null when nothing is waited for any more. */
  tell: (silence: Silence | null) => void = () => undefined;

  constructor(readonly later: Later) {}

  /** For one piece of work, which may take several requests. */
  begin(): Wait {
    return new Wait(this);
  }

  noticed(wait: Wait): void {
    this.silent.add(wait);
    this.tell({ giveUp: () => [...this.silent].forEach((one) => one.giveUp()) });
  }

  over(wait: Wait): void {
    if (this.silent.delete(wait) && this.silent.size === 0) this.tell(null);
  }
}

export class Wait {
  private refuse: (error: HostError) => void = () => undefined;
  private given = false;
  /** Never fulfilled; rejected once waiting was given up. */
  private readonly givenUp = new Promise<never>((_resolve, reject) => (this.refuse = reject));
  /** Tells that the work itself is over, well or not. */
  ended: () => void = () => undefined;
  /** The same, but not before the work itself has ended: it may have something to say of what it left behind. */
  readonly givenUpAfterEnd = new Promise<void>((resolve) => (this.ended = resolve)).then(() => this.givenUp);

  constructor(private readonly listening: Listening) {
    for (const unheard of [this.givenUp, this.givenUpAfterEnd]) unheard.catch(() => undefined);
  }

  giveUp(): void {
    this.given = true;
    this.refuse(new HostError('noAnswer'));
    this.listening.over(this);
  }

  /** The answer to a request. Once waiting was given up none is sent any more: what comes late must find nothing that goes on from there. @throws HostError noAnswer */
  async answer<T>(request: () => Promise<T>): Promise<T> {
    if (this.given) throw new HostError('noAnswer');
    const callOff = this.listening.later(() => this.listening.noticed(this), SILENCE_MS);
    try {
      return await Promise.race([request(), this.givenUp]);
    } finally {
      callOff();
      this.listening.over(this);
    }
  }
}

/** Of the Excel around this page: there is one, whoever asks it. */
export const LISTENING = new Listening(later);
