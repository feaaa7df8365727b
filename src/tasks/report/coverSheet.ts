/** The first sheet of a report: what was checked, by which rules, what came of it, and where to go on. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { quoteSheetName } from '../../sheet/address';
import type { Severity } from '../../sheet/reading';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, base, cellStyle, noteTitleStyle, text, titleStyle } from '../layout/look';
import type { ReportWords } from './words';

export interface CoverFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly tables: number;
  readonly records: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Null where the file could be read. */
  readonly refusal: string | null;
}

export interface CoverUnit {
  readonly unit: string;
  readonly files: number;
  readonly records: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Its page. */
  readonly sheet: string | null;
}

export interface Cover {
  /** ISO day. */
  readonly date: string;
  readonly lines: readonly string[];
  readonly files: readonly CoverFile[];
  readonly between: Readonly<Record<Severity, number>>;
  readonly units: readonly CoverUnit[];
}

const WIDTHS = [40, 37, 9, 9, 10, 10, 10];
const right: CellStyle = { ...cellStyle, align: 'center' };
const link: CellStyle = { ...cellStyle, color: LINK };
const small: CellStyle = { ...cellStyle, size: 11, font: 'Consolas' };

export function coverSheet({ date, lines: said, files, between, units }: Cover, words: ReportWords): SheetContent {
  const { cover, sheets } = words;
  const lines = new FormLines(WIDTHS);
  lines.wide(cover.title, titleStyle);
  lines.wide(cover.date(date));
  for (const line of said) lines.wide(line);
  lines.blank();
  for (const line of cover.howTo) lines.wide(line);
  for (const sheet of [sheets.findings, sheets.matrix]) lines.add([text(`→ ${sheet}`, { ...base, color: LINK }, `#${quoteSheetName(sheet)}!A1`)]);
  lines.blank();
  lines.wide(cover.filesTitle, noteTitleStyle);
  lines.heads(cover.fileHeads);
  for (const file of files) addFile(lines, file);
  if (files.length > 1) lines.add([text(cover.betweenFiles, cellStyle), text('', cellStyle), text('', cellStyle), text('', cellStyle), ...countCells(between)]);
  if (units.length > 0) {
    lines.blank();
    lines.wide(cover.unitsTitle, noteTitleStyle);
    lines.heads(cover.unitHeads);
    for (const { unit, files: sent, records, counts, sheet } of units) {
      lines.add([text(unit, sheet === null ? cellStyle : link, sheet === null ? undefined : `#${quoteSheetName(sheet)}!A1`), text('', cellStyle), number(sent), number(records), ...countCells(counts)], LINE * linesOf(unit, WIDTHS[0]!));
    }
  }
  return lines.content(null, words.footer, false);
}

function addFile(lines: FormLines, { file, sha256, tables, records, counts, refusal }: CoverFile): void {
  if (refusal !== null) {
    lines.span(2, WIDTHS.length - 1);
    const wide = WIDTHS.slice(2).reduce((sum, width) => sum + width, 0);
    const rest = { style: cellStyle };
    lines.add([text(file, cellStyle), text(sha256 ?? '', small), text(refusal, { ...cellStyle, fill: 'F8C9C4' }), rest, rest, rest, rest], LINE * Math.max(2, linesOf(file, WIDTHS[0]!), linesOf(refusal, wide)));
    return;
  }
  lines.add([text(file, cellStyle), text(sha256 ?? '', small), number(tables), number(records), ...countCells(counts)], LINE * Math.max(2, linesOf(file, WIDTHS[0]!)));
}

const number = (value: number): SheetCell => ({ content: { value }, style: right });

function countCells(counts: Readonly<Record<Severity, number>>): SheetCell[] {
  return (['error', 'warning', 'info'] as const).map((severity) => number(counts[severity]));
}
