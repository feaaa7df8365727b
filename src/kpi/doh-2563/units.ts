/** The seven central units share one set of targets and receive the same score (lines 72–79). */
export const CENTRAL = [
  'สำนักอนามัยสิ่งแวดล้อม', 'สำนักสุขาภิบาลอาหารและน้ำ', 'กองประเมินผลกระทบต่อสุขภาพ', 'ศูนย์ห้องปฏิบัติการกรมอนามัย',
  'ศูนย์บริหารกฎหมายสาธารณสุข', 'สำนักทันตสาธารณสุข', 'สถาบันพัฒนาอนามัยเด็กแห่งชาติ',
];

export const URBAN = 'สถาบันพัฒนาสุขภาพเขตเมือง';

/** A regional health centre by its number, 1–12. */
export const centre = (number: number): string => `ศูนย์อนามัยที่ ${number}`;
