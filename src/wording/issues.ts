/** One sentence for every issue code, Thai and English: what is wrong, and what to do about it. */
import type { Language, Text } from './language';
import { numberFormat } from './numberFormat';

/** What a sentence may use of an issue. */
export interface IssueFacts {
  readonly code: string;
  readonly kpi?: string | null;
  readonly unit?: string | null;
  readonly found?: string | number | boolean | null;
  readonly expected?: string | number | boolean | null;
  readonly data?: Readonly<Record<string, string | number | null>> | undefined;
}

type Sentence = (facts: Facts) => Text;
interface Facts {
  /** The unit with a space after it, or nothing. */
  readonly unit: string;
  readonly found: string;
  readonly expected: string;
  readonly kpi: string;
  readonly item: string;
  /** What the right value comes from, or nothing. */
  readonly why: string;
  /** That the claim lies beyond the scale, or nothing. */
  readonly beyond: Text | '';
  /** The other round whose criteria give what is claimed, or nothing. */
  readonly fits: Text | '';
  /** What is to be said where a whole column stands in the wrong rows. */
  readonly slipped: Text | undefined;
  /** Rows that the problem is about, where they are several. */
  readonly count: number | undefined;
  /** The problem is one of the scores or levels, not of what they are worked out from. */
  readonly ofClaims: boolean;
}

