/** What a column's head says, whatever the KPI: the words that result tables have in common. */
import { bare, plain, withoutBrackets } from './text';

export type HeadRole =
  | 'unit' | 'order' | 'code' | 'kpi' | 'kpiName' | 'fiscalYear' | 'round'
  | 'rate' | 'score' | 'level' | 'weighted' | 'weight' | 'target' | 'remark'
  | 'numerator' | 'denominator' | 'result' | `step:${number}` | `code:${string}`;

/** First match wins: what is written first is more telling than what follows. */
const WORDS: readonly [RegExp, HeadRole][] = [
  [/^(?:ลำดับ(?:ที่)?|ที่|ข้อ|no\.?|#|ลำดับ\/ที่|timestamp|ประทับเวลา)$/i, 'order'],
  [/^รหัส|code$/i, 'code'],
  [/^(?:ปี|ปีงบ|ปีงบประมาณ|fy|fiscal year)(?:\s*(?:พ\.?ศ\.?|25\d\d))?$/i, 'fiscalYear'],
  [/^(?:รอบ|รอบที่|รอบการประเมิน|รอบประเมิน|รอบการรายงาน|รอบรายงาน|round|period)$/i, 'round'],
  [/^(?:(?:ชื่อ|รายการ)\s*(?:ตัวชี้วัด|ตชว\.?|kpi)|indicator(?: name)?|kpi name)$/i, 'kpiName'],
  [/^(?:(?:ตัวชี้วัด|ตชว\.?)\s*(?:ข้อ|ลำดับ|เลข)?(?:ที่)?(?:รายงาน)?|(?:เลข|ลำดับ|หมายเลข|ข้อ)(?:ที่)?\s*(?:ตัวชี้วัด|ตชว\.?|kpi)|kpi(?: ?no\.?| ?id)?)$/i, 'kpi'],
  [/^ผล$/, 'result'],
  [/^(?:หมายเหตุ|ปัญหา|ข้อเสนอแนะ|remark|note)/i, 'remark'],
  [/ถ่วงน้ำหนัก|(?:คะแนน|score)\s*[x×*]\s*(?:น้ำหนัก|weight)|^weighted/i, 'weighted'],
  [/^(?:น้ำหนัก|ค่าน้ำหนัก|weight)/i, 'weight'],
  [/^(?:ขั้นตอน|ขั้น|ข้อ|step)(?:ที่)?\s*\d+(?![\d.]|\s*[-–])/i, 'step:0'],
  [/^(?:ค่าเป้าหมาย|เกณฑ์|เกณฑ์เป้าหมาย|เป้าหมาย\s*(?:ร้อยละ|\(ร้อยละ\)|\(%\)|%)|เป้าหมายร้อยละ)/i, 'target'],
  [/^(?:(?:รวม)?คะแนน(?:ที่ได้|ประเมิน|ผลงาน|ที่ได้รับ|รวม)?(?:\s*\(.*\))?|score)$/i, 'score'],
  [/^(?:ระดับ(?:คะแนน)?(?:ที่ได้|ที่|ความสำเร็จ)?(?:\s*\(.*\))?|level)$/i, 'level'],
  [/^(?:ร้อยละ|อัตรา|%|เปอร์เซ็นต์|percent|rate)/i, 'rate'],
  [/^(?:อำเภอ|คปสอ\.?|หน่วยงาน|หน่วยบริการ|สถานบริการ|สถานพยาบาล|หน่วยเบิกจ่าย|หน่วยรับตรวจ|หน่วยดำเนินการ|ชื่อหน่วยบริการ|ชื่ออำเภอ|ชื่อ คปสอ\.?|เขตสุขภาพ(?:ที่)?|เขต(?:ที่)?|ศูนย์อนามัย(?:ที่)?|จังหวัด|รพ\.?|พื้นที่|ชื่อหน่วยงาน|เครือข่าย|cup|โรงพยาบาล|หน่วยงานของท่าน|ชื่อหน่วยงานของท่าน|unit|district|region|office|areaname|hospname|amphur)(?:\s*\/.*|\s*\(.*\))?$/i, 'unit'],
  [/^(?:เป้าหมาย|กลุ่มเป้าหมาย|จำนวนเป้าหมาย|จำนวนทั้งหมด|ทั้งหมด|ตัวหาร|ฐาน|denominator|target)/i, 'denominator'],
  [/^(?:ผลงาน|ผลการดำเนินงาน|ผลการดำเนินการ|จำนวนที่ผ่าน|ผ่านเกณฑ์|ทำได้|ตัวตั้ง|จำนวนผลงาน|numerator|result)/i, 'numerator'],
];

const cache = new Map<string, HeadRole | null>();

/** The role that a head's own words give; null when they say nothing general. */
export function headRole(head: string): HeadRole | null {
  const known = cache.get(head);
  if (known !== undefined) return known;
  if (cache.size > 5_000) cache.clear();
  const role = classify(plain(head));
  cache.set(head, role);
  return role;
}

function classify(text: string): HeadRole | null {
  if (text === '' || text.length > 120) return null;
  const code = itemCodeIn(text);
  if (code) return `code:${code}`;
  // A line break inside a head stands where the column was too narrow: `คะแนน⏎ที่ได้`.
  const unbroken = text.replace(/(?<=[ก-๛])\s+(?=[ก-๛])/g, '');
  const short = withoutBrackets(unbroken);
  // `ผลการประเมิน (ระดับ)`: the bracket says what is given.
  const given = /\(\s*(ระดับ|คะแนน|ร้อยละ|%)\s*\)$/.exec(text)?.[1];
  if (given && !/^(?:ค่า)?เป้าหมาย/.test(text)) return given === 'ระดับ' ? 'level' : given === 'คะแนน' ? 'score' : 'rate';
  for (const [pattern, role] of WORDS) {
    if (!pattern.test(text) && !pattern.test(unbroken) && !(short && pattern.test(short))) continue;
    return role === 'step:0' ? `step:${Number(/\d+/.exec(text)?.[0])}` : role;
  }
  return null;
}

/** The data item's letter, where the head is one or ends in one: `A`, `เป้าหมาย (B)`, `B1 =`. */
function itemCodeIn(text: string): string | null {
  const alone = /^([A-D]\d?)\s*[=:]?$/.exec(text)?.[1];
  const bracketed = /\(\s*([A-D]\d?)\s*\)/.exec(text)?.[1];
  const leading = /^([A-D]\d?)\s*[=:]\s*\S/.exec(text)?.[1];
  // `A2 ดี`, `B (ราย)`: the code, then what it counts.
  const worded = /^([A-D]\d?)\s*[\s(](?=[ก-๛(])/.exec(text)?.[1];
  return alone ?? bracketed ?? leading ?? worded ?? null;
}

/** True for a head that names what is counted in brackets only: `(คน)`, `(ราย)`. */
export function sameHead(a: string, b: string): boolean {
  return bare(withoutBrackets(a)) === bare(withoutBrackets(b));
}
