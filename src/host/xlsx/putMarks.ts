import { HostError, type Mark } from '../workbook';
import { isMarkName, markNames, markOf, refersTo } from './marks';
import { sameName } from './sheetNames';
import type { WorkbookEditor } from './workbookEditor';

/** Replaces all marks of these sheets, unless they are the ones wanted. @throws HostError sheetNotFound */
export function putMarks(book: WorkbookEditor, sheets: readonly string[], marks: readonly Mark[]): void {
  const part = book.part();
  const wanted = marks.map((mark) => {
    const found = part.sheets.find(({ name }) => sameName(name, mark.sheet));
    if (!found) throw new HostError('sheetNotFound', { sheet: mark.sheet });
    return { ...mark, sheet: found.name };
  });
  const concerned = new Set([...sheets, ...wanted.map(({ sheet }) => sheet)].map((name) => name.toLowerCase()));
  const ours = part.names.filter(({ name }) => isMarkName(name)).map((defined) => ({ defined, mark: markOf(defined) }));
  const present = ours.flatMap(({ mark }) => (mark && concerned.has(mark.sheet.toLowerCase()) ? [mark] : []));
  if (keyOf(present) === keyOf(wanted)) return;
  // marks whose cells were deleted go too, now that the names are written anyway
  const gone = ours.filter(({ mark }) => !mark || concerned.has(mark.sheet.toLowerCase())).map(({ defined }) => defined);
  const taken = new Set(part.names.filter((defined) => !gone.includes(defined)).map(({ name }) => name));
  const names = markNames(wanted, taken);
  book.changeNames(gone, wanted.map((mark, i) => ({ name: names[i] as string, refersTo: refersTo(mark), hidden: true })));
}

const keyOf = (marks: readonly Mark[]): string => marks.map((mark) => `${mark.role} ${refersTo(mark).toLowerCase()}`).sort().join('\n');
