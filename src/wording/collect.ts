/** The words of a workbook collected from many. Thai, like every form: the reader and the offices know its heads. */
import type { CollectWords } from '../tasks/collect/words';
import { refusalText } from './fileRefusals';
import { issueText } from './issues';

export const COLLECT_WORDS: CollectWords = {
  cover: 'รวบรวมผลงาน',
  title: (files) => `ผลงานตัวชี้วัดที่รวบรวมจาก ${files} ไฟล์`,
  howTo: ['คลิกตัวเลขในแต่ละแผ่นเพื่อไปยังเซลล์ต้นทาง (เก็บไฟล์ต้นทางไว้ที่เดิมเทียบกับไฟล์นี้) ช่องหมายเหตุบอกเรื่องที่ต้องแก้หรือควรดู', 'ใช้ไฟล์นี้ทำสรุปรายเดือนได้ทันที หน่วยงานที่ส่งตัวเลขไม่ตรงกันสองไฟล์จะมีสองแถว ให้ลบแถวที่ไม่ใช้'],
  sheetsTitle: 'ตัวชี้วัด',
  sheetHeads: ['ที่', 'ตัวชี้วัด', 'รอบ', 'แถว', 'แผ่นงาน'],
  filesTitle: 'ไฟล์ต้นทาง',
  fileHeads: ['ไฟล์', 'SHA-256', 'แถวที่ใช้', 'ที่ไม่ได้ใช้'],
  leftOut: (otherYear, unknown, whole) => [otherYear > 0 ? `ปีงบประมาณอื่น ${otherYear} แถว` : '', unknown > 0 ? `ไม่รู้ตัวชี้วัดหรือให้คะแนนไม่ได้ ${unknown} แถว` : '', whole > 0 ? `แถวภาพรวม แถวซ่อน หรือแถวซ้ำ ${whole} แถว` : ''].filter(Boolean).join(' · ') || '–',
  refusal: (refusal) => refusalText(refusal, 'th'),
  source: 'ที่มา',
  remark: 'หมายเหตุ',
  disputed: (files) => `ตัวเลขในไฟล์ ${files.join(', ')} ต่างจากแถวนี้ เลือกไว้แถวเดียว`,
  activitiesLeft: 'แผนกิจกรรมดูในไฟล์ต้นทาง (ไม่ได้รวบรวม)',
  alsoIn: (files) => `ตัวเลขเดียวกันในไฟล์ ${files.join(', ')}`,
  problem: (issue) => `${{ error: 'ต้องแก้', warning: 'ควรดู', info: 'ควรรู้' }[issue.severity]}: ${issueText(issue, 'th')}`,
  noTotal: 'หมายเหตุ: ยังไม่มีแถวรวม เพราะมีหน่วยงานที่มีหลายแถว หรือมีแถวของหน่วยบริการ เลือกไว้แถวเดียวต่อหน่วยงานก่อน',
  from: (files) => `รวบรวมจาก ${files} ไฟล์ ตัวเลขสีน้ำเงินเชื่อมไปยังเซลล์ต้นทาง`,
  footer: '&Cหน้า &P จาก &N',
};
