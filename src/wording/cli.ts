/** What the command line says to people. */
import type { WrittenAsValue } from '../tasks/types';
import { asValueReason, SCORE_ROLES } from './asValues';
import type { Text } from './language';
import { day } from './thaiDates';

export function badOption(word: string, allowed: readonly string[]): Text {
  const names = allowed.map((name) => `--${name}`).join(' ');
  return { th: `ไม่รู้จักตัวเลือก "${word}" คำสั่งนี้ใช้ได้: ${names} --lang`, en: `Unknown option "${word}". This command takes: ${names} --lang` };
}

export function badValue(option: string, value: string, values: string): Text {
  return { th: `${option} ใช้ค่า "${value}" ไม่ได้ ค่าที่ใช้ได้: ${values}`, en: `${option} can't be "${value}". It can be: ${values}` };
}

export function missingFile(command: string): Text {
  return { th: `ระบุไฟล์ด้วย เช่น kpi ${command} ผลงาน.xlsx`, en: `Name a file: kpi ${command} results.xlsx` };
}

export function oneFileOnly(command: string): Text {
  return { th: `kpi ${command} ทำทีละไฟล์`, en: `kpi ${command} takes one file.` };
}

export const OUT_OR_IN_PLACE: Text = {
  th: 'ระบุ --out ไฟล์ใหม่.xlsx หรือ --in-place (เขียนทับไฟล์เดิม) อย่างใดอย่างหนึ่ง',
  en: 'Give either --out NEW.xlsx or --in-place (which changes the file itself).',
};

export const OUT_IS_INPUT: Text = {
  th: '--out เป็นไฟล์เดียวกับไฟล์ต้นทาง ถ้าต้องการเขียนทับให้ใช้ --in-place',
  en: '--out is the input itself. Use --in-place if that is meant.',
};

export const NEEDS_OUT: Text = { th: 'ระบุ --out ไฟล์ใหม่.xlsx', en: 'Give --out NEW.xlsx.' };
export function needsEdition(ids: readonly string[]): Text {
  return { th: `ระบุ --edition เลือกได้จาก: ${ids.join(', ')}`, en: `Give --edition, one of: ${ids.join(', ')}` };
}

export function noUnitNames(file: string): Text {
  return { th: `ไฟล์ ${file} ไม่มีชื่อหน่วยงาน พิมพ์บรรทัดละหนึ่งชื่อ`, en: `${file} holds no names of units: write one a line.` };
}

export function unitTwice(file: string, unit: string): Text {
  return { th: `ไฟล์ ${file} มีหน่วยงาน "${unit}" ซ้ำ ให้เหลือบรรทัดเดียว`, en: `${file} names the unit "${unit}" twice: keep one line of it.` };
}

/** `12 แผ่นงาน` of forms were made. */
export function templateLine(out: string, sheets: number, kpis: number): Text {
  return { th: `${out}: แบบฟอร์ม ${kpis} ตัวชี้วัด ${sheets} แผ่นงาน กรอกแล้วสั่ง kpi score`, en: `${out}: forms for ${kpis} indicators on ${sheets} sheets. Fill them in, then run kpi score.` };
}

export const NEEDS_MONTH: Text = { th: 'ระบุเดือนของรายงานเป็น ค.ศ. เช่น --month 2024-02', en: 'Give the month of the report: --month 2024-02' };

export function badDate(option: string, value: string): Text {
  return { th: `${option} "${value}" ไม่ใช่วันที่ ใช้รูปแบบ 2024-02-29`, en: `${option} "${value}" is no date. Write it as 2024-02-29.` };
}

export function noWorkbooks(paths: readonly string[]): Text {
  return { th: `ไม่พบสมุดงาน Excel ใน ${paths.join(', ')}`, en: `There are no Excel workbooks in ${paths.join(', ')}.` };
}

/** Shown while people wait. */
export function checkingLine(done: number, all: number): Text {
  return { th: `ตรวจแล้ว ${done} จาก ${all} ไฟล์`, en: `${done} of ${all} files checked` };
}

export function checkedLine(files: number, errors: number): Text {
  return { th: `ตรวจ ${files} ไฟล์ พบเรื่องที่ต้องแก้ ${errors} เรื่อง`, en: `${files} files checked, ${errors} errors` };
}

