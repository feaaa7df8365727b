/** A results workbook of many rows and 12 columns, written as plain XML. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEADS = ['ที่', 'หน่วยงาน', 'B1', 'A1', 'ร้อยละ', 'ตำบล', 'ผู้รายงาน', 'เดือน', 'ปี', 'หมายเหตุ', 'รหัส', 'แหล่งข้อมูล'];

const text = (ref, value) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref, value) => `<c r="${ref}"><v>${value}</v></c>`;

function row(index, claim) {
  const r = index + 5;
  const [whole, part] = [1000 + (index % 977), (index * 7) % 600];
  return `<row r="${r}">${number(`A${r}`, index + 1)}${text(`B${r}`, `รพ.สต. บ้านที่ ${index + 1}`)}${number(`C${r}`, whole)}${number(`D${r}`, part)}${number(`E${r}`, (part / whole) * 100)}`
    + `${text(`F${r}`, `ตำบล ${index % 36}`)}${text(`G${r}`, 'เจ้าหน้าที่')}${number(`H${r}`, index % 12)}${number(`I${r}`, 2567)}${text(`J${r}`, 'ปกติ')}${number(`K${r}`, 10000 + index)}${text(`L${r}`, 'HDC')}${claim === null ? '' : number(`M${r}`, claim)}</row>`;
}

/** The bytes of an .xlsx with one table of KPI 9 of the Satun document. @param claim the score that every row claims; null where none does */
export function bigWorkbook(rows, claim = null) {
  const head = [...HEADS, ...(claim === null ? [] : ['คะแนน'])].map((name, i) => text(`${String.fromCharCode(65 + i)}4`, name)).join('');
  const lines = [`<row r="1">${text('A1', 'ตัวชี้วัดที่ 9 ร้อยละผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี')}</row>`, `<row r="2">${text('A2', 'ปีงบประมาณ 2567 รอบ 12 เดือน')}</row>`, `<row r="4">${head}</row>`];
  for (let i = 0; i < rows; i++) lines.push(row(i, claim));
  const sheet = `<worksheet xmlns="${MAIN}"><dimension ref="A1:${claim === null ? 'L' : 'M'}${rows + 4}"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const part = (name) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name.includes('sheet1') ? 'worksheet' : 'sheet.main'}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('xl/workbook.xml')}${part('xl/worksheets/sheet1.xml')}</Types>`),
    '_rels/.rels': strToU8(`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="KPI 9" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  }, { level: 1 });
}
