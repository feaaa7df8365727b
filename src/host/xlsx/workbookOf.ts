import type { EditPlan } from '../workbook';
import type { Codec } from './codec';
import { newXlsx } from './newXlsx';
import { openXlsx, type XlsxWorkbook } from './open';

/**
 * A new workbook of what a plan puts into it.
 * @param cover the name of its first sheet, which the plan may fill
 * @param name file name, for people
 * @throws HostError badSheetName, or what the plan can't do
 */
export async function workbookOf(cover: string, plan: EditPlan, name: string, codec?: Codec): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx(cover), name, codec);
  await workbook.apply(plan);
  return workbook;
}
