/** Tells of cells that the user changes. */
import { parseArea } from '../../sheet/address';
import type { Change } from '../workbook';
import type { Listening } from './listening';
import { inExcel } from './trips';

/**
 * Our own writing is not told, and neither is that of others in the same workbook: their pane tells them.
 * @param sheetName by Excel's id of the sheet; undefined for one that came since
 * @returns what ends it
 */
export async function watchChanges(changed: (change: Change) => void, sheetName: (id: string) => string | undefined, waiting: Listening): Promise<() => Promise<void>> {
  const handler = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const ours = event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
    const sheet = sheetName(event.worksheetId);
    // Rows that come and go move what lies below them.
    const area = event.changeType === Excel.DataChangeType.rangeEdited ? parseArea(event.address) : null;
    if (!ours && event.source !== Excel.EventSource.remote && sheet !== undefined) changed({ sheet, area });
    return Promise.resolve();
  };
  const listening = await inExcel(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
    return result;
  }, waiting);
  return () =>
    Excel.run(listening.context, async (context) => {
      listening.remove();
      await context.sync();
    });
}
