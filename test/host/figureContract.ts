/** Bars, colours, charts and print areas of our own sheets: what every host must do with them. */
import type { Area } from '../../src/sheet/grid';
import type { EditPlan, HostErrorCode, SheetContent, WorkbookHost } from '../../src/host/workbook';
import { contents, mark, REPORT } from './contractWorkbook';
import type { GivenWorkbook } from './given';

/** What a sheet shows besides its cells, the same words for every host. */
export interface ShownFigures {
  /** `B2:B4 0…100 63C384` */
  readonly bars: readonly string[];
  /** First that counts first: `C2:C4 1…2 F8CBAD/9C0006`. */
  readonly colors: readonly string[];
  /** `kind "title" at E1:K15 by A2:A4: name B2:B4 colour` */
  readonly charts: readonly string[];
  /** `A1:J4,A6:J16` */
  readonly printArea: string | null;
}

export type FiguresOf = (host: WorkbookHost, sheet: string) => ShownFigures;

const at = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

/** Three units with a rate and a level each. */
export const FIGURES: SheetContent = {
  rows: [
    ['หน่วย', 'ร้อยละ', 'ระดับ'].map((value) => ({ content: { value } })),
    ...[['เมือง', 81.25, 5], ['ละงู', 40, 1], ['ควนโดน', null, null]].map((row) => row.map((value) => ({ content: { value } }))),
  ],
  bars: [{ areas: [at(1, 1, 3, 1)], from: 0, to: 100, color: '63C384' }],
  colors: [
    { areas: [at(1, 2, 3, 2)], from: 1, to: 2, fill: 'F8CBAD', color: '9C0006' },
    { areas: [at(1, 2, 3, 2)], from: 4, to: 5, fill: 'C6E0B4' },
    { areas: [at(1, 1, 3, 1)], from: 0, to: 50, color: '9C0006' },
  ],
  charts: [
    { kind: 'bar', title: 'ร้อยละ "ก" & <ข>', place: at(5, 0, 15, 4), categories: at(1, 0, 3, 0), series: [{ name: 'ร้อยละ', values: at(1, 1, 3, 1), color: '1F4E79' }], scale: { from: 0, to: 100 }, labels: true },
    { kind: 'line', title: 'สอง', place: at(5, 5, 15, 9), categories: at(1, 0, 3, 0), series: [{ name: 'ร้อยละ', values: at(1, 1, 3, 1), color: '1F4E79' }, { name: 'ระดับ', values: at(1, 2, 3, 2), color: 'C55A11' }] },
  ],
  print: { landscape: true, fitWidth: true, areas: [at(0, 0, 3, 9), at(5, 0, 15, 9)] },
};

const SHEET = 'สรุป KPI';
export const putFigures = (content: SheetContent = FIGURES): EditPlan => ({
  edits: [{ kind: 'putSheet', sheet: SHEET, content }, { kind: 'setMarks', sheets: [SHEET], marks: [mark('sheet', SHEET, 'A1')] }],
});

export function figureContract(name: string, make: (given: GivenWorkbook) => Promise<WorkbookHost>, figuresOf: FiguresOf): void {
  const shown: ShownFigures = {
    bars: ['B2:B4 0…100 63C384'],
    colors: ['C2:C4 1…2 F8CBAD/9C0006', 'C2:C4 4…5 C6E0B4/', 'B2:B4 AND(ISNUMBER(B2),B2>=0,B2<=50) /9C0006'],
    charts: ['bar "ร้อยละ "ก" & <ข>" at A6:E16 by A2:A4: ร้อยละ B2:B4 1F4E79', 'line "สอง" at F6:J16 by A2:A4: ร้อยละ B2:B4 1F4E79, ระดับ C2:C4 C55A11'],
    printArea: 'A1:J4,A6:J16',
  };

  describe(`${name}: bars, colours and charts of a sheet`, () => {
    test('are made with the sheet', async () => {
      const host = await make(REPORT);
      await host.apply(putFigures());
      expect(figuresOf(host, SHEET)).toEqual(shown);
    });

    test('give way to those of the next content, and come back with undo', async () => {
      const host = await make(REPORT);
      await host.apply(putFigures());
      const before = contents(await host.snapshot());
      const [chart] = FIGURES.charts!;
      await host.apply(putFigures({ rows: FIGURES.rows, charts: [{ ...chart!, kind: 'column', title: 'ใหม่' }] }));
      expect(figuresOf(host, SHEET)).toMatchObject({ bars: [], colors: [], charts: ['column "ใหม่" at A6:E16 by A2:A4: ร้อยละ B2:B4 1F4E79'] });
      await host.undo();
      expect(figuresOf(host, SHEET)).toEqual(shown);
      expect(contents(await host.snapshot())).toEqual(before);
    });

    test('are gone where the next content has none', async () => {
      const host = await make(REPORT);
      await host.apply(putFigures());
      await host.apply(putFigures({ rows: [] }));
      expect(figuresOf(host, SHEET)).toMatchObject({ bars: [], colors: [], charts: [] });
    });

    const [bar] = FIGURES.bars!;
    const [color] = FIGURES.colors!;
    const [chart] = FIGURES.charts!;
    const series = chart!.series[0]!;
    test.each<[string, Partial<SheetContent>, HostErrorCode]>([
      ['bars from a number to itself', { bars: [{ ...bar!, from: 100 }] }, 'hostFailed'],
      ['bars for no cells', { bars: [{ ...bar!, areas: [] }] }, 'hostFailed'],
      ['a colour that is none', { colors: [{ ...color!, fill: 'red' }] }, 'hostFailed'],
      ['a rule whose bounds are exchanged', { colors: [{ ...color!, from: 3 }] }, 'hostFailed'],
      ['a chart without series', { charts: [{ ...chart!, series: [] }] }, 'hostFailed'],
      ['a chart with more names than numbers', { charts: [{ ...chart!, categories: at(1, 0, 4, 0) }] }, 'hostFailed'],
      ['a chart over a block of cells', { charts: [{ ...chart!, series: [{ ...series, values: at(1, 1, 3, 2) }] }] }, 'hostFailed'],
      ['a chart without a title', { charts: [{ ...chart!, title: ' ' }] }, 'hostFailed'],
      ['a scale that goes nowhere', { charts: [{ ...chart!, scale: { from: 5, to: 5 } }] }, 'hostFailed'],
      ['a chart beyond the sheet', { charts: [{ ...chart!, place: at(0, 0, 3, 16_384) }] }, 'hostFailed'],
    ])('refuses %s, and nothing changes', async (_what, content, code) => {
      const host = await make(REPORT);
      const before = contents(await host.snapshot());
      await expect(host.apply(putFigures({ ...FIGURES, ...content }))).rejects.toMatchObject({ name: 'HostError', code });
      expect(contents(await host.snapshot())).toEqual(before);
    });
  });
}
