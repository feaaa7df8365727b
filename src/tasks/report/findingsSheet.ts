/** The table of findings: a row each, with a link to its cell and room for a decision. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import type { Severity } from '../../sheet/reading';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, type Row, base, cellStyle, inputStyle, text, textOf, titleStyle } from '../layout/look';
import type { Finding } from './findings';
import type { ReportWords } from './words';

/** Of the Excel table; a report is known by it. */
export const FINDINGS_TABLE = 'KPI_Findings';
export const GONE_TABLE = 'KPI_Findings_Gone';

/** Columns of the table, and their widths in characters. */
const COLUMNS = { number: 8, severity: 11, file: 19, place: 19, unit: 14, kpi: 9, found: 10, expected: 10, problem: 46, basis: 28, state: 13, note: 22, by: 13, key: 2 } as const;
export type FindingColumn = keyof typeof COLUMNS;
export const FINDING_COLUMNS = Object.keys(COLUMNS) as FindingColumn[];
export const columnOf = (name: FindingColumn): number => FINDING_COLUMNS.indexOf(name);
const WIDTHS = Object.values(COLUMNS);

/** Always beside the word, never colour alone. */
export const SEVERITY_FILL: Readonly<Record<Severity, string>> = { error: 'F8C9C4', warning: 'FBF0B8', info: 'E5E7EB' };
const top: CellStyle = { ...cellStyle, valign: 'top' };
const quiet: CellStyle = { ...top, color: '6B7280' };
const link: CellStyle = { ...top, color: LINK };
const decision: CellStyle = { ...inputStyle, valign: 'top' };
/** For the program; a person has no use for it. */
export const code: CellStyle = { ...base, size: 6, color: 'D1D5DB', wrap: true, valign: 'top' };

/** The address of a cell of a checked file, as the report links to it; null where there is none. */
export type LinkTo = (file: string, sheet: string, cell: string) => string | null;

export interface FindingsSheet {
  readonly content: SheetContent;
  /** First and last row of the table's body, 0-based; null without findings. */
  readonly body: { readonly top: number; readonly bottom: number } | null;
}

/** @param table the name of the Excel table; null in a sheet that is to be replaced, which can hold neither a table nor rules */
export function findingsSheet(findings: readonly Finding[], linkTo: LinkTo, words: ReportWords, table: string | null = FINDINGS_TABLE): FindingsSheet {
  const lines = new FormLines(WIDTHS);
  lines.wide(words.findings.title, titleStyle);
  if (table === null) lines.wide(words.findings.howTo);
  const head = lines.next;
  lines.heads(words.findings.heads);
  lines.rows[head]![columnOf('key')] = text(words.findings.heads[columnOf('key')]!, code);
  if (findings.length === 0) lines.wide(words.findings.none);
  for (const finding of findings) addFinding(lines, finding, linkTo, words);
  const body = findings.length === 0 ? null : { top: head + 1, bottom: head + findings.length };
  if (body && table !== null) {
    const area = { ...body, left: columnOf('state'), right: columnOf('state') };
    lines.tables.push({ name: table, area: { top: head, bottom: body.bottom, left: 0, right: WIDTHS.length - 1 }, totals: false });
    lines.rules.push({ areas: [area], allow: { kind: 'list', values: Object.values(words.states) }, prompt: words.statePrompt, refusal: words.stateRefusal });
  }
  // The codes at the end are for the program.
  const content = lines.content(head, words.footer);
  const area = { top: 0, bottom: lines.next - 1, left: 0, right: columnOf('by') };
  return { content: { ...content, freeze: { rows: head + 1, columns: 1 }, print: { ...content.print!, areas: [area] } }, body };
}

function addFinding(lines: FormLines, finding: Finding, linkTo: LinkTo, words: ReportWords): void {
  const cells = cellsOf(finding, linkTo, words);
  const height = Math.max(1, ...FINDING_COLUMNS.slice(0, -1).map((_, i) => linesOf(textOf(cells[i]), WIDTHS[i]!)));
  lines.add(cells, LINE * height);
}

function cellsOf(finding: Finding, linkTo: LinkTo, words: ReportWords): Row {
  const { signOff, severity, follows, file, sheet, cell } = finding;
  const style = follows ? quiet : top;
  const target = file !== null && sheet !== null && cell !== null ? linkTo(file, sheet, cell) : null;
  const place = sheet === null ? '' : `${sheet}${cell === null ? '' : `!${cell}`}`;
  const value = (of: Finding['found']): SheetCell => ({ content: { value: typeof of === 'number' ? Number(of.toFixed(4)) : of === null ? '' : typeof of === 'string' ? words.value(of) : String(of) }, style: { ...style, align: 'right' } });
  return [
    text(`${follows ? '↳ ' : ''}${finding.number}${finding.isNew ? `\n${words.findings.isNew}` : ''}`, style), text(words.severity(severity), { ...style, align: 'center', ...(!follows && { fill: SEVERITY_FILL[severity] }) }),
    text(file ?? '', style), text(place, target ? link : style, target ?? undefined), text(finding.unit ?? '', style), text(words.kpi(finding.kpi), { ...style, align: 'center' }),
    value(finding.found), limitOf(finding, style) ?? value(finding.expected), text(finding.problem, style), text(finding.basis ? words.basis(finding.basis) : '', style),
    text(signOff.state === null ? '' : words.states[signOff.state], decision), text(signOff.note, decision), text(signOff.by, decision), text(`${finding.key} ${finding.values}`, code),
  ];
}

/** What was expected of a value is often a limit, not the right value: 12 would be typed in. */
function limitOf({ code, expected }: Finding, style: CellStyle): SheetCell | null {
  const sign = UP_TO.has(code) ? '≤' : FROM.has(code) ? '≥' : null;
  if (NOT_SAID.has(code)) return text('', style);
  return sign === null || expected === null ? null : text(`${sign} ${typeof expected === 'number' ? expected.toLocaleString('en-US') : String(expected)}`, { ...style, align: 'right' });
}

const UP_TO = new Set(['aGreaterThanB', 'testedExceedsAll', 'inputSumExceeds']);
const FROM = new Set(['gateNotMet']);
/** Said in words in the problem itself. */
const NOT_SAID = new Set(['directionSuspect', 'kpiNameMismatch', 'kpiNumberUnstated']);
