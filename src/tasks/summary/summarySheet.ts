/** The summary sheet: one row a KPI in the document's order, what is missing, what is wrong, and who signs. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { quoteSheetName } from '../../sheet/address';
import { stampOf } from '../edition/version';
import { centre, changeText, countCell, levelCell, metCell, nextText, rateCell, weightCell } from './cells';
import { Lines } from '../layout/lines';
import { LINE, type Row, SCORE_BARS, base, cellStyle, figure, headStyle, text, wholeStyle } from '../layout/look';
import type { KpiBlock } from './lines';
import type { MonthlyReport } from './monthlyReport';
import { type Remarks, remarkKey } from './remarks';
import type { SummaryWords } from './words';

const WIDTHS = [5, 52, 12, 8, 9, 11, 11, 10, 7, 8, 9, 9, 18, 30, 13, 15];
/** Problems that a page for the public has room for; the check lists them all. */
const PROBLEMS = 12;
const SCORE = 9;
const GROUP: CellStyle = { ...cellStyle, bold: true, fill: 'EAF3F1' };
const SECTION: CellStyle = { ...base, bold: true, size: 16 };

/** @param remarks what stands in the sheet that this one replaces */
export function summarySheet(report: MonthlyReport, remarks: Remarks, words: SummaryWords): SheetContent {
  const lines = new Lines(WIDTHS);
  addHead(lines, report, words);
  const headRow = lines.rows.length;
  lines.add(words.heads.map((word) => text(word, headStyle)), 2 * LINE);
  for (const { edition, blocks } of report.groups) {
    lines.spread([{ from: 0, cell: text(words.edition(stampOf(edition)), GROUP) }]);
    for (const block of blocks) addKpi(lines, block, remarks, words);
  }
  const lastKpi = Math.max(headRow + 1, lines.rows.length - 1);
  addOverall(lines, report, words);
  for (const joint of report.joints) lines.spread([{ from: 0, cell: text(words.joint(joint), { ...cellStyle, ...wholeStyle }) }, { from: 9, cell: figure(joint.score, '0.0000', centre({ ...cellStyle, ...wholeStyle }), joint.link) }, { from: 10, cell: text(joint.units.join(', '), { ...cellStyle, ...wholeStyle }) }]);
  for (const { number, name, text: remark } of remarks.left(new Set(report.blocks.map(({ kpi }) => remarkKey(kpi.number, words.name(kpi), ''))))) addLost(lines, number, name, remark);
  addMissing(lines, report, words);
  addProblems(lines, report, words);
  addSignatures(lines, report, words);
  return { ...lines.content(headRow, words.footer), bars: [{ areas: [{ top: headRow + 1, bottom: lastKpi, left: SCORE, right: SCORE }], ...SCORE_BARS }] };
}

/** Title, office, dates and choices of the office; on the first sheet, which has no title of its own, also what is due and how much of the data is there. */
export function addHead(lines: Lines, { head, deadlines, blocks, missing, problems }: MonthlyReport, words: SummaryWords, title?: string): void {
  const whole = title === undefined;
  lines.wide(title ?? words.title(head.month), { ...base, bold: true, size: 18 }, 30);
  const rounds = [...new Set(blocks.map(({ round }) => round))];
  const choices = words.officeChose(head.how);
  lines.wide(words.office(head.office, head.month, rounds));
  lines.wide(words.dates(head.asOf, head.month.due));
  if (whole) lines.wide(words.deadlines(deadlines));
  if (choices) lines.wide(choices);
  const results = blocks.flatMap(({ units, whole }) => (units.length > 0 ? units : whole ? [whole] : []));
  const there = results.filter(({ result }) => result && ['scored', 'target'].includes(result.outcome)).length;
  if (whole) lines.wide(words.complete(there, results.length, missing.reduce((sum, { units }) => sum + units.length, 0), problems.length));
}

