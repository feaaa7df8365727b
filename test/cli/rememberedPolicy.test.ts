/** A policy that the pane remembered in a workbook, and the command line: it counts where the call names none, and is named. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../src/host/xlsx/open';
import { settingsEdits } from '../../src/tasks/workbookSettings';
import { buildXlsx } from '../host/buildXlsx';
import { inFolder, kpi } from './run';

/** 327 of 1,310 is level 3; between 20 and 25 % that is 3.9924 points. @param claimed in the column of scores */
async function workbook(remembers: 'linear' | null, claimed?: number, unit = 'ท่าแพ'): Promise<Uint8Array> {
  const made = openXlsx(buildXlsx({ sheets: [{ name: 'DM', cells: {
    A1: 'ตัวชี้วัดที่ 9 ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', A2: 'ปีงบประมาณ 2567 รอบ 12 เดือน',
    A4: 'อำเภอ', B4: 'เป้าหมาย (B)', C4: 'ผลงาน (A)', D4: 'คะแนน', A5: unit, B5: 1310, C5: 327, ...(claimed !== undefined && { D5: claimed }),
  } }] }), 'dm.xlsx');
  if (remembers) await made.apply({ edits: settingsEdits(await made.snapshot(), { policy: remembers }) });
  return made.bytes();
}

const STEP = 3;
const LINEAR = 3.9924;
interface Printed {
  readonly files: readonly { readonly rememberedPolicy?: string; readonly records: readonly { readonly result: { readonly score: number } | null }[]; readonly issues: readonly { readonly code: string }[] }[];
  readonly settings?: { readonly policy?: string };
}
const json = (args: readonly string[]) => JSON.parse(kpi([...args, '--json']).out) as Printed;
const scores = ({ files }: Printed) => files.flatMap(({ records }) => records.map(({ result }) => result?.score));

test('score and read go by it and say so; what the call says counts more', async () => {
  const bytes = await workbook('linear');
  inFolder((folder) => {
    const [file, out, settings] = [join(folder, 'dm.xlsx'), join(folder, 'out.xlsx'), join(folder, 'office.json')];
    writeFileSync(file, bytes);
    writeFileSync(settings, '{"policy":"step"}');
    expect(json(['read', file]).files[0]?.rememberedPolicy).toBe('linear');
    expect(kpi(['read', file]).out).toContain('ตามที่สมุดงานจำไว้: ให้คะแนนแบบเทียบบัญญัติไตรยางศ์ระหว่างระดับ (ถ้าไม่ใช้ สั่ง --policy step)');
    const said = kpi(['score', file, '--out', out, '--lang', 'en']);
    expect(said).toMatchObject({ code: 0, err: expect.stringContaining('As the workbook remembers: scores interpolated between levels (--policy step does without)') as string });
    expect(scores(json(['score', file, '--out', out]))).toEqual([LINEAR]);
    for (const explicit of [['--policy', 'step'], ['--settings', settings]]) {
      expect(scores(json(['score', file, '--out', out, ...explicit]))).toEqual([STEP]);
      expect(kpi(['score', file, '--out', out, ...explicit]).err).toBe('');
    }
    // It goes on being remembered, by a copy too, and nothing is remembered of a call.
    expect(json(['read', out]).files[0]?.rememberedPolicy).toBe('linear');
  });
});

test('check: of one file; several are checked alike, and those that remember something else are named', async () => {
  const [own, other] = [await workbook('linear', LINEAR), await workbook(null, STEP, 'ละงู')];
  inFolder((folder) => {
    const [file, second] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    writeFileSync(file, own);
    writeFileSync(second, other);
    const one = json(['check', file]);
    expect([scores(one), one.settings?.policy, one.files[0]?.issues.map(({ code }) => code).includes('claimedScoreMismatch')]).toEqual([[LINEAR], 'linear', false]);
    expect(kpi(['check', file]).err).toContain('ตามที่สมุดงานจำไว้');
    const both = kpi(['check', file, second, '--json']);
    expect([scores(JSON.parse(both.out) as Printed), (JSON.parse(both.out) as Printed).settings]).toEqual([[STEP, STEP], undefined]);
    expect(both.err).toContain('a.xlsx: สมุดงานจำไว้ว่าให้คะแนนแบบเทียบบัญญัติไตรยางศ์ระหว่างระดับ แต่ตรวจหลายไฟล์ด้วยเกณฑ์เดียวกัน จึงไม่ได้ใช้');
    expect(both.err).not.toContain('b.xlsx');
    expect(scores(json(['check', file, second, '--policy', 'linear']))).toEqual([LINEAR, LINEAR]);
  });
});

test('summary: the workbook that is written decides for all of the report', async () => {
  const [own, other] = [await workbook('linear'), await workbook(null, undefined, 'ละงู')];
  inFolder((folder) => {
    const [file, second, out, page] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx'), join(folder, 'out.xlsx'), join(folder, 'out.html')];
    writeFileSync(file, own);
    writeFileSync(second, other);
    const summary = (first: string, ...more: string[]) => kpi(['summary', first, ...more, '--month', '2024-09', '--out', out, '--html', page]);
    expect(summary(file, second)).toMatchObject({ code: 0, err: expect.stringContaining('ตามที่สมุดงานจำไว้') as string });
    expect(summary(second, file).err).toBe('');
    expect(summary(file, '--policy', 'step').err).toBe('');
  });
});