export function reportLine(out: string, findings: number, conflicts: number): Text {
  return {
    th: `${out}: รายงาน ${findings} ข้อค้นพบ${conflicts > 0 ? ` ผู้ตรวจเห็นไม่ตรงกัน ${conflicts} ข้อ โปรดเลือกในแผ่นข้อค้นพบ` : ''}`,
    en: `${out}: a report of ${findings} findings${conflicts > 0 ? `, ${conflicts} of them with conflicting decisions: choose in its findings` : ''}`,
  };
}

export function notAReport(out: string): Text {
  return { th: `${out} มีอยู่แล้วและไม่ใช่รายงานผลการตรวจ จึงไม่เขียนทับ ใช้ชื่ออื่น`, en: `${out} exists and is no report of this program: it was not overwritten. Choose another name.` };
}

export function nothingToCollect(): Text {
  return { th: 'ไม่มีผลตัวชี้วัดให้รวบรวม จึงไม่ได้เขียนไฟล์', en: 'There are no results to collect: nothing was written.' };
}

export function collectedLine(out: string, { files, kpis, rows, disputed, replaced }: { readonly files: number; readonly kpis: number; readonly rows: number; readonly disputed: number; readonly replaced: boolean }): Text {
  return {
    th: `${out}: รวบรวม ${kpis} ตัวชี้วัด ${rows} แถว จาก ${files} ไฟล์${disputed > 0 ? ` มี ${disputed} แถวที่สองไฟล์ไม่ตรงกัน โปรดเลือกไว้แถวเดียว` : ''}${replaced ? ' (แทนไฟล์เดิม)' : ''}`,
    en: `${out}: ${rows} rows of ${kpis} indicators from ${files} files${disputed > 0 ? `; ${disputed} rows differ between two files: keep one of each` : ''}${replaced ? ' (in the place of the earlier file)' : ''}`,
  };
}

export function unknownCommand(name: string): Text {
  return { th: `ไม่มีคำสั่ง "${name}" ดูคำสั่งทั้งหมดด้วย kpi --help`, en: `There is no command "${name}". See kpi --help.` };
}

export function fileProblem(code: 'notFound' | 'notReadable' | 'notWritable' | 'isFolder', file: string): Text {
  const texts: Readonly<Record<typeof code, Text>> = {
    notFound: { th: `ไม่พบไฟล์ ${file} ตรวจชื่อและโฟลเดอร์`, en: `There is no file ${file}. Check its name and folder.` },
    notReadable: { th: `เปิดไฟล์ ${file} ไม่ได้ ตรวจสิทธิ์การอ่าน`, en: `${file} can't be opened. Check the permission to read it.` },
    notWritable: { th: `เขียนไฟล์ ${file} ไม่ได้ ตรวจโฟลเดอร์ สิทธิ์ และเนื้อที่ว่าง ไม่มีสิ่งใดถูกเปลี่ยน`, en: `${file} can't be written. Check the folder, the permissions and the free space. Nothing was changed.` },
    isFolder: { th: `${file} เป็นโฟลเดอร์ ไม่ใช่ไฟล์`, en: `${file} is a folder, not a file.` },
  };
  return texts[code];
}

