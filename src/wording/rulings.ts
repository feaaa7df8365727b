/**
 * The rulings: how this product reads what the documents leave open. They are assumptions until the issuing office decides,
 * and are shown wherever they decide a score.
 */
import type { Language, Text } from './language';

const GENERAL: Readonly<Record<string, Text>> = {
  G1: {
    th: 'ต่ำกว่าเกณฑ์ระดับ 1 ให้เป็นระดับ 0 คะแนน 0 (ตัวชี้วัดที่คิดเป็นคะแนนหรือเป็นส่วน อาจมีเศษของคะแนนในระดับ 0) ส่วนเกณฑ์แบบช่วงที่เริ่มตั้งแต่ค่าต่ำสุด ไม่มีระดับ 0',
    en: 'Below level 1 the level is 0 and the score 0 (indicators scored by points or parts may keep a fraction of a point). Bands that start below everything have no level 0.',
  },
  G2: {
    th: 'ปกติให้คะแนนตามระดับสูงสุดที่ถึง เลือกเทียบบัญญัติไตรยางศ์ระหว่างระดับได้ (ทศนิยม 4 ตำแหน่ง) เฉพาะตารางเกณฑ์ 1–5 โดยระดับยังคงเป็นระดับสูงสุดที่ถึงเสมอ',
    en: 'The score is that of the highest level reached. Interpolation between levels (4 decimals) can be chosen, for 1–5 threshold tables only; the level always stays the highest one reached.',
  },
  G3: {
    th: 'เทียบเกณฑ์ด้วยค่าจริงก่อนปัดเศษ แล้วจึงแสดงทศนิยม 2 ตำแหน่ง หากปัดแล้วระดับจะเปลี่ยน ระบบจะเตือน',
    en: 'Rates are compared unrounded and exactly, and shown with 2 decimals. Where rounding would change the level, a warning says so.',
  },
  G4: {
    th: 'ถ้าตัวหารเป็นศูนย์หรือไม่มีข้อมูล ถือว่าไม่มีผล ไม่ให้ระดับและคะแนน (ไม่ใช่ 0 คะแนน) ช่องว่างหรือ “-” คือไม่มีข้อมูล ไม่ใช่ศูนย์',
    en: 'With a zero or missing denominator there is no result: no level and no score (not a score of 0). A blank or a dash is missing, not zero.',
  },
  G5: {
    th: 'เอกสารไม่ได้พิมพ์น้ำหนักของตัวชี้วัดนี้ จึงไม่นำไปรวมในคะแนนถ่วงน้ำหนัก และจะบอกจำนวนที่ไม่ได้รวม',
    en: 'The document prints no weight for this indicator: it is left out of weighted totals, and the total says so.',
  },
  G6: {
    th: 'ข้อมูลที่เป็นไปไม่ได้ เช่น ผลงานมากกว่าตัวหาร หรือจำนวนติดลบ จะไม่ให้คะแนน แต่จะชี้ช่องที่ต้องตรวจ',
    en: 'Impossible data, such as a numerator above its denominator or a negative count, is not scored; the cell is named instead.',
  },
  G7: {
    th: 'รอบที่พิมพ์เฉพาะเป้าหมาย บอกเพียงถึงหรือไม่ถึงเป้าหมาย รอบที่ไม่ได้พิมพ์ทั้งเกณฑ์และเป้าหมายจะไม่ให้คะแนน ส่วนตัวชี้วัดแบบขั้นตอนให้ระดับตามขั้นที่ถึงได้ทุกรอบ',
    en: 'A round that prints only a target gives met or not met. A round that prints neither criteria nor a target is not scored. Milestone indicators score the steps reached in every round.',
  },
  G8: {
    th: 'ช่วงคะแนนที่มีช่องว่างระหว่างจำนวนเต็ม อ่านตามขอบล่างของช่วง โดยไม่ปัดเศษ เช่น 84.5 ยังอยู่ในช่วง 80–84',
    en: 'Bands with gaps between whole numbers are read by their lower bound, unrounded: 84.5 is still in the band 80–84.',
  },
  G9: {
    th: 'ขั้นตอนต้องทำต่อเนื่องกัน ระดับคือขั้นสูงสุดที่ทำครบตั้งแต่ขั้นที่ 1 โดยไม่ข้ามขั้น',
    en: 'Steps are cumulative: the level is the highest step with all steps before it done.',
  },
  G10: {
    th: 'เป้าหมายแสดงแยกว่าถึงหรือไม่ถึง และไม่เปลี่ยนคะแนน',
    en: 'The target is a separate met / not met flag and never changes the score.',
  },
  G11: {
    th: 'แถวรวมคำนวณใหม่จากผลรวมตัวตั้งหารด้วยผลรวมตัวหาร ไม่ใช่ค่าเฉลี่ยของร้อยละ และไม่นับเป็นหน่วยงาน',
    en: 'A total row is recomputed from the sums, never as a mean of rates, and is not counted as a unit.',
  },
  G12: { th: 'กำหนดส่งวันที่ 10 ของเดือนถัดไป คือวันที่ 10 แม้เป็นวันหยุด', en: 'The 10th of the next month is the 10th itself, holiday or not.' },
  G13: {
    th: 'จับคู่หน่วยงานด้วยชื่อ ไม่ใช่ตามลำดับแถว เช่น อำเภอเมืองสตูล เมืองสตูล และเมือง คือหน่วยเดียวกัน โรงพยาบาลหรือสำนักงานของอำเภอนับเป็นอำเภอนั้น ส่วน รพ.สต. ใช้ชื่อของตนเอง',
    en: 'Units are matched by name, never by position. A hospital or office that stands for its district counts as the district; a health centre keeps its own name.',
  },
  G14: {
    th: 'ปี พ.ศ. 2 หรือ 4 หลักอ่านได้ทั้งคู่ วันที่ใน Excel ที่ปีเป็น พ.ศ. จะอ่านโดยลบ 543 และแจ้งให้ทราบ',
    en: 'Buddhist years of 2 or 4 digits are read. A real date typed with a Buddhist year is read as year − 543, and said so.',
  },
};

