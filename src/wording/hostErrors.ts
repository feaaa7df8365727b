/** Why a workbook could not be read or written: where, what, and what to do. */
import type { HostError, HostErrorCode } from '../host/workbook';
import type { Language, Text } from './language';

const UNCHANGED: Text = { th: 'ยังไม่มีสิ่งใดถูกเปลี่ยน', en: 'Nothing was changed.' };

const TEXTS: Readonly<Record<HostErrorCode, Text>> = {
  notAWorkbook: { th: 'ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx หรือ .xlsm) เปิดใน Excel แล้วบันทึกเป็น .xlsx', en: 'This file is no Excel workbook (.xlsx or .xlsm). Open it in Excel and save it as .xlsx.' },
  oldBinaryFormat: { th: 'ไฟล์นี้เป็น .xls แบบเก่า เปิดใน Excel แล้วบันทึกเป็น .xlsx', en: 'This is an old .xls file. Open it in Excel and save it as .xlsx.' },
  binaryWorkbook: { th: 'ไฟล์นี้เป็น .xlsb เปิดใน Excel แล้วบันทึกเป็น .xlsx', en: 'This is an .xlsb file. Open it in Excel and save it as .xlsx.' },
  encrypted: { th: 'ไฟล์นี้ตั้งรหัสผ่านไว้ เปิดใน Excel เอารหัสผ่านออก แล้วบันทึกใหม่', en: 'This file has a password. Open it in Excel, take the password off and save it again.' },
  truncated: { th: 'ไฟล์นี้ไม่ครบ อาจดาวน์โหลดไม่สำเร็จ ขอไฟล์ใหม่หรือดาวน์โหลดอีกครั้ง', en: 'This file is cut short; a download may have failed. Get it again.' },
  damaged: { th: 'ไฟล์นี้เสียหาย เปิดและซ่อมใน Excel แล้วบันทึกใหม่ หรือขอไฟล์ใหม่', en: 'This file is damaged. Open and repair it in Excel and save it again, or ask for a new one.' },
  tooLarge: { th: 'ไฟล์นี้ใหญ่เกินกว่าจะเปิดได้อย่างปลอดภัย แบ่งเป็นหลายไฟล์', en: 'This file is too large to be opened safely. Split it.' },
  unsafeXml: { th: 'ไฟล์นี้มีเนื้อหาที่สมุดงาน Excel ไม่ควรมี จึงไม่เปิดเพื่อความปลอดภัย', en: 'This file holds what no Excel workbook should. For safety it was not opened.' },
  sheetNotFound: { th: 'ไม่พบแผ่นงานนี้แล้ว อ่านสมุดงานใหม่', en: 'The sheet is not there any more. Read the workbook again.' },
  sheetProtected: { th: 'แผ่นงานนี้ถูกป้องกันไว้ ไปที่ รีวิว > ยกเลิกการป้องกันแผ่นงาน แล้วลองใหม่', en: 'This sheet is protected. Use Review > Unprotect Sheet and try again.' },
  sheetNotOurs: { th: 'มีแผ่นงานชื่อนี้อยู่แล้วและไม่ได้สร้างโดยโปรแกรมนี้ เปลี่ยนชื่อแผ่นงานนั้นก่อน', en: 'There is a sheet of this name that we did not make. Rename it first.' },
  cellChanged: { th: 'เซลล์นี้เปลี่ยนไปหลังจากที่อ่าน อ่านสมุดงานใหม่ แล้วตรวจอีกครั้ง', en: 'This cell has changed since it was read. Read the workbook again and check.' },
  cellOccupied: { th: 'เซลล์ข้างตารางมีข้อมูลอยู่ ย้ายหรือลบข้อมูลนั้น แล้วลองใหม่', en: 'A cell beside the table holds something. Move or clear it and try again.' },
  tableNotFound: { th: 'ไม่พบตารางนี้แล้ว อ่านสมุดงานใหม่', en: 'The table is not there any more. Read the workbook again.' },
  tableLinked: { th: 'ตารางนี้รับข้อมูลจากแหล่งภายนอก จึงเพิ่มคอลัมน์ให้ไม่ได้ แปลงเป็นตารางธรรมดาก่อน', en: 'This table is fed from outside the workbook: no column can be added. Unlink it first.' },
  columnExists: { th: 'ตารางมีคอลัมน์ชื่อนี้แล้ว เปลี่ยนชื่อคอลัมน์นั้นก่อน', en: 'The table has a column of this name. Rename that column first.' },
  formulaInTheWay: { th: 'เซลล์นี้เป็นส่วนหนึ่งของสูตรที่ใช้ร่วมกัน จึงเขียนทับไม่ได้ ลบสูตรนั้นก่อน', en: 'This cell is part of a shared or array formula and can\'t be replaced. Remove that formula first.' },
  outOfSheet: { th: 'ตำแหน่งที่จะเขียนอยู่นอกแผ่นงาน', en: 'The place to write to is outside the sheet.' },
  mergedCell: { th: 'เซลล์นี้อยู่ในเซลล์ที่ผสานไว้ ยกเลิกการผสานเซลล์ก่อน', en: 'This cell belongs to a merged one. Unmerge it first.' },
  badSheetName: { th: 'ชื่อแผ่นงานนี้ Excel ไม่ยอมรับ', en: 'Excel does not accept this sheet name.' },
  badLink: { th: 'ลิงก์นี้ใช้ไม่ได้ ใช้ได้เฉพาะเซลล์ในสมุดงาน http(s) และ mailto', en: 'This link can\'t be used: only cells of the workbook, http(s) and mailto.' },
  cellBeingEdited: { th: 'มีเซลล์ที่กำลังแก้ไขอยู่ กด Enter หรือ Esc ใน Excel แล้วลองใหม่', en: 'A cell is being edited. Press Enter or Esc in Excel and try again.' },
  nothingToUndo: { th: 'ไม่มีสิ่งที่จะเลิกทำ', en: 'There is nothing to undo.' },
  hostUnavailable: { th: 'ติดต่อ Excel ไม่ได้ ปิดแล้วเปิดบานหน้าต่างนี้ใหม่', en: 'Excel does not answer. Close this pane and open it again.' },
  hostFailed: { th: 'Excel ทำงานนี้ไม่สำเร็จ ลองอีกครั้ง ถ้ายังไม่ได้ให้แจ้งผู้ดูแลระบบ', en: 'Excel could not do this. Try again; if it fails again, tell your administrator.' },
};

const WRITING = new Set<HostErrorCode>(['sheetProtected', 'sheetNotOurs', 'cellChanged', 'cellOccupied', 'tableNotFound', 'tableLinked', 'columnExists', 'formulaInTheWay', 'mergedCell', 'cellBeingEdited']);

/** The message of a host's refusal, with its place first: `KPI 9!G5: …`. */
export function hostErrorText(error: Pick<HostError, 'code' | 'place'>, language: Language): string {
  const { sheet, cell, part } = error.place;
  const place = [sheet, cell].filter(Boolean).join('!') || part || '';
  const text = TEXTS[error.code][language] + (WRITING.has(error.code) ? ` ${UNCHANGED[language]}` : '');
  return place ? `${place}: ${text}` : text;
}
