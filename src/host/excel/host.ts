import { HostError, type WorkbookHost } from '../workbook';
import { applyPlan, HalfWritten } from './apply';
import type { AppliedPlan } from './beforeImage';
import { completeKept, KeptReader, packed } from './kept';
import { figuresAfter, figuresIn, type KnownFigures } from './knownFigures';
import { LISTENING, type Listening } from './listening';
import { readSnapshot } from './snapshot';
import { inExcel, small, type Step } from './trips';
import { undoPlan } from './undo';
import { watchChanges } from './watch';

/** The workbook that is open in Excel, through Office.js (ExcelApi 1.14). @param listening for an Excel that does not answer */
export function createExcelHost(listening: Listening = LISTENING): WorkbookHost {
  let last: AppliedPlan | null = null;
  /** Whether it is known what a pane before this one kept. */
  let asked = false;
  /** What makes the kept plan whole, until Excel has it: sent along with the next reading. */
  let owed: readonly Step[] = [];
  /** Now, and before the last plan. */
  let figures: KnownFigures = new Map();
  let figuresBefore = figures;
  /** Names of the sheets as they were read last, by Excel's ids. */
  let sheetNames: ReadonlyMap<string, string> = new Map();
  return {
    async snapshot() {
      const kept = asked ? null : new KeptReader();
      const sent = owed;
      const { snapshot, sheetIds } = await inExcel((context) => readSnapshot(context, [...sent, ...(kept ? [small((trip) => kept.queue(trip.context))] : [])]), listening);
      sheetNames = sheetIds;
      if (owed === sent) owed = [];
      if (kept && !last) {
        last = kept.plan;
        figuresBefore = last ? figuresIn(last.before.sheetsReplaced) : figuresBefore;
      }
      asked = true;
      return snapshot;
    },

    async apply(plan) {
      if (plan.edits.length === 0) return { cellsWritten: 0 };
      if (last?.unfinished) throw new HostError('halfWritten');
      try {
        const { report, undo } = await inExcel((context) => applyPlan(context, plan, { figures, last }), listening);
        last = undo;
        asked = true;
        figuresBefore = figures;
        figures = figuresAfter(figures, plan);
        const text = packed(undo.before, undo.after);
        owed = completeKept(text);
        return { ...report, ...(text === null && { undoEndsWithPane: true }) };
      } catch (error) {
        if (error instanceof HalfWritten) {
          last = error.undo;
          figuresBefore = figures;
        }
        throw error;
      }
    },

    async undo() {
      if (!last) throw new HostError('nothingToUndo');
      const applied = last;
      let begun = false;
      try {
        await inExcel((context) => undoPlan(context, applied, () => void (begun = true)), listening);
        last = null;
        owed = [];
        figures = figuresBefore;
      } catch (error) {
        if (!begun) throw error;
        // Half of it may be back: the rest can be put back without asking again.
        last = { ...applied, unfinished: true };
        throw new HostError('halfWritten', error instanceof HostError ? { ...error.place, detail: error.message } : {});
      }
    },

    canUndo: () => last !== null,
    isHalfWritten: () => last?.unfinished === true,
    watch: (changed) => watchChanges(changed, (id) => sheetNames.get(id), listening),
    onSilence: (tell) => void (listening.tell = tell),
  };
}
