/** The report as one web page: it holds everything itself, needs no script, asks the network for nothing, and prints on A4. */
import { daysBetween } from './deadlines';
import { type Html, html } from './htmlText';
import { evidenceSection, planSection } from './htmlForms';
import { detailsSection, matrixSection, summarySection } from './htmlTables';
import type { Reported } from './forms';
import { STYLE } from './htmlStyle';
import { sparkline } from './sparkline';
import type { MonthlyReport } from './monthlyReport';
import { hasTrends } from './trendSheet';
import type { SummaryWords } from './words';

/** @param remarks what people wrote beside a KPI, by number and name */
export function summaryHtml(report: MonthlyReport, reported: Reported, remarkOf: (number: string, name: string, unit: string) => string, words: SummaryWords): string {
  const { head, missing, problems } = report;
  const choices = words.officeChose(head.how);
  const results = report.blocks.flatMap(({ units, whole }) => (units.length > 0 ? units : whole ? [whole] : []));
  const there = results.filter(({ result }) => result && ['scored', 'target'].includes(result.outcome)).length;
  const page = html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${words.title(head.month)}${head.office.name ? ` · ${head.office.name}` : ''}</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<header>
<h1>${words.title(head.month)}</h1>
<p>${words.office(head.office, head.month, [...new Set(report.blocks.map(({ round }) => round))])}</p>
<p>${words.dates(head.asOf, head.month.due)}</p>
${choices && html`<p>${choices}</p>`}
<p>${words.complete(there, results.length, missing.reduce((sum, { units }) => sum + units.length, 0), problems.length)}</p>
</header>
<main>
${deadlines(report, words)}
${summarySection(report, remarkOf, words)}
${matrixSection(report, words)}
${hasTrends(report) && trends(report, words)}
${detailsSection(report, remarkOf, words)}
${reported.evidence.map(({ record, lines }) => evidenceSection(record.kpi ?? '', lines, report, words))}
${reported.plans.map(({ plan, lines }) => planSection(plan.kpi, lines, report, words))}
${missingSection(report, words)}
${problemSection(report, words)}
${signatures(report, words)}
</main>
</body>
</html>
`;
  return page.html;
}

/** Days are counted from the end of the month: the page stays true whenever it is read. */
function deadlines({ deadlines: all, head }: MonthlyReport, words: SummaryWords): Html {
  return html`<section aria-labelledby="due"><h2 id="due">${words.page.deadlines}</h2><ul>${all.map(({ what, day }) => html`<li>${words.deadline(what, day, daysBetween(head.month.lastDay, day))}</li>`)}</ul></section>`;
}

function trends({ trends: all, head }: MonthlyReport, words: SummaryWords): Html {
  const rows = all.filter(({ points }) => points.length > 0).map((trend) => {
    const { kpi, points, projected } = trend;
    const said = points.map(({ fiscalMonth, rate }) => `${words.fiscalMonth(fiscalMonth, head.month.fiscalYear)} ${rate.toFixed(2)}`).join(', ');
    return html`<tr><td class="c">${kpi.number}</td><th scope="row">${words.name(kpi)}</th><td>${sparkline(points, projected, said)}</td><td>${said}</td><td class="n p">${projected === null ? '–' : projected.toFixed(2)}</td></tr>`;
  });
  return html`<section aria-labelledby="trends"><h2 id="trends">${words.trendTitle(head.month)}</h2>
<div class="wide" tabindex="0"><table><thead><tr><th scope="col">${words.heads[0]}</th><th scope="col">${words.heads[1]}</th><th scope="col">${words.page.line}</th><th scope="col">${words.page.months}</th><th scope="col">${words.projectedHead}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p class="note">${words.projectedNote}</p></section>`;
}

function missingSection({ missing }: MonthlyReport, words: SummaryWords): Html {
  const items = missing.map(({ kpi, why, units }) => html`<li>${words.page.kpi(kpi)} · ${words.outcome(why)}: ${units.join(', ')}</li>`);
  return html`<section aria-labelledby="missing"><h2 id="missing">${words.missingTitle}</h2>${items.length > 0 ? html`<ul>${items}</ul>` : html`<p>${words.nothingMissing}</p>`}</section>`;
}

function problemSection({ problems }: MonthlyReport, words: SummaryWords): Html | null {
  if (problems.length === 0) return null;
  return html`<section aria-labelledby="problems"><h2 id="problems">${words.problemsTitle}</h2><ul>${problems.map((issue) => html`<li>${words.problem(issue)}${issue.sheet && issue.cell && html` <span class="place">(${issue.sheet}!${issue.cell})</span>`}</li>`)}</ul></section>`;
}

function signatures({ head: { office } }: MonthlyReport, { signature }: SummaryWords): Html {
  const person = (role: string, { name, position }: MonthlyReport['head']['office']['reporter']): Html =>
    html`<div><p>${role}</p><p>${signature.line}</p><p>${name ? `(${name})` : signature.name}</p><p>${position ? `${signature.positionHead} ${position}` : signature.position}</p><p>${signature.date}</p></div>`;
  return html`<section class="signs" aria-label="${signature.reporter} · ${signature.certifier}">${person(signature.reporter, office.reporter)}${person(signature.certifier, office.certifier)}</section>`;
}
