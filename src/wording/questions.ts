/** What would change if the issuing office decided otherwise than a ruling assumes; the assumption itself is the ruling's text. */
import type { Language, Text } from './language';

const CHANGES: Readonly<Record<string, Text>> = {
  G1: { th: 'ถ้าสำนักงานให้ 1 คะแนนเป็นอย่างต่ำ หน่วยงานที่ต่ำกว่าเกณฑ์ระดับ 1 จะได้ 1 คะแนนแทน 0', en: 'With a floor of 1, units below level 1 would score 1 instead of 0.' },
  G2: { th: 'ถ้าเทียบบัญญัติไตรยางศ์ คะแนนระหว่างระดับจะมีเศษทศนิยม คะแนนรวมถ่วงน้ำหนักจะเปลี่ยน ระดับไม่เปลี่ยน', en: 'With interpolation, scores between levels would have decimals and weighted totals would change; levels would not.' },
  G3: { th: 'ถ้าปัดเศษก่อนเทียบเกณฑ์ ผลที่ขาดไม่ถึงครึ่งหน่วยของทศนิยมตำแหน่งสุดท้ายจะได้ระดับสูงขึ้น (ระบบเตือนผลเช่นนี้ไว้แล้ว)', en: 'If rates were rounded first, results just short of a threshold would gain a level (they carry a warning already).' },
  G4: { th: 'ถ้าถือว่าไม่มีข้อมูลคือ 0 คะแนน คะแนนรวมของหน่วยงานที่ไม่มีกลุ่มเป้าหมายจะลดลง', en: 'If no data scored 0, the totals of units without a target group would fall.' },
  G5: { th: 'ถ้าสำนักงานกำหนดน้ำหนัก ตัวชี้วัดเหล่านี้จะเข้าไปอยู่ในคะแนนรวมถ่วงน้ำหนัก', en: 'With weights from the office, these indicators would enter the weighted totals.' },
  G6: { th: 'ถ้าให้คะแนนข้อมูลที่เป็นไปไม่ได้ด้วย ต้องกำหนดว่าจะใช้ค่าใดแทน', en: 'If impossible data were scored, the office would have to say which value stands in.' },
  G7: { th: 'ถ้าสำนักงานกำหนดเกณฑ์ 1–5 ให้รอบที่มีแต่เป้าหมาย รอบนั้นจะมีระดับและคะแนน', en: 'With 1–5 criteria for these rounds, they would have levels and scores.' },
  G8: { th: 'ถ้าปัดเป็นจำนวนเต็มก่อน ค่าเช่น 84.5 จะขึ้นไปอยู่ในช่วงถัดไป', en: 'If values were rounded to whole numbers first, 84.5, say, would move to the next band.' },
  G9: { th: 'ถ้านับจำนวนขั้นที่ทำโดยไม่ต้องเรียงลำดับ หน่วยงานที่ข้ามขั้นจะได้ระดับสูงขึ้น', en: 'If steps were counted in any order, units that skip one would gain levels.' },
  G10: { th: 'ถ้าเป้าหมายมีผลต่อคะแนน หน่วยงานที่ไม่ถึงเป้าหมายจะได้คะแนนต่างไป', en: 'If the target mattered to the score, units that miss it would score differently.' },
  G11: { th: 'ถ้าใช้ค่าเฉลี่ยของร้อยละรายหน่วยงาน ภาพรวมจะต่างไป โดยเฉพาะเมื่อหน่วยงานมีขนาดต่างกันมาก', en: 'With the mean of the units’ rates the whole would differ, the more so where units differ in size.' },
  G12: { th: 'ถ้าเลื่อนเป็นวันทำการถัดไป วันครบกำหนดของเดือนที่วันที่ 10 ตรงกับวันหยุดจะเปลี่ยน', en: 'If holidays moved the date, the due date of some months would change.' },
  everyRound: { th: 'ถ้าแต่ละรอบมีเกณฑ์ของตัวเอง ระดับและคะแนนของรอบที่ไม่ใช่ 12 เดือนจะเปลี่ยน', en: 'With a table for each round, levels and scores of the rounds before m12 would change.' },
  '01': { th: 'ถ้า 5 คะแนนต้องถึงเป้าหมาย 14 ด้วย หน่วยงานที่ได้ร้อยละ 14–15 จะได้น้อยกว่า 5', en: 'If score 5 asked for the target 14 as well, units between 14 and 15 percent would score less than 5.' },
  '02': { th: 'ถ้าให้คะแนนแม้ตรวจไม่ถึงร้อยละ 90 หน่วยงานเหล่านั้นจะมีคะแนน หรือถ้าให้ 0 คะแนนรวมจะลดลง', en: 'If results below 90 percent tested were scored, those units would have a score; if they scored 0, their totals would fall.' },
  '03': { th: 'ถ้านับเป็นตำบล ตัวตั้งและตัวหารจะเป็นจำนวนตำบล ร้อยละและระดับจะเปลี่ยน', en: 'If tambons were counted, numerator and denominator would be tambons, and rates and levels would change.' },
  '04': { th: 'ถ้าคะแนนเต็มรอบ 12 เดือนเป็น 6 หรือเป้าหมายรวมเป็น 12 ตำบล คะแนนและระดับของอำเภอและจังหวัดจะเปลี่ยน', en: 'If round m12 counted to 6, or the targets were 12 tambons, scores and levels of districts and province would change.' },
  '05': { th: 'ถ้ารอบ 3 และ 9 เดือนมีเกณฑ์ 1–5 รอบเหล่านั้นจะมีระดับและคะแนน', en: 'With 1–5 tables for m3 and m9, these rounds would have levels and scores.' },
  '06': { th: 'ถ้ารอบ 6 เดือนนับรักษาครบด้วย จำนวน A และระดับของรอบนั้นจะสูงขึ้น', en: 'If completed treatment counted in m6, A and the levels of that round would rise.' },
  '07': { th: 'ถ้าแบ่งค่าคาดประมาณตามรอบ ร้อยละและระดับของรอบก่อน 12 เดือนจะสูงขึ้น', en: 'If the estimate were split by round, rates and levels before m12 would rise.' },
  '08': { th: 'ถ้าต่ำกว่าร้อยละ 80 เป็น 0 คะแนน หรือ 5 คะแนนต้องได้ร้อยละ 95 พอดี ระดับและคะแนนจะเปลี่ยน', en: 'If below 80 percent scored 0, or 5 asked for exactly 95, levels and scores would change.' },
  '11': { th: 'ถ้าใช้ตารางเดียวทั้งสองรอบ ระดับของผลเดียวกันจะไม่ต่างกันระหว่างรอบ 6 และ 12 เดือน', en: 'With one table for both rounds, the same result would no longer have different levels in m6 and m12.' },
  '12': { th: 'ถ้าใช้เฉพาะเครื่องหมายที่หน่วยงานทำไว้ ระดับ 3–5 จะไม่ขึ้นกับตัวเลขที่รายงาน', en: 'If only ticks counted, levels 3–5 would not depend on the numbers reported.' },
  '13': { th: 'ถ้าอ่านตามตัวอักษร ผลที่ก้ำกึ่งระหว่างขั้นที่ 4 กับ 5 จะไม่เข้าขั้นใดและได้ระดับ 3', en: 'Read literally, results between steps 4 and 5 would fit neither and be level 3.' },
  '16': { th: 'ถ้าขั้นที่ 1 และ 2 ในรอบ 6 เดือนมีคะแนนอื่น เช่น 3 และ 4 คะแนนของหน่วยงานเหล่านั้นจะเปลี่ยน', en: 'If steps 1 and 2 had other scores in m6 (3 and 4, say), those units’ scores would change.' },
  '17': { th: 'ถ้าให้ระดับจากร้อยละอย่างเดียว หน่วยงานที่ไม่มีข้อมูลขั้นตอนจะมีระดับและคะแนน', en: 'If the rate alone gave levels, units without steps would have a level and a score.' },
  '18': { th: 'ถ้านับผลงานโดยไม่ต้องทำขั้นที่ 1–5 ครบ หน่วยงานที่ขาดขั้นตอนจะได้ระดับสูงขึ้น', en: 'If works counted without steps 1–5, units that lack steps would gain levels.' },
  '19': { th: 'ถ้าให้คะแนนอำเภอจากร้อยละของจังหวัด ทุกอำเภอจะได้คะแนนเท่ากัน', en: 'If districts were scored by the province’s percentage, all would score the same.' },
  '20': { th: 'ถ้าร้อยละ 0 ได้ 0 คะแนน หน่วยงานที่ไม่มีแห่งใดผ่านจะได้ 0 แทน 1', en: 'If 0 percent scored 0, units where none passes would score 0 instead of 1.' },
  '22': { th: 'ถ้าปัดเศษก่อน การเบิกจ่ายร้อยละ 99.995 จะได้ 5 คะแนน', en: 'If rounded first, 99.995 percent would score 5.' },
  '23': { th: 'ถ้าแยกรายอำเภอได้ แต่ละอำเภอจะมีตัวหารและคะแนนของตนเอง', en: 'If the agencies were split by district, each district would have a denominator and a score of its own.' },
  '24': { th: 'ถ้าต้องครบทั้งระดับ 1–5 จำนวนหน่วยงานที่ผ่านจะลดลง', en: 'If levels 1–5 were all asked for, fewer agencies would pass.' },
  '25': { th: 'ถ้าเกรด F ได้ 0 คะแนน หน่วยงานที่ต้องปรับปรุงจะได้ 0 แทน 1', en: 'If F scored 0, those units would score 0 instead of 1.' },
  '26': { th: 'ถ้าส่วนที่ไม่มีงบประมาณตัดออกได้ คะแนนจะมาจากอีกส่วนเต็มร้อยละ 100', en: 'If a part without a budget could be left out, the other part would give the whole score.' },
  '1.5': { th: 'ถ้าค่าที่ห้าของศูนย์ 10, 11, 12 และเขตเมืองไม่ใช่ 100 หน่วยงานเหล่านี้อาจได้เพิ่มหรือลด 0.1 คะแนน', en: 'If the fifth value of these units is not 100, they may gain or lose 0.1 points.' },
  '3.16': { th: 'ถ้ากิจกรรมที่ยังไม่ถึงกำหนดไม่นับว่าเป็นไปตามเป้าหมาย จำนวนที่เป็นไปตามเป้าหมายจะลดลง', en: 'If activities not yet due were not on target, fewer would be on target.' },
  '3.36': { th: 'ถ้าข้อ 4 และ 5 มีคะแนนอื่น คะแนนรวมจะเปลี่ยน หรือถ้าเป้าหมายเป็นร้อยละ ผลเทียบเป้าหมายจะเปลี่ยน', en: 'With other points for parts 4 and 5 the total would change; with a target in percent, met / not met would.' },
  'hss/19': { th: 'ถ้าระบุปีงบประมาณหรือเกณฑ์ 1–5 ระบบจะตรวจปีของข้อมูลและให้ระดับได้', en: 'With a fiscal year or 1–5 criteria, the year of the data could be checked and levels given.' },
};