export const HELP: Text = {
  th: `kpi: ให้คะแนนตัวชี้วัดจากไฟล์ Excel ตามเกณฑ์ทางการ

  kpi definitions [--edition ID] [FILE…]      รายการเกณฑ์และตัวชี้วัด FILE: เกณฑ์ที่สำนักงานทำเอง
      [--out OUT] [--as-year 2568]            เขียนเกณฑ์เป็นสมุดงานไว้แก้ไข หรือคัดเป็นของปีใหม่
      --empty --out OUT                       สมุดเกณฑ์เปล่า พร้อมคู่มือ
      [--book]                                สมุดเกณฑ์ทั้งเล่ม (Markdown)
      [--questions]                           ข้อที่ขอให้สำนักงานตัดสิน (Markdown)
  kpi explain KPI [--round R]                 เกณฑ์ของตัวชี้วัดหนึ่ง พร้อมบรรทัดในเอกสาร
  kpi evaluate [--policy step|linear]         ให้คะแนนข้อมูล JSON ทีละบรรทัด
  kpi read FILE                               ตารางผลตัวชี้วัดที่พบในไฟล์
  kpi score FILE --out OUT | --in-place       เขียนคอลัมน์คะแนนและระดับ
      [--round R] [--edition ID] [--policy P] [--overwrite]
      [--as values|formulas]                  formulas: เขียนเป็นสูตร Excel ที่คำนวณใหม่ได้เอง
      --edition ID --compare [--against ID]   ลองคิดคะแนนตามเกณฑ์ใหม่ เทียบกับเดิม ไม่เขียนไฟล์
  kpi check FILE… | FOLDER [--round R]        ตรวจคะแนนที่กรอกไว้ เทียบกับที่คำนวณได้ และตรวจระหว่างไฟล์
      [--report OUT.xlsx] [--office ชื่อ]      เขียนรายงาน ผลพิจารณาในรายงานเดิมยังอยู่
  kpi collect FILE… | FOLDER --out OUT        รวบรวมผลจากหลายไฟล์เป็นไฟล์เดียว ตัวเลขเชื่อมไปยังต้นทาง
  kpi summary FILE… --month 2024-02 --out OUT แผ่นสรุปรายเดือน
      [--as-of 2024-02-29] [--office ชื่อ]    --in-place แทน --out: ปรับปรุงไฟล์เดิม
      [--html OUT.html]                       หน้าเว็บของรายงานเดียวกัน พร้อมเผยแพร่และพิมพ์
      [--form KPI…]                           แบบรายงานเชิงปริมาณและคุณภาพของตัวชี้วัดเหล่านี้
      [--publish] [--change-published]        ล็อกตัวเลขของเดือน · ยอมให้แก้เดือนที่เผยแพร่แล้ว (บันทึกไว้)
  kpi template --edition ID --out OUT         แบบฟอร์มว่างพร้อมกรอก เปิดใน Excel ได้ทันที
      [--kpi KPI…] [--units FILE]             เฉพาะตัวชี้วัดเหล่านี้ หน่วยงานตามไฟล์ (บรรทัดละชื่อ)

  --edition ID: รหัสของเกณฑ์ที่มีมากับโปรแกรม หรือสมุดเกณฑ์ของสำนักงาน (FILE.xlsx)
  evaluate, score, check, summary: --settings FILE.json   น้ำหนัก วิธีให้คะแนน คะแนนต่ำสุดที่สำนักงานกำหนดเอง
  ทุกคำสั่ง: --lang th|en   --json (definitions, read, score, check, template)`,
  en: `kpi: scores KPI workbooks by the official rules

  kpi definitions [--edition ID] [FILE…]      editions and indicators; FILE: editions that the office made
      [--out OUT] [--as-year 2568]            an edition as a workbook to edit, or as another year's draft
      --empty --out OUT                       an edition workbook without content, with its guide
      [--book]                                the whole rule book (Markdown)
      [--questions]                           what the issuing office is asked to decide (Markdown)
  kpi explain KPI [--round R]                 one definition, with the lines of its document
  kpi evaluate [--policy step|linear]         scores observations, JSON lines
  kpi read FILE                               the KPI result tables found in a workbook
  kpi score FILE --out OUT | --in-place       writes score and level columns
      [--round R] [--edition ID] [--policy P] [--overwrite]
      [--as values|formulas]                  formulas: live Excel formulas instead of values
      --edition ID --compare [--against ID]   how results would score by other criteria; writes nothing
  kpi check FILE… | FOLDER [--round R]        compares claims with what the data gives, and files with each other
      [--report OUT.xlsx] [--office NAME]     writes a report; decisions in the earlier one stay
  kpi collect FILE… | FOLDER --out OUT        one workbook of results from many, linked to its sources
  kpi summary FILE… --month 2024-02 --out OUT the monthly summary sheet
      [--as-of 2024-02-29] [--office NAME]    --in-place instead of --out: updates the file itself
      [--html OUT.html]                       the same report as a web page, to publish and to print
      [--form KPI…]                           the quantitative and qualitative form of these indicators
      [--publish] [--change-published]        lock the month's figures · let a published month change (recorded)
  kpi template --edition ID --out OUT         empty result tables, ready to fill in
      [--kpi KPI…] [--units FILE]             only these; units from a file, one name a line

  --edition ID: the id of a bundled edition, or an edition's workbook of your own (FILE.xlsx)
  evaluate, score, check, summary: --settings FILE.json   weights, policy and floor that the office decides
  All commands: --lang th|en   --json (definitions, read, score, check, template)`,
};

export function missingKpi(): Text {
  return { th: 'ระบุรหัสตัวชี้วัดด้วย เช่น kpi explain satun-2567/09 ดูรหัสทั้งหมดด้วย kpi definitions', en: 'Name an indicator: kpi explain satun-2567/09. See all ids with kpi definitions.' };
}

