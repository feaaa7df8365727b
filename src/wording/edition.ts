/** The words of an edition's workbook. Heads are Thai with English below in both languages, because the workbook is read back by them. */
import type { SheetKey } from '../tasks/edition/sheets';
import type { EditionWords } from '../tasks/edition/words';
import { EDITION_EXAMPLES } from './editionExamples';
import { EDITION_GUIDE } from './editionGuide';
import type { Text } from './language';
import { RULING_IDS, rulingText } from './rulings';

const t = (th: string, en: string): Text => ({ th, en });

const KPI = t('รหัสตัวชี้วัด', 'KPI code');
const ROUNDS = t('รอบ', 'Rounds');
const LINES = t('บรรทัดในเอกสาร', 'Document lines');
const CONFIRM = t('การยืนยัน', 'Confirmed?');
const NAME = t('ชื่อ (ไทย)', 'Name (Thai)');
const NAME_EN = t('ชื่อ (อังกฤษ)', 'Name (English)');
const MEASURE = t('สูตร', 'Formula');

const HEADS: EditionWords['heads'] = {
  units: { name: t('ชื่อหน่วยงาน', 'Unit'), aliases: t('ชื่ออื่นที่พบในตาราง', 'Other names') },
  kpis: {
    kpi: KPI, number: t('เลขที่', 'Number'), name: t('ชื่อตัวชี้วัด (ไทย)', 'Name (Thai)'), nameEn: t('ชื่อตัวชี้วัด (อังกฤษ)', 'Name (English)'), alsoCalled: t('ชื่ออื่นที่ใช้เรียก', 'Also called'),
    unitOfMeasure: t('หน่วยวัด', 'Unit of measure'), unitOfMeasureEn: t('หน่วยวัด (อังกฤษ)', 'Unit of measure (English)'), direction: t('ทิศทาง', 'Direction'), weight: t('น้ำหนัก', 'Weight'),
    weightLines: t('บรรทัดของน้ำหนัก', 'Lines: weight'), formula: t('สูตรคำนวณ', 'Formula'), formulaLines: t('บรรทัดของสูตร', 'Lines: formula'), rulings: t('ข้อวินิจฉัยที่ใช้', 'Rulings'),
    lines: t('บรรทัดของนิยาม', 'Lines: definition'), confirm: CONFIRM,
  },
  items: {
    kpi: KPI, code: t('รหัสข้อมูล', 'Item code'), kind: t('ชนิดข้อมูล', 'Kind'), name: t('ชื่อรายการข้อมูล (ไทย)', 'Name (Thai)'), nameEn: t('ชื่อรายการข้อมูล (อังกฤษ)', 'Name (English)'),
    counter: t('ลักษณนาม', 'Counted in'), counterEn: t('ลักษณนาม (อังกฤษ)', 'Counted in (English)'), counterOne: t('ลักษณนาม (หนึ่งหน่วย)', 'One of them (English)'),
    heads: t('หัวคอลัมน์ที่พบในตาราง', 'Column heads'), optional: t('เว้นว่างได้', 'May be blank'), lines: LINES, printedUse: t('ค่ารายหน่วยในเอกสาร', 'Printed values'), printedLines: t('บรรทัดของค่ารายหน่วย', 'Lines: printed values'), confirm: CONFIRM,
  },
  unitValues: { kpi: KPI, item: t('รหัสข้อมูล', 'Item code'), unit: t('หน่วยงาน', 'Unit'), value: t('ค่า', 'Value'), confirm: CONFIRM },
  dataRules: {
    kpi: KPI, rule: t('กติกา', 'Rule'), items: t('รหัสข้อมูลที่ตรวจ', 'Items'), whole: t('เทียบกับรหัสข้อมูล', 'Against item'), value: t('จำนวน', 'Number'), heads: t('หัวคอลัมน์ของคะแนน', 'Heads of the scores'),
    issue: t('คำเตือนเฉพาะ', 'Special message'), lines: LINES,
  },
  rounds: {
    kpi: KPI, rounds: ROUNDS, criteria: t('ชนิดเกณฑ์', 'Kind of criteria'), measure: MEASURE, item: t('รหัสข้อมูลหลัก', 'Main item'), second: t('รหัสข้อมูลที่สอง', 'Second item'), max: t('คะแนนสูงสุด', 'Most points'),
    rates: t('ค่าที่แสดงประกอบ', 'Values shown beside'), note: t('หมายเหตุ (ไทย)', 'Note (Thai)'), noteEn: t('หมายเหตุ (อังกฤษ)', 'Note (English)'), plan: t('มีแผนกิจกรรม', 'Has a plan'), lines: LINES,
    evidenceLines: t('บรรทัดของหลักฐาน', 'Lines: evidence'),
  },
  levels: {
    kpi: KPI, rounds: ROUNDS, part: t('ส่วนที่', 'Part'), level: t('ระดับ', 'Level'), from: t('ค่าเกณฑ์ (ตั้งแต่)', 'Value (from)'), to: t('ถึง', 'To'), printed: t('ข้อความในเอกสาร / ชื่อเกรด', 'As printed / grade names'),
    upTo: t('ทำครบถึงขั้นที่', 'Steps done up to'), lines: LINES, confirm: CONFIRM,
  },
  parts: {
    kpi: KPI, rounds: ROUNDS, part: t('ส่วนที่', 'Part'), key: t('รหัสส่วน', 'Key'), name: NAME, nameEn: NAME_EN, measure: MEASURE, share: t('สัดส่วน', 'Share'),
    p1: t('คะแนนค่าที่ 1', 'Points 1'), p2: t('คะแนนค่าที่ 2', 'Points 2'), p3: t('คะแนนค่าที่ 3', 'Points 3'), p4: t('คะแนนค่าที่ 4', 'Points 4'), p5: t('คะแนนค่าที่ 5', 'Points 5'), lines: LINES,
  },
  steps: { kpi: KPI, rounds: ROUNDS, step: t('ขั้นที่', 'Step'), name: t('สิ่งที่ต้องทำ (ไทย)', 'What is done (Thai)'), nameEn: t('สิ่งที่ต้องทำ (อังกฤษ)', 'What is done (English)'), score: t('คะแนน ถ้าไม่เท่าระดับ', 'Score if not the level') },
  conditions: {
    kpi: KPI, rounds: ROUNDS, step: t('ใช้กับขั้นที่', 'For step'), name: NAME, nameEn: NAME_EN, measure: t('สูตรหรือรหัสข้อมูล', 'Formula or item'), is: t('ต้อง', 'Has to be'), value: t('ค่า', 'Value'),
    literal: t('ไม่ใช้ตัดสิน', 'Never decides'), lines: LINES, confirm: CONFIRM,
  },
  points: {
    kpi: KPI, rounds: ROUNDS, no: t('ลำดับ', 'No.'), code: t('รหัสข้อ', 'Code'), name: NAME, nameEn: NAME_EN, measure: t('สูตร (ข้อที่คิดจากตัวเลข)', 'Formula'), from: t('ตั้งแต่', 'From'), points: t('คะแนน', 'Points'),
    half: t('คะแนนเมื่อไม่ครบ', 'Points if half'), halfWord: t('คำที่แปลว่าไม่ครบ', 'Word for half'), noneWord: t('คำที่แปลว่าไม่มี', 'Word for none'), heads: t('หัวคอลัมน์ที่พบในตาราง', 'Column heads'), lines: LINES,
  },
  unitTables: {
    kpi: KPI, rounds: ROUNDS, table: t('ตารางที่', 'Table'), part: t('ส่วนที่', 'Part'), units: t('หน่วยงานที่ใช้', 'Units'), v1: t('ค่าที่ 1', 'Value 1'), v2: t('ค่าที่ 2', 'Value 2'), v3: t('ค่าที่ 3', 'Value 3'),
    v4: t('ค่าที่ 4', 'Value 4'), v5: t('ค่าที่ 5', 'Value 5'), lines: LINES, confirm: CONFIRM,
  },
  targets: { kpi: KPI, rounds: ROUNDS, measure: MEASURE, is: t('ต้อง', 'Has to be'), value: t('ค่าเป้าหมาย', 'Target'), lines: LINES, confirm: CONFIRM },
  rulings: { code: t('รหัส', 'Code'), text: t('ข้อวินิจฉัย', 'Ruling') },
  examples: {
    kpi: KPI, no: t('ตัวอย่างที่', 'Example'), rounds: t('รอบ', 'Round'), unit: t('หน่วยงาน', 'Unit'), given: t('ให้ / ได้', 'Given / expected'), field: t('รายการ', 'What'), value: t('ค่า', 'Value'), why: t('เหตุผล', 'Why'),
  },
};

