/** Why a workbook could not be read or written: where, what, and what to do. */
import type { HostError, HostErrorCode, HostErrorPlace } from '../host/workbook';
import type { Language, Text } from './language';

interface Words {
  /** What happened; `{place}` becomes the sheet and cell, `{detail}` what is known besides. */
  readonly what: Text;
  readonly todo: Text;
}

const WORDS: Readonly<Record<HostErrorCode, Words>> = {
  notAWorkbook: {
    what: { th: 'ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)', en: 'This file is not an Excel workbook (.xlsx).' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)”', en: 'Please open it in Excel and save it as “Excel Workbook (.xlsx)”.' },
  },
  otherFormat: {
    what: { th: 'ไฟล์นี้เป็น {format} ไม่ใช่สมุดงาน Excel (.xlsx) แม้ชื่อจะบอกอย่างนั้น', en: 'This file is {format}, not an Excel workbook (.xlsx), whatever its name says.' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)”', en: 'Please open it in Excel and save it as “Excel Workbook (.xlsx)”.' },
  },
  oldBinaryFormat: {
    what: { th: 'ไฟล์นี้เป็น Excel รุ่นเก่า (.xls)', en: 'This file is in the old Excel format (.xls).' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx', en: 'Please open it in Excel and save it as .xlsx.' },
  },
  binaryWorkbook: {
    what: { th: 'ไฟล์นี้เป็นสมุดงานแบบไบนารี (.xlsb)', en: 'This file is a binary workbook (.xlsb).' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx', en: 'Please open it in Excel and save it as .xlsx.' },
  },
  encrypted: {
    what: { th: 'ไฟล์นี้ตั้งรหัสผ่านไว้', en: 'This file is protected by a password.' },
    todo: { th: 'โปรดเอารหัสผ่านออกใน Excel (ไฟล์ > ข้อมูล > ป้องกันสมุดงาน) แล้วลองอีกครั้ง', en: 'Please remove the password in Excel (File > Info > Protect Workbook) and try again.' },
  },
  truncated: {
    what: { th: 'ไฟล์นี้ไม่ครบ อาจดาวน์โหลดหรือคัดลอกไม่เสร็จ', en: 'This file is cut short; its download or copy may not have finished.' },
    todo: { th: 'โปรดดาวน์โหลดหรือขอไฟล์ใหม่อีกครั้ง', en: 'Please download it again, or ask for it again.' },
  },
  damaged: {
    what: { th: 'ไฟล์นี้เสียหาย{part}', en: 'This file is damaged{part}.' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel ให้ซ่อมแซม แล้วบันทึกใหม่ หรือขอไฟล์ใหม่', en: 'Please let Excel repair it and save it again, or ask for a new copy.' },
  },
  tooLarge: {
    what: { th: 'ไฟล์นี้ใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย{part}', en: 'This file is too large to be opened safely{part}.' },
    todo: { th: 'โปรดแยกเป็นหลายไฟล์ หรือลบแผ่นงานและแถวที่ไม่ใช้', en: 'Please split it into several files, or delete unused sheets and rows.' },
  },
  unsafeXml: {
    what: { th: 'ไฟล์นี้มีเนื้อหาที่ไม่ปลอดภัย จึงไม่เปิด{part}', en: 'This file holds unsafe content and was not opened{part}.' },
    todo: { th: 'โปรดเปิดไฟล์ใน Excel แล้วบันทึกใหม่ หากไว้ใจผู้ส่ง', en: 'If you trust its sender, please open it in Excel and save it again.' },
  },
  sheetNotFound: {
    what: { th: 'ไม่พบแผ่นงาน{place}', en: 'There is no sheet{place}.' },
    todo: { th: 'แผ่นงานอาจถูกลบหรือเปลี่ยนชื่อ โปรดอ่านสมุดงานใหม่', en: 'It may have been deleted or renamed; please read the workbook again.' },
  },
  sheetProtected: {
    what: { th: 'แผ่นงานถูกป้องกันไว้ จึงเขียนไม่ได้{place}', en: 'The sheet is protected, so nothing was written{place}.' },
    todo: { th: 'โปรดยกเลิกการป้องกัน (ตรวจทาน > ยกเลิกการป้องกันแผ่นงานหรือสมุดงาน) แล้วลองอีกครั้ง', en: 'Please unprotect it (Review > Unprotect Sheet or Workbook) and try again.' },
  },
  signed: {
    what: { th: 'สมุดงานนี้ลงลายมือชื่อดิจิทัลไว้ การเขียนจะทำให้ลายมือชื่อใช้ไม่ได้ จึงยังไม่ได้เขียนอะไร', en: 'This workbook carries a digital signature that any change would break, so nothing was written.' },
    todo: { th: 'โปรดเขียนลงในสำเนาที่เอาลายมือชื่อออกแล้ว (ไฟล์ > ข้อมูล > ดูลายมือชื่อ) หรือให้เจ้าของลงชื่อใหม่ภายหลัง', en: 'Please use a copy without the signature (File > Info > View Signatures > Remove), and have it signed again afterwards.' },
  },
  sheetNotOurs: {
    what: { th: 'มีแผ่นงานชื่อนี้อยู่แล้ว และไม่ได้สร้างจากโปรแกรมนี้{place}', en: 'A sheet of this name exists, and this program did not make it{place}.' },
    todo: { th: 'โปรดเปลี่ยนชื่อแผ่นงานเดิม แล้วลองอีกครั้ง', en: 'Please rename that sheet and try again.' },
  },
  sheetExists: {
    what: { th: 'มีแผ่นงานชื่อนี้อยู่แล้ว{place}', en: 'A sheet of this name exists{place}.' },
    todo: { th: 'โปรดอ่านสมุดงานใหม่ แล้วลองอีกครั้ง', en: 'Please read the workbook again and retry.' },
  },
  tableExists: {
    what: { th: 'มีตารางหรือชื่อ{detail} อยู่แล้ว{place}', en: 'A table or name{detail} exists{place}.' },
    todo: { th: 'โปรดเปลี่ยนชื่อเดิม แล้วลองอีกครั้ง', en: 'Please rename it and try again.' },
  },
  cellChanged: {
    what: { th: 'ข้อมูลเปลี่ยนไปหลังจากที่อ่าน{place} จึงยังไม่ได้เขียนอะไร', en: 'The data has changed since it was read{place}, so nothing was written.' },
    todo: { th: 'โปรดอ่านสมุดงานใหม่ แล้วลองอีกครั้ง', en: 'Please read the workbook again and retry.' },
  },
  cellOccupied: {
    what: { th: 'เซลล์ทางขวาของตารางมีข้อมูลอยู่แล้ว{place}', en: 'A cell to the right of the table is already in use{place}.' },
    todo: { th: 'โปรดย้ายข้อมูลนั้น หรือเว้นคอลัมน์ว่างข้างตาราง แล้วลองอีกครั้ง', en: 'Please move it, or leave empty columns beside the table, and try again.' },
  },
  tableNotFound: {
    what: { th: 'ไม่พบตาราง{detail}{place}', en: 'There is no table{detail}{place}.' },
    todo: { th: 'ตารางอาจถูกลบหรือเปลี่ยนชื่อ โปรดอ่านสมุดงานใหม่', en: 'It may have been deleted or renamed; please read the workbook again.' },
  },
  tableLinked: {
    what: { th: 'ตารางนี้ดึงข้อมูลจากแหล่งภายนอก จึงเพิ่มคอลัมน์ไม่ได้{place}', en: 'This table is filled from another source, so columns cannot be added{place}.' },
    todo: { th: 'โปรดคัดลอกข้อมูลไปเป็นตารางธรรมดา แล้วลองอีกครั้ง', en: 'Please copy its data into an ordinary table and try again.' },
  },
  columnExists: {
    what: { th: 'ตารางมีคอลัมน์ชื่อนี้อยู่แล้ว{detail}{place}', en: 'The table already has a column of this name{detail}{place}.' },
    todo: { th: 'โปรดเปลี่ยนชื่อคอลัมน์เดิม แล้วลองอีกครั้ง', en: 'Please rename that column and try again.' },
  },
  formulaInTheWay: {
    what: { th: 'เซลล์นี้เป็นส่วนหนึ่งของสูตรที่ใช้ร่วมกันหลายเซลล์{place}', en: 'The cell is part of a formula that several cells share{place}.' },
    todo: { th: 'โปรดลบสูตรนั้นหรือแปลงเป็นค่า แล้วลองอีกครั้ง', en: 'Please delete that formula or turn it into values, and try again.' },
  },
  pivotInTheWay: {
    what: { th: 'เซลล์นี้อยู่ใน PivotTable ค่าที่เขียนจะหายไปเมื่อรีเฟรช{place}', en: 'The cell lies inside a PivotTable, which loses what is written there when it is refreshed{place}.' },
    todo: { th: 'โปรดคัดลอก PivotTable แล้ววางเป็นค่าบนแผ่นงานอื่น แล้วลองอีกครั้งกับแผ่นงานนั้น', en: 'Please copy the PivotTable, paste it as values on another sheet, and try again there.' },
  },
  outOfSheet: {
    what: { th: 'ไม่มีที่พอบนแผ่นงาน{place}', en: 'There is no room left on the sheet{place}.' },
    todo: { th: 'โปรดย้ายตารางไปยังแผ่นงานใหม่ แล้วลองอีกครั้ง', en: 'Please move the table to a new sheet and try again.' },
  },
  mergedCell: {
    what: { th: 'เซลล์นี้อยู่ในพื้นที่ที่ผสานเซลล์ไว้{place}', en: 'The cell lies inside a merged area{place}.' },
    todo: { th: 'โปรดยกเลิกการผสานเซลล์ แล้วลองอีกครั้ง', en: 'Please unmerge the cells and try again.' },
  },
  badSheetName: {
    what: { th: 'ใช้ชื่อแผ่นงานนี้ไม่ได้{place}', en: 'This name cannot be used for a sheet{place}.' },
    todo: { th: 'โปรดใช้ชื่อไม่เกิน 31 ตัวอักษร และไม่มี \\ / ? * [ ] :', en: 'Please use at most 31 characters, without \\ / ? * [ ] :' },
  },
  badLink: {
    what: { th: 'ใช้ลิงก์นี้ไม่ได้{detail}{place}', en: 'This link cannot be used{detail}{place}.' },
    todo: { th: 'โปรดใช้ลิงก์ที่ขึ้นต้นด้วย http, https, mailto หรือชี้ไปยังเซลล์ในสมุดงานนี้', en: 'Please use http, https, mailto, or a cell of this workbook.' },
  },
  memoryChanged: {
    what: { th: 'สิ่งที่สมุดงานจำไว้เปลี่ยนไปหลังจากที่อ่าน จึงยังไม่ได้เขียนอะไร', en: 'What the workbook remembers has changed since it was read, so nothing was written.' },
    todo: { th: 'โปรดอ่านสมุดงานใหม่ แล้วลองอีกครั้ง', en: 'Please read the workbook again and retry.' },
  },
  cellBeingEdited: {
    what: { th: 'มีเซลล์ที่กำลังแก้ไขอยู่ใน Excel', en: 'A cell is being edited in Excel.' },
    todo: { th: 'โปรดกด Enter หรือ Esc แล้วลองอีกครั้ง', en: 'Please press Enter or Esc and try again.' },
  },
  noAnswer: {
    what: { th: 'Excel ยังไม่ตอบ จึงหยุดรอ', en: 'Excel has not answered, and waiting was stopped.' },
    todo: { th: 'ถ้ากำลังแก้ไขเซลล์โปรดกด Enter หรือ Esc ถ้ามีหน้าต่างข้อความเปิดอยู่ใน Excel โปรดปิดก่อน แล้วลองอีกครั้ง', en: 'If a cell is being edited, please press Enter or Esc; if a dialog is open in Excel, close it. Then try again.' },
  },
  halfWritten: {
    what: { th: 'การเขียนขาดตอนกลางคัน สมุดงานอาจถูกเขียนไปบางส่วน', en: 'Writing broke off; part of the workbook may have been written.' },
    todo: { th: 'โปรดกด “กลับเป็นอย่างเดิม” ก่อน ระหว่างนี้จะไม่เขียนอะไรเพิ่ม', en: 'Please press “Put it back” first; nothing else is written until then.' },
  },
  nothingToUndo: {
    what: { th: 'ไม่มีการเขียนที่จะเลิกทำ', en: 'There is nothing to undo.' },
    todo: { th: 'เลิกทำได้เฉพาะการเขียนครั้งล่าสุด', en: 'Only the last writing can be undone.' },
  },
  hostUnavailable: {
    what: { th: 'ติดต่อ Excel ไม่ได้', en: 'Excel cannot be reached.' },
    todo: { th: 'โปรดเปิดโปรแกรมเสริมนี้จากใน Excel รุ่นที่รองรับ (Excel 2021 ขึ้นไป)', en: 'Please open this add-in from Excel 2021 or later.' },
  },
  workerStopped: {
    what: { th: 'ส่วนที่อ่านและให้คะแนนหยุดทำงานกลางคัน อาจเพราะหน่วยความจำไม่พอ{detail}', en: 'What reads and scores the workbook stopped midway, perhaps for want of memory{detail}.' },
    todo: { th: 'ไม่มีอะไรหาย สมุดงานยังเป็นอย่างเดิม โปรดปิดหน้าต่างอื่นแล้วลองอีกครั้ง หรือแยกสมุดงานเป็นหลายไฟล์', en: 'Nothing is lost and the workbook is as it was. Please close other windows and try again, or split the workbook into several files.' },
  },
  hostFailed: {
    what: { th: 'ดำเนินการกับสมุดงานไม่สำเร็จ{place}{detail}', en: 'The workbook could not be changed{place}{detail}.' },
    todo: { th: 'สมุดงานยังเป็นอย่างเดิม โปรดลองอีกครั้ง หรือแจ้งผู้ดูแลพร้อมข้อความนี้', en: 'It is as it was before. Please try again, or send this message to the maintainer.' },
  },
};

/** One or two sentences: what happened and where, then what to do. */
export function hostErrorText(error: Pick<HostError, 'code' | 'place'>, language: Language): string {
  const { what, todo } = WORDS[error.code];
  const { place } = error;
  const sentence = what[language]
    .replace('{place}', () => placeText(place, language))
    .replace('{part}', () => (place.part === undefined ? '' : language === 'th' ? ` (ส่วน ${place.part})` : ` (part ${place.part})`))
    .replace('{format}', () => place.detail ?? (language === 'th' ? 'ไฟล์ชนิดอื่น' : 'of another kind'))
    .replace('{detail}', () => (place.detail === undefined ? '' : ` “${place.detail}”`));
  return `${sentence} ${todo[language]}`;
}

function placeText({ sheet, cell }: HostErrorPlace, language: Language): string {
  if (sheet === undefined && cell === undefined) return '';
  const names = language === 'th' ? { sheet: 'แผ่นงาน', cell: 'เซลล์' } : { sheet: 'sheet', cell: 'cell' };
  const parts = [sheet === undefined ? '' : `${names.sheet} “${sheet}”`, cell === undefined ? '' : `${names.cell} ${cell}`].filter(Boolean);
  return ` (${parts.join(language === 'th' ? ' ' : ', ')})`;
}
