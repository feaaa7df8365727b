/** The forms of the documents, filled in: results by unit with the words beside them (002), evidence (000), plans of activities (000, 001). */
import type { SheetCell, SheetContent, WorkbookSnapshot } from '../../host/workbook';
import { cellAddress, quoteSheetName } from '../../sheet/address';
import type { ReadPlan } from '../../sheet/reading';
import { type EvidenceLine, evidenceLines } from './evidenceLines';
import { type PlanLine, planLines, planTotals } from './planLines';
import { centre, countCell, levelCell, metCell, rateCell } from './cells';
import { Lines } from '../layout/lines';
import { LINE, type Row, base, cellStyle, figure, headStyle, number, text, wholeStyle } from '../layout/look';
import type { KpiBlock } from './lines';
import type { MonthlyReport } from './monthlyReport';
import { addSignatures } from './summarySheet';
import type { FormTexts } from './texts';
import type { SummaryWords } from './words';
import type { ScoredReading, ScoredRecord } from '../types';

const SECTION = { ...base, bold: true, size: 16 };
const TITLE = { ...base, bold: true, size: 18 };

/** The quantitative form, then the qualitative one, whose texts people write. @param texts what they have written so far */
export function resultForm(block: KpiBlock, report: MonthlyReport, texts: FormTexts, words: SummaryWords): SheetContent {
  const { kpi, units, whole, target, round } = block;
  const { forms } = words;
  const lines = new Lines([26, 16, 16, 12, 10, 14, 40]);
  lines.wide(forms.quantitative, TITLE, 30);
  lines.wide(words.page.kpi(kpi));
  lines.wide(words.dates(report.head.asOf, report.head.month.due));
  const headRow = lines.rows.length;
  lines.add(forms.resultHeads(words.round(round)).map((head) => text(head, headStyle)), 2 * LINE);
  for (const line of whole && !units.includes(whole) ? [...units, whole] : units) {
    const style = line.isWhole ? { ...cellStyle, ...wholeStyle } : cellStyle;
    const name = line.isWhole ? words.whole(line.unit) : line.unit;
    const row: Row = [text(name, style, line.link ?? undefined), countCell(line.denominator, style), countCell(line.numerator, style), rateCell(line, style), levelCell(line.result?.level ?? null, style), metCell(line.result?.targetMet, words, style), text(texts.remark(name), style)];
    lines.add(row, LINE * lines.linesOf(row));
  }
  lines.add([]);
  lines.wide(forms.qualitative, SECTION, 26);
  const say = (label: string, value: string, height: number): void => lines.spread([{ from: 0, cell: text(label, { ...headStyle, align: 'left' }) }, { from: 1, cell: text(value, { ...cellStyle, valign: 'top' }) }], height);
  say(forms.targetLabel(words.round(round)), target ?? '–', LINE);
  say(forms.resultLabel, whole ? forms.result(whole) : words.levelCounts(units.map(({ result }) => result?.level ?? null)), LINE);
  for (const label of forms.written) say(label, texts.written(label), 4 * LINE);
  addSignatures(lines, report, words);
  return lines.content(headRow, words.footer);
}

/** Each piece with the points it earns. */
export function evidenceForm(record: ScoredRecord, evidence: readonly EvidenceLine[], report: MonthlyReport, words: SummaryWords): SheetContent {
  const { forms } = words;
  const block = report.blocks.find(({ kpi }) => kpi.id === record.kpi);
  const lines = new Lines([8, 60, 11, 12, 70]);
  lines.wide(forms.evidence, TITLE, 30);
  if (block) lines.wide(words.page.kpi(block.kpi));
  lines.wide(words.dates(report.head.asOf, report.head.month.due));
  const headRow = lines.rows.length;
  lines.add(forms.evidenceHeads.map((head) => text(head, headStyle)), LINE);
  for (const { code, name, points, present, files, row } of evidence) {
    const link = files.find((file) => /^https?:\/\/\S+$/.test(file));
    const place = row === null ? undefined : `#${quoteSheetName(record.sheet)}!A${row + 1}`;
    const cells: Row = [text(code, centre(cellStyle), place), text(name[words.language], cellStyle), figure(points, '0.00', centre(cellStyle)), figure(present ? points : 0, '0.00', centre(cellStyle)), text(shownFiles(files, words) || (present ? '' : forms.noEvidence), cellStyle, link)];
    lines.add(cells, LINE * lines.linesOf(cells));
  }
  const total = (pick: (line: EvidenceLine) => number): number => Number(evidence.reduce((sum, line) => sum + pick(line), 0).toFixed(4));
  const style = { ...cellStyle, ...wholeStyle };
  lines.spread([{ from: 0, cell: text(forms.sum, style) }, { from: 2, cell: figure(total(({ points }) => points), '0.00', centre(style)) }, { from: 3, cell: figure(total(({ points, present }) => (present ? points : 0)), '0.00', centre(style)) }, { from: 4, cell: text('', style) }]);
  addSignatures(lines, report, words);
  return lines.content(headRow, words.footer);
}