function addKpi(lines: Lines, block: KpiBlock, remarks: Remarks, words: SummaryWords): void {
  const { kpi, whole, weight, target, round, wantedRound, units, leftOut } = block;
  const round_ = wantedRound ? words.otherRound(round, wantedRound) : words.round(round);
  const first: SheetCell[] = [text(kpi.number, centre(cellStyle)), text(words.name(kpi), cellStyle), text(words.unitOfMeasure(kpi), centre(cellStyle)), weightCell(weight, words, cellStyle), text(target ?? '–', centre(cellStyle))];
  const last: SheetCell[] = [text(`${words.scope(whole, units.length, leftOut.length)}\n${round_}`, centre(cellStyle)), text(remarks.of(kpi.number, words.name(kpi), ''), cellStyle)];
  const result = whole?.result ?? null;
  const row: Row = whole
    ? [
        ...first,
        countCell(whole.numerator, cellStyle), countCell(whole.denominator, cellStyle), rateCell(whole), levelCell(result?.level ?? null, cellStyle, whole.link), figure(result?.score ?? null, 'General', centre(cellStyle)),
        figure(whole.weighted, 'General', centre(cellStyle)), metCell(result?.targetMet, words), text(changeText(whole, words), cellStyle), text(nextText(whole, words), cellStyle),
        ...last,
      ]
    : [...first, ...Array.from({ length: 8 }, () => text('–', centre(cellStyle))), text(words.levelCounts(units.map((line) => line.result?.level ?? null)), cellStyle), ...last];
  lines.add(row, LINE * lines.linesOf(row));
}

/** A remark whose row is not there any more is kept, and says so: nobody's words are thrown away. */
function addLost(lines: Lines, number: string, name: string, remark: string): void {
  const row: Row = Array.from({ length: lines.last + 1 }, () => text('', cellStyle));
  row[0] = text(number, centre(cellStyle));
  row[1] = text(name, cellStyle);
  row[lines.last] = text(remark, cellStyle);
  lines.add(row, LINE * lines.linesOf(row));
}

function addOverall(lines: Lines, { overall }: MonthlyReport, words: SummaryWords): void {
  const style = { ...cellStyle, ...wholeStyle };
  const said = [words.counted(overall.counted.length, overall.weight, overall.byOffice), overall.leftOut.length > 0 ? `${words.totalHeads[3]}: ${words.leftOut(overall.leftOut)}` : ''].filter(Boolean).join(' · ');
  lines.spread([{ from: 0, cell: text(words.overall, style) }, { from: 10, cell: figure(overall.total, '0.0000', centre(style)) }, { from: 11, cell: text(said, style) }]);
}

/** In the columns of the table above, so that its heads, repeated on a next page, still say what stands below them. */
function addMissing(lines: Lines, { missing }: MonthlyReport, words: SummaryWords): void {
  lines.add([]);
  lines.wide(words.missingTitle, SECTION, 26);
  if (missing.length === 0) lines.wide(words.nothingMissing);
  for (const { kpi, why, units } of missing) lines.spread([{ from: 0, cell: text(kpi.number, centre(cellStyle)) }, { from: 1, cell: text(`${words.name(kpi)} · ${words.outcome(why)}: ${units.join(', ')}`, cellStyle) }]);
}

function addProblems(lines: Lines, { problems }: MonthlyReport, words: SummaryWords): void {
  if (problems.length === 0) return;
  lines.add([]);
  lines.wide(words.problemsTitle, SECTION, 26);
  for (const issue of problems.slice(0, PROBLEMS)) {
    const place = issue.sheet !== null && issue.cell !== null ? { link: `#${quoteSheetName(issue.sheet)}!${issue.cell}`, shown: `${issue.sheet}!${issue.cell}` } : null;
    const number = issue.kpi === null ? '' : issue.kpi.slice(issue.kpi.indexOf('/') + 1).replace(/^0/, '');
    lines.spread([{ from: 0, cell: text(number, centre(cellStyle)) }, { from: 1, cell: text(words.problem(issue), cellStyle) }, { from: 13, cell: text(place?.shown ?? '', cellStyle, place?.link) }]);
  }
  if (problems.length > PROBLEMS) lines.wide(words.moreProblems(problems.length - PROBLEMS));
}

export function addSignatures(lines: Lines, { head: { office } }: MonthlyReport, { signature }: SummaryWords): void {
  lines.add([]);
  const name = (entered: string): string => (entered ? `(${entered})` : signature.name);
  const position = (entered: string): string => (entered ? `${signature.positionHead} ${entered}` : signature.position);
  const pairs = [
    [signature.reporter, signature.certifier], [signature.line, signature.line], [name(office.reporter.name), name(office.certifier.name)],
    [position(office.reporter.position), position(office.certifier.position)], [signature.date, signature.date],
  ] as const;
  const [a, c] = [1, Math.floor((2 * lines.last) / 3)];
  // on a sheet of few columns the two would share one, and Excel repairs a file whose merged areas do
  const b = Math.min(Math.ceil(lines.last / 3), c - 1);
  for (const [left, right] of pairs) {
    const row: Row = Array.from({ length: lines.last + 1 }, () => null);
    row[a] = text(left, { ...base, align: 'center' });
    row[c] = text(right, { ...base, align: 'center' });
    lines.span(a, Math.max(a, b));
    lines.span(c, lines.last);
    lines.add(row);
  }
}
