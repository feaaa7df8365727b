import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenWorkbook } from '../host/given';

const folder = join(__dirname, '../fixtures/workbooks');

/** @param start the first letters of a fixture's name, e.g. `L01`; @param name under another name */
export function fixtureFile(start: string, name?: string): File {
  const found = readdirSync(folder).find((file) => file.startsWith(start) && file.endsWith('.xlsx'))!;
  return fileOf(name ?? found, new Uint8Array(readFileSync(join(folder, found))));
}

export function givenFile(name: string, workbook: GivenWorkbook): File {
  return fileOf(name, buildXlsx(workbook));
}

export function fileOf(name: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], name, { lastModified: 0 });
  // What jsdom's files lack and every browser's have.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) }, 'webkitRelativePath' in file ? {} : { webkitRelativePath: '' });
}