const ISSUES: Readonly<Record<string, Sentence>> = {
  aGreaterThanB: ({ unit, found, expected, count }) => count ? {
    th: `ผลงานมากกว่าเป้าหมายเกือบทุกแถว (${count} แถว) ตัวตั้งกับตัวหารน่าจะสลับคอลัมน์กัน ตรวจหัวคอลัมน์และตัวเลข แล้วแก้ทั้งคอลัมน์`,
    en: `the numerator is above its denominator in nearly every row (${count}): the two columns seem to be in each other's place. Check the heads and the figures.`,
  } : ({
    th: `${unit}ผลงาน ${found} มากกว่าเป้าหมาย ${expected} ตรวจตัวเลขทั้งสองช่อง แล้วแก้ช่องที่ผิด`,
    en: `${unit}the numerator ${found} is above its denominator ${expected}. Check both cells and correct the wrong one.`,
  }),
  inputSumExceeds: ({ unit, found, expected }) => ({
    th: `${unit}ผลรวมของส่วนย่อย ${found} มากกว่าทั้งหมด ${expected} ตรวจตัวเลขของส่วนย่อยและยอดรวม`,
    en: `${unit}the parts add up to ${found}, more than the whole ${expected}. Check the parts and the whole.`,
  }),
  testedExceedsAll: ({ unit, found, expected }) => ({
    th: `${unit}จำนวนที่ตรวจ ${found} มากกว่าจำนวนทั้งหมด ${expected} ตรวจตัวเลขทั้งสอง`,
    en: `${unit}${found} were examined, more than there are (${expected}). Check both numbers.`,
  }),
  zeroDenominator: ({ unit }) => ({
    th: `${unit}ตัวหารเป็นศูนย์ จึงคิดร้อยละและคะแนนไม่ได้ (ไม่ใช่ 0 คะแนน) ใส่จำนวนเป้าหมาย หรือเว้นว่างถ้าไม่มีข้อมูล`,
    en: `${unit}the denominator is zero: there is no rate and no score (not a score of 0). Enter the denominator, or leave it blank when there is no data.`,
  }),
  negativeCount: ({ unit, found }) => ({ th: `${unit}จำนวนติดลบ ${found} แก้เป็นจำนวนที่ไม่ติดลบ`, en: `${unit}the count ${found} is negative. Enter a number from 0 up.` }),
  nonIntegerCount: ({ unit, found }) => ({ th: `${unit}จำนวนนับ ${found} มีเศษ แก้เป็นจำนวนเต็ม`, en: `${unit}the count ${found} is not whole. Enter a whole number.` }),
  unreadableNumber: ({ unit, found }) => ({ th: `${unit}อ่าน "${found}" เป็นตัวเลขไม่ได้ พิมพ์เป็นตัวเลขอย่างเดียว`, en: `${unit}"${found}" can't be read as a number. Type digits only.` }),
  dateInNumber: ({ unit, found }) => ({ th: `${unit}ช่องนี้เป็นวันที่ (${found}) ไม่ใช่จำนวน Excel อาจแปลงเศษส่วนเป็นวันที่ พิมพ์ค่าใหม่เป็นตัวเลข`, en: `${unit}this cell is a date (${found}), not a number; Excel may have turned a fraction into a date. Type the value again as a number.` }),
  formulaError: ({ unit, found }) => ({ th: `${unit}สูตรในช่องนี้ผิดพลาด (${found}) แก้สูตรหรือข้อมูลที่สูตรใช้`, en: `${unit}the formula in this cell fails (${found}). Correct it, or the data that it uses.` }),
  claimWithoutData: ({ unit, found }) => ({ th: `${unit}กรอกคะแนน ${found} แต่ไม่มีข้อมูลให้คำนวณ ใส่ข้อมูลที่มาของคะแนน`, en: `${unit}a score of ${found} is claimed, but the data is not there. Enter the data behind it.` }),
  claimedScoreMismatch: ({ unit, found, expected, why, beyond, fits, slipped }) => slipped ?? ({ th: `${unit}กรอกคะแนน ${found}${beyond && ` (${beyond.th})`} แต่${why ? ` ${why} ได้ ${expected} คะแนน` : `คำนวณได้ ${expected}`}${fits && ` (${fits.th})`}`, en: `${unit}the score claimed is ${found}${beyond && ` (${beyond.en})`}; ${why ? `${why} gives` : 'the data gives'} ${expected}${fits && ` (${fits.en})`}.` }),
  claimedLevelMismatch: ({ unit, found, expected, why, beyond, fits, slipped }) => slipped ?? ({ th: `${unit}กรอกระดับ ${found}${beyond && ` (${beyond.th})`} แต่${why ? ` ${why} ได้ระดับ ${expected}` : `คำนวณได้ระดับ ${expected}`}${fits && ` (${fits.th})`}`, en: `${unit}the level claimed is ${found}${beyond && ` (${beyond.en})`}; ${why ? `${why} gives` : 'the data gives'} ${expected}${fits && ` (${fits.en})`}.` }),
  rateMismatch: ({ unit, found, expected, slipped }) => slipped ?? ({ th: `${unit}ร้อยละที่กรอก ${found} แต่คำนวณได้ ${expected}`, en: `${unit}the rate given is ${found}; the data gives ${expected}.` }),
  gateNotMet: ({ unit, found, expected }) => ({ th: `${unit}ไม่ผ่านเงื่อนไขของตัวชี้วัด (ได้ร้อยละ ${found} ต้องไม่น้อยกว่า ${expected}) จึงแสดงร้อยละ แต่ไม่ให้คะแนน`, en: `${unit}a condition of the definition fails (${found}%, at least ${expected}% is asked): the rate is shown, but not scored.` }),
  gateUnverified: ({ unit }) => ({ th: `${unit}ไม่มีข้อมูลให้ตรวจเงื่อนไขของตัวชี้วัด ให้คะแนนไว้ก่อน โปรดเพิ่มข้อมูลเงื่อนไข`, en: `${unit}the condition of the definition can't be checked: scored for now. Add the data that it needs.` }),
  partsMissing: ({ unit, item }) => ({ th: `${unit}ขาดข้อมูลของส่วนย่อย${item} จึงไม่ให้คะแนน`, en: `${unit}a part of this indicator is missing${item}: no score.` }),
  targetDiffers: ({ unit, found, expected }) => ({ th: `${unit}เป้าหมาย ${found} ไม่ตรงกับที่เอกสารกำหนด ${expected}`, en: `${unit}the target ${found} differs from the one that the document fixes (${expected}).` }),
  totalMismatch: ({ found, expected }) => ({ th: `ยอดรวม ${found} ไม่เท่ากับผลบวกของหน่วยงาน ${expected}`, en: `the total ${found} is not the sum of the units (${expected}).` }),
  unitDuplicate: ({ unit, found }) => ({ th: `${unit}ปรากฏมากกว่าหนึ่งแถว (${found}) เลือกแถวที่ถูกต้องไว้แถวเดียว`, en: `${unit}stands in more than one row (${found}). Keep the right one only.` }),
  unitMissing: ({ expected }) => ({ th: `ไม่มีแถวของ ${expected} เพิ่มแถว หรือแจ้งว่าไม่มีข้อมูล`, en: `there is no row for ${expected}. Add it, or say that there is no data.` }),
  unitUnknown: ({ found, expected }) => ({ th: `ไม่พบ "${found}" ในรายชื่อหน่วยงาน ${expected ? `หมายถึง "${expected}" ใช่หรือไม่ ` : ''}ตรวจการสะกดชื่อ`, en: `"${found}" is not in the list of units. ${expected ? `Is "${expected}" meant? ` : ''}Check its spelling.` }),
  unitAmbiguous: ({ found }) => ({ th: `"${found}" อาจหมายถึงหลายหน่วยงาน`, en: `"${found}" may mean more than one unit.` }),
  unitOfMeasure: ({ unit, found }) => ({ th: `${unit}ค่า ${found} น่าจะใช้หน่วยวัดต่างจากแถวอื่น ตรวจหน่วย (เช่น บาทกับล้านบาท)`, en: `${unit}${found} seems to be in another unit of measure than the other rows (baht or million baht, say). Check it.` }),
  kpiNameMismatch: ({ found, expected }) => {
    const [number = '', ...name] = found.split(' ');
    // The name of no indicator we know: it is the name that is in doubt, not which other indicator is meant.
    if (expected !== '' && Number(expected.split('/')[1]) === Number(number)) return {
      th: `ชื่อ "${name.join(' ')}" ไม่ตรงกับชื่อของตัวชี้วัดที่ ${number} ในเกณฑ์ (${expected}) จึงยังไม่ให้คะแนน ยืนยันหรือเลือกตัวชี้วัดที่ถูกต้อง`,
      en: `"${name.join(' ')}" is not the name of indicator ${number} in the rule book (${expected}): not scored. Confirm it, or choose the right indicator.`,
    };
    return {
      th: `เลขกับชื่อตัวชี้วัดไม่ตรงกัน ("${found}")${expected ? ` ชื่อนี้เป็นของ ${expected}` : ''} จึงยังไม่ให้คะแนน เลือกตัวชี้วัดที่ถูกต้อง`,
      en: `number and name of the indicator disagree ("${found}")${expected ? `; the name is that of ${expected}` : ''}: not scored. Choose the right indicator.`,
    };
  },
  kpiUnknown: ({ found }) => ({ th: `ไม่พบตัวชี้วัด "${found}" ในเกณฑ์ที่มี เลือกตัวชี้วัดเอง หรือใช้เกณฑ์ฉบับอื่น`, en: `the indicator "${found}" is in no rule book here. Choose one, or use another edition.` }),
  fiscalYearMismatch: ({ found, expected }) => ({ th: `ข้อมูลเป็นของปีงบประมาณ ${found} แต่เกณฑ์เป็นของปี ${expected} จึงไม่ให้คะแนน`, en: `the data is of fiscal year ${found}, the criteria of ${expected}: not scored.` }),
  otherFiscalYear: ({ found, expected }) => ({ th: `แถวเหล่านี้เป็นของปีงบประมาณ ${found} ไม่ใช่ ${expected} จึงไม่ให้คะแนน`, en: `these rows are of fiscal year ${found}, not ${expected}: not scored.` }),
  roundMismatch: ({ found, expected }) => ({ th: `คะแนนทั้งคอลัมน์ตรงกับเกณฑ์${roundName(found, 'th')} ไม่ใช่${roundName(expected, 'th')} ตรวจว่าใช้เกณฑ์ถูกรอบ`, en: `the scores of this column fit the criteria of the ${roundName(found, 'en')}, not of the ${roundName(expected, 'en')}. Check the round.` }),
  directionSuspect: () => ({ th: 'คะแนนทั้งคอลัมน์สวนทางกับตัวชี้วัด ตรวจว่าค่ายิ่งน้อยยิ่งดี หรือยิ่งมากยิ่งดี', en: 'the scores of this column run against the indicator. Check whether lower or higher is better.' }),
  noScaleForRound: ({ expected }) => ({ th: `เอกสารไม่มีเกณฑ์ 1–5 สำหรับรอบนี้${expected ? ` (มีรอบ ${expected})` : ''} จึงไม่ให้คะแนน`, en: `the document prints no 1–5 criteria for this round${expected ? ` (it has ${expected})` : ''}: no score.` }),
  borderline: ({ unit }) => ({ th: `${unit}ค่าก่อนปัดเศษยังไม่ถึงเกณฑ์ แม้ปัดเป็นทศนิยม 2 ตำแหน่งแล้วจะถึง ใช้ค่าก่อนปัดเศษ`, en: `${unit}rounding to 2 decimals would change the level; the unrounded value decides.` }),
  inBandGap: ({ unit }) => ({ th: `${unit}ค่าอยู่ระหว่างช่วงที่พิมพ์ไว้ จึงนับตามขอบล่างของช่วง`, en: `${unit}the value lies between two printed bands; the lower bound decides.` }),
  scoreOverMax: ({ unit }) => ({ th: `${unit}คะแนนเกินคะแนนเต็ม จึงตัดเหลือคะแนนเต็ม`, en: `${unit}the points exceed the scale and were capped.` }),
  stepGapLiteral: ({ unit }) => ({ th: `${unit}ถ้าอ่านตามตัวอักษรไม่ตรงขั้นใด จึงใช้ข้อวินิจฉัยของระบบ`, en: `${unit}read literally no step fits; a ruling decided.` }),
  rateScale: ({ unit, found, count, ofClaims }) => ofClaims ? { th: 'ทั้งคอลัมน์ให้คะแนนโดยใช้ร้อยละเป็นเศษส่วน (เช่น 0.25 แทน 25) ให้คะแนนใหม่จากร้อยละ', en: 'this column was scored with fractions in the place of percents (0.25 for 25). Score it again from percents.' } : count ? { th: `ร้อยละทั้งคอลัมน์เป็นเศษส่วน (เช่น ${found}) พิมพ์เป็นร้อยละ`, en: `the rates of this column are fractions (${found}, say). Enter them as percents.` } : ({ th: `${unit}ร้อยละ ${found} เป็นเศษส่วน แต่แถวอื่นเป็นร้อยละ พิมพ์เป็นร้อยละ`, en: `${unit}${found} is a fraction among percents. Enter it as a percent.` }),
  rateScaleAmbiguous: ({ unit, found }) => ({ th: `${unit}ค่า ${found} อาจเป็นร้อยละหรือเศษส่วน โปรดใส่ตัวตั้งและตัวหาร`, en: `${unit}${found} may be a percent or a fraction. Give numerator and denominator.` }),
  levelOnly: ({ unit }) => ({ th: `${unit}มีแต่ระดับ ไม่มีข้อมูลให้คำนวณซ้ำ`, en: `${unit}only a level is reported: it can't be recomputed.` }),
  totalMixesRounds: () => ({ th: 'แถวรวมบวกผลต่างรอบหรือต่างปีเข้าด้วยกัน ใช้เป็นภาพรวมไม่ได้', en: 'the total adds different rounds or years: it can\'t stand for the whole.' }),
  kpiNumberUnstated: ({ found, expected }) => ({ th: `ไม่มีเลขตัวชี้วัด จับคู่จากชื่อ "${found}" เป็น ${expected} โปรดยืนยัน`, en: `no indicator number: "${found}" was taken for ${expected} by its name. Please confirm.` }),
  fiscalYearUnstated: () => ({ th: 'ไม่ได้ระบุปีงบประมาณ', en: 'the fiscal year is not stated.' }),
  targetUnclear: () => ({ th: 'ไม่ชัดว่าคอลัมน์เป้าหมายเป็นตัวหารหรือค่าเป้าหมาย', en: 'it is not clear whether the target column is a denominator or a target value.' }),
  weightMissing: ({ kpi }) => ({ th: `เอกสารไม่พิมพ์น้ำหนักของตัวชี้วัด ${kpi} จึงไม่รวมในคะแนนถ่วงน้ำหนัก`, en: `the document prints no weight for ${kpi}: left out of the weighted total.` }),
  footnoteMark: ({ unit, found }) => ({ th: `${unit}ตัวเลขมีเครื่องหมายอ้างอิง "${found}" อ่านเฉพาะตัวเลข ดูหมายเหตุประกอบ`, en: `${unit}the number carries the mark "${found}"; only the number was read. See the note.` }),
  symbolFont: ({ found }) => ({ th: `เครื่องหมาย "${found}" วาดด้วยแบบอักษรสัญลักษณ์ อ่านเป็นเครื่องหมายถูก`, en: `"${found}" is drawn with a symbol font; it was read as a tick.` }),
  beYearInDateCell: ({ found }) => ({ th: `วันที่ ${found} พิมพ์ปีเป็น พ.ศ. ในช่องวันที่ อ่านโดยลบ 543 ปี`, en: `the date ${found} was typed with a Buddhist year; 543 years were taken off.` }),
  noKpiResult: () => ({ th: 'ไม่พบตารางผลตัวชี้วัดในไฟล์นี้ ตารางต้องมีหัวคอลัมน์หน่วยงาน (เช่น อำเภอ) และชื่อเรื่อง "ตัวชี้วัดที่ …"', en: 'no KPI results were found. A table needs a column of units (อำเภอ, say) and a title "ตัวชี้วัดที่ …".' }),
  numberAsText: ({ found, expected }) => ({ th: `ตัวเลขเก็บเป็นข้อความ ("${found}") อ่านเป็น ${expected}`, en: `a number is kept as text ("${found}"); it was read as ${expected}.` }),
  formulaNoCache: ({ found }) => ({ th: `สูตร ${found} ยังไม่มีผลลัพธ์ในไฟล์ เปิดใน Excel แล้วบันทึกอีกครั้ง`, en: `the file holds no result of the formula ${found}. Open it in Excel and save it again.` }),
  hiddenData: () => ({ th: 'มีข้อมูลในแถว คอลัมน์ หรือแผ่นงานที่ซ่อนไว้', en: 'there is data in hidden rows, columns or sheets.' }),
  rateTruncated: ({ unit, found, expected }) => ({ th: `${unit}ร้อยละ ${found} ตัดเศษแทนการปัด (ปัดแล้วแสดงเป็น ${expected}) ระดับคิดจากค่าก่อนปัด`, en: `${unit}the rate ${found} was cut off; rounded it shows as ${expected}. The unrounded value decides the level.` }),
  noData: ({ unit, item }) => ({ th: `${unit}ไม่มีข้อมูล${item} (ไม่ใช่ 0)`, en: `${unit}there is no data${item} (not 0).` }),
  indicatorIsCount: ({ found }) => ({ th: `คอลัมน์นี้เป็นคะแนนของแต่ละหน่วย นับหน่วยที่ผ่านได้ ${found}`, en: `this column lists scores of units; ${found} of them pass.` }),
  notAnObservation: ({ found }) => ({ th: `บรรทัดนี้ไม่ใช่ข้อมูลที่ใช้ได้: ${found}`, en: `this line is not an observation: ${found}` }),
};

