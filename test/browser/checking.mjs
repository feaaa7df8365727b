/** What the browser tests of the Check tab share. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { workbook } from './workbooks.mjs';

export async function openCheck(page) {
  await page.getByRole('tab', { name: 'ตรวจสอบ' }).click();
  await page.getByRole('button', { name: /^(เลือก|เพิ่ม)ไฟล์$/ }).waitFor();
}

/** @param starts the first letters of fixtures' names; or files as playwright takes them */
export async function chooseFiles(page, starts, label = 'เลือกไฟล์มาตรวจ') {
  const file = (start) => ({ name: basename(workbook(start)), mimeType: 'application/octet-stream', buffer: readFileSync(workbook(start)) });
  await page.getByLabel(label, { exact: true }).setInputFiles(starts.map((one) => (typeof one === 'string' ? file(one) : one)));
}

export const BROKEN = { name: 'เสีย.xlsx', mimeType: 'text/plain', buffer: Buffer.from('not a workbook') };

export async function checked(page, files) {
  await page.getByRole('heading', { name: `ผลตรวจ ${files} ไฟล์` }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** A workbook of KPI 9 with as many impossible rows: each is a finding; as many rows beside them are right, or the columns would be taken for swapped. Written by hand: the tests need no builder in the browser's room. */
export function manyFindings(rows) {
  const text = (value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (cells) => `<row>${cells.join('')}</row>`;
  const body = [line([text('ตัวชี้วัดที่ 9 รอบ 12 เดือน ปีงบประมาณ 2567')]), line(['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)'].map(text)), ...Array.from({ length: rows }, (_, i) => [line([text(`รพ.สต.บ้าน${i}`), '<c><v>10</v></c>', '<c><v>20</v></c>']), line([text(`รพ.สต.วัด${i}`), '<c><v>20</v></c>', '<c><v>10</v></c>'])]).flat()];
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const buffer = zip({
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="DM" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`,
  });
  return { name: `${rows}.xlsx`, mimeType: 'application/octet-stream', buffer };
}

function zip(parts) {
  const local = [];
  const central = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const path = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), head, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), head, tail, path);
    at += 4 + 26 + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(parts).length, 4);
  end.writeUInt16LE(Object.keys(parts).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

function crc32(data) {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
