/** Files made to harm, or that only look like workbooks; small in memory, since each is made when its test runs. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { crc32 } from '../../../../src/host/xlsx/crc32';
import { newXlsx } from '../../../../src/host/xlsx/newXlsx';
import { MAIN, rawXlsx, relationships, withRows, workbook, worksheet } from '../rawXlsx';

export interface HostileFile {
  readonly what: string;
  readonly make: () => Uint8Array;
  /** The code of the refusal, or `read` where it is read right. */
  readonly gives: string;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const ONE_SHEET = workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>');
const sheet = (inner: string): Uint8Array => rawXlsx({ [SHEET]: worksheet(inner) });
const rows = (count: number, one: (row: number) => string): string => Array.from({ length: count }, (_, i) => one(i + 1)).join('');

/** A changed copy. `at` is where the directory's entry of a path begins. */
function patched(bytes: Uint8Array, path: string, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(new DataView(copy.buffer), Buffer.from(copy).lastIndexOf(path) - 46);
  return copy;
}

/** A part that unpacks to so many spaces after its content, and says whatever size it likes. */
function bomb(size: number, said = size): Uint8Array {
  const content = Buffer.alloc(size, 32);
  content.write(worksheet('<sheetData/>'));
  const file = rawXlsx({ [SHEET]: null });
  const name = Buffer.from(SHEET);
  const packed = deflateRawSync(content, { level: 9 });
  const end = file.length - 22;
  const start = Buffer.from(file.subarray(end)).readUInt32LE(16);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(content), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(start, 42);
  const directory = Buffer.concat([file.subarray(start, end), entry, name]);
  const tail = Buffer.from(file.subarray(end));
  const count = tail.readUInt16LE(10) + 1;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(directory.length, 12);
  tail.writeUInt32LE(start + 30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([file.subarray(0, start), local, name, packed, directory, tail]));
}

