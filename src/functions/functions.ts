/**
 * Functions for cells: `=KPI.SCORE("satun-2567/09", "m12", C5:C11, B5:B11)`. Excel shows their help from what stands in these
 * comments (bin/build/functions.js): Thai first, English after the bar. Nothing that the product writes depends on them.
 */
import type { Answer, Asked } from './calculate';
import type { Cells } from './cells';

type Grid = readonly (readonly (number | string | CustomFunctions.Error)[])[];

/** The rule book arrives with the first cell that asks for it. */
async function answer(what: Asked, kpi: Cells, round: Cells, values: readonly Cells[] = []): Promise<Grid> {
  const { calculate } = await import('./calculate');
  return calculate(what, kpi, round, values).map((row) => row.map(shown));
}

function shown(one: Answer): number | string | CustomFunctions.Error {
  return typeof one === 'object' ? new CustomFunctions.Error(one.code, one.message) : one;
}

/**
 * ผลงานของตัวชี้วัดตามสูตรในเอกสาร เช่น ร้อยละ ไม่ปัดเศษ | The value of an indicator by its formula, a percentage for most, unrounded.
 * @customfunction RATE
 * @param kpi รหัสตัวชี้วัด เช่น "satun-2567/09" หรือเลข 9 | The indicator: "satun-2567/09", or 9 where only one set has that number.
 * @param round รอบ เช่น "m12" หรือ 12 เว้นว่างได้ (รอบสุดท้าย) | The round: "m12" or 12; blank for the last.
 * @param values รายการข้อมูลตามลำดับในเอกสาร เช่น A1, B1; ขั้นตอนหรือหลักฐานพิมพ์ในเซลล์เดียว เช่น 1,2,3=0.5 | The data items in the order of the definition, such as A1, B1; steps or evidence listed in one cell, such as 1,2,3=0.5.
 */
export const rate = (kpi: Cells, round: Cells, values: readonly Cells[]): Promise<Grid> => answer('rate', kpi, round, values);

/**
 * ระดับ 0–5 ตามเกณฑ์การให้คะแนนของรอบ | The level, 0 to 5, by the scoring criteria of the round.
 * @customfunction LEVEL
 * @param kpi รหัสตัวชี้วัด เช่น "satun-2567/09" หรือเลข 9 | The indicator: "satun-2567/09", or 9 where only one set has that number.
 * @param round รอบ เช่น "m12" หรือ 12 เว้นว่างได้ (รอบสุดท้าย) | The round: "m12" or 12; blank for the last.
 * @param values รายการข้อมูลตามลำดับในเอกสาร เช่น A1, B1; ขั้นตอนหรือหลักฐานพิมพ์ในเซลล์เดียว เช่น 1,2,3=0.5 | The data items in the order of the definition, such as A1, B1; steps or evidence listed in one cell, such as 1,2,3=0.5.
 */
export const level = (kpi: Cells, round: Cells, values: readonly Cells[]): Promise<Grid> => answer('level', kpi, round, values);

/**
 * คะแนนตามเกณฑ์ของรอบ โดยใช้คะแนนของระดับที่ถึง | The score by the criteria of the round: that of the highest level reached.
 * @customfunction SCORE
 * @param kpi รหัสตัวชี้วัด เช่น "satun-2567/09" หรือเลข 9 | The indicator: "satun-2567/09", or 9 where only one set has that number.
 * @param round รอบ เช่น "m12" หรือ 12 เว้นว่างได้ (รอบสุดท้าย) | The round: "m12" or 12; blank for the last.
 * @param values รายการข้อมูลตามลำดับในเอกสาร เช่น A1, B1; ขั้นตอนหรือหลักฐานพิมพ์ในเซลล์เดียว เช่น 1,2,3=0.5 | The data items in the order of the definition, such as A1, B1; steps or evidence listed in one cell, such as 1,2,3=0.5.
 */
export const score = (kpi: Cells, round: Cells, values: readonly Cells[]): Promise<Grid> => answer('score', kpi, round, values);

/**
 * ต้องเพิ่ม (หรือลด ถ้าติดลบ) กี่รายจึงถึงระดับถัดไป และ 0 เมื่อถึงระดับสูงสุด | How many cases more (fewer, where negative) reach the next level; 0 at the highest.
 * @customfunction GAP
 * @param kpi รหัสตัวชี้วัด เช่น "satun-2567/09" หรือเลข 9 | The indicator: "satun-2567/09", or 9 where only one set has that number.
 * @param round รอบ เช่น "m12" หรือ 12 เว้นว่างได้ (รอบสุดท้าย) | The round: "m12" or 12; blank for the last.
 * @param values รายการข้อมูลตามลำดับในเอกสาร เช่น A1, B1; ขั้นตอนหรือหลักฐานพิมพ์ในเซลล์เดียว เช่น 1,2,3=0.5 | The data items in the order of the definition, such as A1, B1; steps or evidence listed in one cell, such as 1,2,3=0.5.
 */
export const gap = (kpi: Cells, round: Cells, values: readonly Cells[]): Promise<Grid> => answer('gap', kpi, round, values);

/**
 * ชื่อตัวชี้วัดตามเอกสาร | The name of an indicator, as its document has it.
 * @customfunction NAME
 * @param kpi รหัสตัวชี้วัด เช่น "satun-2567/09" หรือเลข 9 | The indicator: "satun-2567/09", or 9 where only one set has that number.
 */
export const name = (kpi: Cells): Promise<Grid> => answer('name', kpi, [['']]);

// Opened in a browser, or without office.js, the page is the pane alone.
if (typeof CustomFunctions !== 'undefined') {
  for (const [id, calculate] of Object.entries({ RATE: rate, LEVEL: level, SCORE: score, GAP: gap, NAME: name })) CustomFunctions.associate(id, calculate);
}
