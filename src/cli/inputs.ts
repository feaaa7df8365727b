import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from './files';

export interface Input {
  readonly path: string;
  /** False where it was found in a folder. */
  readonly isNamed: boolean;
}

/** What Excel calls a workbook; those that can't be read are named, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb)$/i;

/** Files as given, and the workbooks in folders (and theirs), by name. Excel's lock files and hidden ones are no workbooks. @throws FileError for a folder that can't be read */
export function workbooksIn(paths: readonly string[]): Input[] {
  const inputs = paths.flatMap((path): Input[] => (isFolder(path) ? inFolder(path).map((found) => ({ path: found, isNamed: false })) : [{ path, isNamed: true }]));
  return inputs.filter(({ path }, i) => inputs.findIndex((other) => other.path === path) === i);
}

function inFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (/^(\.|~\$)/.test(entry.name)) return [];
        return entry.isDirectory() ? inFolder(path) : WORKBOOK.test(entry.name) ? [path] : [];
      });
  } catch (error) {
    throw error instanceof FileError ? error : new FileError(folder, 'notReadable');
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
