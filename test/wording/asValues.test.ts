import { itemName } from '../../src/tasks/itemName';
import { asValueReason } from '../../src/wording/asValues';

describe('why a score is written as a value', () => {
  test('names the data item as the document does, with the code that stands in sheets', () => {
    const name = itemName(['satun-2567/09'], 'B1');
    expect(asValueReason({ reason: 'noColumn', item: 'B1', name })).toEqual({ th: `ไม่มีคอลัมน์ของ “${name!.th}” (B1)`, en: `there is no column for “${name!.en}” (B1)` });
  });

  test('a code of the program’s own is not shown where there is a name', () => {
    const { th, en } = asValueReason({ reason: 'unlike', item: 'steps', name: itemName(['satun-2567/16'], 'steps') });
    expect(th).toMatch(/^สูตรอ่านเซลล์ของ “ขั้นตอนที่ทำแล้ว” ไม่ได้/);
    expect(en).toMatch(/^a formula would not read the cell of “Steps done” as/);
  });

  test('the rate has a name in every KPI; what nobody knows keeps its code', () => {
    expect(asValueReason({ reason: 'unlike', item: 'rate' }).th).toMatch(/^สูตรอ่านเซลล์ของร้อยละ ไม่ได้/);
    expect(itemName(['satun-2567/09', 'no such KPI'], 'Z9')).toBeNull();
    expect(asValueReason({ reason: 'noColumn', item: 'Z9', name: null }).en).toBe('there is no column for Z9');
  });

  test('other reasons are whole sentences', () => {
    expect(asValueReason({ reason: 'unitUnknown', item: 'ก' }).th).toBe('เกณฑ์ขึ้นกับหน่วยงาน แต่ไม่รู้จักหน่วยงานนี้');
    expect(asValueReason({ reason: 'measure', item: 'A / (B - C)' }).en).toBe('the divisor could be negative or zero');
  });
});
