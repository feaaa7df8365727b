import type { SheetContent } from '../../host/workbook';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, cellStyle, text, titleStyle } from '../layout/look';
import { GONE_TABLE, code } from './findingsSheet';
import type { SignedFinding } from './signOff';
import type { ReportWords } from './words';

/** Severity, file, place, unit, indicator, problem, decision, note, by, key. */
const WIDTHS = [10, 20, 16, 14, 9, 52, 13, 24, 13, 2];
export const GONE_SHOWN = 6;

/** Findings that were decided about before and are not found any more: nothing that somebody signed for disappears. */
export function goneSheet(gone: readonly SignedFinding[], words: ReportWords): SheetContent {
  const lines = new FormLines(WIDTHS);
  lines.wide(words.gone.title, titleStyle);
  lines.wide(words.gone.howTo);
  const head = lines.next;
  lines.heads(words.gone.heads);
  lines.rows[head]![WIDTHS.length - 1] = text(words.gone.heads.at(-1) ?? '', code);
  for (const { key, values, shown, signOff } of gone) {
    const cells = [...Array.from({ length: GONE_SHOWN }, (_, i) => shown[i] ?? ''), signOff.state === null ? '' : words.states[signOff.state], signOff.note, signOff.by];
    lines.add([...cells.map((cell) => text(cell, { ...cellStyle, valign: 'top' })), text(`${key} ${values}`, code)], LINE * Math.max(...cells.map((cell, i) => linesOf(cell, WIDTHS[i]!))));
  }
  lines.tables.push({ name: GONE_TABLE, area: { top: head, bottom: head + gone.length, left: 0, right: WIDTHS.length - 1 }, totals: false });
  return lines.content(head, words.footer);
}
