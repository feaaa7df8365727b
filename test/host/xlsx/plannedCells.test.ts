/** What a plan changes of a sheet, cell by cell: the last word on a cell counts, and rows and columns come in the order of the sheet. */
import { PlannedCells } from '../../../src/host/xlsx/plannedCells';

const put = (cells: PlannedCells, row: number, column: number, value: number, style = 0): void => cells.put({ row, column, content: { value }, style });

test('rows from top to bottom and cells from left to right, however they were planned', () => {
  const cells = new PlannedCells();
  for (const [row, column] of [[1_048_575, 3], [7, 16_383], [7, 0], [2, 3]] as const) put(cells, row, column, row + column, 5);
  expect(cells.rows()).toEqual([2, 7, 1_048_575]);
  expect(cells.inRow(7)).toEqual([{ row: 7, column: 0, content: { value: 7 }, style: 5 }, { row: 7, column: 16_383, content: { value: 16_390 }, style: 5 }]);
  expect(cells.inRow(3)).toEqual([]);
});

test('what is planned again replaces what was planned, its formula too; what is forgotten is not there', () => {
  const cells = new PlannedCells();
  cells.put({ row: 4, column: 1, content: null, style: 2, formula: 'A1+1' });
  expect(cells.at(4, 1)).toEqual({ row: 4, column: 1, content: null, style: 2, formula: 'A1+1' });
  put(cells, 4, 1, 9, 3);
  expect([cells.size, cells.styleAt(4, 1), cells.at(4, 1)]).toEqual([1, 3, { row: 4, column: 1, content: { value: 9 }, style: 3 }]);
  cells.forget(4, 1);
  cells.forget(4, 2);
  expect([cells.size, cells.rows(), cells.inRow(4), cells.at(4, 1), cells.styleAt(4, 1)]).toEqual([0, [], [], undefined, undefined]);
});
