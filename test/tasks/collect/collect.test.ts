/** Many checked workbooks as one: nothing is lost on the way, nothing is made up, and the reader understands it. */
import { newXlsx } from '../../../src/host/xlsx/newXlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import type { CheckedFile } from '../../../src/tasks/check/checkedFile';
import { figuresOf } from '../../../src/tasks/check/checkedFile';
import { planCollect } from '../../../src/tasks/collect/collect';
import { gatheredKpis } from '../../../src/tasks/collect/gathered';
import type { ScoredRecord } from '../../../src/tasks/types';
import { COLLECT_WORDS } from '../../../src/wording/collect';
import { TEMPLATE_WORDS } from '../../../src/wording/template';
import { cellIn } from '../../../src/sheet/recordCells';
import { DISTRICTS, fixtureFile, sent } from '../check/files';
import { WORKBOOKS, scoredOf } from '../open';
import { sound } from '../../host/xlsx/lint/sound';

const linkTo = (file: string, sheet: string, cell: string): string => `${file.replace(/[^\w./ก-๙ -]/g, '_')}#'${sheet}'!${cell}`;

const planned = (files: readonly CheckedFile[]) => planCollect(files, linkTo, TEMPLATE_WORDS, COLLECT_WORDS);

async function collected(files: readonly CheckedFile[]): Promise<XlsxWorkbook> {
  const workbook = openXlsx(newXlsx(COLLECT_WORDS.cover), 'รวบรวม.xlsx');
  await workbook.apply(planned(files).plan);
  sound(workbook.bytes());
  return workbook;
}

/** A part of them, for time; all with ALL=1. */
const SOME = WORKBOOKS.filter((_, i) => process.env['ALL'] === '1' || i % 6 === 0);

test.each(SOME)('what %s reports is read again from the collected workbook', async (name) => {
  const files = [await fixtureFile(name)];
  // A rate whose scale can't be told may be told among others.
  const expected = gatheredKpis(files).flatMap(({ rows }) => rows.map(({ record }) => record)).filter(({ unusable }) => !unusable);
  const reading = await scoredOf(await collected(files));
  const unsure = new Set(files.flatMap((file) => file.reading!.records.flatMap(({ kpi, unit, unusable }) => (unusable ? [`${kpi} ${unit}`] : []))));
  expect(reading.records.filter(({ kpi, unit }) => !unsure.has(`${kpi} ${unit}`)).map((record) => reported(record, name))).toEqual(expected.map((record) => reported(record, name)));
});

/** Reports that name no unit stand under the name of their file; the activities of a plan stay in it. */
function reported(record: ScoredRecord, name: string): object {
  const { kpi, round, unit, unitAsWritten, result, inputs } = record;
  const { activities: _, asOf: __, ...rest } = inputs;
  return { kpi, round, unit: unit ?? (unitAsWritten || name.replace(/^.*\//, '')), figures: figuresOf({ ...record, inputs: rest }), outcome: result?.outcome, level: result?.level, score: result?.score };
}

test('every figure is linked to the cell that it came from', async () => {
  const file = await fixtureFile('L01');
  const { plan } = planned([file]);
  const links = plan.edits.flatMap((edit) => (edit.kind === 'putSheet' ? edit.content.rows.flatMap((row) => row.flatMap((cell) => (cell?.link && cell.content && 'value' in cell.content && typeof cell.content.value === 'number' ? [[cell.link.replace(/^.*!/, ''), cell.content.value]] : []))) : []));
  const figures = file.reading!.records.flatMap((record) => Object.entries(record.inputs).map(([code, value]) => [cellIn(record, code), value]));
  expect(links.sort()).toEqual(figures.sort());
});

describe('the same unit in two files', () => {
  const rows = (a: number): [string, number, number][] => DISTRICTS.map((unit, i) => [unit, a + i, 1000 + i]);

  test('with the same figures is one row that names both', async () => {
    const [one] = gatheredKpis([await sent('a.xlsx', { rows: rows(300) }), await sent('b.xlsx', { rows: rows(300) })]);
    expect(one!.rows.map(({ file, alsoIn, disputed }) => [file, alsoIn, disputed])).toEqual(DISTRICTS.map(() => ['a.xlsx', ['b.xlsx'], []]));
  });

  test('with other figures is two rows, neither chosen', async () => {
    const files = [await sent('a.xlsx', { rows: rows(300) }), await sent('b.xlsx', { rows: rows(301) })];
    expect(planned(files)).toMatchObject({ rows: 14, disputed: 14 });
    const reading = await scoredOf(await collected(files));
    expect(reading.issues.filter(({ code }) => code === 'unitDuplicate')).toHaveLength(7);
  });
});

test('the row of the whole is not added to its units', async () => {
  const files = [await sent('a.xlsx', { rows: [['จังหวัดสตูล', 700, 2000], ['ละงู', 300, 1000], ['ท่าแพ', 400, 1000]] })];
  expect(gatheredKpis(files)[0]!.rows.map(({ record }) => record.unit)).toEqual(['ท่าแพ', 'ละงู']);
});

test('what is wrong with a row goes along with it', async () => {
  const { plan } = planned([await fixtureFile('E1')]);
  const texts = plan.edits.flatMap((edit) => (edit.kind === 'putSheet' ? edit.content.rows.flatMap((row) => row.flatMap((cell) => (cell?.content && 'value' in cell.content ? String(cell.content.value ?? '') : []))) : []));
  expect(texts.some((text) => text.includes('ต้องแก้: ควนโดน ผลงาน 1102 มากกว่าเป้าหมาย 1012'))).toBe(true);
});
