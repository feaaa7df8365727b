import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from './files';

/** What Excel calls a workbook; those that can't be read are named, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xls|xlsb)$/i;

/** Files as given, and the workbooks in folders (and theirs), by name. Excel's lock files and hidden ones are no workbooks. @throws FileError for a folder that can't be read */
export function workbooksIn(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? inFolder(path) : [path])))];
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