const OF_KPIS: Readonly<Record<string, Text>> = {
  everyRound: { th: 'เอกสารพิมพ์เกณฑ์ตารางเดียวโดยไม่บอกรอบ จึงใช้ตารางนี้ทุกรอบ', en: 'The document prints one table and no round: the table is used in every round.' },
  '01': { th: 'ยิ่งน้อยยิ่งดี คะแนน 5 เริ่มที่ร้อยละ 15 ส่วนเป้าหมาย ≤14 เป็นเพียงตัวบอกถึงหรือไม่ถึง', en: 'Lower is better. Score 5 begins at 15 percent; the criterion ≤14 is a target flag.' },
  '02': {
    th: 'ยิ่งน้อยยิ่งดี ต้องตรวจคัดกรองไม่น้อยกว่าร้อยละ 90 ของเด็กทั้งหมด ถ้าไม่ถึงจะแสดงร้อยละแต่ไม่ให้คะแนน ถ้าไม่มีจำนวนเด็กทั้งหมดจะให้คะแนนพร้อมคำเตือน',
    en: 'Lower is better. At least 90 percent of all children have to be tested: below that the rate is shown but not scored. Without the number of all children the result is scored, with a warning.',
  },
  '03': { th: 'นับเป็นชมรมตามสูตร (ชื่อในตารางเขียนว่าตำบล) และใช้น้ำหนัก 0.5 ทั้งสองรอบ', en: 'Clubs are counted, as the formula says (the tables say tambons). The weight is 0.5 in both rounds.' },
  '04': {
    th: 'ไม่มีตำบลใดทำเลยได้ 0 คะแนน คะแนนรวมเกิน 5 ให้ตัดเหลือ 5 ระดับคือจำนวนเต็มของคะแนน และเป้าหมายรวมที่พิมพ์ (12) ไม่ตรงกับผลบวกรายอำเภอ (16)',
    en: 'No tambon at all earns 0. The sum is capped at 5, and the level is its whole part. The printed total of targets (12) differs from the districts’ sum (16).',
  },
  '05': { th: 'รอบ 3 และ 9 เดือนมีเฉพาะเป้าหมาย ส่วนรอบ 6 และ 12 เดือนใช้ตารางของรอบนั้น', en: 'Rounds m3 and m9 have a target only; rounds m6 and m12 have tables of their own.' },
  '06': { th: 'เกณฑ์ 65–85 ใช้ทุกรอบ เป้าหมาย 88 เป็นตัวบอกถึงหรือไม่ถึง และรอบ 6 เดือนนับเฉพาะรักษาหาย', en: 'The table 65–85 holds in every round; 88 is a target flag. In round m6 only cured patients count.' },
  '07': { th: 'ใช้ค่าคาดประมาณทั้งปีที่เอกสารพิมพ์ไว้เป็นตัวหารทุกรอบ ผลจึงเกินร้อยละ 100 ได้', en: 'The printed full-year estimate is the denominator in every round; the rate may pass 100.' },
  '08': { th: 'ต่ำกว่าร้อยละ 80 ได้ระดับ 1 และตั้งแต่ร้อยละ 95 ได้ระดับ 5', en: 'Below 80 percent is level 1; from 95 percent is level 5.' },
  '11': { th: 'ผลติดลบได้เมื่อจำนวนเพิ่มขึ้น (ระดับ 0) และใช้ตารางของแต่ละรอบตามที่พิมพ์', en: 'The rate is negative when attempts rise (level 0). Each round’s table is used as printed.' },
  '12': { th: 'ถ้ามีตัวเลข ให้ตัวเลขตัดสินขั้นที่ 3–5 โดยต้องผ่านครบทั้งสี่ข้อ ถ้าไม่มีให้ใช้เครื่องหมายที่ทำไว้', en: 'Where there are numbers they decide steps 3–5, and all four have to hold; without numbers the ticks count.' },
  '13': { th: 'ขั้นที่ 4 ถือเป็นเกณฑ์ขั้นต่ำ (6 ข้อขึ้นไป) ผลที่ก้ำกึ่งระหว่างขั้นที่ 4 กับ 5 ให้ระดับ 4', en: 'Step 4 is read as a floor (6 items or more); results between steps 4 and 5 are level 4.' },
  '16': { th: 'รอบ 6 เดือน ทำถึงขั้นที่ 3 ขึ้นไปได้ 5 คะแนน ขั้นที่ 1 และ 2 ได้ 1 และ 2 คะแนน', en: 'In round m6, step 3 or more scores 5; steps 1 and 2 score 1 and 2.' },
  '17': { th: 'ถ้าไม่มีข้อมูลขั้นตอนจะบอกเพียงถึงหรือไม่ถึงเป้าหมาย ถ้ามีตัวเลขให้ตัวเลขตัดสินขั้นที่ 3–5', en: 'Without the steps only the target flag is given. Where there are numbers they decide steps 3–5.' },
  '18': { th: 'รอบ 12 เดือนต้องทำขั้นที่ 1–5 ครบก่อน แล้วจึงนับผลงาน 2, 4, 6 และ 8 เรื่อง', en: 'In round m12 steps 1–5 have to be done first; then 2, 4, 6 and 8 works give levels 2 to 5.' },
  '19': { th: 'ให้ระดับรายอำเภอจากข้อ 1–9 และจำนวนประเด็น ร้อยละของอำเภอใช้เฉพาะระดับจังหวัด', en: 'Districts are scored by activities 1–9 and issues passed; the percentage of districts is for the province only.' },
  '20': { th: 'ร้อยละ 0 ได้ระดับ 1 ตามช่วงที่พิมพ์', en: '0 percent is level 1, as the printed band says.' },
  '22': { th: 'สูตรที่พิมพ์ขาด ×100 จึงเติมให้ และใช้ค่าก่อนปัดเศษ (99.995 ยังไม่ถึง 100)', en: 'The printed formula lacks ×100, which is added. Unrounded: 99.995 is not 100.' },
  '23': { th: 'นับหน่วยงานที่ได้ ITA ตั้งแต่ 90 ขึ้นไปจาก 15 หน่วยงาน คะแนนของหน่วยเดียวไม่ใช่ผลของตัวชี้วัด', en: 'Agencies at 90 or above are counted, of 15. The score of one agency is never the indicator’s rate.' },
  '24': { th: 'หน่วยงานผ่านเมื่อได้ระดับ 4 ขึ้นไปทั้งสองด้าน (ในเอกสารมีที่เขียนว่าต้องครบระดับ 1–5)', en: 'An agency passes at level 4 or above in both parts (elsewhere the document says levels 1–5).' },
  '25': { th: 'ระดับ F (ปรับปรุง) ได้ 1 คะแนน ถ้ามีทั้งเกรดและคะแนนประเมิน ให้คะแนนประเมินตัดสิน', en: 'F scores 1. Where both a grade and points are given, the points decide.' },
  '26': { th: 'คะแนนคือครึ่งหนึ่งของแต่ละส่วน ส่วนที่ต่ำกว่าระดับ 1 ได้ 0 ระดับคือจำนวนเต็มของคะแนน ถ้าส่วนใดไม่มีงบประมาณจะไม่ให้คะแนน', en: 'The score is half of each part, a part below level 1 gives 0, and the level is the whole part of the score. A part without a budget leaves no score.' },
  '1.5': {
    th: 'ให้คะแนนตามตารางเป้าหมายของแต่ละหน่วย ต่ำกว่าค่าต่ำสุดได้ 0 ค่าที่ห้าที่หายไปของศูนย์ 10, 11, 12 และเขตเมืองคือ 100 ถ้าไม่มีรายการหลักฐาน คะแนนคือคะแนนผลลัพธ์เท่านั้น และส่วนกลาง 7 หน่วยใช้เป้าหมายเดียวกันและได้คะแนนเท่ากัน',
    en: 'Points come from the unit’s own target table; below its lowest value they are 0. The lost fifth value of centres 10, 11, 12 and the urban institute is 100. Without a list of evidence the score is the outcome points alone. The 7 central units share one set of targets and one score.',
  },
  '3.16': {
    th: '“ยังไม่ดำเนินการ” กับ “เป็นไปตามเป้าหมาย” เป็นคนละเรื่องกัน กิจกรรมที่ยังไม่ถึงกำหนดถือว่าเป็นไปตามเป้าหมาย',
    en: '“Not yet done” and “on target” are independent: an activity that is not yet due is on target.',
  },
  '3.36': {
    th: 'เป้าหมาย 36 แห่งเป็นจำนวน ไม่ใช่ร้อยละ และข้อ 4 กับ 5 ไม่ได้พิมพ์คะแนนไว้ จึงให้ข้อละ 1 คะแนน',
    en: 'The target of 36 places is a count, not a percentage. Parts 4 and 5 print no points: 1 each is assumed.',
  },
  'hss/19': { th: 'คอลัมน์ “เป้าหมายรอบ 12 เดือน” คือตัวหาร ส่วนเป้าหมายคือร้อยละ 75 ไม่มีเกณฑ์ 1–5 และไม่ได้พิมพ์ปีงบประมาณ', en: 'The column “เป้าหมายรอบ 12 เดือน” is the denominator; the target is 75 percent. There is no 1–5 table, and no fiscal year is printed.' },
};

/** Ids of all rulings that have a text. */
export const RULING_IDS: readonly string[] = [...Object.keys(GENERAL), ...Object.keys(OF_KPIS)];

/** True for a ruling that the program has words for; every other is an office's own and stands in its own words. */
export function isKnownRuling(id: string): boolean {
  return RULING_IDS.includes(id);
}

/** Id and text; an office's own ruling is its text. */
export function rulingLine(id: string, language: Language): string {
  return isKnownRuling(id) ? `${id}: ${rulingText(id, language)}` : id;
}

/** The text of a ruling; its id where there is none, so that nothing is hidden. */
export function rulingText(id: string, language: Language): string {
  return (GENERAL[id] ?? OF_KPIS[id])?.[language] ?? id;
}
