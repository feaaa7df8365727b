import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type XlsxWorkbook, openXlsx } from '../../src/host/xlsx/open';
import { scoreReading } from '../../src/tasks/evaluate';
import { readWorkbook } from '../../src/tasks/read';
import type { ReadOptions, ScoredReading } from '../../src/tasks/types';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenWorkbook } from '../host/given';

const FOLDER = join(__dirname, '../fixtures/workbooks');

export const WORKBOOKS = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

/** A workbook of the fixtures, by the beginning of its name: `L01`. */
export function openFixture(prefix: string): XlsxWorkbook {
  const name = WORKBOOKS.find((one) => one.startsWith(prefix))!;
  return openXlsx(readFileSync(join(FOLDER, name)), name);
}

export function expectedOf(prefix: string): Record<string, never> {
  const name = WORKBOOKS.find((one) => one.startsWith(prefix))!;
  return JSON.parse(readFileSync(join(FOLDER, name.replace(/\.xlsx$/, '.expected.json')), 'utf8'));
}

export function openGiven(given: GivenWorkbook): XlsxWorkbook {
  return openXlsx(buildXlsx(given), given.name ?? 'test.xlsx');
}

/** Reads and scores what a workbook holds now. */
export async function scoredOf(workbook: XlsxWorkbook, options: ReadOptions = {}): Promise<ScoredReading> {
  return scoreReading(readWorkbook(await workbook.snapshot(), options));
}
