/** Links of our own sheets: which every host takes, and which it refuses. */
import type { EditPlan } from '../../src/host/workbook';
import type { MakeHost } from './contract';
import { contents, FIRST, REPORT } from './contractWorkbook';

const linked = (link: string): EditPlan => ({ edits: [{ kind: 'putSheet', sheet: 'New', content: { rows: [[{ content: { value: 1 }, link }]] } }] });

export function linkContract(make: MakeHost): void {
  describe('links', () => {
    test.each([`#'${FIRST}'!B1`, "ไฟล์/ละงู 1.xlsx#'DM 1'!F5", '../a.xlsm#S!A1:B2', 'https://example.go.th/a', 'mailto:a@example.go.th'])('%j is taken', async (link) => {
      await expect((await make(REPORT)).apply(linked(link))).resolves.toMatchObject({ cellsWritten: 1 });
    });

    test.each(['javascript:alert(1)', 'file:///C:/x', 'nonsense', '/etc/x.xlsx#S!A1', '//server/x.xlsx#S!A1', 'x.exe#S!A1', 'C:/x.xlsx#S!A1', '..\\x.xlsx#S!A1', `${'x'.repeat(2_100)}.xlsx#S!A1`])('%j is refused', async (link) => {
      const host = await make(REPORT);
      const before = contents(await host.snapshot());
      await expect(host.apply(linked(link))).rejects.toMatchObject({ name: 'HostError', code: 'badLink' });
      expect(contents(await host.snapshot())).toEqual(before);
    });
  });
}