/** Names as they are; an address becomes words that can be followed, because a linked cell does not wrap. */
function shownFiles(files: readonly string[], { forms }: SummaryWords): string {
  const names = files.filter((file) => !/^https?:/.test(file));
  return names.length > 0 ? names.join('\n') : files.length > 0 ? forms.open(files.length) : '';
}

export function planForm(plan: ReadPlan, activities: readonly PlanLine[], report: MonthlyReport, words: SummaryWords): SheetContent {
  const { forms } = words;
  const block = report.blocks.find(({ kpi }) => kpi.id === plan.kpi);
  const lines = new Lines([5, 40, 8, 10, 17, 17, 24, 40, 14, 14, 12, 12, 26]);
  lines.wide(forms.plan, TITLE, 30);
  if (block) lines.wide(words.page.kpi(block.kpi));
  lines.wide(words.dates(report.head.asOf, report.head.month.due));
  const counts = planTotals(activities);
  lines.wide(forms.counts(counts), { ...base, bold: true });
  const headRow = lines.rows.length;
  lines.add(forms.planHeads.map((head) => text(head, headStyle)), 2 * LINE);
  const money = (value: number | null): SheetCell => figure(value, '#,##0.00', number);
  activities.forEach((line, i) => {
    const place = line.at ? `#${quoteSheetName(plan.sheet)}!${cellAddress(line.at.row, line.at.column)}` : undefined;
    const link = line.links.find((one) => /^https?:\/\/\S+$/.test(one));
    const row: Row = [
      figure(i + 1, '0', centre(cellStyle), place), text(line.activity, cellStyle), text(line.unit, centre(cellStyle)), text(line.target, centre(cellStyle)),
      text(forms.period(line.plannedFrom, line.plannedTo), cellStyle), text(forms.period(line.doneFrom, line.doneTo), cellStyle), text(line.measure, cellStyle), text(line.result, cellStyle),
      text(forms.state[line.state], centre(cellStyle)), text(forms.onTarget(line.onTarget), centre(cellStyle)), money(line.budget), money(line.spent), text(shownFiles(line.links, words), cellStyle, link),
    ];
    lines.add(row, LINE * lines.linesOf(row));
  });
  const style = { ...cellStyle, ...wholeStyle };
  lines.spread([{ from: 0, cell: text(forms.sum, style) }, { from: 10, cell: figure(counts.budget, '#,##0.00', { ...number, ...wholeStyle }) }, { from: 11, cell: figure(counts.spent, '#,##0.00', { ...number, ...wholeStyle }) }, { from: 12, cell: text('', style) }]);
  addSignatures(lines, report, words);
  return lines.content(headRow, words.footer);
}

/** What the workbook itself reports beside figures, of KPIs of this report; one of each kind a KPI: where units report side by side, the first stands for its form. */
export interface Reported {
  readonly evidence: readonly { readonly record: ScoredRecord; readonly lines: readonly EvidenceLine[] }[];
  readonly plans: readonly { readonly plan: ReadPlan; readonly lines: readonly PlanLine[] }[];
}

/** @param asOf ISO day of the report */
export function reportedIn({ sheets }: Pick<WorkbookSnapshot, 'sheets'>, scored: ScoredReading, asOf: string): Reported {
  const sheetOf = (name: string) => sheets.find((sheet) => sheet.name === name);
  const evidence = scored.records.flatMap((record) => {
    const lines = record.result === null ? [] : evidenceLines(record, Object.keys(record.cells).length > 0 ? sheetOf(record.sheet) : undefined);
    return lines.length > 0 ? [{ record, lines }] : [];
  });
  const plans = scored.plans.flatMap((plan) => {
    const sheet = sheetOf(plan.sheet);
    return sheet ? [{ plan, lines: planLines(plan, sheet, asOf) }] : [];
  });
  return {
    evidence: evidence.filter(({ record }, i) => evidence.findIndex((other) => other.record.kpi === record.kpi) === i),
    plans: plans.filter(({ plan }, i) => plans.findIndex((other) => other.plan.kpi === plan.kpi) === i),
  };
}
