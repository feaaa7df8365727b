/**
 * What takes the last plan back, kept in the workbook: Undo outlives the pane, and a pane that was closed in mid-write leaves behind
 * what puts the workbook right. Two custom XML parts of our own: `undo` for what was written, and `writing` for as long as it is being written.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { fromBase64, toBase64 } from './base64';
import type { AfterImage, AppliedPlan, BeforeImage } from './beforeImage';
import { small, type Step } from './trips';
import { PartReader } from './xmlParts';

const UNDO = 'urn:kpi-scorecard:undo';
const WRITING = 'urn:kpi-scorecard:writing';
/** In characters. It travels with the file and with every request that writes. */
const LIMIT = 400_000;
/** Of the text before it is packed, so that packing takes no noticeable time. */
const PLAIN_LIMIT = 20_000_000;
/** Another shape gets another number: what an older or newer version kept is left alone. */
const VERSION = 2;

interface Kept {
  readonly version: typeof VERSION;
  readonly before: BeforeImage;
  /** Null as long as nobody has seen what the plan left behind. */
  readonly after: readonly AfterImage[] | null;
}

/** The plan's packed form; null where it takes too much room. @param limit in characters */
export function packed(before: BeforeImage, after: readonly AfterImage[] | null, limit = LIMIT): string | null {
  const text = JSON.stringify({ version: VERSION, before, after } satisfies Kept);
  if (text.length > PLAIN_LIMIT) return null;
  const base64 = toBase64(deflateSync(strToU8(text)));
  return base64.length <= limit ? base64 : null;
}

/** Null for what is none of ours, damaged, or of another version. */
function unpacked(xml: string | null): Kept | null {
  if (xml === null) return null;
  const base64 = />([A-Za-z0-9+/=\s]*)</.exec(xml)?.[1];
  try {
    const kept = JSON.parse(strFromU8(inflateSync(fromBase64(base64 ?? '')))) as Kept;
    const { blocks, tables, widths, sheetsAdded, sheetsReplaced, marksAdded, marksRemoved } = kept.before;
    const whole = [blocks, tables, widths, sheetsAdded, sheetsReplaced, marksAdded, marksRemoved, kept.after ?? []].every(Array.isArray);
    return kept.version === VERSION && whole ? kept : null;
  } catch {
    return null;
  }
}

const xmlOf = (namespace: string, text: string): string => `<kept xmlns="${namespace}">${text}</kept>`;

function add(namespace: string, text: string): Step {
  return { bytes: text.length + 500, queue: ({ context }) => void context.workbook.customXmlParts.add(xmlOf(namespace, text)) };
}

function remove(namespace: string): Step {
  return small(({ context }) => context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().delete());
}

/** Goes before everything that a plan writes, or that takes it back. */
export function beginKept(text: string | null): Step[] {
  return text === null ? [] : [remove(WRITING), add(WRITING, text)];
}

/** Goes after everything that a plan writes. What it left behind is not known yet: see `completeKept`. */
export function endKept(text: string | null): Step[] {
  return text === null ? [remove(UNDO)] : [remove(UNDO), add(UNDO, text), remove(WRITING)];
}

/** The plan was put back before it was whole. @param text of the plan before it, which is the one to take back again */
export const abandonKept = (text: string | null): Step[] => [...completeKept(text), remove(WRITING)];

/** There is nothing to take back any more. */
export const forgetKept = (): Step[] => [remove(UNDO), remove(WRITING)];

/** Once it is known what the plan left behind; only then can it be taken back by another pane. Travels with whatever is asked next. */
export function completeKept(text: string | null): Step[] {
  return text === null ? [remove(UNDO)] : [remove(UNDO), add(UNDO, text)];
}

/** Reads what a pane before this one kept, in the caller's trip. */
export class KeptReader {
  private readonly undo = new PartReader(UNDO);
  private readonly writing = new PartReader(WRITING);

  queue(context: Pick<Excel.RequestContext, 'workbook'>): void {
    this.undo.queue(context);
    this.writing.queue(context);
  }

  /** Once the trip is over; null where nothing is kept that can be used. */
  get plan(): AppliedPlan | null {
    const unfinished = unpacked(this.writing.onlyXml);
    if (unfinished) return { before: unfinished.before, after: [], unfinished: true };
    const kept = unpacked(this.undo.onlyXml);
    return kept?.after ? { before: kept.before, after: kept.after } : null;
  }
}
