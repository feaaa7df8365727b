/** What is wrong in an edition's workbook: where, what, and what to do. */
import type { EditionProblem, EditionProblemCode } from '../tasks/edition/problems';
import type { Language, Text } from './language';

type Data = EditionProblem['data'];
type Sentence = (data: Data) => Text;

const KINDS: Readonly<Record<string, Text>> = {
  steps: { th: 'ขั้นตอนที่ทำ', en: 'steps' }, count: { th: 'จำนวนนับ', en: 'count' }, flag: { th: 'ใช่/ไม่ใช่', en: 'yes/no' }, checks: { th: 'รายการตรวจ', en: 'checks' }, grade: { th: 'เกรด', en: 'grade' }, points: { th: 'คะแนน', en: 'points' },
};
const kindOf = (data: Data, language: Language): string => KINDS[String(data['kind'])]?.[language] ?? String(data['kind']);

/** Rows that say the same are told once. */
function rowsText({ rows }: Data, language: Language): string {
  if (Number(rows) < 2) return '';
  return { th: ` (${rows} แถว)`, en: ` (${rows} rows)` }[language];
}

const SENTENCES: Readonly<Record<EditionProblemCode, Sentence>> = {
  // the workbook
  notAnEdition: ({ sheets }) => ({ th: `ไม่ใช่สมุดเกณฑ์: ไม่พบแผ่นงาน ${sheets} เริ่มจากไฟล์ที่ได้จาก kpi definitions --out หรือปุ่ม บันทึกเป็นสมุดเกณฑ์`, en: `this is no edition workbook: the sheets ${sheets} are not there. Start from a file made by kpi definitions --out, or by the button Save as workbook.` }),
  sheetMissing: ({ sheet }) => ({ th: `ไม่พบแผ่นงาน “${sheet}” ใช้ชื่อแผ่นงานเดิม หรือเพิ่มแผ่นว่างที่มีหัวคอลัมน์เดิม`, en: `the sheet “${sheet}” is not there. Give it its name back, or add it with its heads.` }),
  columnMissing: ({ columns }) => ({ th: `ไม่พบหัวคอลัมน์ ${columns} ใส่หัวคอลัมน์เดิมกลับ (ลำดับใดก็ได้)`, en: `these heads are not there: ${columns}. Put them back, in any order.` }),
  tooMany: ({ most }) => ({ th: `มีมากกว่า ${most} แถว ลบแถวที่ไม่ใช้ หรือแยกเป็นหลายฉบับ`, en: `there are more than ${most} rows. Delete what is not used, or make several editions.` }),
  noKpis: () => ({ th: 'ยังไม่มีตัวชี้วัด กรอกอย่างน้อยหนึ่งแถวในแผ่น ตัวชี้วัด', en: 'there is no indicator. Fill in at least one row of the sheet ตัวชี้วัด.' }),
  // a cell
  valueMissing: ({ head }) => ({ th: `ช่อง “${head}” ว่าง กรอกค่า หรือลบทั้งแถวถ้าไม่ใช้`, en: `“${head}” is blank. Fill it in, or delete the row if it is not meant.` }),
  fieldMissing: ({ head }) => ({ th: `ยังไม่ได้กรอก “${head}” กรอกตามคำอธิบายในแถวเดียวกัน`, en: `“${head}” is blank. Fill it in as its row explains.` }),
  tooLong: ({ length, most }) => ({ th: `ข้อความยาว ${length} ตัวอักษร ย่อให้ไม่เกิน ${most}`, en: `the text has ${length} characters. Shorten it to ${most}.` }),
  cellError: ({ found }) => ({ th: `เซลล์แสดงข้อผิดพลาด ${found} พิมพ์ค่าแทนสูตร`, en: `the cell shows ${found}. Type the value instead of the formula.` }),
  excelFormula: ({ found }) => ({ th: `เซลล์เป็นสูตร Excel (=${found}) พิมพ์เป็นข้อความโดยไม่มี = ข้างหน้า เช่น A / B * 100`, en: `the cell holds an Excel formula (=${found}). Type it as text, without =, such as A / B * 100.` }),
  notANumber: ({ found }) => ({ th: `“${found}” ไม่ใช่ตัวเลข กรอกตัวเลขอย่างเดียว เช่น 80 หรือ 0.5`, en: `“${found}” is no number. Type the number alone, such as 80 or 0.5.` }),
  notWhole: ({ found, from }) => ({ th: `“${found}” ต้องเป็นเลขเต็มตั้งแต่ ${from} ขึ้นไป`, en: `“${found}” has to be a whole number from ${from} up.` }),
  unknownChoice: ({ found, choices, head }) => ({ th: `“${head}” ใช้คำว่า “${found}” ไม่ได้ เลือกจาก: ${choices}`, en: `“${head}” can't be “${found}”. Choose one of: ${choices}.` }),
  citationMissing: ({ head }) => ({ th: `ยังไม่ได้อ้างเอกสาร ใส่เลขบรรทัดหรือเลขหน้าในช่อง “${head}” เช่น 74, 86`, en: `no citation: write the line or page numbers of the document into “${head}”, such as 74, 86.` }),
  citationUnreadable: ({ found }) => ({ th: `อ่านเลขบรรทัด “${found}” ไม่ได้ ใช้ตัวเลขคั่นด้วยจุลภาค หรือช่วง เช่น 74, 86 หรือ 74-80`, en: `“${found}” can't be read as lines. Write numbers with commas, or a run, such as 74, 86 or 74-80.` }),
  badCode: ({ found }) => ({ th: `รหัส “${found}” ใช้ไม่ได้ รหัสตัวชี้วัดเป็นตัวเลขและจุด เช่น 01 หรือ 3.36 รหัสข้อมูลเป็นอักษรอังกฤษตามด้วยตัวเลขได้ เช่น A หรือ B1`, en: `the code “${found}” can't be used. Codes of indicators are figures and dots (01, 3.36); codes of data items are Latin letters, then figures (A, B1).` }),
  badId: ({ found }) => ({ th: `รหัสฉบับ “${found}” ใช้ไม่ได้ ใช้อักษรอังกฤษเล็ก ตัวเลข และขีด 2–40 ตัว เช่น satun-2568`, en: `the edition id “${found}” can't be used. Use 2–40 small Latin letters, figures and hyphens, such as satun-2568.` }),
  badYear: ({ found }) => ({ th: `ปีงบประมาณ “${found}” ต้องเป็น พ.ศ. 4 หลัก เช่น 2568`, en: `the fiscal year “${found}” has to be a Buddhist year of four figures, such as 2568.` }),
  badFormula: ({ found }) => ({ th: `อ่านสูตร “${found}” ไม่ได้ ใช้ + − × ÷ ( ) ตัวเลข และรหัสข้อมูล เช่น (A + B) / C * 100`, en: `the formula “${found}” can't be read. Use + − × ÷ ( ), numbers and item codes, such as (A + B) / C * 100.` }),
  badDot: ({ found }) => ({ th: `ชื่อรายการ “${found}” ซ้ำหรือผิดรูปแบบ ใช้ชื่อเดียว หรือชื่อกับจุด เช่น checks.1 หรือ rate.pcu`, en: `“${found}” stands twice, or is not well formed. Use a name, or names with a dot, such as checks.1 or rate.pcu.` }),
  strayCharacter: ({ found, formula }) => ({ th: `สูตร “${formula}” มี “${found}” ซึ่งคำนวณไม่ได้ ใช้เฉพาะ + − × ÷ ( ) ตัวเลข และรหัสข้อมูล`, en: `“${found}” in the formula “${formula}” can't be calculated. Use only + − × ÷ ( ), numbers and item codes.` }),
  brackets: ({ formula }) => ({ th: `วงเล็บของสูตร “${formula}” ไม่ครบคู่ ปิดวงเล็บทุกตัวที่เปิด`, en: `the brackets of “${formula}” don't match. Close each one that is opened.` }),
  unknownItem: ({ found, formula, items }) => ({
    th: `ไม่รู้จักรหัสข้อมูล “${found}”${formula === undefined ? '' : ` ในสูตร “${formula}”`} ที่มีคือ ${items} แก้รหัส หรือเพิ่มในแผ่น ข้อมูล`,
    en: `“${found}”${formula === undefined ? '' : ` in the formula “${formula}”`} is no data item. There are ${items}: correct the code, or add the item to the sheet ข้อมูล.`,
  }),
  wrongKind: (data) => ({ th: `รหัสข้อมูล “${data['found']}” ต้องมีในแผ่น ข้อมูล และเป็นชนิด “${kindOf(data, 'th')}”`, en: `“${data['found']}” has to be in the sheet ข้อมูล, of the kind “${kindOf(data, 'en')}”.` }),
  // what rows say of each other
  unknownKpi: (data) => ({ th: `ไม่มีรหัสตัวชี้วัด “${data['found']}” ในแผ่น ${data['sheet']}${rowsText(data, 'th')} แก้รหัส หรือเพิ่มตัวชี้วัด`, en: `there is no indicator “${data['found']}” on the sheet ${data['sheet']}${rowsText(data, 'en')}. Correct the code, or add the indicator.` }),
  unknownRound: ({ found, choices }) => ({ th: `ไม่รู้จักรอบ “${found}” ใช้: ${choices} (หลายรอบคั่นด้วย ;)`, en: `“${found}” is no round. Use: ${choices}; several with semicolons between them.` }),
  unknownUnit: ({ found, sheet }) => ({ th: `ไม่มีหน่วยงาน “${found}” ในแผ่น ${sheet} สะกดให้ตรงกัน หรือเพิ่มหน่วยงาน`, en: `there is no unit “${found}” on the sheet ${sheet}. Spell it alike, or add the unit.` }),
  unknownRuling: ({ found, sheet }) => ({ th: `ไม่มีข้อวินิจฉัย “${found}” เพิ่มรหัสและข้อความในแผ่น ${sheet} หรือลบรหัสนี้`, en: `there is no ruling “${found}”. Add its code and words to the sheet ${sheet}, or take the code out.` }),
  rulingChanged: ({ code }) => ({ th: `ข้อวินิจฉัย ${code} มากับโปรแกรม แก้ข้อความไม่ได้ ถ้าสำนักงานตัดสินอย่างอื่น ให้เพิ่มรหัสใหม่ เช่น ข1`, en: `the ruling ${code} belongs to the program: its words can't be changed. Where your office decides otherwise, add a code of your own, such as ข1.` }),
  unitValueTwice: ({ unit, code }) => ({ th: `${unit} มีค่าของ ${code} สองแถว เหลือแถวเดียว`, en: `${unit} has two values of ${code}. Keep one row.` }),
  unitTwice: ({ name }) => ({ th: `ชื่อ “${name}” เป็นของสองหน่วยงาน เหลือไว้หน่วยงานเดียว`, en: `the name “${name}” stands for two units. Keep it for one of them.` }),
  idTwice: () => ({ th: 'รหัสตัวชี้วัดซ้ำกับแถวก่อน ใช้รหัสละหนึ่งตัวชี้วัด', en: 'this code stands in an earlier row, too. Give each indicator its own.' }),
  otherEdition: () => ({ th: 'รหัสตัวชี้วัดเป็นของฉบับอื่น ตรวจรหัสฉบับ', en: 'the indicator belongs to another edition. Check the edition id.' }),
  codeTwice: ({ found }) => ({ th: `รหัสข้อมูล “${found}” ซ้ำในตัวชี้วัดนี้ ใช้รหัสละหนึ่งรายการ`, en: `the item code “${found}” stands twice in this indicator. Give each item its own.` }),
  noItems: ({ sheet }) => ({ th: `ยังไม่มีรายการข้อมูล เพิ่มอย่างน้อยหนึ่งแถวของตัวชี้วัดนี้ในแผ่น ${sheet}`, en: `there is no data item. Add at least one row of this indicator to the sheet ${sheet}.` }),
  noRule: ({ sheet, targets }) => ({ th: `ยังไม่มีรอบใดมีเกณฑ์หรือเป้าหมาย เพิ่มแถวของตัวชี้วัดนี้ในแผ่น ${sheet} หรือ ${targets}`, en: `no round has criteria or a target. Add a row of this indicator to the sheet ${sheet} or ${targets}.` }),
  noRounds: () => ({ th: 'ยังไม่มีรอบใดมีเกณฑ์หรือเป้าหมาย เพิ่มแถวในแผ่น รอบและชนิดเกณฑ์ หรือ เป้าหมาย', en: 'no round has criteria or a target. Add a row to the sheet รอบและชนิดเกณฑ์ or เป้าหมาย.' }),
  roundTwice: ({ round }) => ({ th: `รอบ ${round} ของตัวชี้วัดนี้มีสองแถว เหลือแถวเดียว`, en: `the round ${round} of this indicator stands in two rows. Keep one.` }),
  targetTwice: ({ round }) => ({ th: `รอบ ${round} ของตัวชี้วัดนี้มีเป้าหมายสองแถว เหลือแถวเดียว`, en: `the round ${round} of this indicator has two targets. Keep one row.` }),
  everyBeside: () => ({ th: '“ทุกรอบ” อยู่ร่วมกับรอบอื่น ใช้ “ทุกรอบ” อย่างเดียว หรือแยกทุกรอบ', en: '“ทุกรอบ” stands beside other rounds. Use it alone, or name each round.' }),
  emptyRule: () => ({ th: 'รอบนี้ไม่มีทั้งเกณฑ์และเป้าหมาย เลือกชนิดเกณฑ์ เพิ่มเป้าหมาย หรือลบแถว', en: 'this round has neither criteria nor a target. Choose a kind of criteria, add a target, or delete the row.' }),
  rowsMissing: ({ sheet, what }) => ({ th: `ยังไม่มีแถวของ ${what} ในแผ่น ${sheet} เพิ่มแถวของตัวชี้วัดนี้ที่แผ่นนั้น`, en: `the sheet ${sheet} has no row of ${what}. Add rows of this indicator there.` }),
  levelMissing: ({ level, part, round, sheet }) => ({ th: `ขาดระดับ ${level}${part === '' ? '' : ` ของส่วนที่ ${part}`} ของรอบ ${round} ในแผ่น ${sheet} ต้องมีระดับ 1 ถึง 5 ครบ`, en: `level ${level}${part === '' ? '' : ` of part ${part}`} of the round ${round} is missing on the sheet ${sheet}. There have to be levels 1 to 5.` }),
  levelTwice: ({ level }) => ({ th: `“${level}” ซ้ำกับแถวก่อน เหลือแถวเดียว หรือแก้เลข`, en: `“${level}” stands in an earlier row, too. Keep one row, or correct the number.` }),
  levelOutside: ({ level }) => ({ th: `“${level}” เกินลำดับที่มี ระดับใช้ 1–5 ขั้นตอนเรียง 1, 2, 3 … ไม่ข้ามเลข`, en: `“${level}” is beyond the order: levels go from 1 to 5, steps are 1, 2, 3 … without a gap.` }),
  partMissing: ({ part, sheet }) => ({ th: `ไม่มีส่วนที่ ${part} ในแผ่น ${sheet} แก้เลขส่วน หรือเพิ่มส่วน`, en: `there is no part ${part} on the sheet ${sheet}. Correct the number, or add the part.` }),
  rowUnused: ({ round, kind, sheet, rounds, rows }) => ({
    th: kind === '' ? `รอบ ${round} ของตัวชี้วัดนี้ไม่มีในแผ่น ${rounds}${rowsText({ rows: rows! }, 'th')} แถวนี้จึงไม่ถูกใช้ แก้รอบ หรือเพิ่มรอบ` : `รอบ ${round} ใช้เกณฑ์ชนิด “${kind}” ซึ่งไม่อ่านแผ่น ${sheet}${rowsText({ rows: rows! }, 'th')} แก้ชนิดเกณฑ์ หรือลบแถวนี้`,
    en: kind === '' ? `the round ${round} of this indicator is not on the sheet ${rounds}, so nothing uses this row${rowsText({ rows: rows! }, 'en')}. Correct the round, or add it.` : `the round ${round} has criteria of the kind “${kind}”, which does not read the sheet ${sheet}${rowsText({ rows: rows! }, 'en')}. Correct the kind, or delete this row.`,
  }),
  printedUnsaid: ({ code, sheet }) => ({ th: `แผ่น ${sheet} มีค่าของ ${code} แต่ไม่ได้บอกวิธีใช้ เลือก “ใช้แทนเมื่อเว้นว่าง” หรือ “ใช้เทียบเท่านั้น”`, en: `the sheet ${sheet} holds values of ${code}, but nothing says how they are used. Choose “ใช้แทนเมื่อเว้นว่าง” (they stand in) or “ใช้เทียบเท่านั้น” (they are compared).` }),
  checkAndShare: ({ code, measure }) => ({ th: `ข้อหนึ่งต้องมี “${code}” หรือ “${measure}” อย่างใดอย่างหนึ่ง`, en: `an entry has either “${code}” or “${measure}”: fill in one of them.` }),
  // criteria
  notRising: ({ before, found }) => ({ th: `${found} ไม่มากกว่า ${before} ของระดับก่อน ตัวชี้วัดนี้ยิ่งมากยิ่งดี ค่าเกณฑ์ต้องเพิ่มขึ้นทุกระดับ เรียงใหม่ หรือแก้ทิศทาง`, en: `${found} is not above ${before} of the level before. Higher is better here, so the values have to rise: put them in order, or correct the direction.` }),
  notFalling: ({ before, found }) => ({ th: `${found} ไม่น้อยกว่า ${before} ของระดับก่อน ตัวชี้วัดนี้ยิ่งน้อยยิ่งดี ค่าเกณฑ์ต้องลดลงทุกระดับ เรียงใหม่ หรือแก้ทิศทาง`, en: `${found} is not below ${before} of the level before. Lower is better here, so the values have to fall: put them in order, or correct the direction.` }),
  firstOpen: () => ({ th: 'เฉพาะช่วงแรกเท่านั้นที่ไม่มีค่า “ตั้งแต่” ลบค่าของช่วงแรก หรือใส่ค่าให้ช่วงนี้', en: 'only the first band has no “from”. Clear it in the first band, or fill it in here.' }),
  swapped: ({ from, to }) => ({ th: `“ถึง” ${to} น้อยกว่า “ตั้งแต่” ${from} สลับค่า`, en: `“to” ${to} is below “from” ${from}. Swap them.` }),
  overlap: ({ from, end }) => ({ th: `ช่วงนี้เริ่มที่ ${from} ซึ่งทับกับช่วงก่อนที่สิ้นสุดที่ ${end} แก้ให้ช่วงไม่ทับกัน`, en: `this band begins at ${from}, inside the band before it, which ends at ${end}. Bands must not overlap.` }),
  noSuchStep: ({ step, steps }) => ({ th: `ไม่มีขั้นที่ ${step} มีขั้น 1 ถึง ${steps} แก้เลขขั้น หรือเพิ่มขั้นตอน`, en: `there is no step ${step}: there are steps 1 to ${steps}. Correct the number, or add the step.` }),
  unnamedStep: ({ step, steps }) => ({ th: `ระดับนี้ต้องทำถึงขั้นที่ ${step} แต่มีเพียง ${steps} ขั้น เพิ่มขั้นตอน หรือแก้เลข`, en: `this level asks for step ${step}, but there are ${steps}. Add the steps, or correct the number.` }),
  asksNoMore: () => ({ th: 'ระดับนี้ไม่ได้ขอมากกว่าระดับก่อน เพิ่มขั้นหรือจำนวนที่ต้องทำ', en: 'this level asks for no more than the one before. Ask for more steps, or a higher count.' }),
  shares: ({ sum }) => ({ th: `สัดส่วนรวมกันได้ ${sum} ต้องได้ 1 แก้สัดส่วน`, en: `the shares add to ${sum}, not to 1. Correct them.` }),
  tableRows: ({ rows, measures }) => ({ th: `ตารางนี้มี ${rows} แถว แต่เกณฑ์มี ${measures} ส่วน ใส่ส่วนละหนึ่งแถว`, en: `this table has ${rows} rows for ${measures} parts. Give one row for each part.` }),
  negativeWeight: ({ found }) => ({ th: `น้ำหนัก ${found} ติดลบ ใช้ 0 ขึ้นไป หรือเว้นว่างถ้าเอกสารไม่ได้พิมพ์`, en: `the weight ${found} is negative. Use 0 or more, or leave it blank where the document prints none.` }),
  weightsDiffer: ({ sum, said }) => ({ th: `น้ำหนักของตัวชี้วัดรวมกันได้ ${sum} แต่ระบุไว้ ${said} แก้น้ำหนักตัวใดตัวหนึ่ง หรือแก้น้ำหนักรวม`, en: `the weights of the indicators add to ${sum}, not to ${said} as is said here. Correct a weight, or the total.` }),
  idTaken: ({ id }) => ({ th: `“${id}” เป็นฉบับที่มากับโปรแกรม ซึ่งแก้ไม่ได้ ตั้งรหัสฉบับใหม่ เช่น ${id}-2`, en: `“${id}” comes with the program and can't be changed. Choose another id, such as ${id}-2.` }),
  shape: ({ message }) => ({ th: `ค่านี้ใช้ไม่ได้ (${message}) เทียบกับแถวตัวอย่าง แล้วแก้ให้เหมือนกัน`, en: `this can't be used (${message}). Compare it with the example row, and write it alike.` }),
  // cases worked out by hand
  exampleOfBefore: ({ field, expected, found }) => ({ th: `ตัวอย่างของปีก่อนระบุ ${field} = ${expected} เกณฑ์นี้ให้ ${found} แก้ตัวอย่างก่อนยืนยันเกณฑ์ของตัวชี้วัดนี้ครบ`, en: `the example of the year before says ${field} = ${expected}; these criteria give ${found}. Correct the example before all rows of this indicator are confirmed.` }),
  exampleDiffers: ({ field, expected, found }) => ({ th: `ตัวอย่างระบุ ${field} = ${expected} แต่คำนวณตามเกณฑ์ได้ ${found} ตรวจทั้งตัวอย่างและเกณฑ์ แล้วแก้ที่ผิด`, en: `the example says ${field} = ${expected}, but the criteria give ${found}. Check both, and correct the one that is wrong.` }),
  exampleValue: ({ found, field }) => ({ th: `ค่า “${found}” ของ “${field}” ใช้ไม่ได้ ตรวจชื่อรายการและชนิดของค่า`, en: `“${found}” can't be a value of “${field}”. Check the name, and what kind of value it takes.` }),
  unknownExpected: ({ found, names }) => ({ th: `ไม่รู้จักผลชื่อ “${found}” ใช้: ${names}`, en: `“${found}” is no result. Use: ${names}.` }),
  // worth knowing
  toConfirm: () => ({ th: 'ยังรอยืนยัน ตรวจกับเอกสารปีใหม่ แล้วเปลี่ยนเป็น “ยืนยันแล้ว”', en: 'still to be confirmed. Check it against the new document, then choose “ยืนยันแล้ว” (confirmed).' }),
  exampleMissing: () => ({ th: 'ยังไม่มีตัวอย่างคำนวณ เพิ่มอย่างน้อยหนึ่งตัวอย่างในแผ่น ตัวอย่างคำนวณ เพื่อให้แน่ใจว่าเกณฑ์ให้คะแนนตามที่ตั้งใจ', en: 'no worked example. Add at least one to the sheet ตัวอย่างคำนวณ, to be sure that the criteria score as they are meant to.' }),
};

/** The sentence alone. */
export function editionProblemText({ code, data }: Pick<EditionProblem, 'code' | 'data'>): Text {
  return SENTENCES[code](data);
}

/** Sheet and cell, KPI, and the sentence: `เกณฑ์!E12 (ตัวชี้วัด 05): …`. */
export function editionProblemLine(problem: EditionProblem, language: Language): string {
  const { sheet, cell, kpi } = problem;
  const at = [sheet, cell].filter(Boolean).join('!');
  const of = kpi === null ? '' : `(${language === 'th' ? 'ตัวชี้วัด' : 'indicator'} ${kpi.slice(kpi.indexOf('/') + 1)})`;
  const where = [at, of].filter(Boolean).join(' ');
  return `${where === '' ? '' : `${where}: `}${editionProblemText(problem)[language]}`;
}
