/** The forms of the documents on the report's web page. Links are to what the office itself names as its evidence; nothing is loaded from them. */
import type { EvidenceLine } from './evidenceLines';
import { type Html, html } from './htmlText';
import { type PlanLine, planTotals } from './planLines';
import { table } from './htmlTables';
import type { MonthlyReport } from './monthlyReport';
import type { SummaryWords } from './words';

const money = (value: number | null): string => (value === null ? '' : value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }));
const idOf = (form: string, kpi: string): string => `${form}-${kpi.replace(/[^a-z0-9]/g, '-')}`;

function titled(title: string, kpi: string, { blocks }: MonthlyReport, words: SummaryWords): string {
  const block = blocks.find((one) => one.kpi.id === kpi);
  return block ? `${title} · ${words.page.kpi(block.kpi)}` : title;
}

/** An address is a link; anything else is a name. */
function fileList(files: readonly string[]): Html {
  return html`${files.map((file, i) => html`${i > 0 && html`<br>`}${/^https?:\/\/\S+$/.test(file) ? html`<a href="${file}" rel="noreferrer">${file}</a>` : file}`)}`;
}

export function evidenceSection(kpi: string, lines: readonly EvidenceLine[], report: MonthlyReport, words: SummaryWords): Html {
  const { forms } = words;
  const sum = (all: readonly EvidenceLine[]): string => all.reduce((total, { points }) => total + points, 0).toFixed(2);
  const rows = lines.map(({ code, name, points, present, files }) => html`<tr><td class="c">${code}</td><th scope="row">${name[words.language]}</th><td class="c">${points.toFixed(2)}</td><td class="c">${(present ? points : 0).toFixed(2)}</td><td>${files.length > 0 ? fileList(files) : present ? '' : forms.noEvidence}</td></tr>`);
  const total = html`<tr class="total"><td></td><th scope="row">${forms.sum}</th><td class="c">${sum(lines)}</td><td class="c">${sum(lines.filter(({ present }) => present))}</td><td></td></tr>`;
  return table(idOf('evidence', kpi), titled(forms.evidence, kpi, report, words), forms.evidenceHeads, [html`<tbody>${rows}${total}</tbody>`]);
}

export function planSection(kpi: string, lines: readonly PlanLine[], report: MonthlyReport, words: SummaryWords): Html {
  const { forms } = words;
  const totals = planTotals(lines);
  const rows = lines.map((line, i) => html`<tr><td class="c">${i + 1}</td><th scope="row">${line.activity}</th><td class="c">${line.unit}</td><td class="c">${line.target}</td><td>${forms.period(line.plannedFrom, line.plannedTo)}</td><td>${forms.period(line.doneFrom, line.doneTo)}</td><td>${line.measure}</td><td>${line.result}</td><td class="c">${forms.state[line.state]}</td><td class="c">${forms.onTarget(line.onTarget)}</td><td class="n">${money(line.budget)}</td><td class="n">${money(line.spent)}</td><td>${fileList(line.links)}</td></tr>`);
  const total = html`<tr class="total"><td></td><th scope="row">${forms.sum}</th><td colspan="8"></td><td class="n">${money(totals.budget)}</td><td class="n">${money(totals.spent)}</td><td></td></tr>`;
  return table(idOf('plan', kpi), titled(forms.plan, kpi, report, words), forms.planHeads, [html`<tbody>${rows}${total}</tbody>`], forms.counts(totals));
}
