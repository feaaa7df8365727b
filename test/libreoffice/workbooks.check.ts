/** Workbooks scored with formulas, calculated anew by LibreOffice: every result that we wrote stays what it is. */
import { openXlsx } from '../../src/host/xlsx/open';
import { valueAt } from '../../src/sheet/grid';
import { scoreReading } from '../../src/tasks/evaluate';
import { readWorkbook } from '../../src/tasks/read';
import { planScores } from '../../src/tasks/score/score';
import { WORKBOOKS, openFixture } from '../tasks/open';
import { recalculated } from './soffice';

test.each(WORKBOOKS.filter((name) => name.startsWith('workbooks/')).flatMap((name) => (['step', 'linear'] as const).map((policy) => [name, policy] as const)))('%s, %s', async (name, policy) => {
  const workbook = openFixture(name);
  const snapshot = await workbook.snapshot();
  const { plan, columns } = planScores(snapshot, scoreReading(readWorkbook(snapshot), { policy }), { as: 'formulas', policy });
  if (plan.edits.length > 0) await workbook.apply(plan);
  const [ours, theirs] = [await workbook.snapshot(), await openXlsx(recalculated(workbook.bytes()), name).snapshot()];
  const cells = columns.flatMap(({ sheet, area }) => {
    const [mine, calculated] = [ours, theirs].map(({ sheets }) => sheets.find((one) => one.name === sheet)!);
    return Array.from({ length: area.bottom - area.top + 1 }, (_, i) => ({ row: area.top + i, column: area.left })).map(({ row, column }) => [valueAt(mine!, row, column) ?? '', valueAt(calculated!, row, column) ?? '', mine!.cell(row, column)?.formula !== undefined] as const);
  });
  expect(cells.map(([, value]) => value)).toEqual(cells.map(([value]) => value));
  expect(columns.length === 0 || cells.some(([, , live]) => live)).toBe(true);
}, 120_000);
