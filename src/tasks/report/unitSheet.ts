/** A page that can be given back to its unit: its results as claimed and as computed, and what has to be corrected. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import type { Kpi } from '../../kpi/schema';
import { columnLetters, quoteSheetName } from '../../sheet/address';
import { grouped } from '../../sheet/grouped';
import { cellIn } from '../../sheet/recordCells';
import type { FileRecord } from '../check/checkedFile';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, type Row, base, cellStyle, noteTitleStyle, text, titleStyle } from '../layout/look';
import { comparisonOf, scoresOf } from './compared';
import { type Finding, counted } from './findings';
import { SEVERITY_FILL, columnOf, type LinkTo } from './findingsSheet';
import type { ReportWords } from './words';

const WIDTHS = [7, 44, 13, 26, 10, 11, 11, 22];
const LAST = WIDTHS.length - 1;
const top: CellStyle = { ...cellStyle, valign: 'top' };
const centred: CellStyle = { ...cellStyle, align: 'center' };

export interface UnitPage {
  readonly unit: string;
  readonly rows: readonly FileRecord[];
  readonly findings: readonly Finding[];
}

/** @param body rows of the findings' table: decisions made there show here */
export function unitSheet({ unit, rows, findings }: UnitPage, body: { readonly top: number; readonly bottom: number } | null, linkTo: LinkTo, words: ReportWords): SheetContent {
  const lines = new FormLines(WIDTHS);
  const say = words.unit;
  lines.wide(say.title(unit), titleStyle);
  if (rows.length > 0) lines.wide(say.files([...new Set(rows.map(({ file }) => file))]));
  lines.wide(say.counts(counted(findings)));
  lines.blank();
  if (rows.length > 0) {
    lines.wide(say.resultsTitle, noteTitleStyle);
    lines.heads(say.resultHeads);
    for (const same of grouped(rows, resultOf).values()) addResult(lines, same, rows, linkTo, words);
    lines.blank();
  }
  lines.wide(say.findingsTitle, noteTitleStyle);
  if (findings.length === 0) lines.wide(say.noFindings);
  else addFindings(lines, findings, body, linkTo, words);
  lines.blank();
  for (const line of [say.signatures, ...say.signLines.map((one) => [one, one] as const)]) {
    lines.span(0, 2);
    lines.span(4, LAST);
    const row: Row = Array.from({ length: LAST + 1 }, () => null);
    row[0] = text(line[0], { ...base, align: 'center' });
    row[4] = text(line[1], { ...base, align: 'center' });
    lines.add(row);
  }
  return lines.content(null, words.footer, true);
}

/** Rows of several files that report and claim the same are one. */
function resultOf({ record: { kpi, round, claimed, inputs, rate } }: FileRecord): string {
  return JSON.stringify([kpi, round, claimed.score, claimed.level, inputs, rate]);
}

function addResult(lines: FormLines, same: readonly FileRecord[], all: readonly FileRecord[], linkTo: LinkTo, words: ReportWords): void {
  const { file, record } = same[0]!;
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const { claimed, computed } = scoresOf(record);
  const comparison = comparisonOf(record);
  const at = cellIn(record, 'score') ?? cellIn(record, 'level') ?? cellIn(record, 'unit');
  const target = at === undefined ? null : linkTo(file, record.sheet, at);
  const figure = (value: number | null, format: string, link: string | null = null): SheetCell => ({ content: { value: value ?? '–' }, style: { ...centred, numberFormat: format, ...(link && value !== null && { color: LINK }) }, ...(link && value !== null && { link }) });
  const name = kpi ? words.kpiName(kpi) : '';
  // Where files differ, each row says whose it is.
  const several = all.some((row) => row.record.kpi === record.kpi && row.record.round === record.round && !same.includes(row));
  const data = [...(several ? [same.map((row) => baseName(row.file)).join(', ')] : []), ...Object.entries(record.inputs).map(([code, value]) => `${nameOf(code, kpi)} = ${inputText(value)}`)].join('\n');
  const fill = comparison === 'differs' ? SEVERITY_FILL.error : comparison === 'agrees' ? 'DDEFC9' : null;
  lines.add(
    [text(words.kpi(record.kpi), centred), text(name, cellStyle), text(words.round(record.round), centred), text(data, cellStyle), figure(record.rate, '0.00'), figure(claimed, 'General', target), figure(computed, 'General'), text(words.unit.comparison(comparison), { ...centred, ...(fill && { fill }) })],
    LINE * Math.max(linesOf(name, WIDTHS[1]!), linesOf(data, WIDTHS[3]!)),
  );
}

