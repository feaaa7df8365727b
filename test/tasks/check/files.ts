/** Files as units send them, made in a test and checked. */
import { checkWorkbook } from '../../../src/tasks/check/checkWorkbook';
import type { CheckedFile } from '../../../src/tasks/check/checkedFile';
import type { GivenValue } from '../../host/given';
import { openFixture, openGiven } from '../open';

export const DISTRICTS = ['เมืองสตูล', 'ควนโดน', 'ควนกาหลง', 'ท่าแพ', 'ละงู', 'ทุ่งหว้า', 'มะนัง'];

/** KPI 9 by default; rows of unit, A, B and, where it is claimed, a score. */
export interface GivenTable {
  readonly kpi?: string;
  readonly round?: string | null;
  readonly rows: readonly (readonly [unit: string, a: number | null, b: number | null, score?: number])[];
  readonly total?: readonly [a: number, b: number];
}

const TITLES: Readonly<Record<string, string>> = { '9': 'ร้อยละของผู้ป่วยโรคเบาหวานที่ควบคุมระดับน้ำตาลได้ดี', '10': 'ร้อยละผู้ป่วยโรคความดันโลหิตสูงที่ควบคุมความดันโลหิตได้ดี', '6': 'อัตราความสำเร็จการรักษาผู้ป่วยวัณโรคปอดรายใหม่' };

/** One file with a sheet for each table. */
export async function sent(file: string, ...tables: readonly GivenTable[]): Promise<CheckedFile> {
  const sheets = tables.map(({ kpi = '9', round = 'รอบ 12 เดือน', rows, total }, n) => {
    const lines: GivenValue[][] = [[`ตัวชี้วัดที่ ${kpi} ${TITLES[kpi]}`], [`ปีงบประมาณ 2567${round === null ? '' : ` ${round}`}`], [], ['อำเภอ', 'เป้าหมาย (B)', 'ผลงาน (A)', 'คะแนน'], ...rows.map(([unit, a, b, score = null]) => [unit, b, a, score]), ...(total ? [['รวม', total[1], total[0]]] : [])];
    return { name: `S${n + 1}`, cells: Object.fromEntries(lines.flatMap((line, r) => line.flatMap((value, c) => (value === null ? [] : [[`${'ABCD'[c]!}${r + 1}`, value]])))) };
  });
  return checkWorkbook(await openGiven({ name: file, sheets }).snapshot(), file, 'a'.repeat(64), {});
}

export async function fixtureFile(name: string): Promise<CheckedFile> {
  return checkWorkbook(await openFixture(name).snapshot(), `${name}.xlsx`, 'b'.repeat(64), {});
}
