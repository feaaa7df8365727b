/** Files as they were chosen, dropped, or found in a folder. */
import type { Upload } from '../../uploads/port';

/** A file and where it lies in the folder that was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: File;
}

/** What Excel calls a workbook: those that can't be read are named, not passed over. Its lock files and hidden ones are none. */
const WORKBOOK = /(?:^|\/)(?!\.|~\$)[^/]*\.(?:xlsx|xlsm|xls|xlsb)$/i;

export function isWorkbook({ path }: ChosenFile): boolean {
  return WORKBOOK.test(path);
}

/** Files of an input; those of a folder by their place in it, so that links hold when the report is put there. */
export function filesOf(list: FileList): ChosenFile[] {
  return [...list].map((file) => ({ path: inFolder(file.webkitRelativePath) || file.name, file }));
}

const inFolder = (path: string): string => path.slice(path.indexOf('/') + 1);

/** Files that were dropped, and those in dropped folders. To be called while the drop is being handled: later the browser forgets what it was. */
export async function droppedFiles(data: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...data.items].map((item) => (typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory)) return filesOf(data.files);
  const all = await Promise.all(entries.map((entry) => (entry ? within(entry, '') : Promise.resolve([]))));
  // The one folder that was dropped is where the report will be put.
  return all.flat().map(({ path, file }) => ({ path: entries.length === 1 ? inFolder(path) : path, file }));
}

async function within(entry: FileSystemEntry, folder: string): Promise<ChosenFile[]> {
  const path = `${folder}${entry.name}`;
  if (entry.isFile) return [{ path, file: await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader hands out a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map((one) => within(one, `${path}/`)))).flat();
}

/** Gives each file a name of its own; files that are there already (same name, size and time) are left out. In the order of their names. */
export function newUploads(chosen: readonly ChosenFile[], before: readonly Upload[]): Upload[] {
  const names = new Set(before.map(({ name }) => name));
  const known = new Set(before.map(({ file }) => sameness(file)));
  const found: Upload[] = [];
  for (const { path, file } of [...chosen].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (known.has(sameness(file))) continue;
    known.add(sameness(file));
    const name = freeName(path, names);
    names.add(name);
    found.push({ name, file });
  }
  return found;
}

const sameness = ({ name, webkitRelativePath, size, lastModified }: File): string => [webkitRelativePath || name, size, lastModified].join('|');

/** `ละงู.xlsx`, then `ละงู (2).xlsx`. */
export function freeName(path: string, taken: ReadonlySet<string>): string {
  const dot = path.lastIndexOf('.');
  let name = path;
  for (let n = 2; taken.has(name); n++) name = `${path.slice(0, dot)} (${n})${path.slice(dot)}`;
  return name;
}
