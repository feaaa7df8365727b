/** Why a file that was sent could not be checked, and what to do about it. */
import type { HostErrorCode } from '../host/workbook';
import type { FileRefusal } from '../tasks/check/checkedFile';
import { hostErrorText } from './hostErrors';
import type { Language, Text } from './language';

const OWN: Readonly<Record<Exclude<FileRefusal['code'], HostErrorCode>, Text>> = {
  notFound: { th: 'ไม่พบไฟล์นี้ ตรวจชื่อและโฟลเดอร์', en: 'There is no such file. Check its name and folder.' },
  notReadable: { th: 'เปิดไฟล์นี้ไม่ได้ ตรวจสิทธิ์การอ่าน', en: "This file can't be opened. Check the permission to read it." },
  timedOut: { th: 'ตรวจไฟล์นี้นานเกินไป จึงหยุดไว้ ลบแผ่นงานและแถวที่ไม่ใช้ แล้วลองอีกครั้ง', en: 'Checking this file took too long and was stopped. Delete unused sheets and rows, and try again.' },
  failed: { th: 'ตรวจไฟล์นี้ไม่สำเร็จเพราะข้อผิดพลาดของโปรแกรม โปรดแจ้งผู้ดูแลพร้อมไฟล์', en: 'Checking this file failed because of a fault in this program. Please report it, with the file.' },
};

export function refusalText({ code, place }: FileRefusal, language: Language): string {
  return code in OWN ? OWN[code as keyof typeof OWN][language] : hostErrorText({ code: code as HostErrorCode, place }, language);
}
