/** What may become of a file that nobody vouches for. */
import { openXlsx } from '../../../../src/host/xlsx/open';
import { HostError } from '../../../../src/host/workbook';
import { planScores } from '../../../../src/tasks/score/score';
import { readWorkbook } from '../../../../src/tasks/read';
import { scoreReading } from '../../../../src/tasks/evaluate';
import { putFigures } from '../../figureContract';

/** `read`, `written`, or the code of a refusal. @throws whatever is no refusal: a defect */
export async function fateOf(bytes: Uint8Array, howFar: 'read' | 'write'): Promise<string> {
  try {
    const workbook = openXlsx(bytes, 'f.xlsx');
    const snapshot = await workbook.snapshot();
    for (const sheet of snapshot.sheets) for (let row = 0; row < Math.min(sheet.rowCount, 300); row++) for (let column = 0; column < Math.min(sheet.columnCount, 60); column++) void sheet.cell(row, column)?.formula;
    if (howFar === 'read') return 'read';
    const reading = scoreReading(readWorkbook(snapshot), {});
    await workbook.apply({ edits: [...planScores(snapshot, reading).plan.edits, ...putFigures().edits] });
    await openXlsx(workbook.bytes(), 'again.xlsx').snapshot();
    return 'written';
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}
