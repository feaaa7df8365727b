/** What the monthly report consists of: its sheets, and the same as a web page. What people wrote on them is kept. */
import type { Edit, SheetContent, WorkbookSnapshot } from '../../host/workbook';
import { ownSheet, putOwnSheet } from '../ownSheets';
import { detailsSheet } from './detailsSheet';
import { type Reported, evidenceForm, planForm, resultForm } from './forms';
import { summaryHtml } from './html';
import { matrixSheet } from './matrixSheet';
import type { ReportMonth } from './month';
import type { MonthlyReport } from './monthlyReport';
import { type Remarks, remarksIn } from './remarks';
import { summarySheet } from './summarySheet';
import { formTexts } from './texts';
import { hasTrends, trendSheet } from './trendSheet';
import type { SummaryWords } from './words';

/** The report as a web page, with the remarks that stand in the workbook's sheets of the month. */
export function pageOf(snapshot: WorkbookSnapshot, reported: Reported, report: MonthlyReport, words: SummaryWords): string {
  const { kpi, unit } = remarksOf(snapshot, report.head.month, words);
  return summaryHtml(report, reported, (number, name, of) => (of === '' ? kpi : unit).of(number, name, of), words);
}

function remarksOf(snapshot: WorkbookSnapshot, month: ReportMonth, { heads, detailHeads, sheetName }: SummaryWords): { readonly kpi: Remarks; readonly unit: Remarks } {
  return {
    kpi: remarksIn(snapshot, sheetName('summary', month), { number: heads[0], name: heads[1], remark: heads[15] }),
    unit: remarksIn(snapshot, sheetName('details', month), { number: detailHeads[0], name: detailHeads[1], unit: detailHeads[5], remark: detailHeads[15] }),
  };
}

/** Every sheet of the report in its order, each put where it stands already or behind the one before. @param forms KPIs whose results get a form of their own, by id or number */
export function sheetsOf(snapshot: WorkbookSnapshot, reported: Reported, report: MonthlyReport, forms: readonly string[], words: SummaryWords): { readonly name: string; readonly edits: Edit[] }[] {
  const { month } = report.head;
  const name = (sheet: Parameters<SummaryWords['sheetName']>[0]): string => words.sheetName(sheet, month);
  const { kpi: remarks, unit: unitRemarks } = remarksOf(snapshot, month, words);
  const contents = [
    { name: name('summary'), content: summarySheet(report, remarks, words) },
    { name: name('matrix'), content: matrixSheet(report, words) },
    { name: name('details'), content: detailsSheet(report, unitRemarks, words) },
    ...(hasTrends(report) ? [{ name: name('trends'), content: trendSheet(report, words) }] : []),
    ...formSheets(snapshot, reported, report, forms, words),
  ];
  return contents.map(({ name: sheet, content }, i) => ({
    name: sheet,
    edits: putOwnSheet(sheet, content, contents[i - 1]?.name),
  }));
}

/** Forms of results that were asked for or are there; evidence and plans where the workbook reports them. */
function formSheets(snapshot: WorkbookSnapshot, reported: Reported, report: MonthlyReport, asked: readonly string[], words: SummaryWords): { readonly name: string; readonly content: SheetContent }[] {
  const { blocks, head: { month } } = report;
  // A number may stand for two indicators, of two documents.
  const called = (id: string): string => {
    const number = blocks.find(({ kpi }) => kpi.id === id)?.kpi.number ?? id.slice(id.indexOf('/') + 1);
    return blocks.filter(({ kpi }) => kpi.number === number).length > 1 ? id.replace('/', ' ') : number;
  };
  const { forms } = words;
  const results = blocks.flatMap((block) => {
    const name = forms.sheetName('results', called(block.kpi.id), month);
    const { id, number } = block.kpi;
    if (!asked.some((one) => one === id || one.replace(/^0+(?=\d)/, '') === number) && !ownSheet(snapshot, name)) return [];
    const [unit, , , , , , remark] = forms.resultHeads(words.round(block.round));
    return [{ name, content: resultForm(block, report, formTexts(snapshot, name, unit, remark, forms.written), words) }];
  });
  return [
    ...results,
    ...reported.evidence.map(({ record, lines }) => ({ name: forms.sheetName('evidence', called(record.kpi ?? ''), month), content: evidenceForm(record, lines, report, words) })),
    ...reported.plans.map(({ plan, lines }) => ({ name: forms.sheetName('plan', called(plan.kpi), month), content: planForm(plan, lines, report, words) })),
  ];
}