/** An OLE container with streams of these names, as far as anybody looks. */
const ole = (...streams: readonly string[]): Uint8Array => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...streams.flatMap((name) => [...Buffer.from(name, 'utf16le')])]);
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i ? i - 1 : ''};`.repeat(10)}">`).join('')}]>`;
const good = (): Uint8Array => newXlsx('S');
const entryAt = (bytes: Uint8Array, path: string, offset: number, value: number, wide = false): Uint8Array => patched(bytes, path, (view, at) => (wide ? view.setUint32(at + offset, value, true) : view.setUint16(at + offset, value, true)));

export const HOSTILE: readonly HostileFile[] = [
  // what only looks like a workbook
  { what: 'nothing', make: () => new Uint8Array(0), gives: 'notAWorkbook' },
  { what: 'noise', make: () => Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251), gives: 'notAWorkbook' },
  { what: 'HTML named .xlsx', make: () => strToU8('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</table>'), gives: 'otherFormat' },
  { what: 'XML Spreadsheet 2003', make: () => strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), gives: 'otherFormat' },
  { what: 'CSV', make: () => strToU8('\uFEFFหน่วย,ร้อยละ\r\nละงู,20'), gives: 'otherFormat' },
  { what: 'tabs, UTF-16', make: () => new Uint8Array(Buffer.from('\uFEFFหน่วย\tร้อยละ\r\n', 'utf16le')), gives: 'otherFormat' },
  { what: 'PDF', make: () => strToU8('%PDF-1.7\n1 0 obj'), gives: 'otherFormat' },
  { what: 'an OpenDocument sheet', make: () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), gives: 'otherFormat' },
  { what: 'a Word document', make: () => rawXlsx({ '_rels/.rels': relationships(['officeDocument', 'word/document.xml']), 'word/document.xml': '<w:document xmlns:w="x"/>' }), gives: 'otherFormat' },
  { what: 'an .xls', make: () => ole('Workbook'), gives: 'oldBinaryFormat' },
  { what: 'an .xls of 1992', make: () => Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0), gives: 'oldBinaryFormat' },
  { what: 'an .xlsb', make: () => rawXlsx({ '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': 'x' }), gives: 'binaryWorkbook' },
  { what: 'a workbook with a password', make: () => ole('EncryptionInfo', 'EncryptedPackage'), gives: 'encrypted' },
  { what: 'a zip with a password', make: () => entryAt(good(), SHEET, 8, 1), gives: 'encrypted' },
  // zips that lie
  { what: 'half a file', make: () => good().subarray(0, 900), gives: 'truncated' },
  { what: 'a directory beyond the end', make: () => patched(good(), '', (view) => view.setUint32(view.byteLength - 6, 0x7fffffff, true)), gives: 'truncated' },
  { what: 'a part beyond the end', make: () => entryAt(good(), SHEET, 20, 0x00ffffff, true), gives: 'truncated' },
  { what: 'a bomb that says its size', make: () => bomb(20_000_000), gives: 'tooLarge' },
  { what: 'a bomb that says it is small', make: () => bomb(20_000_000, 900), gives: 'damaged' },
  { what: 'a bomb that says it is endless', make: () => bomb(20_000_000, 0xfffffffe), gives: 'tooLarge' },
  { what: 'a part that is smaller than it says', make: () => bomb(2_000, 3_000), gives: 'damaged' },
  { what: 'a wrong checksum', make: () => entryAt(good(), SHEET, 16, 7, true), gives: 'damaged' },
  { what: 'an unknown way of packing', make: () => entryAt(good(), SHEET, 10, 99), gives: 'damaged' },
  { what: 'two parts over the same bytes', make: () => patched(good(), SHEET, (view, at) => view.setUint32(at + 42, view.getUint32(at + 42, true) - 1, true)), gives: 'truncated' },
  { what: 'parts that overlap', make: () => entryAt(good(), SHEET, 20, 300, true), gives: 'damaged' },
  { what: '10,001 parts', make: () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, new Uint8Array(0)])), { level: 0 }), gives: 'tooLarge' },
  { what: 'a part twice, in other letters', make: () => rawXlsx({ 'xl/Workbook.xml': 'x' }), gives: 'damaged' },
  { what: 'a part twice, by the other slash', make: () => rawXlsx({ 'xl\\workbook.xml': 'x' }), gives: 'damaged' },
  { what: 'names that climb out of the folder', make: () => rawXlsx({ '../../../etc/cron.d/x': 'x', '/root/.ssh/y': 'x' }), gives: 'read' },
  { what: 'relationships that climb out of the package', make: () => rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', '../../../../etc/passwd']) }), gives: 'damaged' },
  { what: 'a sheet on the web', make: () => rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'http://example.com/sheet.xml" TargetMode="External']) }), gives: 'damaged' },
  // XML that bites
  { what: 'a thousand million laughs', make: () => rawXlsx({ 'xl/sharedStrings.xml': `${laughs}<sst xmlns="${MAIN}"><si><t>&a19;</t></si></sst>` }), gives: 'unsafeXml' },
  { what: 'an entity that names a file', make: () => rawXlsx({ 'xl/workbook.xml': `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ONE_SHEET}` }), gives: 'unsafeXml' },
  { what: 'a DTD in UTF-16', make: () => rawXlsx({ 'xl/workbook.xml': new Uint8Array(Buffer.from(`\uFEFF<!DOCTYPE w>${ONE_SHEET}`, 'utf16le')) }), gives: 'unsafeXml' },
  { what: 'an entity that nobody defines', make: () => withRows('<row r="1"><c r="A1" t="str"><v>&x;</v></c></row>'), gives: 'damaged' },
  { what: 'a character beyond Unicode', make: () => withRows('<row r="1"><c r="A1" t="str"><v>&#x110000;</v></c></row>'), gives: 'damaged' },
  { what: 'elements without end', make: () => sheet(`<sheetData/>${'<a>'.repeat(100_000)}`), gives: 'tooLarge' },
  { what: 'deep styles', make: () => rawXlsx({ 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${'<fonts>'.repeat(5_000)}${'</fonts>'.repeat(5_000)}</styleSheet>` }), gives: 'tooLarge' },
  { what: 'a tag of 5 MB', make: () => withRows(`<row r="1" ${'a '.repeat(2_500_000)}><c r="A1"><v>1</v></c></row>`), gives: 'damaged' },
  { what: 'a tag that swallows cells', make: () => withRows(`<row r="1" ${'a '.repeat(1_000_000)}><c r="A1"><v>1</v></c></row>`), gives: 'damaged' },
  { what: '100,000 attributes', make: () => withRows(`<row r="1" ${Array.from({ length: 100_000 }, (_, i) => `a${i}="${i * 7919}"`).join(' ')}><c r="A1"><v>1</v></c></row>`), gives: 'read' },
  { what: 'a comment that never ends', make: () => sheet('<sheetData/><!-- '), gives: 'damaged' },
  { what: 'an unknown encoding', make: () => rawXlsx({ 'xl/workbook.xml': `<?xml version="1.0" encoding="utf-7"?>${ONE_SHEET}` }), gives: 'damaged' },
  // sheets beyond measure
  { what: 'a cell in the last corner', make: () => withRows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), gives: 'read' },
  { what: 'a dimension of the whole sheet', make: () => sheet('<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), gives: 'read' },
  { what: 'a row after the last', make: () => withRows('<row r="99999999999"><c><v>1</v></c></row>'), gives: 'damaged' },
  { what: 'a column after the last', make: () => withRows('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), gives: 'damaged' },
  { what: 'row 0', make: () => withRows('<row r="0"><c r="A0"><v>1</v></c></row>'), gives: 'damaged' },
  { what: 'a million rows with a cell at the far right', make: () => withRows(rows(1_000_000, (row) => `<row r="${row}"><c r="XFD${row}"/></row>`)), gives: 'tooLarge' },
  { what: 'ten million cells', make: () => withRows(rows(700, () => `<row>${'<c s="0"/>'.repeat(16_000)}</row>`)), gives: 'tooLarge' },
  { what: 'a merge over the whole sheet', make: () => sheet('<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), gives: 'read' },
  { what: '16,384 merges of whole columns', make: () => sheet(`<sheetData/><mergeCells>${Array.from({ length: 16_384 }, (_, i) => `<mergeCell ref="A${i + 1}:XFD${1_000_000 - i}"/>`).join('')}</mergeCells>`), gives: 'tooLarge' },
  { what: '200,000 merges', make: () => sheet(`<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData><mergeCells>${rows(200_000, (row) => `<mergeCell ref="A${row}:C${row}"/>`)}</mergeCells>`), gives: 'read' },
  { what: '8,000 merges in a row', make: () => sheet(`<sheetData><row r="1">${'<c><v>1</v></c>'.repeat(8_000)}</row></sheetData><mergeCells>${rows(8_000, (row) => `<mergeCell ref="A1:B${row % 7 + 1}"/>`)}</mergeCells>`), gives: 'read' },
  { what: 'a merge that is none', make: () => sheet('<sheetData/><mergeCells><mergeCell ref="B2:A0"/></mergeCells>'), gives: 'damaged' },
  { what: '100,000 bands of columns', make: () => sheet(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols><sheetData/>`), gives: 'tooLarge' },
  { what: 'columns from anywhere to nowhere', make: () => sheet('<cols><col min="-5" max="1e9"/><col min="x" max="y" style="z"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'), gives: 'read' },
  { what: '100,000 validations', make: () => sheet(`<sheetData/><dataValidations count="1">${rows(100_000, (row) => `<dataValidation type="list" sqref="A1:XFD${row * 7}"><formula1>"a${row * 7919}"</formula1></dataValidation>`)}</dataValidations>`), gives: 'read' },
  { what: 'a long formula shared by 60,000 cells', make: () => withRows(`<row r="1"><c r="A1"><f t="shared" ref="A1:A60000" si="0">${'B1+'.repeat(2_500)}1</f></c></row>${rows(60_000, (row) => `<row r="${row + 1}"><c r="A${row + 1}"><f t="shared" si="0"/><v>1</v></c></row>`)}`), gives: 'read' },
  { what: 'a shared formula of a megabyte', make: () => withRows(`<row r="1"><c r="A1"><f t="shared" ref="A1" si="0">${'B1+'.repeat(400_000)}1</f></c></row>`), gives: 'tooLarge' },
  { what: 'a shared text out of range', make: () => withRows('<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'), gives: 'damaged' },
  { what: '2,000 cells with 32,000 letters each', make: () => withRows(rows(2_000, (row) => `<row r="${row}"><c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>1</v></c></row>`), { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>${'ผลงาน KPI '.repeat(3_200)}</t></si><si><t>${'(ก) '.repeat(8_000)}</t></si></sst>` }), gives: 'read' },
  { what: 'a shared text at −1', make: () => withRows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'), gives: 'damaged' },
  { what: 'a look that is not there', make: () => withRows('<row r="1"><c r="A1" s="4000000"><v>1</v></c></row>'), gives: 'read' },
  { what: 'a number that is none', make: () => withRows('<row r="1"><c r="A1"><v>1e999</v></c></row>'), gives: 'damaged' },
  { what: 'a date that is none', make: () => withRows('<row r="1"><c r="A1" t="d"><v>2024-13-45</v></c></row>'), gives: 'damaged' },
  { what: 'a type of cell that is none', make: () => withRows('<row r="1"><c r="A1" t="x"><v>1</v></c></row>'), gives: 'damaged' },
  { what: 'rows that go back', make: () => withRows('<row r="5"/><row r="4"/>'), gives: 'damaged' },
  { what: 'a table over the whole sheet', make: () => rawXlsx({ [SHEET]: worksheet('<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>'), 'xl/worksheets/_rels/sheet1.xml.rels': relationships(['table', '../tables/t.xml']), 'xl/tables/t.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:XFD1048576"><tableColumns count="1"><tableColumn id="1" name="x"/></tableColumns></table>` }), gives: 'read' },
  { what: 'two sheets of one name', make: () => rawXlsx({ 'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="s" sheetId="2" r:id="rId2"/></sheets>') }), gives: 'damaged' },
  { what: 'one part as a thousand sheets', make: () => rawXlsx({ 'xl/workbook.xml': workbook(`<sheets>${Array.from({ length: 1_000 }, (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`).join('')}</sheets>`) }), gives: 'damaged' },
  { what: 'sheets that lead nowhere', make: () => rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships() }), gives: 'damaged' },
  { what: '50,000 names', make: () => rawXlsx({ 'xl/workbook.xml': workbook(`<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets><definedNames>${Array.from({ length: 50_000 }, (_, i) => `<definedName name="_kpi_scorecard.score.${i}">S!$A$1</definedName>`).join('')}</definedNames>`) }), gives: 'read' },
];
