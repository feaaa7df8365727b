/** Writes a plan whole or not at all: look, remember, write; and put back what was remembered when writing fails. */
import { HostError, type ApplyReport, type EditPlan } from '../workbook';
import { AfterReader } from './afterImage';
import { restoreSteps, type AppliedPlan, type BeforeImage } from './beforeImage';
import { asHostError, failedMember } from './errors';
import { Inspection } from './inspect';
import type { KnownFigures } from './knownFigures';
import { withMergeBands } from './merges';
import { checkPlan } from './planCheck';
import { prepare } from './prepare';
import { send } from './trips';

export interface Applied {
  readonly report: ApplyReport;
  readonly undo: AppliedPlan;
}

/** Putting the workbook back failed: it is half written, and `undo` can still set it right. */
export class UnfinishedRestore extends HostError {
  constructor(reason: HostError, detail: string, readonly undo: AppliedPlan) {
    super(reason.code, { ...reason.place, detail });
  }
}

/** Excel refuses page setups on computers without a printer. */
const isPageSetup = (error: unknown): boolean => /^(PageLayout|HeaderFooter)/.test(failedMember(error));

/**
 * @throws HostError; the workbook is then as it was
 * @throws UnfinishedRestore when Excel did not even let us put it back
 */
export async function applyPlan(context: Excel.RequestContext, plan: EditPlan, figures: KnownFigures): Promise<Applied> {
  checkPlan(plan);
  try {
    return await attempt(context, plan, true, figures);
  } catch (error) {
    // How a page prints is no reason to refuse a plan.
    if (error instanceof PageSetupFailed) return attempt(context, plan, false, figures);
    throw error;
  }
}

/** The workbook is as it was, and the plan may be tried without page setup. */
class PageSetupFailed extends Error {}

async function attempt(context: Excel.RequestContext, plan: EditPlan, withPage: boolean, figures: KnownFigures): Promise<Applied> {
  const inspection = await withMergeBands((bandCells) => Inspection.of(context, plan, bandCells)).catch((error: unknown) => {
    throw failedMember(error) === 'Range.getColumnsAfter' ? new HostError('outOfSheet') : asHostError(error);
  });
  const work = await prepare(context, inspection, withPage, figures).catch((error: unknown) => {
    throw withPage && isPageSetup(error) ? new PageSetupFailed() : error;
  });
  const after = new AfterReader(work.written);
  try {
    await send(context, [...work.steps, ...after.steps]);
  } catch (error) {
    const withoutPage = withPage && isPageSetup(error);
    const reason = asHostError(error);
    await putBack(context, withoutPage ? leavingPage(work.before) : work.before, reason);
    throw withoutPage ? new PageSetupFailed() : reason;
  }
  return { report: { cellsWritten: work.cellsWritten }, undo: { before: work.before, after: after.images } };
}

function leavingPage(before: BeforeImage): BeforeImage {
  return { ...before, sheetsReplaced: before.sheetsReplaced.map(({ page: _page, ...image }) => image) };
}

async function putBack(context: Excel.RequestContext, before: BeforeImage, reason: HostError): Promise<void> {
  try {
    await send(context, restoreSteps(before));
  } catch (error) {
    const detail = `${reason.message}; and the workbook could not be put back: ${asHostError(error).message}`;
    throw new UnfinishedRestore(reason, detail, { before, after: [], unfinished: true });
  }
}
