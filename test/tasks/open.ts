import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type XlsxWorkbook, openXlsx } from '../../src/host/xlsx/open';
import { scoreReading } from '../../src/tasks/evaluate';
import { readWorkbook } from '../../src/tasks/read';
import type { ReadOptions, ScoredReading } from '../../src/tasks/types';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenWorkbook } from '../host/given';
import type { Expected } from './expected';

const FIXTURES = join(__dirname, '../fixtures');

/** Workbooks as offices make them, each beside what it is known to hold. */
export const WORKBOOKS = ['workbooks', 'layouts'].flatMap((folder) => readdirSync(join(FIXTURES, folder)).filter((name) => name.endsWith('.xlsx')).map((name) => `${folder}/${name}`));

function pathOf(name: string): string {
  return join(FIXTURES, WORKBOOKS.find((one) => one === name || one.startsWith(`workbooks/${name}`))!);
}

/** A workbook of the fixtures, by its path there or by the beginning of its name in `workbooks/`: `L01`. */
export function openFixture(name: string): XlsxWorkbook {
  return openXlsx(readFileSync(pathOf(name)), basename(pathOf(name)));
}

export function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(pathOf(name).replace(/\.xlsx$/, '.expected.json'), 'utf8')) as Expected;
}

export function openGiven(given: GivenWorkbook): XlsxWorkbook {
  return openXlsx(buildXlsx(given), given.name ?? 'test.xlsx');
}

/** Reads and scores what a workbook holds now. */
export async function scoredOf(workbook: XlsxWorkbook, options: ReadOptions = {}): Promise<ScoredReading> {
  return scoreReading(readWorkbook(await workbook.snapshot(), options));
}
