/** Workbooks of ours that mutants are made from: small ones, so that a change hits something. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['workbooks', 'layouts'].map((name) => join(__dirname, '../../../fixtures', name));
const LARGEST = 40_000;

export function fixtures(): Uint8Array[] {
  const paths = FOLDERS.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.xlsx')).sort().map((name) => join(folder, name)));
  return paths.map((path) => new Uint8Array(readFileSync(path))).filter(({ length }) => length < LARGEST);
}