/** What is said in brackets behind a claim. */
function remarks(data: IssueFacts['data']): Pick<Facts, 'beyond' | 'fits'> {
  const [highest, round] = [data?.['highest'], data?.['otherRound']];
  return {
    beyond: highest ? { th: `เกินคะแนนเต็ม ${highest}`, en: `above the highest, ${highest}` } : '',
    fits: typeof round === 'string' ? { th: `ตรงกับเกณฑ์${roundName(round, 'th')}`, en: `as by the criteria of the ${roundName(round, 'en')}` } : '',
  };
}

/** `m6` in words. */
function roundName(round: string, language: Language): string {
  const months = /^m(\d+)$/.exec(round)?.[1];
  if (months) return language === 'th' ? `รอบ ${months} เดือน` : `${months}-month round`;
  return round;
}

/** A column whose claims stand `rows` rows from where they belong: −1 where each is that of the row above. */
function slipped(rows: string | number | null | undefined): Text | undefined {
  if (typeof rows !== 'number') return undefined;
  const many = Math.abs(rows);
  return {
    th: `ค่าทั้งคอลัมน์เลื่อนไป ${many} แถว แต่ละแถวเป็นค่าของแถว${rows < 0 ? 'บน' : 'ล่าง'} วางข้อมูลใหม่ให้ตรงแถว`,
    en: `this column has slipped by ${many} ${many === 1 ? 'row' : 'rows'}: each row holds what belongs to the row ${rows < 0 ? 'above' : 'below'}. Put the values in their own rows.`,
  };
}

