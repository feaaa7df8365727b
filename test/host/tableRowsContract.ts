/** What every host must do with a table that grows or shrinks at its foot. */
import type { EditPlan, HostErrorCode, WorkbookSnapshot } from '../../src/host/workbook';
import type { MakeHost } from './contract';
import { contents, edit, REPORT, setCells, TABLES } from './contractWorkbook';

const resize = (table: string, rows: number): EditPlan['edits'][number] => ({ kind: 'resizeTable', sheet: TABLES, table, rows });
const tablesIn = (snapshot: WorkbookSnapshot) => contents(snapshot).sheets.find(({ name }) => name === TABLES)!;

export function tableRowsContract(make: MakeHost): void {
  describe('resizeTable', () => {
    test('a table grows over new rows, and shrinks again', async () => {
      const host = await make(REPORT);
      const before = contents(await host.snapshot());
      await host.apply({ edits: [resize('Beside', 3), ...setCells(TABLES, edit('E12', { value: 'ใหม่' }), edit('E13', { value: 'ใหม่ 2' })).edits] });
      const grown = tablesIn(await host.snapshot());
      expect(grown.tables[2]).toMatchObject({ name: 'Beside', area: 'E10:F13' });
      expect([grown.cells['E12'], grown.cells['E13']]).toEqual([{ value: 'ใหม่' }, { value: 'ใหม่ 2' }]);
      await host.undo();
      expect(contents(await host.snapshot())).toEqual(before);
      await host.apply({ edits: [resize('Units', 1), ...setCells(TABLES, edit('A3', { value: null }, tablesIn(await host.snapshot()).cells['A3']?.value)).edits] });
      expect(tablesIn(await host.snapshot()).tables[0]).toMatchObject({ name: 'Units', area: 'A1:C2' });
    });

    test.each<[string, EditPlan, HostErrorCode | undefined]>([
      ['a table that is not there', { edits: [resize('Nowhere', 3)] }, 'tableNotFound'],
      ['a table with a totals row', { edits: [resize('Zones', 3)] }, 'hostFailed'],
      ['no rows', { edits: [resize('Units', 0)] }, 'hostFailed'],
      // Excel has no word of its own for it.
      ['another table in the way', { edits: [resize('Units', 6)] }, undefined],
    ])('refuses %s', async (_what, plan, code) => {
      const host = await make(REPORT);
      const before = contents(await host.snapshot());
      await expect(host.apply(plan)).rejects.toMatchObject({ name: 'HostError', ...(code && { code }) });
      expect(contents(await host.snapshot())).toEqual(before);
    });
  });
}