const TOPICS: Readonly<Record<string, Text>> = {
  G1: { th: 'คะแนนต่ำสุด', en: 'The lowest score' },
  G2: { th: 'วิธีให้คะแนนระหว่างระดับ', en: 'Scores between levels' },
  G3: { th: 'การปัดเศษก่อนเทียบเกณฑ์', en: 'Rounding before comparing' },
  G4: { th: 'ไม่มีข้อมูลหรือตัวหารเป็นศูนย์', en: 'No data, or a zero denominator' },
  G5: { th: 'น้ำหนักที่เอกสารไม่ได้พิมพ์', en: 'Weights that are not printed' },
  G6: { th: 'ข้อมูลที่เป็นไปไม่ได้', en: 'Impossible data' },
  G7: { th: 'รอบที่ไม่มีเกณฑ์ 1–5', en: 'Rounds without 1–5 criteria' },
  G8: { th: 'ช่องว่างระหว่างช่วงคะแนน', en: 'Gaps between bands' },
  G9: { th: 'ขั้นตอนที่ข้ามไป', en: 'Steps that are skipped' },
  G10: { th: 'ผลของค่าเป้าหมายต่อคะแนน', en: 'The target and the score' },
  G11: { th: 'การคิดภาพรวม', en: 'Totals' },
  G12: { th: 'วันครบกำหนดที่ตรงกับวันหยุด', en: 'Due dates on holidays' },
  everyRound: { th: 'เกณฑ์ที่พิมพ์ตารางเดียวโดยไม่บอกรอบ', en: 'One table, and no round named' },
};

/** What a question about several indicators is about; null where its one indicator says it. */
export function topicText(ruling: string, language: Language): string | null {
  return TOPICS[ruling]?.[language] ?? null;
}

/** What would change; empty where nothing is known to. */
export function changeText(ruling: string, language: Language): string {
  return CHANGES[ruling]?.[language] ?? '';
}
