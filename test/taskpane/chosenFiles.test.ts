/** Files by the names that the report will know them by. */
import { type ChosenFile, droppedFiles, filesOf, isWorkbook, newUploads } from '../../src/taskpane/check/chosenFiles';

const file = (name: string, path = '', lastModified = 0): File => Object.assign(new File(['x'], name, { lastModified }), { webkitRelativePath: path });
const list = (...files: File[]): FileList => files as unknown as FileList;

it('files of a folder are named by their place in it: links hold when the report is put there', () => {
  const chosen = filesOf(list(file('ละงู.xlsx', 'ส่งมา/ละงู.xlsx'), file('ก.xlsx', 'ส่งมา/รอบ 6/ก.xlsx'), file('ข.xlsx')));
  expect(chosen.map(({ path }) => path)).toEqual(['ละงู.xlsx', 'รอบ 6/ก.xlsx', 'ข.xlsx']);
});

it('knows workbooks, those that can’t be read too, from lock files, hidden ones and the rest', () => {
  const paths = ['ก.xlsx', 'ข.XLS', 'a/b.xlsm', 'c.xlsb', '~$ก.xlsx', 'a/.hidden.xlsx', 'a.docx', 'xlsx'];
  expect(paths.filter((path) => isWorkbook({ path } as ChosenFile))).toEqual(['ก.xlsx', 'ข.XLS', 'a/b.xlsm', 'c.xlsb']);
});

it('one file is one upload; others of its name get names of their own, in the order of names', () => {
  const one = file('ก.xlsx');
  const first = newUploads([{ path: 'ก.xlsx', file: one }], []);
  const next = newUploads([{ path: 'ข.xlsx', file: file('ข.xlsx') }, { path: 'ก.xlsx', file: one }, { path: 'ก.xlsx', file: file('ก.xlsx', '', 5) }], first);
  expect(next.map(({ name }) => name)).toEqual(['ก (2).xlsx', 'ข.xlsx']);
});

type Entry = { name: string; isFile: boolean; isDirectory: boolean };
const fileEntry = (name: string): Entry => Object.assign({ name, isFile: true, isDirectory: false }, { file: (done: (found: File) => void) => done(file(name)) });
function folderEntry(name: string, ...inside: Entry[]): Entry {
  // A reader hands out its entries in portions, and nothing at the end.
  const createReader = () => {
    const portions = [inside.slice(0, 1), inside.slice(1), []].filter((some, i) => some.length > 0 || i === 2);
    return { readEntries: (done: (some: Entry[]) => void) => done(portions.shift() ?? []) };
  };
  return Object.assign({ name, isFile: false, isDirectory: true }, { createReader });
}
const dropped = (...entries: Entry[]): DataTransfer => ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files: list() }) as unknown as DataTransfer;

it('a folder that is dropped gives all that lies in it and below', async () => {
  const found = await droppedFiles(dropped(folderEntry('ส่งมา', fileEntry('ก.xlsx'), folderEntry('รอบ 6', fileEntry('ข.xlsx')))));
  expect(found.map(({ path }) => path)).toEqual(['ก.xlsx', 'รอบ 6/ข.xlsx']);
  const several = await droppedFiles(dropped(folderEntry('ท่าแพ', fileEntry('ก.xlsx')), fileEntry('ค.xlsx')));
  expect(several.map(({ path }) => path)).toEqual(['ท่าแพ/ก.xlsx', 'ค.xlsx']);
});
