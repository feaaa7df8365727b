import type { WorkbookHost } from '../workbook';
import { readSnapshot } from './snapshot';
import { inExcel } from './trips';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14). */
export function createExcelHost(): WorkbookHost {
  return {
    snapshot: () => inExcel((context) => readSnapshot(context)),
    apply: () => Promise.reject(new Error('to come')),
    undo: () => Promise.reject(new Error('to come')),
    canUndo: () => false,
  };
}
