/** 26 KPIs × 60 units × 12 months of history: how long planning and writing a month's report takes on the file host. */
require('./typescript.cjs');
const { filledWorkbook, planned } = require('../tasks/summary/workbook.ts');

/** @returns CPU seconds of the twelfth month, without making the workbook */
exports.reportSeconds = async function reportSeconds() {
  const units = Array.from({ length: 60 }, (_, i) => `รพ.สต. บ้านที่ ${i + 1}`);
  const workbook = await filledWorkbook('m12', units);
  const months = ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'];
  let last;
  for (const month of months) {
    const before = process.cpuUsage();
    const start = performance.now();
    const { plan, rows } = await planned(workbook, { month });
    const written = await workbook.apply(plan);
    const { user, system } = process.cpuUsage(before);
    last = { cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000, note: `${rows} results, ${written.cellsWritten.toLocaleString('en-US')} cells written` };
  }
  return last;
};
