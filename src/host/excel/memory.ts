/** What the workbook remembers for us, in its custom XML part. */
import { MEMORY_NAMESPACE, memoryAfter, memoryOf } from '../memory';
import type { EditPlan } from '../workbook';
import { small, type Step } from './trips';

/** Our part as it was before a plan, and as the plan leaves it. */
export interface MemoryImage {
  /** Null where there was none. */
  readonly part: { readonly id: string; readonly xml: string } | null;
  readonly after: string;
}

/** Reads our part in the caller's trip; the others of the workbook stay unread. */
export class MemoryReader {
  private parts?: Excel.CustomXmlPartScopedCollection;
  private xml?: OfficeExtension.ClientResult<string>;

  queue({ workbook }: Pick<Excel.RequestContext, 'workbook'>): void {
    this.parts = workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
    this.parts.load('items/id');
    this.xml = this.parts.getOnlyItemOrNullObject().getXml();
  }

  /** Once the trip is over. Several parts of ours come of copying parts between workbooks by hand: the first counts, and costs one trip more. */
  async part(context: Excel.RequestContext): Promise<MemoryImage['part']> {
    const [first, ...others] = this.parts?.items ?? [];
    if (!first || !this.xml) return null;
    if (others.length === 0) return { id: first.id, xml: this.xml.value };
    const xml = context.workbook.customXmlParts.getItem(first.id).getXml();
    await context.sync();
    // eslint-disable-next-line office-addins/load-object-before-read -- a method's answer needs no load
    return { id: first.id, xml: xml.value };
  }
}

/** What a plan makes of our part; null when it leaves it alone. @throws HostError memoryChanged */
export function planMemory({ edits }: EditPlan, part: MemoryImage['part']): MemoryImage | null {
  const after = memoryAfter(part?.xml ?? null, edits.filter((edit) => edit.kind === 'setMemory'));
  return after === null ? null : { part, after };
}

export function memorySteps(image: MemoryImage | null): Step[] {
  if (!image) return [];
  const { part, after } = image;
  return [{ bytes: after.length * 3 + 500, queue: ({ context: { workbook } }) => void (part ? workbook.customXmlParts.getItem(part.id).setXml(after) : workbook.customXmlParts.add(after)) }];
}

export function restoreMemory(image: MemoryImage | null): Step[] {
  if (!image) return [];
  const { part } = image;
  if (part) return [{ bytes: part.xml.length * 3 + 500, queue: ({ context }) => context.workbook.customXmlParts.getItem(part.id).setXml(part.xml) }];
  return [small(({ context }) => context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE).getOnlyItemOrNullObject().delete())];
}

/** Whether our part still says what the plan wrote; Excel may have written it in other letters. */
export function isAsWritten({ after }: MemoryImage, part: MemoryImage['part']): boolean {
  return part !== null && JSON.stringify(memoryOf(part.xml)) === JSON.stringify(memoryOf(after));
}
