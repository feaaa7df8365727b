/** Findings put into the checked workbook itself: the same on every host. */
import type { WorkbookHost } from '../../../src/host/workbook';
import { valueAt } from '../../../src/sheet/grid';
import { checkReading } from '../../../src/tasks/check/checkReading';
import { scoreReading } from '../../../src/tasks/evaluate';
import { readWorkbook } from '../../../src/tasks/read';
import { columnOf } from '../../../src/tasks/report/findingsSheet';
import { planOwnFindings } from '../../../src/tasks/report/ownFindings';
import { textAt } from '../../../src/tasks/textAt';
import { REPORT_WORDS, reportWords } from '../../../src/wording/report';

export async function writeFindings(host: WorkbookHost, language: 'th' | 'en' = 'th'): Promise<{ sheet: string; findings: number }> {
  const snapshot = await host.snapshot();
  const scored = scoreReading(readWorkbook(snapshot));
  const { plan, sheet, findings } = planOwnFindings(snapshot, scored, checkReading(scored), {}, reportWords(language), REPORT_WORDS);
  await host.apply(plan);
  return { sheet, findings };
}

/** The rows of findings of a sheet, as texts by column. */
export async function findingsIn(host: WorkbookHost, name: string): Promise<{ row: number; number: string; place: string; problem: string; state: string; note: string }[]> {
  const sheet = (await host.snapshot()).sheets.find((one) => one.name === name)!;
  return Array.from({ length: sheet.rowCount }, (_, row) => row).filter((row) => /^[0-9a-z]{11}/.test(textAt(sheet, row, columnOf('key')))).map((row) => {
    const at = (column: Parameters<typeof columnOf>[0]): string => textAt(sheet, row, columnOf(column));
    return { row, number: at('number'), place: at('place'), problem: at('problem'), state: at('state'), note: at('note') };
  });
}

export async function type(host: WorkbookHost, sheet: string, row: number, column: number, value: string | number): Promise<void> {
  const grid = (await host.snapshot()).sheets.find(({ name }) => name === sheet)!;
  await host.apply({ edits: [{ kind: 'setCells', sheet, cells: [{ row, column, content: { value }, was: valueAt(grid, row, column) }] }] });
}
