import { HostError, type EditPlan } from '../workbook';
import type { OpenedWorkbook } from './openedWorkbook';
import { PlanRun, type AppliedPlan } from './planRun';
import { readRelationships } from './relationships';

/** Works out what a plan makes of a workbook, which itself stays as it is. @throws HostError */
export async function applyPlan(workbook: OpenedWorkbook, plan: EditPlan): Promise<AppliedPlan> {
  refuseSigned(workbook, plan);
  const run = new PlanRun(workbook);
  for (const edit of plan.edits) run.carryOut(edit);
  return run.finish();
}

/** A signature covers the parts as they are: whoever signed has to know. @throws HostError signed */
function refuseSigned({ parts }: OpenedWorkbook, { edits }: EditPlan): void {
  if (!edits.length) return;
  const origin = readRelationships(parts, '').find(({ kind, external }) => kind === 'origin' && !external)?.target;
  const signed = origin !== undefined && readRelationships(parts, origin).some(({ kind, target }) => kind === 'signature' && parts.has(target));
  if (signed) throw new HostError('signed');
}
