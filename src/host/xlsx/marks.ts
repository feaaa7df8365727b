/** Our marks, kept as hidden defined names: Excel moves them with their cells. */
import { areaAddress, parseArea } from '../../sheet/address';
import type { Mark } from '../workbook';
import type { DefinedName } from './workbookPart';

const PREFIX = '_kpi_scorecard.';
const NAME = /^_kpi_scorecard\.(\w+)\.\d+$/;

export const isMarkName = (name: string): boolean => NAME.test(name);

/** The mark that a defined name keeps; null when it is not ours, or its cells were deleted. */
export function markOf({ name, refersTo }: DefinedName): Mark | null {
  const role = NAME.exec(name)?.[1];
  const split = refersTo.lastIndexOf('!');
  if (role === undefined || split < 0) return null;
  const sheet = refersTo.slice(0, split);
  const area = parseArea(refersTo.slice(split + 1));
  return area && { role, sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet, area };
}

/** `'Sheet 1'!$A$1:$B$2`; always quoted, which every reader understands. */
export function refersTo({ sheet, area }: Mark): string {
  const address = areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheet.replace(/'/g, "''")}'!${address}`;
}

/** Names for these marks, none of which is taken. */
export function markNames(marks: readonly Mark[], taken: ReadonlySet<string>): string[] {
  const next = new Map<string, number>();
  return marks.map(({ role }) => {
    let n = next.get(role) ?? 1;
    while (taken.has(`${PREFIX}${role}.${n}`)) n++;
    next.set(role, n + 1);
    return `${PREFIX}${role}.${n}`;
  });
}
