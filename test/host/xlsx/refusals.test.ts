/** Files that are no workbooks, damaged ones, and ones made to harm. */
import { strToU8, zipSync } from 'fflate';
import { openXlsx } from '../../../src/host/xlsx/open';
import { buildXlsx } from '../buildXlsx';
import { MAIN, rawXlsx, relationships, withRows, workbook, worksheet } from './rawXlsx';

const GOOD = buildXlsx({ sheets: [{ name: 'S', cells: { A1: 'x', B1: 1 } }] });
const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(512).fill(0));
const encrypted = Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]);
const LIES = 'xl/worksheets/sheet1.xml';

/** A copy of the good file with bytes changed at the first place where these are found. */
function patched(find: string, change: (bytes: Uint8Array, at: number) => void, bytes: Uint8Array = GOOD): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(copy, Buffer.from(copy).lastIndexOf(find));
  return copy;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    const { sheets } = await openXlsx(bytes, 'f').snapshot();
    return `read ${sheets.length}`;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

const bomb = rawXlsx({ [LIES]: worksheet(`<sheetData/>${' '.repeat(17_000_000)}`) });
/** The directory says the sheet is small; the data goes on. */
const liar = (): Uint8Array => patched(LIES, (copy, at) => new DataView(copy.buffer).setUint32(at - 46 + 24, 1000, true), bomb);
const deep = (): Uint8Array => rawXlsx({ [LIES]: worksheet(`<sheetData/>${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`) });
const many = (): Uint8Array => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array(0)])), { level: 0 });

test.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(0), 'notAWorkbook'],
  ['HTML saved as .xlsx', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'otherFormat'],
  ['CSV saved as .xlsx', strToU8('\uFEFFอำเภอ,ร้อยละ\nละงู,20'), 'otherFormat'],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('x') }), 'notAWorkbook'],
  ['an OpenDocument sheet', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), 'otherFormat'],
  ['a Word document', rawXlsx({ '_rels/.rels': relationships(['officeDocument', 'word/document.xml']), 'word/document.xml': '<w:document xmlns:w="x"/>' }), 'otherFormat'],
  ['an old .xls', OLE, 'oldBinaryFormat'],
  ['an encrypted workbook', encrypted, 'encrypted'],
  ['an encrypted zip entry', patched(LIES, (copy, at) => (copy[at - 46 + 8] = 1)), 'encrypted'],
  ['a .xlsb', rawXlsx({ '_rels/.rels': relationships(['officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': 'x' }), 'binaryWorkbook'],
  ['half a file', GOOD.subarray(0, GOOD.length / 2), 'truncated'],
  ['a file without its last bytes', GOOD.subarray(0, GOOD.length - 30), 'truncated'],
  ['a changed byte', patched(LIES, (copy) => (copy[Buffer.from(copy).indexOf(LIES) + LIES.length + 20]! ^= 0xff)), 'damaged'],
  ['an unknown way of packing', patched(LIES, (copy, at) => (copy[at - 46 + 10] = 12)), 'damaged'],
  ['two entries of one name', patched('xl/styles.xml', (copy, at) => copy.set(strToU8('xl/STYLES.xml'), at), withStylesTwice()), 'damaged'],
  ['a sheet that leads nowhere', rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships() }), 'damaged'],
  ['a missing sheet part', rawXlsx({ [LIES]: null }), 'damaged'],
  ['no sheets', rawXlsx({ 'xl/workbook.xml': workbook('<sheets/>') }), 'damaged'],
  ['a shared string out of range', withRows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'damaged'],
  ['a cell beyond the last column', withRows('<row r="1"><c r="XFE1"><v>7</v></c></row>'), 'damaged'],
  ['a row beyond the last one', withRows('<row r="1048577"><c><v>7</v></c></row>'), 'damaged'],
  ['a cell of another row', withRows('<row r="1"><c r="A2"><v>7</v></c></row>'), 'damaged'],
  ['a number that is none', withRows('<row r="1"><c r="A1"><v>1,5</v></c></row>'), 'damaged'],
  ['rows out of order', withRows('<row r="2"/><row r="1"/>'), 'damaged'],
  ['cells out of order', withRows('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'), 'damaged'],
  ['a cell that is not closed', withRows('<row r="1"><c r="A1"><v>1</v></row>'), 'damaged'],
  ['tags that do not match', rawXlsx({ 'xl/workbook.xml': workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheet>') }), 'damaged'],
  ['an unknown entity', withRows('<row r="1"><c r="A1" t="str"><v>&boom;</v></c></row>'), 'damaged'],
  ['text that is not UTF-8', rawXlsx({ [LIES]: Uint8Array.of(...strToU8(`<worksheet xmlns="${MAIN}"><sheetData/>`), 0xff, ...strToU8('</worksheet>')) }), 'damaged'],
  ['a merged area that is none', rawXlsx({ [LIES]: worksheet('<sheetData/><mergeCells><mergeCell ref="A0:B1"/></mergeCells>') }), 'damaged'],
  ['a DTD in the workbook', rawXlsx({ 'xl/workbook.xml': `<!DOCTYPE w [<!ENTITY a "b">]>${workbook('<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>')}` }), 'unsafeXml'],
  ['a DTD in a sheet', rawXlsx({ [LIES]: `<!DOCTYPE w SYSTEM "file:///etc/passwd">${worksheet('<sheetData/>')}` }), 'unsafeXml'],
  ['a part that unpacks to far too much', bomb, 'tooLarge'],
  ['a part that is larger than it says', liar(), 'damaged'],
  ['elements without end', deep(), 'tooLarge'],
  ['ten thousand parts and one', many(), 'tooLarge'],
])('%s', async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

function withStylesTwice(): Uint8Array {
  return rawXlsx({ 'xl/styles.xml': '<a/>', 'xl/stylez.xml': '<a/>', 'xl/STYLES.xml': '<a/>' });
}

test('any cut and any changed byte is read or refused, and never runs wild', async () => {
  for (let at = 0; at < GOOD.length; at += 23) {
    const changed = Uint8Array.from(GOOD);
    changed[at]! ^= 0x55;
    expect(await codeOf(changed)).toMatch(/^(read 1|notAWorkbook|otherFormat|truncated|damaged|encrypted|tooLarge|unsafeXml)$/);
    expect(await codeOf(GOOD.subarray(0, at))).toMatch(/^(notAWorkbook|otherFormat|truncated|damaged)$/);
  }
});
