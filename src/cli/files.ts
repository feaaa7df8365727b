import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openXlsx } from '../host/xlsx/open';
import type { XlsxWorkbook } from '../host/xlsx/open';

/** A problem with a file that has nothing to do with what is in it. */
export class FileError extends Error {
  constructor(readonly file: string, readonly code: 'notFound' | 'notReadable' | 'notWritable' | 'isFolder') {
    super(`${code}: ${file}`);
  }
}

/** Opens a workbook. @throws FileError, or HostError where the file is no workbook that can be read */
export function openFile(path: string): XlsxWorkbook {
  let bytes: Uint8Array;
  try {
    if (statSync(path).isDirectory()) throw new FileError(path, 'isFolder');
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(path, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'notFound' : 'notReadable');
  }
  return openXlsx(bytes, basename(path));
}

/** Writes to a temporary name beside the file and renames: a file is there whole or not at all. @throws FileError */
export function writeFile(path: string, content: Uint8Array | string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
    throw new FileError(path, 'notWritable');
  }
}
