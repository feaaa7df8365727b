/**
 * What the documents leave open, as data: every ruling with the words that it reads. The list to hand to the issuing office is made
 * from it; the sentences (what is assumed, what would change) are in `wording/rulings.ts` and `wording/questions.ts`.
 */
import type { Kpi, Source } from './schema';

/** Words of a document, white space and markup aside, and where they stand. */
export interface Quote {
  readonly words: string;
  readonly source: Source;
}

export interface Question {
  /** The ruling that answers it for the time being; it concerns every KPI that names this ruling. */
  readonly ruling: string;
  /** Empty where the document says nothing at all. */
  readonly says: readonly Quote[];
  /** The setting by which an office may decide it for itself. */
  readonly setting: 'weights' | 'policy' | 'floor' | null;
}

type Said = readonly [words: string, document: string, line: number];

function question(ruling: string, says: readonly Said[] = [], setting: Question['setting'] = null): Question {
  return { ruling, says: says.map(([words, document, line]) => ({ words, source: { document, lines: [line] } })), setting };
}

export const QUESTIONS: readonly Question[] = [
  question('G5', [['น้ำหนัก', '003', 440], ['น้ำหนัก', '003', 1613]], 'weights'),
  question('G1', [['40 50 60 70 80', '003', 172]], 'floor'),
  question('G2', [['เกณฑ์การให้คะแนนเทียบความสำเร็จตามเป้าหมายจังหวัด', '003', 440]], 'policy'),
  question('G3', [['96 97 98 99 100', '003', 1617]]),
  question('G4', [['-', '002', 69]]),
  question('G6'),
  question('G7', [['ค่าเป้าหมาย ร้อยละ 84', '003', 1648]]),
  question('G8', [['80-84 85-89', '003', 442], ['ร้อยละ 21-30', '003', 1475], ['51-60 คะแนน', '003', 1742]]),
  question('G9', [['3 ✓ ✓ ✓', '003', 1108]]),
  question('G10', [['$\\leq 14$', '003', 102]]),
  question('G11', [['77.09', '002', 76]]),
  question('G12', [['ภายในวันที่ 10 ของเดือนถัดไป', '000', 19]]),
  question('everyRound', [['19 18 17 16 15', '003', 86]]),
  question('01', [['$\\leq 14$', '003', 102], ['19 18 17 16 15', '003', 86]]),
  question('02', [['ภายใต้การตรวจภาวะโลหิตจาง เด็กอายุครบ 12 เดือน ไม่น้อยกว่า ร้อยละ 90', '003', 133]]),
  question('03', [['ร้อยละของตำบลที่มีชมรมผู้สูงอายุ', '003', 172], ['จำนวนชมรมผู้สูงอายุทั้งหมด', '003', 183], ['น้ำหนัก : 0.5', '003', 149]]),
  question('04', [
    ['ไม่ครบ = 0.5 คะแนน', '003', 215], ['ครบทุกองค์ประกอบ = 1 คะแนน', '003', 228], ['ครบตามตำบลเป้าหมาย = 2 คะแนน', '003', 229],
    ['จากสำนักงานสาธารณสุขจังหวัดสตูล 3', '003', 230], ['รวม 36 12', '003', 242],
  ]),
  question('05', [['ร้อยละ 20 ร้อยละ 40 ร้อยละ 60 ร้อยละ 80', '003', 268]]),
  question('06', [['เงื่อนไข 6 เดือนแรกใช้เกณฑ์ รักษาหาย (Cured)', '003', 385], ['88', '003', 360], ['65 70 75 80 85', '003', 388]]),
  question('07', [['ประเมินทุกไตรมาส', '003', 392], ['373', '003', 407]]),
  question('08', [['<80 80-84', '003', 442], ['90-94 95', '003', 442]]),
  question('11', [['ร้อยละ 7 ร้อยละ 9 ร้อยละ 11 ร้อยละ 13 ร้อยละ 15', '003', 565], ['ร้อยละ 5 ร้อยละ 10 ร้อยละ 15 ร้อยละ 20 ร้อยละ 25', '003', 570]]),
  question('12', [['ไม่น้อยกว่า ร้อยละ 30 และเก็บตัวอย่างผลิตภัณฑ์อาหาร', '003', 646], ['ไม่น้อยกว่า ร้อยละ 60', '003', 649]]),
  question('13', [['RDU hospital 6-9 ข้อ', '003', 751], ['< 100', '003', 751], ['RDU hospital 10-12 ข้อ', '003', 752], ['จะต้องผ่านทุกข้อในขั้นต่อนั้น', '003', 754]]),
  question('16', [['รอบ 6 เดือน มีผลการดำเนินงานอยู่ในขั้นตอนที่ 3 (5 คะแนน)', '003', 1128]]),
  question('17', [['ร้อยละ 30', '003', 1178], ['ระดับพื้นฐาน ร้อยละ 35 และส่งผลการประเมิน', '003', 1195]]),
  question('18', [['อย่างน้อย 2 ผลงาน', '003', 1275]]),
  question('19', [['ร้อยละ (อำเภอ)', '003', 1309], ['ร้อยละ 87', '003', 1313], ['มีข้อ 1 - 7', '003', 1347]]),
  question('20', [['ร้อยละ 0-20', '003', 1474]]),
  question('22', [['\\frac{\\text{จำนวนเงินเบิกจ่าย}}{\\text{ยอดรับจัดสรรทั้งหมด}}', '003', 1609], ['96 97 98 99 100', '003', 1617]]),
  question('23', [['รวมทั้งสิ้น จำนวน 15 หน่วยงาน', '003', 1632], ['A / B \\times 100', '003', 1643]]),
  question('24', [['ผ่านเกณฑ์การประเมินได้ร้อยละ 80 ขึ้นไปหรือระดับคะแนน 4', '003', 1674], ['ระดับที่ 1 - 5 จึงจะถือว่าผ่านเกณฑ์', '003', 1694]]),
  question('25', [['ระดับ F ≤ 50 คะแนน ปรับปรุง', '003', 1741], ['ปรับปรุง พอใช้', '003', 1751]]),
  question('26', [['สัดส่วนร้อยละ 50', '003', 1779], ['สัดส่วนร้อยละ 50', '003', 1785]]),
  question('1.5', [['ศูนย์อนามัยที่ 10', '004', 144], ['96 97 98 99', '004', 144], ['7 หน่วยงานรับคะแนนเท่ากัน', '004', 166]]),
  question('3.16', [['ระยะเวลา', '001', 8]]),
  question('3.36', [['(36 แห่ง)', '000', 8], ['4 Output ผลผลิต', '000', 45], ['5 Outcome ผลลัพธ์ของตัวชี้วัด', '000', 47]]),
  question('hss/19', [['เป้าหมายรอบ 12 เดือน', '002', 4], ['เป้าหมายรอบ 12 เดือน ร้อยละ 75', '002', 79]]),
];

/** Rulings on how workbooks are read; they leave nothing for an office to decide. */
export const READING_RULINGS: readonly string[] = ['G13', 'G14'];

/** The KPIs that a question concerns, of those given. */
export function askedOf({ ruling }: Question, kpis: readonly Kpi[]): Kpi[] {
  return kpis.filter((kpi) => kpi.rulings.includes(ruling));
}
