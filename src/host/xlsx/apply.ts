import type { EditPlan } from '../workbook';
import type { OpenedWorkbook } from './openedWorkbook';
import type { ZipEntry } from './zip';
export function applyPlan(_workbook: OpenedWorkbook, _plan: EditPlan): { entries: ZipEntry[] | null; untouched: ReadonlySet<string>; cellsWritten: number } {
  return { entries: null, untouched: new Set(), cellsWritten: 0 };
}
