/** Archives in ZIP64 are read and written back like any other; those that lie are refused. */
import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/open';
import { readZip } from '../../../src/host/xlsx/zip';
import { lintXlsx } from './lint';
import { compressedParts, withRows } from './rawXlsx';
import { asZip64, TIME_STAMP, type Zip64Options } from './zip64';

const SHEET = 'xl/worksheets/sheet1.xml';
const PLAIN = withRows('<row r="1"><c r="A1" t="inlineStr"><is><t>ละงู</t></is></c><c r="B1"><v>20</v></c></row>', { 'docProps/custom.xml': '<x/>' });

describe.each<[string, Zip64Options]>([['with its sizes', {}], ['streamed', { streamed: true }]])('ZIP64 %s', (_, options) => {
  const bytes = asZip64(PLAIN, options);

  test('is read', async () => {
    const [sheet] = (await openXlsx(bytes, 'f.xlsx').snapshot()).sheets;
    expect([sheet?.cell(0, 0), sheet?.cell(0, 1)]).toEqual([{ value: 'ละงู' }, { value: 20 }]);
  });

  test('is written with narrow fields, which every program reads; other parts keep their packed bytes, and fields of others stay', async () => {
    const file = openXlsx(bytes, 'f.xlsx');
    await file.apply({ edits: [{ kind: 'setCells', sheet: 'S', cells: [{ row: 0, column: 2, content: { value: 5 }, was: null }] }] });
    const written = file.bytes();
    const packed = (archive: Uint8Array): [string, string][] => readZip(archive).map(({ path, compressed }) => [path, Buffer.from(compressed).toString('base64')]);
    const [before, after] = [packed(bytes), packed(written)];
    expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
    expect(after.filter(([path]) => path !== SHEET)).toEqual(before.filter(([path]) => path !== SHEET));
    // a reader that knows nothing of wide fields finds the same
    expect([...compressedParts(written)]).toEqual(after);
    expect(readZip(written).map(({ extra }) => Buffer.from(extra).toString('hex'))).toEqual(before.map(() => TIME_STAMP.toString('hex')));
    expect(Object.keys(unzipSync(written))).toEqual(before.map(([path]) => path));
    expect(read(written).Sheets['S']?.['C1']).toMatchObject({ v: 5 });
    expect(lintXlsx(written)).toEqual(lintXlsx(PLAIN));
    await file.undo();
    expect(file.bytes()).toBe(bytes);
  });
});

test.each<[string, Zip64Options, string]>([
  ['a wide field is missing', { wide: (size, packed) => [size, packed] }, 'damaged'],
  ['all wide fields are missing', { wide: () => [] }, 'damaged'],
  ['a part says that it is 5 GB', { wide: (_, packed, offset) => [5_000_000_000n, packed, offset] }, 'tooLarge'],
  ['a part lies behind the end', { wide: (size, packed) => [size, packed, 1n << 40n] }, 'truncated'],
  ['a part reaches behind the end', { wide: (size, _, offset) => [size, 1n << 63n, offset] }, 'truncated'],
  ['the end of the directory lies behind the file', { endAt: () => 1n << 62n }, 'truncated'],
  ['the end of the directory lies elsewhere', { endAt: (place) => BigInt(place - 7) }, 'truncated'],
  ['nothing says where the directory ends', { withoutLocator: true }, 'tooLarge'],
])('refused where %s', (_, options, code) => {
  expect(() => openXlsx(asZip64(PLAIN, options), 'f.xlsx')).toThrow(expect.objectContaining({ name: 'HostError', code }));
});
