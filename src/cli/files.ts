import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HostError } from '../host/workbook';
import { type XlsxWorkbook, openXlsx } from '../host/xlsx/open';
import { NODE_CODEC } from './nodeCodec';

/** A problem with a file that has nothing to do with what is in it. */
export class FileError extends Error {
  constructor(readonly file: string, readonly code: 'notFound' | 'notReadable' | 'notWritable' | 'isFolder') {
    super(`${code}: ${file}`);
  }
}

/** A workbook that could not be read or written, and which file it is. */
export class WorkbookError extends Error {
  constructor(readonly file: string, readonly refusal: HostError) {
    super(`${file}: ${refusal.message}`);
  }
}

/** Opens a workbook and works with it. @throws FileError, or WorkbookError where the host refuses */
export async function withWorkbook<T>(path: string, use: (workbook: XlsxWorkbook) => Promise<T>): Promise<T> {
  const bytes = bytesOf(path);
  try {
    return await use(openXlsx(bytes, basename(path), NODE_CODEC));
  } catch (error) {
    throw error instanceof HostError ? new WorkbookError(path, error) : error;
  }
}

/** The text of a file, UTF-8. @throws FileError */
export function textOf(path: string): string {
  return new TextDecoder().decode(bytesOf(path));
}

function bytesOf(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new FileError(path, 'isFolder');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(path, (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'notFound' : 'notReadable');
  }
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
