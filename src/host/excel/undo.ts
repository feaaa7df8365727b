import { areaAddress } from '../../sheet/address';
import { HostError } from '../workbook';
import { AfterReader } from './afterImage';
import { loadedArea, loadPlace, sameArea } from './areas';
import { restoreSteps, type AppliedPlan } from './beforeImage';
import { firstDifference } from './blocks';
import { beginKept, forgetKept, packed } from './kept';
import { isAsWritten, memoryReader } from './memory';
import { strayChartSteps } from './strayChart';
import { send, small } from './trips';
import { WorkbookReader } from './workbookState';

/**
 * Takes an applied plan back.
 * @param begin called once nothing stands in the way and putting back starts
 * @throws HostError cellChanged when somebody changed what the plan had written: their work would be lost
 */
export async function undoPlan(context: Excel.RequestContext, applied: AppliedPlan, begin: () => void): Promise<void> {
  if (!applied.unfinished) await requireUntouched(context, applied);
  begin();
  const { before } = applied;
  const stray = applied.unfinished ? await strayChartSteps(context, before) : [];
  await send(context, [...beginKept(packed(before, null)), ...stray, ...restoreSteps(before), ...forgetKept()]);
}

async function requireUntouched(context: Excel.RequestContext, { before, after }: AppliedPlan): Promise<void> {
  const workbook = new WorkbookReader();
  const memory = memoryReader();
  const replaced = new Set([...before.sheetsAdded, ...before.sheetsReplaced.map(({ sheet }) => sheet)]);
  const reader = new AfterReader(after.map(({ sheet, area }) => ({ sheet, area, ...(replaced.has(sheet) && { whole: true }) })));
  const tables: Excel.Range[] = [];
  const lookAtTables = before.tables.map(({ table }) =>
    small((trip) => void tables.push(loadPlace(trip.context.workbook.tables.getItemOrNullObject(table).getRange()))),
  );
  await send(context, [small((trip) => workbook.queue(trip)), ...(before.memory ? [small((trip) => memory.queue(trip.context))] : []), ...lookAtTables, ...reader.steps]);

  const { state } = workbook;
  if (before.memory && !isAsWritten(before.memory, await memory.part(context))) throw new HostError('memoryChanged');
  for (const { sheet } of after) state.requireWritable(sheet);
  for (const sheet of before.sheetsAdded) state.requireOpenStructure(sheet);
  before.tables.forEach(({ sheet, table, after: area }, i) => {
    const range = tables[i];
    if (!range || range.isNullObject) throw new HostError('tableNotFound', { sheet, detail: table });
    if (!sameArea(loadedArea(range), area)) throw new HostError('cellChanged', { sheet, detail: table });
  });
  reader.images.forEach((now, i) => {
    const then = after[i];
    if (!then) return;
    const cell = firstDifference(then.area, then.formulas, now.formulas) ?? (sameArea(now.area, then.area) ? null : areaAddress(now.area));
    if (cell !== null) throw new HostError('cellChanged', { sheet: then.sheet, cell });
  });
}
