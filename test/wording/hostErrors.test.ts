import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HostError, type HostErrorCode } from '../../src/host/workbook';
import { hostErrorText } from '../../src/wording/hostErrors';

const port = readFileSync(join(__dirname, '../../src/host/workbook.ts'), 'utf8');
const union = /export type HostErrorCode =([^;]*);/.exec(port)?.[1] ?? '';
const CODES = [...union.matchAll(/'(\w+)'/g)].map((match) => match[1] as HostErrorCode);

test.each(CODES)('%s is said in Thai and in English, with what to do', (code) => {
  const place = { sheet: 'ผล 1', cell: 'B2', part: 'xl/a.xml', detail: '$& x' };
  const [thai, english] = [hostErrorText(new HostError(code, place), 'th'), hostErrorText(new HostError(code, place), 'en')];
  expect(thai).toMatch(/[\u0E00-\u0E7F]/);
  expect(english.replace('ผล 1', '')).not.toMatch(/[\u0E00-\u0E7F]/);
  for (const text of [thai, english, hostErrorText(new HostError(code), 'th'), hostErrorText(new HostError(code), 'en')]) expect(text).not.toMatch(/[{}]|undefined| {2}/);
});

test('says where', () => {
  const error = new HostError('cellChanged', { sheet: 'ผล 1', cell: 'B2' });
  expect(hostErrorText(error, 'en')).toBe('The data has changed since it was read (sheet “ผล 1”, cell B2), so nothing was written. Please read the workbook again and retry.');
  expect(hostErrorText(error, 'th')).toBe('ข้อมูลเปลี่ยนไปหลังจากที่อ่าน (แผ่นงาน “ผล 1” เซลล์ B2) จึงยังไม่ได้เขียนอะไร โปรดอ่านสมุดงานใหม่ แล้วลองอีกครั้ง');
});
