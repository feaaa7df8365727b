/** Writes a plan whole or not at all: look, remember, write; and put back what was remembered when writing fails. */
import { HostError, type ApplyReport, type EditPlan } from '../workbook';
import { AfterReader } from './afterImage';
import { restoreSteps, type AppliedPlan, type BeforeImage } from './beforeImage';
import { asHostError, failedMember } from './errors';
import { Inspection } from './inspect';
import { abandonKept, beginKept, endKept, packed } from './kept';
import type { KnownFigures } from './knownFigures';
import { withMergeBands } from './merges';
import { checkPlan } from './planCheck';
import { prepare } from './prepare';
import { strayChartSteps } from './strayChart';
import { send } from './trips';

export interface Applied {
  readonly report: ApplyReport;
  readonly undo: AppliedPlan;
}

/** Putting the workbook back failed: it is half written, and `undo` can still set it right. */
export class HalfWritten extends HostError {
  constructor(reason: HostError, detail: string, readonly undo: AppliedPlan) {
    super('halfWritten', { ...reason.place, detail });
  }
}

/** Excel refuses page setups on computers without a printer. */
const isPageSetup = (error: unknown): boolean => /^(PageLayout|HeaderFooter)/.test(failedMember(error));

/** What the host knows beside the plan. */
export interface Surroundings {
  readonly figures: KnownFigures;
  /** The plan before this one: it stays the one to take back when this one fails. */
  readonly last: AppliedPlan | null;
}

/**
 * @throws HostError; the workbook is then as it was
 * @throws HalfWritten when Excel did not even let us put it back
 */
export async function applyPlan(context: Excel.RequestContext, plan: EditPlan, around: Surroundings): Promise<Applied> {
  checkPlan(plan);
  try {
    return await attempt(context, plan, true, around);
  } catch (error) {
    // How a page prints is no reason to refuse a plan.
    if (error instanceof PageSetupFailed) return attempt(context, plan, false, around);
    throw error;
  }
}

/** The workbook is as it was, and the plan may be tried without page setup. */
class PageSetupFailed extends Error {}

async function attempt(context: Excel.RequestContext, plan: EditPlan, withPage: boolean, { figures, last }: Surroundings): Promise<Applied> {
  const inspection = await withMergeBands((bandCells) => Inspection.of(context, plan, bandCells)).catch((error: unknown) => {
    throw failedMember(error) === 'Range.getColumnsAfter' ? new HostError('outOfSheet') : asHostError(error);
  });
  const work = await prepare(context, inspection, withPage, figures).catch((error: unknown) => {
    throw withPage && isPageSetup(error) ? new PageSetupFailed() : error;
  });
  const after = new AfterReader(work.written);
  const kept = packed(work.before, null);
  try {
    await send(context, [...beginKept(kept), ...work.steps, ...endKept(kept), ...after.steps]);
  } catch (error) {
    const withoutPage = withPage && isPageSetup(error);
    const reason = asHostError(error);
    await putBack(context, withoutPage ? leavingPage(work.before) : work.before, last, reason);
    throw withoutPage ? new PageSetupFailed() : reason;
  }
  return { report: { cellsWritten: work.cellsWritten }, undo: { before: work.before, after: after.images } };
}

function leavingPage(before: BeforeImage): BeforeImage {
  return { ...before, sheetsReplaced: before.sheetsReplaced.map(({ page: _page, ...image }) => image) };
}

async function putBack(context: Excel.RequestContext, before: BeforeImage, last: AppliedPlan | null, reason: HostError): Promise<void> {
  try {
    await send(context, [...(await strayChartSteps(context, before)), ...restoreSteps(before), ...abandonKept(last && packed(last.before, last.after))]);
  } catch (error) {
    const detail = `${reason.message}; and the workbook could not be put back: ${asHostError(error).message}`;
    throw new HalfWritten(reason, detail, { before, after: [], unfinished: true });
  }
}
