/** What the workbook remembers for us, in its custom XML part. */
import { MEMORY_NAMESPACE, memoryAfter, memoryOf } from '../memory';
import type { EditPlan } from '../workbook';
import { small, type Step } from './trips';
import { PartReader } from './xmlParts';

/** Our part as it was before a plan, and as the plan leaves it. */
export interface MemoryImage {
  /** Null where there was none. */
  readonly part: { readonly id: string; readonly xml: string } | null;
  readonly after: string;
}

export const memoryReader = (): PartReader => new PartReader(MEMORY_NAMESPACE);

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