export function unknownKpiId(id: string, near: readonly string[]): Text {
  const th = near.length > 0 ? `หมายถึง ${near.join(' หรือ ')} ใช่หรือไม่` : 'ดูรหัสทั้งหมดด้วย kpi definitions';
  const en = near.length > 0 ? `Is ${near.join(' or ')} meant?` : 'See all ids with kpi definitions.';
  return { th: `ไม่มีตัวชี้วัด "${id}" ${th}`, en: `There is no KPI "${id}". ${en}` };
}

/** Units that got no score, and why. */
export function unscoredLine(units: readonly string[]): Text {
  return { th: `ไม่มีคะแนน: ${units.join(', ')}`, en: `No score: ${units.join(', ')}` };
}

export function lookAtLine(count: number, file: string): Text {
  return { th: `พบ ${count} เรื่องที่ต้องแก้หรือควรดู สั่ง kpi check ${file} เพื่อดูทีละเซลล์`, en: `${count} problems to look at: kpi check ${file} shows them cell by cell.` };
}

/** `พบ 3 ตาราง 21 แถว`. */
export function foundLine(file: string, tables: number, records: number): Text {
  return { th: `${file}: พบ ${tables} ตาราง ${records} แถวข้อมูล`, en: `${file}: ${tables} tables, ${records} records` };
}

/** @param score null where a weight or a score is missing */
export function jointLine(range: string, kpi: string | null, units: number, score: number | null): Text {
  return {
    th: `  ${range}  ตัวชี้วัดร่วม${kpi ? ` ${kpi}` : ''}  ${units} หน่วยได้รับเท่ากัน ${score === null ? '(ข้อมูลไม่ครบ จึงยังไม่มีคะแนน)' : `${score.toFixed(4)} คะแนน`}`,
    en: `  ${range}  joint indicator${kpi ? ` ${kpi}` : ''}  ${units} units receive the same: ${score === null ? '(incomplete: no score yet)' : score.toFixed(4)}`,
  };
}

export function tableLine(range: string, kpi: string | null, round: string | null, units: number, assumed: boolean): Text {
  return {
    th: `  ${range}  ตัวชี้วัด ${kpi ?? '(ตามแถว)'}  รอบ ${round ?? '(ตามแถว)'}${assumed ? ' (ตารางไม่ได้ระบุ จึงใช้รอบนี้ เลือกเองด้วย --round)' : ''}  ${units} แถว`,
    en: `  ${range}  indicator ${kpi ?? '(by row)'}  round ${round ?? '(by row)'}${assumed ? ' (not stated: assumed; choose with --round)' : ''}  ${units} rows`,
  };
}

export function writtenLine(out: string, cells: number): Text {
  return cells === 0 ? { th: `${out}: เป็นปัจจุบันอยู่แล้ว ไม่มีเซลล์เปลี่ยน`, en: `${out}: up to date, no cell changed` } : { th: `${out}: เขียน ${cells} เซลล์`, en: `${out}: ${cells} cells written` };
}

export function sheetsLine(sheets: readonly string[], due: string): Text {
  return { th: `แผ่น ${sheets.join(', ')} · เผยแพร่ภายใน ${day(due, 'th')}`, en: `Sheets ${sheets.join(', ')} · to be published by ${day(due, 'en')}` };
}

/** The web page was written. */
export function pageLine(file: string): Text {
  return { th: `${file}: หน้าเว็บพร้อมเผยแพร่`, en: `${file}: the web page, ready to be published` };
}

export const CHANGE_PUBLISHED: Text = { th: 'ถ้าต้องการแก้จริง สั่งอีกครั้งพร้อม --change-published การแก้จะถูกบันทึกในแผ่น KPI_ChangeLog', en: 'If that is meant, run again with --change-published: the changes are recorded on the sheet KPI_ChangeLog.' };

export function skippedTable(table: string): Text {
  return { th: `  ข้าม ${table}`, en: `  skipped ${table}` };
}

/** Cells that had to be written as values although formulas were asked for, and why. */
export function asValueLine({ table, role, round, rows, reason, item }: WrittenAsValue): Text {
  const why = asValueReason({ reason, item });
  const name = SCORE_ROLES[role];
  const column: Text = { th: `${name.th}${round ? ` ${round}` : ''}`, en: `${name.en}${round ? ` ${round}` : ''}` };
  return { th: `  ${table} ${column.th}: ${rows} แถวเขียนเป็นค่า เพราะ${why.th}`, en: `  ${table} ${column.en}: ${rows} rows as values, because ${why.en}` };
}

export const NOTHING_SCORED: Text = { th: 'ไม่มีตารางใดให้คะแนนได้ จึงไม่ได้เขียนไฟล์', en: 'No table could be scored: nothing was written.' };