const NAMES: Readonly<Record<SheetKey, Text>> = {
  units: t('หน่วยงาน', 'Units'), kpis: t('ตัวชี้วัด', 'Indicators'), items: t('ข้อมูล', 'Data items'), unitValues: t('ค่ารายหน่วยในเอกสาร', 'Printed values'), dataRules: t('กติกาข้อมูล', 'Data rules'),
  rounds: t('รอบและชนิดเกณฑ์', 'Rounds'), levels: t('เกณฑ์', 'Criteria'), parts: t('ส่วนของเกณฑ์', 'Parts'), steps: t('ขั้นตอน', 'Steps'), conditions: t('เงื่อนไข', 'Conditions'), points: t('คะแนนรายข้อ', 'Points'),
  unitTables: t('เกณฑ์รายหน่วย', 'Criteria by unit'), targets: t('เป้าหมาย', 'Targets'), rulings: t('ข้อวินิจฉัย', 'Rulings'), examples: t('ตัวอย่างคำนวณ', 'Worked examples'),
};

const HELP: EditionWords['help'] = {
  edition: 'บอกว่าเกณฑ์ฉบับนี้คือฉบับใด กรอกช่องสีเหลืองอ่อน',
  units: 'หน่วยงานที่ถูกประเมิน ตามลำดับในเอกสาร ชื่ออื่นคั่นด้วยเครื่องหมาย ; เว้นทั้งแผ่นว่างได้ถ้าเอกสารไม่มีรายชื่อ',
  kpis: 'หนึ่งแถวต่อหนึ่งตัวชี้วัด รหัสตัวชี้วัดใช้อ้างในแผ่นอื่นทุกแผ่น เช่น 01 หรือ 3.36',
  items: 'ข้อมูลที่ต้องรายงาน หนึ่งแถวต่อหนึ่งรายการ รหัสข้อมูลเป็นตัวอักษรอังกฤษตามด้วยตัวเลขได้ เช่น A, B, A1',
  unitValues: 'ค่าที่เอกสารพิมพ์ไว้ให้แต่ละหน่วยงาน เช่น เป้าหมายหรือตัวหาร บอกวิธีใช้ในแผ่น ข้อมูล คอลัมน์ ค่ารายหน่วยในเอกสาร',
  dataRules: 'ข้อมูลที่เป็นไปไม่ได้จะไม่ให้คะแนน เช่น A มากกว่า B เว้นทั้งแผ่นว่างได้',
  rounds: 'หนึ่งแถวต่อหนึ่งรอบ (หลายรอบที่เกณฑ์เหมือนกันใส่แถวเดียว คั่นด้วย ;) ชนิดเกณฑ์บอกว่าต้องกรอกแผ่นใดต่อ รอบที่มีแต่เป้าหมายใส่ในแผ่น เป้าหมาย อย่างเดียว',
  levels: 'ค่าของระดับ 1–5 หนึ่งแถวต่อหนึ่งระดับ ค่าเกณฑ์ต้องเพิ่มขึ้นทุกระดับ (หรือลดลง ถ้ายิ่งน้อยยิ่งดี)',
  parts: 'ใช้เมื่อเกณฑ์มีหลายส่วน หรือเป็นเกณฑ์รายหน่วยงาน สัดส่วนรวมกันต้องได้ 1',
  steps: 'ใช้กับเกณฑ์แบบขั้นตอน ขั้น 1, 2, 3 … เรียงต่อกัน ได้ระดับเท่าขั้นสูงสุดที่ทำครบต่อเนื่อง',
  conditions: 'ตัวเลขที่แต่ละขั้นต้องถึง หรือเงื่อนไขก่อนให้คะแนน เว้นทั้งแผ่นว่างได้',
  points: 'ใช้กับเกณฑ์แบบรวมคะแนนรายข้อ และคะแนนจากหลักฐาน',
  unitTables: 'ใช้เมื่อแต่ละหน่วยงานมีค่าเกณฑ์ของตัวเอง หนึ่งแถวต่อหนึ่งส่วนของเกณฑ์',
  targets: 'ค่าเป้าหมาย ใช้บอกว่าผ่านหรือไม่ผ่านเท่านั้น ไม่มีผลต่อคะแนน',
  rulings: 'เรื่องที่เอกสารไม่ได้เขียนไว้ และสำนักงานตัดสินแล้ว รหัส G1–G14 และรหัสที่มีมากับโปรแกรมแก้ข้อความไม่ได้ เพิ่มของท่านเองได้ เช่น รหัส ข1',
  examples: 'ตัวอย่างที่คิดด้วยมือ โปรแกรมจะคำนวณเทียบให้ตอนนำเข้า ถ้าไม่ตรงจะบอกเซลล์ ควรมีอย่างน้อยหนึ่งตัวอย่างต่อตัวชี้วัด',
};

