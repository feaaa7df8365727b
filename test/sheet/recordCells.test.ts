import { cellIn, cellsIn, sharedCells } from '../../src/sheet/recordCells';

test('a column is one of the row itself, an address stays what it is', () => {
  const record = { row: 8, cells: { unit: 0, A1: 27, steps: 'D9:F9' } };
  expect(cellsIn(record)).toEqual({ unit: 'A9', A1: 'AB9', steps: 'D9:F9' });
  expect([cellIn(record, 'unit'), cellIn(record, 'rate')]).toEqual(['A9', undefined]);
});

test('rows share a note only where it says the same', () => {
  const before = { unit: 1, A1: 3 };
  expect(sharedCells(before, { unit: 1, A1: 3 })).toBe(before);
  for (const other of [{ unit: 1, A1: 4 }, { unit: 1 }, { unit: 1, A1: 3, rate: 4 }, { unit: 1, B1: 3 }]) expect(sharedCells(before, other)).toBe(other);
  expect(sharedCells(undefined, before)).toBe(before);
});
