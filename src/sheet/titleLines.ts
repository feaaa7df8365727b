/** Title lines of a sheet: a label and its value in cells of their own are read as one line. */
import type { SheetView } from './view';

export interface TitleLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const LABEL = /^(?:ตัวชี้วัด(?:ที่)?|kpi(?: no\.?)?|ชื่อ\s*ตัวชี้วัด|ปีงบประมาณ(?:\s*พ\.?ศ\.?)?|ปีงบ|รอบ(?:ที่|การประเมิน|การรายงาน|ประเมิน)?|หน่วยงาน|อำเภอ|คปสอ\.?)\s*[:：]?$/i;

/** The lines of one row. `ตัวชี้วัดที่ | 20 | ร้อยละของ…` is one: the name follows its number. */
export function titleLinesOf(view: SheetView, row: number): TitleLine[] {
  const cells = view.texts(row);
  const lines: TitleLine[] = [];
  for (let i = 0; i < cells.length; i++) {
    const { column, text } = cells[i]!;
    const value = LABEL.test(text) ? cells[i + 1] : undefined;
    if (!value || LABEL.test(value.text)) {
      lines.push({ row, column, text });
      continue;
    }
    i++;
    const label = text.replace(/\s*[:：]$/, '');
    const name = /^\d+(?:\.\d+)*$/.test(value.text) && /^(?:ตัวชี้วัด|kpi)/i.test(label) ? cells[i + 1] : undefined;
    const isName = name !== undefined && !LABEL.test(name.text);
    if (isName) i++;
    lines.push({ row, column, text: `${label} ${value.text}${isName ? ` ${name.text}` : ''}` });
  }
  return lines;
}
