/** What every host must do about what a workbook remembers. A part of `contract.ts`. */
import type { WorkbookHost } from '../../src/host/workbook';
import type { MakeHost } from './contract';
import { contents, edit, FIRST, remember, REPORT, setCells } from './contractWorkbook';

export function memoryContract(make: MakeHost): void {
  describe('setMemory', () => {
    const OTHERS = ['<a xmlns="urn:somebody"><b/></a>', '<settings xmlns="urn:somebody-else">{}</settings>'];
    const odd = { 'คีย์ <&>"]]>': ['\u0001\uFFFE\n', null, -1.5, true, { th: 'ก', '': [] }], '__proto__x': {} };
    const memoryOf = async (host: WorkbookHost) => (await host.snapshot()).memory;

    test('what was remembered comes back, key by key', async () => {
      const host = await make(REPORT);
      expect(await memoryOf(host)).toBeUndefined();
      expect(await host.apply(remember('a', odd))).toEqual({ cellsWritten: 0 });
      expect(await memoryOf(host)).toEqual({ values: { a: odd }, broken: false });
      await host.apply({ edits: [...remember('b', 2).edits, ...remember('a', 'อื่น', odd).edits] });
      expect((await memoryOf(host))?.values).toEqual({ a: 'อื่น', b: 2 });
      await host.apply(remember('a', null, 'อื่น'));
      expect((await memoryOf(host))?.values).toEqual({ b: 2 });
    });

    test("leaves others' parts alone, and finds ours among them", async () => {
      const host = await make({ ...REPORT, customXml: OTHERS });
      expect(await memoryOf(host)).toBeUndefined();
      const before = contents(await host.snapshot());
      await host.apply(remember('a', 1));
      await host.apply(remember('a', 2, 1));
      expect((await memoryOf(host))?.values).toEqual({ a: 2 });
      await host.undo();
      expect((await memoryOf(host))?.values).toEqual({ a: 1 });
      expect(contents(await host.snapshot())).toEqual({ ...before, memory: { values: { a: 1 }, broken: false } });
    });

    test.each(['{"a":', '[1]', 'null', '', '<b>{}</b>'])('a part that holds %j is told, and gives way', async (inner) => {
      const host = await make({ ...REPORT, customXml: [`<memory xmlns="urn:kpi-scorecard:memory">${inner}</memory>`] });
      expect(await memoryOf(host)).toEqual({ values: {}, broken: true });
      await host.apply(remember('a', 1));
      expect(await memoryOf(host)).toEqual({ values: { a: 1 }, broken: false });
      await host.undo();
      expect(await memoryOf(host)).toEqual({ values: {}, broken: true });
    });

    test('reads a part in other letters than ours', async () => {
      const host = await make({ ...REPORT, customXml: [...OTHERS, '<?xml version="1.0"?><x:memory xmlns:x="urn:kpi-scorecard:memory">{"a":<![CDATA["<&"]]>,&#x22;b&#34;:&quot;&amp;lt;&quot;}</x:memory>'] });
      expect(await memoryOf(host)).toEqual({ values: { a: '<&', b: '&lt;' }, broken: false });
    });

    test('what several parts remember is that of the first', async () => {
      const host = await make({ ...REPORT, customXml: [1, 2].map((n) => `<memory xmlns="urn:kpi-scorecard:memory">{"a":${n}}</memory>`) });
      await host.apply(remember('a', 3, 1));
      expect((await memoryOf(host))?.values).toEqual({ a: 3 });
      await host.undo();
      expect((await memoryOf(host))?.values).toEqual({ a: 1 });
    });

    test('refuses when something else is remembered by now, and nothing changes', async () => {
      const host = await make(REPORT);
      await host.apply(remember('a', 1));
      const before = contents(await host.snapshot());
      await expect(host.apply({ edits: [...setCells(FIRST, edit('F4', { value: 1 })).edits, ...remember('a', 2).edits] })).rejects.toMatchObject({ name: 'HostError', code: 'memoryChanged' });
      expect(contents(await host.snapshot())).toEqual(before);
    });
  });
}
