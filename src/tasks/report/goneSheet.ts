import type { SheetContent } from '../../host/workbook';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, cellStyle, text, titleStyle } from '../layout/look';
import { GONE_TABLE, code } from './findingsSheet';
import type { Finding } from './findings';
import { type Carried, type EarlierReport, type SignedFinding, isDecided } from './signOff';
import type { ReportWords } from './words';

/** All that the last reports held and that is not found now; of what had gone before them what somebody decided about. */
export function goneOf(earlier: readonly EarlierReport[], before: Carried, findings: readonly Finding[]): SignedFinding[] {
  const present = new Set(findings.map(({ key }) => key));
  const last = new Set(earlier.flatMap((report) => report.findings.map(({ key }) => key)));
  return [...before.byKey.values()].filter(({ key, signOff }) => !present.has(key) && (last.has(key) || isDecided(signOff)));
}

/** Severity, file, place, unit, indicator, problem, decision, note, by, key. */
const WIDTHS = [10, 20, 16, 14, 9, 52, 13, 24, 13, 2];
export const GONE_SHOWN = 6;

/**
 * Findings that were decided about before and are not found any more: nothing that somebody signed for disappears.
 * @param table the name of the Excel table; null for none
 */
export function goneSheet(gone: readonly SignedFinding[], words: ReportWords, table: string | null = GONE_TABLE): SheetContent {
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
  if (table !== null) lines.tables.push({ name: table, area: { top: head, bottom: head + gone.length, left: 0, right: WIDTHS.length - 1 }, totals: false });
  return lines.content(head, words.footer);
}
