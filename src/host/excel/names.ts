/** Marks live in the workbook as hidden defined names, so that they move with their cells. */
import type { Mark } from '../workbook';
import { parseReference, rangeAt } from './areas';
import { small, type Step } from './trips';

const PREFIX = '_kpi_scorecard.';

/** A name that we gave, as Excel tells it. */
export interface NameImage {
  readonly name: string;
  /** `=Sheet1!$A$1:$B$2` */
  readonly formula: string;
}

export const isOurs = (name: string): boolean => name.startsWith(PREFIX);

/** The mark behind a name; null when its cells are gone or it is not ours. */
export function markOf({ name, formula }: NameImage): Mark | null {
  const role = /^(\w+)\.\d+$/.exec(isOurs(name) ? name.slice(PREFIX.length) : '')?.[1];
  const place = parseReference(formula);
  return role !== undefined && place ? { role, ...place } : null;
}

export function marksOf(names: readonly NameImage[]): Mark[] {
  return names.map(markOf).filter((mark) => mark !== null);
}

/** Names for new marks that no name of the workbook bears. */
export function freshNames(marks: readonly Mark[], taken: ReadonlySet<string>): { readonly name: string; readonly mark: Mark }[] {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return marks.map((mark) => {
    let n = 1;
    while (used.has(`${PREFIX}${mark.role}.${n}`.toLowerCase())) n++;
    const name = `${PREFIX}${mark.role}.${n}`;
    used.add(name.toLowerCase());
    return { name, mark };
  });
}

/** Gives an area its hidden name. */
export function addMark(name: string, mark: Mark): Step {
  return small((trip) => {
    const item = trip.context.workbook.names.add(name, rangeAt(trip, mark.sheet, mark.area));
    item.visible = false;
  });
}

/** Removes a name if it is there. */
export function removeName(name: string): Step {
  return small((trip) => trip.context.workbook.names.getItemOrNullObject(name).delete());
}

/** Puts a removed name back. */
export function restoreName({ name, formula }: NameImage): Step {
  return small((trip) => {
    trip.context.workbook.names.getItemOrNullObject(name).delete();
    const item = trip.context.workbook.names.add(name, formula);
    item.visible = false;
  });
}
