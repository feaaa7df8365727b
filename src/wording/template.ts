/** The words of the forms: always Thai, because the heads are what the reader knows and the offices' sheets say. */
import type { Round } from '../kpi/schema';
import type { DefinitionExplained } from '../scoring/definition';
import type { CriteriaRow } from '../scoring/kind';
import type { TemplateWords } from '../tasks/template/words';
import { rowText } from './criteriaRows';
import { roundText } from './explanation';
import { formulaText } from './formula';

const round = (one: Round): string => roundText(one, 'th');
const SHORT: Readonly<Record<Round, string>> = { m3: '3', m5: '5', m6: '6', m9: '9', m12: '12', h1: 'ครึ่งปีแรก', h2: 'ครึ่งปีหลัง' };

/** `รอบ 6, 12 เดือน`, `ครึ่งปีแรก, ครึ่งปีหลัง`. */
function roundsText(rounds: readonly Round[]): string {
  const names = rounds.map((one) => SHORT[one]).join(', ');
  return rounds.every((one) => one.startsWith('m')) ? `รอบ ${names} เดือน` : names;
}

const short = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
const bare = (text: string): string => text.replace(/[\\/?*[\]:']/g, ' ').replace(/ +/g, ' ').trim();

/** Levels side by side where they are values, else line by line. */
function criteriaText(definition: DefinitionExplained): string[] {
  const lines: string[] = [];
  const { gate, rows } = definition;
  if (gate) lines.push(`เงื่อนไข: ${gate.name.th} ${formulaText(gate.formula)} ≥ ${gate.atLeast}`);
  for (const group of grouped(rows)) {
    const [first] = group;
    const isValue = first && (first.kind === 'threshold' || first.kind === 'band' || first.kind === 'value');
    if (first?.kind === 'points' && first.scale === undefined) lines.push(group.map((row) => rowText(row, 'th')).join(' · '));
    else if (!isValue) lines.push(...group.map((row) => rowText(row, 'th')));
    else lines.push(`${labelOf(first)}${group.map(valueText).join(' · ')}`);
  }
  return lines.length > 0 ? lines : ['เอกสารไม่ได้พิมพ์เกณฑ์ 1–5 มีแต่ค่าเป้าหมาย'];
}

/** Values of one part, and of one group of units, belong together. */
function grouped(rows: readonly CriteriaRow[]): CriteriaRow[][] {
  const groups = new Map<string, CriteriaRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.kind, row.part?.number ?? 0, row.kind === 'value' ? row.units : null]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function labelOf(row: CriteriaRow): string {
  const part = row.part ? `${row.part.name.th}${row.part.share ? ` (สัดส่วน ${row.part.share})` : ''}: ` : '';
  if (row.kind !== 'value') return part;
  return `${part}${row.units.length > 2 ? `${row.units[0]} ถึง ${row.units.at(-1)}` : row.units.join(', ')}: `;
}

function valueText(row: CriteriaRow): string {
  if (row.kind === 'band') return `ระดับ ${row.level}: ${row.printed}`;
  if (row.kind === 'value') return `≥ ${row.at} ได้ ${row.points}`;
  return row.kind === 'threshold' ? `ระดับ ${row.level}: ${row.is === 'atLeast' ? '≥' : '≤'} ${row.at}` : rowText(row, 'th');
}

export const TEMPLATE_WORDS: TemplateWords = {
  sheetName: ({ kpi, rounds, alone }) => short(bare([`ตชว. ${kpi.number}`, ...(alone ? [] : [roundsText(rounds)])].join(' ')), 31),
  reportName: ({ kpi }, unit) => short(bare([`รายงาน ${kpi.number}`, ...(unit === null ? [] : [unit])].join(' ')), 31),
  title: (kpi) => `ตัวชี้วัดที่ ${kpi.number} ${kpi.name.th}`,
  facts: (kpi, { fiscalYear }) => `ปีงบประมาณ ${fiscalYear ?? '............'} · หน่วยวัด: ${kpi.unitOfMeasure.th} · น้ำหนัก: ${kpi.weight ? String(kpi.weight.value) : 'เอกสารไม่ได้พิมพ์'}`,
  round,
  asOf: 'ข้อมูล ณ วันที่ ..............................',
  unit: (unit) => `หน่วยงาน: ${unit ?? '........................................'}`,
  unitToFill: '(พิมพ์ชื่อหน่วยงาน)',
  total: 'รวม',
  rate: (name) => (name === null ? 'ร้อยละ' : `ร้อยละ ${name}`),
  mark: ({ heads }, code) => `${heads[0] ?? ''} ${code}`.trim(),
  ticks: ['✓', '✗'],
  checks: ['ครบ', 'บางส่วน', 'ไม่มี'],
  refuse: {
    count: { title: 'จำนวนไม่ถูกต้อง', text: 'กรอกเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป ถ้ายังไม่มีข้อมูลให้เว้นว่าง' },
    number: { title: 'ตัวเลขไม่ถูกต้อง', text: 'กรอกเป็นตัวเลขตั้งแต่ 0 ขึ้นไป มีทศนิยมได้ ถ้ายังไม่มีข้อมูลให้เว้นว่าง' },
    list: { title: 'เลือกจากรายการ', text: 'เลือกค่าจากรายการในช่องนี้ ถ้ายังไม่มีข้อมูลให้เว้นว่าง' },
    round: { title: 'เลือกรอบ', text: 'เลือกรอบการประเมินจากรายการในช่องนี้' },
  },
  promptMark: (head, { name }) => ({ title: short(head, 32), text: short(name.th, 255) }),
  promptRound: { title: 'รอบการประเมิน', text: 'เลือกรอบของข้อมูลในตารางนี้ ใช้ตารางเดิมได้ทุกรอบ เพราะผลงานเป็นยอดสะสม' },
  criteriaTitle: 'เกณฑ์การให้คะแนน',
  criteria: (rounds, definition) => {
    const lines = criteriaText(definition);
    if (rounds.length === 0) return lines;
    const name = roundsText(rounds);
    return lines.length === 1 ? [`${name}: ${lines[0]}`] : [`${name}:`, ...lines];
  },
  targets: (targets) => `ค่าเป้าหมาย: ${targets.map(([rounds, { target }]) => `${rounds.length > 0 ? `${roundsText(rounds)} ` : ''}${target?.is === 'atMost' ? '≤' : '≥'} ${target?.value ?? ''}`).join(' · ')}`,
  marksTitle: ({ name }) => name.th,
  markLine: (head, { name }) => `${head} ${name.th}`,
  howTo: ({ marks, items, rounds, evidence }) => [
    'วิธีกรอก: กรอกเฉพาะช่องสีเหลืองอ่อน เว้นว่างไว้ถ้ายังไม่มีข้อมูล (ว่างไม่ใช่ 0) ช่องร้อยละคำนวณเอง',
    ...(marks.length > 0 && (evidence || items.some(({ kind }) => kind === 'steps')) ? ['เครื่องหมาย: ✓ = ทำแล้วหรือมีแล้ว ✗ = ยังไม่ได้ทำหรือยังไม่มี ถ้ายังไม่ได้ทำเลยให้ใส่ ✗ อย่างน้อยหนึ่งช่อง'] : []),
    ...(rounds.length > 1 ? ['เมื่อใช้กับรอบถัดไป: เปลี่ยนรอบที่ช่องเหนือตาราง แล้วปรับตัวเลขเป็นยอดสะสมล่าสุด'] : []),
  ],
  printed: ({ name, printed }, values) => `${name.th} ที่เอกสารพิมพ์ไว้${printed?.fillIn ? ' (ใช้ค่านี้ถ้าเว้นว่าง)' : ''}: ${values.map(([unit, value]) => `${unit} ${value}`).join(', ')}`,
  document: ({ document }) => `เอกสาร: ${document.title.th}`,
  evidence: {
    title: 'หลักฐาน',
    heads: ['รายการ', 'คะแนนเต็ม', 'ชื่อ file', 'Link'],
    line: ({ code, name }) => `${code} ${name.th}`,
  },
  activities: {
    title: 'ผลการดำเนินงานตามแผนการขับเคลื่อน',
    heads: ['ชื่อกิจกรรม/ขั้นตอน', 'หน่วยนับ', 'เป้าหมาย', 'ระยะเวลาที่กำหนด', 'ระยะเวลาที่ดำเนินการ', 'มาตรการ', 'ผลการดำเนินงาน', 'สรุปผลการดำเนินงาน', 'ผลเทียบเป้าหมาย', 'Link หลักฐาน'],
    done: ['ดำเนินการแล้ว', 'ยังไม่ดำเนินการ'],
    onTarget: ['เป็นไปตามเป้าหมาย', 'ไม่เป็นไปตามเป้าหมาย'],
  },
  cover: {
    title: 'แบบฟอร์มกรอกผลตัวชี้วัด',
    howTo: [
      '1. ไปที่แผ่นงานของตัวชี้วัด กรอกช่องสีเหลืองอ่อน เว้นว่างไว้ถ้ายังไม่มีข้อมูล (ว่างไม่ใช่ 0)',
      '2. เลือกรอบเหนือตารางให้ตรงกับข้อมูล ผลงานเป็นยอดสะสม จึงใช้ตารางเดิมได้ทั้งปี',
      '3. ให้คะแนนด้วยปุ่ม “ให้คะแนนตัวชี้วัด” ใน Excel หรือบนหน้าเว็บ หรือสั่ง kpi score',
    ],
    heads: ['ที่', 'ตัวชี้วัด', 'รอบ', 'แผ่นงาน'],
    rounds: roundsText,
  },
  footer: '&Cหน้า &P จาก &N',
};

/** The first sheet of a new workbook, and the file that it is saved as. */
export const COVER_SHEET = 'สารบัญ';
