/** An emulated Excel for a browser: goes into the page before office.js does. See excelPage.mjs. */
import { fakeWorkbook } from '../host/fakeExcel/fakeWorkbook';
import { installFakeExcel } from '../host/fakeExcel/install';
import { RESULTS } from '../taskpane/faultTasks';

// Frames of other origins have no pane.
if (window === window.top) {
  // Excel keeps the workbook when the pane is closed and opened again; here the page holds it, so a reload is another workbook.
  Object.assign(window, { excel: installFakeExcel(window, fakeWorkbook(RESULTS), true) });
}
