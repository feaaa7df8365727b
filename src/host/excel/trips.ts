/**
 * Round trips to Excel. A request or an answer above 5 MB is refused by Excel on the web, so work is cut into steps
 * of known size, and as many steps travel together as fit.
 */
import { HostError } from '../workbook';
import { asHostError } from './errors';
import type { Listening } from './listening';

/** Below Excel's 5 MB: object paths and JSON's punctuation are only estimated. */
const TRIP_BYTES = 3_000_000;

export interface Step {
  /** Estimate of what this step adds to the request, or to the answer, whichever is larger. */
  readonly bytes: number;
  /** Queues the step's actions. */
  queue(trip: Trip): void;
}

/** What a step may use: the request context, and ranges that are let go of once the trip is over. */
export class Trip {
  private readonly ranges: (Excel.Range | Excel.RangeAreas)[] = [];
  private readonly sheets = new Map<string, Excel.Worksheet>();
  constructor(readonly context: Excel.RequestContext) {}

  /** A sheet that is there, asked for once a trip. */
  worksheet(name: string): Excel.Worksheet {
    const known = this.sheets.get(name) ?? this.context.workbook.worksheets.getItem(name);
    this.sheets.set(name, known);
    return known;
  }

  /** Remembers a range that nobody needs after this trip, so that Excel need not keep it alive. */
  passing<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
    this.ranges.push(range);
    return range;
  }

  release(): void {
    for (const range of this.ranges) range.untrack();
  }
}

/** Runs in Excel, waiting while the user is in a cell where Excel can wait. @throws HostError; `noAnswer` when waiting was given up */
export async function inExcel<T>(task: (context: Excel.RequestContext) => Promise<T>, listening: Listening): Promise<T> {
  if (typeof Excel === 'undefined') throw new HostError('hostUnavailable');
  let done: { readonly result: T } | undefined;
  let failed: { readonly error: unknown } | undefined;
  const wait = listening.begin();
  const own = async (context: Excel.RequestContext): Promise<T> => {
    const sync = context.sync.bind(context);
    context.sync = (value) => wait.answer(() => sync(value));
    try {
      done = { result: await task(context) };
      return done.result;
    } catch (error) {
      failed = { error };
      throw error;
    } finally {
      wait.ended();
    }
  };
  try {
    return await Promise.race([Excel.run({ delayForCellEdit: true }, own), wait.givenUpAfterEnd]);
  } catch (error) {
    // Excel.run tidies up with one more request: what was done stays done when that one fails, or is never answered.
    if (done) return done.result;
    throw asHostError(failed ? failed.error : error);
  }
}

/** Sends all steps in order, in as few trips as their size allows. Steps before a failing one may have happened. */
export async function send(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  let first = 0;
  while (first < steps.length) {
    const trip = new Trip(context);
    let bytes = 0;
    let next = first;
    while (next < steps.length && (next === first || bytes + (steps[next]?.bytes ?? 0) <= TRIP_BYTES)) bytes += steps[next++]?.bytes ?? 0;
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const step of steps.slice(first, next)) step.queue(trip);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request cannot carry it all
    await context.sync();
    first = next;
    // After the last trip Excel.run lets go of everything by itself.
    if (first < steps.length) trip.release();
  }
}

/** A step of a few actions without data. */
export function small(queue: (trip: Trip) => void): Step {
  return { bytes: 2_000, queue };
}