export const EDITION_WORDS: EditionWords = {
  guideSheet: 'คู่มือ',
  editionSheet: 'ฉบับ',
  sheets: NAMES,
  help: HELP,
  heads: HEADS,
  fieldHeads: [t('รายการ', 'Item'), t('ค่า', 'Value'), t('คำอธิบาย', 'Explanation')],
  fields: {
    id: { ...t('รหัสฉบับ', 'Edition id'), help: 'ตัวอักษรอังกฤษเล็ก ตัวเลข และขีด เช่น satun-2568 ต้องไม่ซ้ำกับฉบับที่มีมากับโปรแกรม' },
    version: { ...t('รุ่นของฉบับ', 'Version'), help: 'ชื่อรุ่นที่สำนักงานใช้เรียก เช่น ร่าง 2 หรือ ประกาศ 1 ต.ค. 2567 เว้นว่างได้' },
    title: { ...t('ชื่อฉบับ', 'Title'), help: 'เช่น ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ ระดับ คปสอ. จังหวัดสตูล ปีงบประมาณ 2568' },
    titleEn: { ...t('ชื่อฉบับ (อังกฤษ)', 'Title (English)'), help: 'เว้นว่างได้ จะใช้ชื่อภาษาไทย' },
    fiscalYear: { ...t('ปีงบประมาณ', 'Fiscal year'), help: 'พ.ศ. 4 หลัก เช่น 2568 เว้นว่างถ้าเอกสารไม่ระบุปี' },
    documentId: { ...t('ชื่อย่อเอกสาร', 'Document, short'), help: 'ใช้อ้างบรรทัด เช่น สสจ.สตูล 2568 จะแสดงเป็น “สสจ.สตูล 2568 บรรทัด 86”' },
    document: { ...t('ชื่อเอกสาร', 'Document title'), help: 'ชื่อเต็มของเอกสารที่คัดเกณฑ์มา' },
    documentEn: { ...t('ชื่อเอกสาร (อังกฤษ)', 'Document title (English)'), help: 'เว้นว่างได้' },
    unitKind: { ...t('ชนิดหน่วยงาน', 'Kind of unit'), help: 'หน่วยงานที่ถูกประเมินคืออะไร เช่น อำเภอ ศูนย์อนามัย เขตสุขภาพ' },
    unitKindEn: { ...t('ชนิดหน่วยงาน (อังกฤษ)', 'Kind of unit (English)'), help: 'เช่น district เว้นว่างได้' },
    whole: { ...t('พื้นที่รวม (จังหวัด)', 'The whole (province)'), help: 'ชื่อของผลรวมทุกหน่วยงาน เช่น จังหวัดสตูล หรือ ภาพรวมประเทศ' },
    wholeAliases: { ...t('ชื่ออื่นของพื้นที่รวม', 'Other names of the whole'), help: 'คำที่ใช้เรียกแถวรวม คั่นด้วย ; เช่น รวม; ภาพรวมจังหวัด' },
    totalWeight: { ...t('น้ำหนักรวม', 'Total weight'), help: 'ถ้าเอกสารระบุ โปรแกรมจะตรวจว่าน้ำหนักทุกตัวรวมกันได้เท่านี้ เว้นว่างได้' },
  },
  choices: {
    direction: { higher: 'ยิ่งมากยิ่งดี', lower: 'ยิ่งน้อยยิ่งดี' },
    itemKind: { count: 'จำนวนนับ', amount: 'เงินบาท', points: 'คะแนน', steps: 'ขั้นตอนที่ทำ', grade: 'เกรด', flag: 'ใช่/ไม่ใช่', checks: 'รายการตรวจ' },
    printedUse: { fillIn: 'ใช้แทนเมื่อเว้นว่าง', compare: 'ใช้เทียบเท่านั้น' },
    dataRule: { partOf: 'เป็นส่วนหนึ่งของ', sumWithin: 'ผลบวกไม่เกิน', atMost: 'ไม่เกินจำนวน', list: 'นับจากคะแนนรายหน่วย' },
    dataIssue: { testedExceedsAll: 'ตรวจเกินทั้งหมด' },
    criteria: {
      thresholds: 'ค่า 1–5', bands: 'ช่วง 1–5', steps: 'ขั้นตอน', countedSteps: 'ขั้นตอนและจำนวน', points: 'คะแนนรายข้อ', grades: 'เกรด', parts: 'หลายส่วน', evidence: 'หลักฐาน', unitTables: 'รายหน่วยงาน', none: 'ไม่มีเกณฑ์', noteOnly: 'หมายเหตุเท่านั้น',
    },
    round: { every: 'ทุกรอบ', m3: '3 เดือน', m5: '5 เดือน', m6: '6 เดือน', m9: '9 เดือน', m12: '12 เดือน', h1: 'ครึ่งปีแรก', h2: 'ครึ่งปีหลัง' },
    targetIs: { atLeast: 'ไม่น้อยกว่า', atMost: 'ไม่เกิน' },
    conditionIs: { atLeast: 'ไม่น้อยกว่า', below: 'น้อยกว่า', yes: 'เป็นจริง' },
    step: { gate: 'ก่อนให้คะแนน' },
    yes: { yes: 'ใช่' },
    given: { input: 'ให้', expect: 'ได้' },
    exampleValue: { yes: 'ใช่', no: 'ไม่ใช่', noData: '-', emptyList: 'ว่าง', full: 'ครบ', half: 'ไม่ครบ', none: 'ไม่มี' },
    confirm: { toConfirm: 'รอยืนยัน', confirmed: 'ยืนยันแล้ว' },
  },
  example: 'ตัวอย่าง:',
  examples: EDITION_EXAMPLES,
  prompt: (head) => ({ title: head.slice(0, 32), text: 'เลือกจากรายการ หรือเว้นว่าง' }),
  refusal: { title: 'เลือกจากรายการ', text: 'ใช้คำนี้ไม่ได้ กดลูกศรท้ายช่องแล้วเลือกจากรายการ' },
  guide: EDITION_GUIDE,
  rulings: new Map(RULING_IDS.map((id) => [id, rulingText(id, 'th')])),
  toConfirm: (count) => `มี ${count} แถวที่คัดมาจากปีก่อนและรอยืนยัน: ตรวจกับเอกสารปีใหม่ แล้วเปลี่ยนคอลัมน์ การยืนยัน เป็น “ยืนยันแล้ว”`,
  footer: '&L&A&Cหน้า &P จาก &N',
};

/** The file that an edition is saved as. */
export const editionFileName = (id: string): string => `${id}.xlsx`;