/** Without its folders. */
function baseName(file: string): string {
  return file.replace(/^.*\//, '');
}

/** Letters are what the document itself calls its items; other codes are ours, and people get the item's short name. */
function nameOf(code: string, kpi: Kpi | undefined): string {
  return /^[A-D]\d?$/.test(code) ? code : (kpi?.items.find((item) => item.code === code)?.heads[0] ?? code);
}

/** Counts with thousands parted; steps and evidence as a list; checks by name. */
function inputText(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([mark, how]) => `${mark}: ${String(how)}`).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value ?? '–');
}

/** No., place, problem (over several columns), decision and note. */
function addFindings(lines: FormLines, findings: readonly Finding[], body: { readonly top: number; readonly bottom: number } | null, linkTo: LinkTo, words: ReportWords): void {
  const line = (cells: readonly [SheetCell, SheetCell, SheetCell, SheetCell, SheetCell], height: number): void => {
    lines.span(2, 5);
    const [number, place, problem, state, note] = cells;
    const rest = { style: problem.style ?? top };
    lines.add([number, place, problem, rest, rest, rest, state, note], height);
  };
  const heads = words.unit.findingHeads.map((head) => text(head, { ...cellStyle, bold: true, align: 'center', fill: 'DCEBE8' }));
  line([heads[0]!, heads[1]!, heads[2]!, heads[3]!, heads[4]!], LINE);
  const wide = WIDTHS[2]! + WIDTHS[3]! + WIDTHS[4]! + WIDTHS[5]!;
  for (const finding of findings) {
    const { file, sheet, cell, severity, problem } = finding;
    // The cell first: it is what is looked for, and a long name may be cut.
    const place = [sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`}`, file === null ? '' : baseName(file)].filter(Boolean).join(' · ');
    const target = file !== null && sheet !== null && cell !== null ? linkTo(file, sheet, cell) : null;
    const said = `${words.severity(severity)}: ${problem}`;
    line(
      [text(finding.number, { ...top, align: 'center', ...(!finding.follows && { fill: SEVERITY_FILL[severity] }) }), text(place, target ? { ...top, color: LINK } : top, target ?? undefined), text(said, top), decisionOf(finding, 'state', body, words), decisionOf(finding, 'note', body, words)],
      LINE * Math.max(linesOf(place, WIDTHS[1]!), linesOf(said, wide), linesOf(finding.signOff.note, WIDTHS[7]!)),
    );
  }
}

/** What stands in the table of findings now, wherever its row has been sorted to. */
function decisionOf({ signOff, key, values }: Finding, column: 'state' | 'note', body: { readonly top: number; readonly bottom: number } | null, words: ReportWords): SheetCell {
  const value = column === 'note' ? signOff.note : signOff.state === null ? '' : words.states[signOff.state];
  if (!body) return text(value, top);
  const range = (name: 'state' | 'note' | 'key'): string => `${quoteSheetName(words.sheets.findings)}!$${columnLetters(columnOf(name))}$${body.top + 1}:$${columnLetters(columnOf(name))}$${body.bottom + 1}`;
  return { content: { formula: `IFERROR(INDEX(${range(column)},MATCH("${key} ${values}",${range('key')},0))&"","")`, value }, style: top };
}
