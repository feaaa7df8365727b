/** What every host must do. Each host's test runs this suite over workbooks that it builds from the same descriptions. */
import type { EditPlan, HostErrorCode, WorkbookHost, WorkbookSnapshot } from '../../src/host/workbook';
import { addColumns, contents, edit, FIRST, FORM, mark, putForm, putSummary, remember, REPORT, setCells, SUMMARY, TABLES } from './contractWorkbook';
import type { GivenWorkbook } from './given';
import { linkContract } from './linkContract';
import { memoryContract } from './memoryContract';

export type MakeHost = (given: GivenWorkbook) => Promise<WorkbookHost>;

/** One jest suite with the same expectations for every host. */
export function hostContract(name: string, make: MakeHost): void {
  const sheetOf = (snapshot: WorkbookSnapshot, title: string) => {
    const found = contents(snapshot).sheets.find((sheet) => sheet.name === title);
    if (!found) throw new Error(`no sheet ${title}`);
    return found;
  };
  async function refuses(host: WorkbookHost, plan: EditPlan, code: HostErrorCode): Promise<void> {
    const before = contents(await host.snapshot());
    await expect(host.apply(plan)).rejects.toMatchObject({ name: 'HostError', code });
    expect(contents(await host.snapshot())).toEqual(before);
  }

  describe(`${name} as a host`, () => {
    describe('snapshot', () => {
      test('tells values, text, errors, truth values, formulas and blanks apart', async () => {
        const snapshot = await (await make(REPORT)).snapshot();
        expect(snapshot.name).toBe('report.xlsx');
        expect(snapshot.date1904).toBe(false);
        expect(sheetOf(snapshot, FIRST).cells).toEqual({
          A1: { value: 'รายงานผลงาน ไตรมาส 2' },
          A3: { value: 'KPI' }, B3: { value: 'ผลงาน' }, C3: { value: 'เป้าหมาย' }, D3: { value: 'ผ่าน' },
          A4: { value: '0012' }, B4: { value: 81.25 }, C4: { value: 80 }, D4: { value: true },
          A5: { value: 'ระดับ 5' }, B5: { value: 1.015625, formula: 'B4/C4', format: '0.00%' }, C5: { value: { error: '#DIV/0!' } }, D5: { value: false },
          A6: { value: '=1+1' }, B6: { value: 45000, format: 'd/m/yyyy' }, C6: { value: '#N/A is text' }, D6: { value: { error: '#N/A' }, formula: 'NA()' },
        });
        const first = snapshot.sheets[0];
        expect(first?.cell(1, 0)?.value ?? null).toBeNull();
        expect([first?.rowCount, first?.columnCount]).toEqual([6, 4]);
      });

      test('tells merges, tables, what is hidden, protected and visible', async () => {
        const snapshot = await (await make(REPORT)).snapshot();
        expect(sheetOf(snapshot, FIRST)).toMatchObject({ merges: ['A1:D1'], hiddenRows: [4], hiddenColumns: [2], visible: true, protected: false, tables: [] });
        expect(sheetOf(snapshot, TABLES).tables).toEqual([
          { name: 'Units', area: 'A1:C3', hasHeader: true, hasTotals: false },
          { name: 'Zones', area: 'A5:B8', hasHeader: true, hasTotals: true },
          { name: 'Beside', area: 'E10:F11', hasHeader: true, hasTotals: false },
        ]);
        expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.visible, sheet.protected])).toEqual([
          [FIRST, true, false], [TABLES, true, false], ['Locked', true, true], ['Hidden', false, false], ['Empty', true, false],
        ]);
        expect(snapshot.sheets.map((sheet) => [sheet.rowCount, sheet.columnCount]).at(-1)).toEqual([0, 0]);
        expect(snapshot.marks).toEqual([]);
      });

      test('names the symbol font that turns letters into ticks', async () => {
        const host = await make({ sheets: [{ name: 'S', cells: { A1: { value: 'ü', font: 'Wingdings' }, A2: 'ü', A3: { value: 'P', font: 'Wingdings 2' } } }] });
        expect(sheetOf(await host.snapshot(), 'S').cells).toEqual({ A1: { value: 'ü', symbolFont: 'Wingdings' }, A2: { value: 'ü' }, A3: { value: 'P', symbolFont: 'Wingdings 2' } });
      });

      test('is not changed by a later plan', async () => {
        const host = await make(REPORT);
        const snapshot = await host.snapshot();
        const before = JSON.stringify(contents(snapshot));
        await host.apply(setCells(FIRST, edit('F4', { value: 1 })));
        expect(JSON.stringify(contents(snapshot))).toBe(before);
      });
    });

    describe('setCells', () => {
      test('writes numbers, text, truth values, formulas and blanks, and nothing else', async () => {
        const host = await make(REPORT);
        const before = sheetOf(await host.snapshot(), FIRST).cells;
        const report = await host.apply(
          setCells(FIRST, edit('F3', { value: 'คะแนน' }), edit('F4', { value: 4.5 }), edit('F5', { value: true }), edit('F6', { formula: 'B4*2', value: 162.5 }), edit('C4', { value: 90 }, 80), edit('D4', { value: null }, true)),
        );
        expect(report.cellsWritten).toBe(6);
        const { cells } = sheetOf(await host.snapshot(), FIRST);
        const { D4: _gone, ...rest } = before;
        expect({ ...cells, F6: cells['F6']?.formula }).toEqual({ ...rest, C4: { value: 90 }, F3: { value: 'คะแนน' }, F4: { value: 4.5 }, F5: { value: true }, F6: 'B4*2' });
      });

      test.each(['=SUM(A1)', '+66 2 123', '-', '-5', '@name', '0012', '1/2', '5%', 'TRUE', 'true', "'quoted", '#N/A', '1E5', ' 7', '2020-01-02', '10:30', 'Jan 5', 'ระดับ 5', '', 'a\nb', '<&">', '𝟙😀'])('keeps %j as text', async (text) => {
        const host = await make(REPORT);
        await host.apply(setCells(FIRST, edit('H8', { value: text }, null, { bold: true })));
        const cell = (await host.snapshot()).sheets[0]?.cell(7, 7);
        expect(cell?.formula).toBeUndefined();
        expect(cell?.value ?? '').toBe(text);
      });

      test('takes the number format from the style, or from the cell that it should look like', async () => {
        const host = await make(REPORT);
        await host.apply(setCells(FIRST, edit('F4', { value: 0.5 }, null, { like: { row: 4, column: 1 } }), edit('F5', { value: 0.5 }, null, { like: { row: 4, column: 1 }, numberFormat: '0.000' })));
        const { cells } = sheetOf(await host.snapshot(), FIRST);
        expect([cells['F4'], cells['F5']]).toEqual([{ value: 0.5, format: '0.00%' }, { value: 0.5, format: '0.000' }]);
      });

      test('overwrites a formula whose value is known', async () => {
        const host = await make(REPORT);
        await host.apply(setCells(FIRST, edit('B5', { value: 7 }, 1.015625)));
        expect(sheetOf(await host.snapshot(), FIRST).cells['B5']).toEqual({ value: 7, format: '0.00%' });
      });

      test.each<[string, EditPlan, HostErrorCode]>([
        ['a cell that holds something else by now', setCells(FIRST, edit('F3', { value: 1 }), edit('B4', { value: 1 }, 80)), 'cellChanged'],
        ['a cell that was known as blank', setCells(FIRST, edit('A4', { value: 1 })), 'cellChanged'],
        ['another error than was known', setCells(FIRST, edit('C5', { value: 1 }, { error: '#N/A' })), 'cellChanged'],
        ['text where a number was known', setCells(FIRST, edit('A4', { value: 1 }, 12)), 'cellChanged'],
        ['a covered cell of a merge', setCells(FIRST, edit('F3', { value: 1 }), edit('B1', { value: 1 })), 'mergedCell'],
        ['a protected sheet', setCells('Locked', edit('C1', { value: 1 })), 'sheetProtected'],
        ['a sheet that is not there', setCells('Nowhere', edit('C1', { value: 1 })), 'sheetNotFound'],
        ['a cell outside the sheet', { edits: [{ kind: 'setCells', sheet: FIRST, cells: [{ row: 1_048_576, column: 0, content: { value: 1 }, was: null }] }] }, 'outOfSheet'],
      ])('refuses %s, and nothing changes', async (_what, plan, code) => {
        await refuses(await make(REPORT), plan, code);
      });

      test('refuses the whole plan when one of its edits cannot be carried out', async () => {
        await refuses(await make(REPORT), { edits: [...putSummary().edits, ...addColumns('Units', 2).edits, ...setCells('Locked', edit('C1', { value: 1 })).edits] }, 'sheetProtected');
      });

      test('writes into the first cell of a merge, and into a hidden sheet', async () => {
        const host = await make(REPORT);
        await host.apply({ edits: [...setCells(FIRST, edit('A1', { value: 'ใหม่' }, 'รายงานผลงาน ไตรมาส 2')).edits, ...setCells('Hidden', edit('B1', { value: 2 })).edits] });
        const snapshot = await host.snapshot();
        expect(sheetOf(snapshot, FIRST).cells['A1']).toEqual({ value: 'ใหม่' });
        expect(sheetOf(snapshot, 'Hidden').cells['B1']).toEqual({ value: 2 });
      });
    });

    describe('addTableColumns', () => {
      test('grows the table by named columns', async () => {
        const host = await make(REPORT);
        const before = sheetOf(await host.snapshot(), TABLES);
        await host.apply(addColumns('Units', 2));
        const after = sheetOf(await host.snapshot(), TABLES);
        expect(after.tables[0]).toMatchObject({ name: 'Units', area: 'A1:E3' });
        expect(after.cells).toEqual({ ...before.cells, D1: { value: 'คะแนน' }, E1: { value: 'คะแนน 2' }, D2: { value: 1, format: '0' }, D3: { value: 2, format: '0' }, E2: { value: '-' }, E3: { value: '-' } });
      });

      test('leaves the totals row of the new columns blank', async () => {
        const host = await make(REPORT);
        await host.apply(addColumns('Zones', 2));
        const after = sheetOf(await host.snapshot(), TABLES);
        expect(after.tables[1]).toMatchObject({ name: 'Zones', area: 'A5:D8', hasTotals: true });
        expect([after.cells['C7'], after.cells['B8'], after.cells['C8'], after.cells['D8']]).toEqual([{ value: 2, format: '0' }, { value: 3 }, undefined, undefined]);
      });

      test('adds columns to several tables at once', async () => {
        const host = await make(REPORT);
        await host.apply({ edits: [...addColumns('Units', 2).edits, ...addColumns('Zones', 2).edits] });
        expect(sheetOf(await host.snapshot(), TABLES).tables.map((table) => table.area)).toEqual(['A1:E3', 'A5:D8', 'E10:F11']);
      });

      test.each<[string, EditPlan, HostErrorCode]>([
        ['where somebody wrote beside the table', addColumns('Beside', 1), 'cellOccupied'],
        ['for a table that is not there', addColumns('Nothing', 1), 'tableNotFound'],
        ['for a table that has other rows by now', addColumns('Units', 3), 'cellChanged'],
      ])('refuses %s', async (_what, plan, code) => {
        await refuses(await make(REPORT), plan, code);
      });
    });

    describe('putSheet and setMarks', () => {
      test('makes a sheet where it was asked for', async () => {
        const host = await make(REPORT);
        const report = await host.apply(putSummary());
        expect(report.cellsWritten).toBe(4);
        const snapshot = await host.snapshot();
        expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([FIRST, 'สรุป KPI', TABLES, 'Locked', 'Hidden', 'Empty']);
        const { cells, merges } = sheetOf(snapshot, 'สรุป KPI');
        expect({ ...cells, B3: cells['B3']?.formula }).toEqual({ A1: { value: 'สรุป' }, A2: { value: 'ไปที่ผลงาน' }, B2: { value: 4.5, format: '0.00' }, B3: 'B2*2' });
        expect(merges).toEqual(['A1:B1']);
        expect(contents(snapshot).marks).toEqual(['sheet สรุป KPI!A1:B3']);
      });

      test('replaces the sheet that it made, completely', async () => {
        const host = await make(REPORT);
        await host.apply(putSummary());
        await host.apply(putSummary({ rows: [[null, { content: { value: 'ใหม่' } }]] }));
        const snapshot = await host.snapshot();
        expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual([FIRST, 'สรุป KPI', TABLES, 'Locked', 'Hidden', 'Empty']);
        expect(sheetOf(snapshot, 'สรุป KPI')).toMatchObject({ cells: { B1: { value: 'ใหม่' } }, merges: [] });
        expect(Object.keys(sheetOf(snapshot, 'สรุป KPI').cells)).toEqual(['B1']);
      });

      test("never replaces a user's sheet", async () => {
        await refuses(await make(REPORT), { edits: [{ kind: 'putSheet', sheet: 'Empty', content: SUMMARY }] }, 'sheetNotOurs');
      });

      test.each(['', 'a/b', 'a[b]', "'a", 'x'.repeat(32), 'a:b'])('refuses the sheet name %j', async (sheet) => {
        await refuses(await make(REPORT), { edits: [{ kind: 'putSheet', sheet, content: SUMMARY }] }, 'badSheetName');
      });

      test('marks come back in the next snapshot, and give way sheet by sheet', async () => {
        const host = await make(REPORT);
        await host.apply({ edits: [{ kind: 'setMarks', sheets: [FIRST, TABLES], marks: [mark('score', FIRST, 'F4:F6'), mark('score', TABLES, 'D2:D3'), mark('level', FIRST, 'G4')] }] });
        expect(contents(await host.snapshot()).marks).toEqual([`level ${FIRST}!G4`, `score ${FIRST}!F4:F6`, `score ${TABLES}!D2:D3`].sort());
        await host.apply({ edits: [{ kind: 'setMarks', sheets: [FIRST], marks: [mark('score', FIRST, 'F4')] }] });
        expect(contents(await host.snapshot()).marks).toEqual([`score ${FIRST}!F4`, `score ${TABLES}!D2:D3`].sort());
        await host.apply({ edits: [{ kind: 'setMarks', sheets: [FIRST, TABLES], marks: [] }] });
        expect((await host.snapshot()).marks).toEqual([]);
      });
    });

    describe('putSheet with tables', () => {
      test('makes an Excel table with its totals, and moves nothing below it', async () => {
        const host = await make(REPORT);
        await host.apply(putForm());
        const form = sheetOf(await host.snapshot(), 'แบบ 1');
        expect(form.tables).toEqual([{ name: 'Form_1', area: 'A2:D5', hasHeader: true, hasTotals: true }]);
        expect(Object.fromEntries(Object.entries(form.cells).map(([address, { value, formula }]) => [address, formula ?? value]))).toEqual({
          A1: 'แบบฟอร์ม', A2: 'หน่วย', B2: 'ผลงาน (A)', C2: 'เป้าหมาย (B)', D2: 'ร้อยละ', A3: 'หน่วย 2', D3: 'IF(C3="","",B3*100/C3)', A4: 'หน่วย 3', D4: 'IF(C4="","",B4*100/C4)',
          A5: 'รวม', B5: 'SUM(B3:B4)', C5: 'SUM(C3:C4)', A6: 'หมายเหตุ',
        });
      });

      test('the table can be filled in, and grow by columns, afterwards', async () => {
        const host = await make(REPORT);
        await host.apply(putForm());
        await host.apply({ edits: [...setCells('แบบ 1', edit('B3', { value: 5 })).edits, { kind: 'addTableColumns', sheet: 'แบบ 1', table: 'Form_1', columns: [{ name: 'คะแนน', cells: [{ content: { value: 1 } }, { content: { value: 2 } }] }] }] });
        const form = sheetOf(await host.snapshot(), 'แบบ 1');
        expect([form.tables[0]?.area, form.cells['B3']?.value, form.cells['E2']?.value, form.cells['E4']?.value]).toEqual(['A2:E5', 5, 'คะแนน', 2]);
      });

      test('several sheets with a table each in one plan', async () => {
        const host = await make(REPORT);
        const before = contents(await host.snapshot());
        await host.apply({ edits: [...putForm().edits, ...putForm({ ...FORM, tables: FORM.tables!.map((table) => ({ ...table, name: 'Form_2' })) }, 'แบบ 2').edits] });
        expect((await host.snapshot()).sheets.flatMap(({ tables }) => tables.map(({ name }) => name))).toEqual(['Units', 'Zones', 'Beside', 'Form_1', 'Form_2']);
        await host.undo();
        expect(contents(await host.snapshot())).toEqual(before);
      });

      const table = { ...FORM.tables![0]! };
      const refusal = { title: 'x', text: 'y' };
      test.each<[string, EditPlan, HostErrorCode]>([
        ['a name that a table has', putForm({ ...FORM, tables: [{ ...table, name: 'uNITS' }] }), 'tableExists'],
        ['a name twice in one plan', { edits: [...putForm().edits, ...putForm(FORM, 'แบบ 2').edits] }, 'tableExists'],
        ['a name that is an address', putForm({ ...FORM, tables: [{ ...table, name: 'KPI9' }] }), 'hostFailed'],
        ['two heads that are the same', putForm({ ...FORM, rows: FORM.rows.map((row, i) => (i === 1 ? row.map(() => ({ content: { value: 'ซ้ำ' } })) : row)) }), 'hostFailed'],
        ['a table without rows', putForm({ ...FORM, tables: [{ ...table, area: { ...table.area, bottom: 2 } }] }), 'hostFailed'],
        ['a table over a merge', putForm({ ...FORM, merges: [{ top: 0, bottom: 1, left: 0, right: 0 }] }), 'hostFailed'],
        ['a sheet that is there', putForm(FORM, 'Empty'), 'sheetExists'],
        ['a list longer than Excel takes', putForm({ ...FORM, rules: [{ areas: [table.area], allow: { kind: 'list', values: ['x'.repeat(256)] }, refusal }] }), 'hostFailed'],
        ['a message longer than Excel takes', putForm({ ...FORM, rules: [{ areas: [table.area], allow: { kind: 'whole', from: 0 }, refusal: { title: 'x', text: 'y'.repeat(256) } }] }), 'hostFailed'],
      ])('refuses %s, and nothing changes', async (_what, plan, code) => {
        await refuses(await make(REPORT), plan, code);
      });

      test('refuses to put a table in the place of a sheet of ours', async () => {
        const host = await make(REPORT);
        await host.apply(putSummary());
        await refuses(host, putForm(FORM, 'สรุป KPI'), 'sheetExists');
      });
    });

    memoryContract(make);

    linkContract(make);
    describe('undo', () => {
      const everything: EditPlan = {
        edits: [
          ...setCells(FIRST, edit('F4', { value: '=x' }, null, { bold: true, like: { row: 2, column: 0 } }), edit('B5', { value: 1 }, 1.015625), edit('A6', { value: 1 }, '=1+1'), edit('C5', { value: null }, { error: '#DIV/0!' }), edit('A4', { value: 12 }, '0012', { numberFormat: '@' })).edits,
          ...[addColumns('Units', 2), addColumns('Zones', 2), putSummary(), remember('a', [1])].flatMap(({ edits }) => edits),
          { kind: 'setMarks', sheets: [FIRST], marks: [mark('score', FIRST, 'F4')] },
        ],
      };
      test.each<[string, EditPlan]>([
        ['setCells', setCells(FIRST, edit('F4', { value: 1 }), edit('B4', { formula: 'C4', value: 80 }, 81.25, { numberFormat: '0' }))],
        ['addTableColumns', addColumns('Units', 2)],
        ['addTableColumns with totals', addColumns('Zones', 2)],
        ['putSheet', putSummary()],
        ['putSheet with a table', putForm()],
        ['setMarks', { edits: [{ kind: 'setMarks', sheets: [FIRST], marks: [mark('score', FIRST, 'F4')] }] }],
        ['setMemory', remember('a', [1])],
        ['all of them', everything],
      ])('takes back %s', async (_what, plan) => {
        const host = await make(REPORT);
        const before = contents(await host.snapshot());
        expect(host.canUndo()).toBe(false);
        await host.apply(plan);
        expect(contents(await host.snapshot())).not.toEqual(before);
        expect(host.canUndo()).toBe(true);
        await host.undo();
        expect(contents(await host.snapshot())).toEqual(before);
        expect(host.canUndo()).toBe(false);
      });

      test('brings back the previous content of a replaced sheet, and its marks', async () => {
        const host = await make(REPORT);
        await host.apply(putSummary());
        const before = contents(await host.snapshot());
        await host.apply({ edits: [{ kind: 'putSheet', sheet: 'สรุป KPI', content: { rows: [[{ content: { value: 'ใหม่' } }]] } }, { kind: 'setMarks', sheets: ['สรุป KPI'], marks: [mark('sheet', 'สรุป KPI', 'A1')] }] });
        await host.undo();
        expect(contents(await host.snapshot())).toEqual(before);
      });

      test('takes back only the last plan', async () => {
        const host = await make(REPORT);
        await host.apply(setCells(FIRST, edit('F4', { value: 1 })));
        const before = contents(await host.snapshot());
        await host.apply(setCells(FIRST, edit('F4', { value: 2 }, 1)));
        await host.undo();
        expect(contents(await host.snapshot())).toEqual(before);
        await expect(host.undo()).rejects.toMatchObject({ code: 'nothingToUndo' });
      });

      test('has nothing to do before a plan was applied, and after one that was refused', async () => {
        const host = await make(REPORT);
        await expect(host.undo()).rejects.toMatchObject({ name: 'HostError', code: 'nothingToUndo' });
        await expect(host.apply(setCells('Locked', edit('C1', { value: 1 })))).rejects.toMatchObject({ code: 'sheetProtected' });
        expect(host.canUndo()).toBe(false);
      });

      test('is not lost by a plan that was refused, nor by one that is empty', async () => {
        const host = await make(REPORT);
        const before = contents(await host.snapshot());
        await host.apply(setCells(FIRST, edit('F4', { value: 1 })));
        await expect(host.apply(setCells(FIRST, edit('F4', { value: 1 })))).rejects.toMatchObject({ code: 'cellChanged' });
        expect(await host.apply({ edits: [] })).toEqual({ cellsWritten: 0 });
        await host.undo();
        expect(contents(await host.snapshot())).toEqual(before);
      });
    });

    test('a plan can be applied again after the workbook was read again', async () => {
      const host = await make(REPORT);
      await host.apply(setCells(FIRST, edit('F4', { value: 1 })));
      const now = (await host.snapshot()).sheets[0]?.cell(3, 5)?.value ?? null;
      await host.apply(setCells(FIRST, edit('F4', { value: 2 }, now)));
      expect(sheetOf(await host.snapshot(), FIRST).cells['F4']).toEqual({ value: 2 });
    });
  });
}