const parted = numberFormat({ maximumFractionDigits: 4 });
const inOne = numberFormat({ maximumFractionDigits: 4, useGrouping: false });

/** A value as sentences show it: at most 4 decimals, thousands parted from five digits on. */
export function shownValue(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  return (value > 9999 ? parted : inOne)(value);
}

/** An indicator by the number in its id: `ตัวชี้วัดที่ 9`. */
export function kpiText(kpi: string): Text {
  const number = kpi.slice(kpi.indexOf('/') + 1).replace(/^0/, '');
  return { th: `ตัวชี้วัดที่ ${number}`, en: `indicator ${number}` };
}

/** Every code that has a sentence. */
export const ISSUE_CODES: readonly string[] = Object.keys(ISSUES);

/** The sentence of an issue. An unknown code is shown as it is, never hidden. */
export function issueText(issue: IssueFacts, language: Language): string {
  const sentence = ISSUES[issue.code];
  if (!sentence) return issue.code;
  const item = issue.data?.['item'];
  const text = sentence({
    unit: issue.unit ? `${issue.unit}${language === 'th' ? ' ' : ': '}` : '',
    found: shownValue(issue.found ?? issue.data?.['found'] ?? issue.data?.['reason']),
    expected: shownValue(issue.expected ?? issue.data?.['expected'] ?? issue.data?.['atLeast']),
    kpi: issue.kpi ?? '',
    item: item === undefined || item === null ? '' : ` (${item})`,
    why: typeof issue.data?.['why'] === 'string' ? issue.data['why'] : '',
    ...remarks(issue.data),
    slipped: slipped(issue.data?.['rows']),
    count: Number(issue.data?.['count']) || undefined,
    ofClaims: Boolean(issue.data?.['claims']),
  })[language];
  return language === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
