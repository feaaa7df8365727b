import { HostError, type WorkbookHost } from '../workbook';
import { applyPlan, UnfinishedRestore } from './apply';
import type { AppliedPlan } from './beforeImage';
import { figuresAfter, type KnownFigures } from './knownFigures';
import { readSnapshot } from './snapshot';
import { inExcel } from './trips';
import { undoPlan } from './undo';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14). */
export function createExcelHost(): WorkbookHost {
  let last: AppliedPlan | null = null;
  /** Now, and before the last plan. */
  let figures: KnownFigures = new Map();
  let figuresBefore = figures;
  return {
    snapshot: () => inExcel((context) => readSnapshot(context)),

    async apply(plan) {
      if (plan.edits.length === 0) return { cellsWritten: 0 };
      try {
        const { report, undo } = await inExcel((context) => applyPlan(context, plan, figures));
        last = undo;
        figuresBefore = figures;
        figures = figuresAfter(figures, plan);
        return report;
      } catch (error) {
        if (error instanceof UnfinishedRestore) last = error.undo;
        throw error;
      }
    },

    async undo() {
      if (!last) throw new HostError('nothingToUndo');
      const applied = last;
      let begun = false;
      try {
        await inExcel((context) => undoPlan(context, applied, () => void (begun = true)));
        last = null;
        figures = figuresBefore;
      } catch (error) {
        // Half of it may be back: the rest can be put back without asking again.
        if (begun) last = { ...applied, unfinished: true };
        throw error;
      }
    },

    canUndo: () => last !== null,
  };
}
