import { headRole } from '../../src/sheet/heads';

test.each([
  ['อำเภอ', 'unit'], ['คปสอ.', 'unit'], ['เขตสุขภาพที่', 'unit'], ['District', 'unit'],
  ['ลำดับ', 'order'], ['ที่', 'order'], ['รหัสอำเภอ', 'code'],
  ['ร้อยละ', 'rate'], ['อัตราความสำเร็จ', 'rate'], ['ร้อยละ\nณ มี.ค. 67', 'rate'], ['%', 'rate'],
  ['คะแนน', 'score'], ['คะแนนที่ได้', 'score'], ['ระดับ', 'level'], ['ระดับที่ได้', 'level'],
  ['เป้าหมาย (B)', 'code:B'], ['ผลงาน (A)', 'code:A'], ['A1', 'code:A1'], ['ขึ้นทะเบียน 1 ต.ค.66 – 31 ธ.ค.66 (B)', 'code:B'],
  // A denominator, although it says target: the trap of the regions' form.
  ['เป้าหมายรอบ\n12 เดือน', 'denominator'], ['เป้าหมาย', 'denominator'], ['เป้าหมาย ร้อยละ', 'target'], ['ค่าเป้าหมาย', 'target'],
  ['ผลงาน', 'numerator'], ['ขั้นตอนที่ 3', 'step:3'], ['ปีงบ', 'fiscalYear'], ['รอบ', 'round'], ['ตัวชี้วัดที่', 'kpi'], ['ชื่อตัวชี้วัด', 'kpiName'], ['หมายเหตุ', 'remark'], ['น้ำหนัก', 'weight'],
  ['ผู้ป่วย DM ทั้งหมด (ราย)', null], ['เมืองสตูล', null], ['', null],
  ['ตชว.', 'kpi'], ['ตชว.ที่', 'kpi'], ['ตัวชี้วัดข้อที่', 'kpi'], ['เลขที่ตัวชี้วัด', 'kpi'], ['หมายเลข KPI', 'kpi'], ['KPI ID', 'kpi'], ['ชื่อ ตชว.', 'kpiName'], ['ชื่อ KPI', 'kpiName'], ['ตัวชี้วัดย่อย', null],
])('the head %j says %s', (head, role) => expect(headRole(head)).toBe(role));
