/** Lines over a table: which are its own, and which KPI they name. */
import type { HeaderBand } from './bands';
import type { TitleLine } from './titleLines';
import { type KpiMention, kpiMention } from './titles';

/** Of tables side by side, each has the lines over its own columns; what stands left of the first belongs to all that say nothing else. */
export function linesOver(lines: readonly TitleLine[], bands: readonly HeaderBand[], i: number): TitleLine[] {
  const from = bands[i]!.left;
  const to = bands[i + 1]?.left ?? Infinity;
  const over = lines.filter(({ column }) => column >= from && column < to);
  // One title over all of them stands at the left end.
  return over.length > 0 ? over : lines.filter(({ column }) => column < (bands[1]?.left ?? Infinity));
}

/** The KPI that the lines name, the nearest to the table first; a name on the line below its number counts. */
export function mentionIn(lines: readonly TitleLine[]): KpiMention | null {
  for (let i = lines.length - 1; i >= 0; i--) {
    const mention = kpiMention(lines[i]!.text);
    if (!mention) continue;
    const next = lines[i + 1]?.text ?? '';
    const name = mention.name === '' && !mention.continues && !/ปีงบ|รอบ|ข้อมูล|หน่วย|\d{4}/.test(next) ? next.replace(/^ชื่อ\s*ตัวชี้วัด\s*:?/, '').trim() : mention.name;
    return { ...mention, name };
  }
  return null;
}
