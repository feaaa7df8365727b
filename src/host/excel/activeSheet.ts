import { LISTENING } from './listening';
import { inExcel } from './trips';

/** The name of the sheet that the user looks at. @throws HostError */
export function activeSheetName(): Promise<string> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  }, LISTENING);
}
