/** The tables of the report's web page. */
import { stampOf } from '../edition/version';
import { type Html, html } from './htmlText';
import { changeText, nextText } from './cells';
import type { Count, KpiBlock, ResultLine } from './lines';
import { type MonthlyReport, linesOfUnit, unitsOf } from './monthlyReport';
import type { SummaryWords } from './words';

type RemarkOf = (number: string, name: string, unit: string) => string;
const counted = (count: Count | null): string => (count ? count.value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : '–');
const scored = (score: number | null | undefined): string => (score === null || score === undefined ? '–' : String(score));

export function table(id: string, title: string, heads: readonly string[], body: readonly Html[], note?: string): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
<div class="wide" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>${body}</table></div>${note && html`<p class="note">${note}</p>`}</section>`;
}

const levelCell = (level: number | null | undefined, other = '–'): Html => (level === null || level === undefined ? html`<td class="c">${other}</td>` : html`<td class="c l${level}">${level}</td>`);
const rateText = ({ rate, rates }: ResultLine): string => (rates.length > 0 ? rates.map((one) => one.toFixed(2)).join(' / ') : rate === null ? '–' : rate.toFixed(2));
const metText = (met: boolean | null | undefined, words: SummaryWords): string => (met === null || met === undefined ? '–' : words.met(met));

export function summarySection(report: MonthlyReport, remarkOf: RemarkOf, words: SummaryWords): Html {
  const groups = report.groups.map(({ edition, blocks }) => html`<tbody><tr><th class="group" colspan="16" scope="rowgroup">${words.edition(stampOf(edition))}</th></tr>${blocks.map((block) => kpiRow(block, remarkOf, words))}</tbody>`);
  const { overall } = report;
  const total = html`<tbody><tr class="total"><td></td><th scope="row">${words.overall}</th><td colspan="8"></td><td class="c">${overall.total === null ? '–' : overall.total.toFixed(4)}</td><td colspan="5">${words.counted(overall.counted.length, overall.weight, overall.byOffice)}${overall.leftOut.length > 0 && ` · ${words.totalHeads[3]}: ${words.leftOut(overall.leftOut)}`}</td></tr></tbody>`;
  const joints = report.joints.map((joint) => html`<tr class="total"><td></td><th scope="row">${words.joint(joint)}</th><td colspan="7"></td><td class="c">${joint.score === null ? '–' : joint.score.toFixed(4)}</td><td colspan="6">${joint.units.join(', ')}</td></tr>`);
  return table('summary', words.page.summary, words.heads, [...groups, total, ...(joints.length > 0 ? [html`<tbody>${joints}</tbody>`] : [])]);
}

function kpiRow(block: KpiBlock, remarkOf: RemarkOf, words: SummaryWords): Html {
  const { kpi, whole: line, weight, target, round, wantedRound, units, leftOut } = block;
  const shown = line
    ? html`<td class="n">${counted(line.numerator)}</td><td class="n">${counted(line.denominator)}</td><td class="n">${rateText(line)}</td>${levelCell(line.result?.level)}<td class="c">${scored(line.result?.score)}</td><td class="c">${scored(line.weighted)}</td><td class="c">${metText(line.result?.targetMet, words)}</td><td>${changeText(line, words)}</td><td>${nextText(line, words)}</td>`
    : html`${Array.from({ length: 8 }, () => html`<td class="c">–</td>`)}<td>${words.levelCounts(units.map(({ result }) => result?.level ?? null))}</td>`;
  return html`<tr><td class="c">${kpi.number}</td><th scope="row">${words.name(kpi)}</th><td class="c">${words.unitOfMeasure(kpi)}</td><td class="c">${weightText(weight, words)}</td><td class="c">${target ?? '–'}</td>${shown}<td class="c">${words.scope(line, units.length, leftOut.length)}<br>${wantedRound ? words.otherRound(round, wantedRound) : words.round(round)}</td><td>${remarkOf(kpi.number, words.name(kpi), '')}</td></tr>`;
}

function weightText(weight: KpiBlock['weight'], words: SummaryWords): string {
  return weight ? `${Number(weight.value)}${weight.from === 'office' ? words.page.byOffice : ''}` : words.noWeight;
}

/** Many units stand as rows: the page scrolls sideways, and its first column names them. */
export function matrixSection(report: MonthlyReport, words: SummaryWords): Html {
  const units = unitsOf(report);
  const cell = (line: ResultLine): Html => {
    const { result } = line;
    if (result?.level !== null && result?.level !== undefined) return levelCell(result.level);
    if (result?.score !== null && result?.score !== undefined) return html`<td class="c">${result.score}</td>`;
    return html`<td class="c">${!result || result.targetMet === null ? words.short(result?.outcome ?? 'unknown') : words.met(result.targetMet)}</td>`;
  };
  const ofUnit = (block: KpiBlock, unit: string): Html => {
    const [line, ...more] = linesOfUnit(block, unit);
    return !line ? html`<td></td>` : more.length > 0 ? html`<td class="c">${words.short('duplicate')}</td>` : cell(line);
  };
  const rows = units.map((unit) => {
    const total = report.totals.find((one) => one.unit === unit);
    return html`<tr><th scope="row">${unit}</th>${report.blocks.map((block) => ofUnit(block, unit))}<td class="c t">${total?.total === null || !total ? '–' : total.total.toFixed(4)}</td><td class="c">${total?.rank ?? '–'}</td><td class="c">${total?.counted.length ?? '–'}</td><td>${total ? total.leftOut.map(({ number }) => number).join(', ') : ''}</td></tr>`;
  });
  const all = html`<tr class="total"><th scope="row">${words.wholeHead}</th>${report.blocks.map((block) => (block.whole?.isWhole ? cell(block.whole) : html`<td></td>`))}<td class="c t">${report.overall.total === null ? '–' : report.overall.total.toFixed(4)}</td><td class="c">–</td><td class="c">${report.overall.counted.length}</td><td>${report.overall.leftOut.map(({ number }) => number).join(', ')}</td></tr>`;
  return table('matrix', words.matrixTitle(report.head.month), [words.unitHead, ...report.blocks.map(({ kpi }) => kpi.number), words.totalHeads[1], words.rankHead, words.totalHeads[2], words.totalHeads[3]], [html`<tbody>${rows}${all}</tbody>`], words.matrixLegend);
}

export function detailsSection(report: MonthlyReport, remarkOf: RemarkOf, words: SummaryWords): Html {
  const heads = [words.unitHead, words.heads[5], words.heads[6], words.heads[7], words.heads[8], words.heads[9], words.heads[10], words.heads[11], words.heads[12], words.heads[13], words.heads[15]];
  const bodies = report.blocks.map(({ kpi, units, whole: all }) => {
    const lines = all && !units.includes(all) ? [...units, all] : units;
    const rows = lines.map((line) => {
      const unit = line.isWhole ? words.whole(line.unit) : line.unit;
      return html`<tr${line.isWhole && html` class="total"`}><th scope="row">${unit}</th><td class="n">${counted(line.numerator)}</td><td class="n">${counted(line.denominator)}</td><td class="n">${rateText(line)}</td>${levelCell(line.result?.level)}<td class="c">${scored(line.result?.score)}</td><td class="c">${scored(line.weighted)}</td><td class="c">${metText(line.result?.targetMet, words)}</td><td>${changeText(line, words)}</td><td>${nextText(line, words)}</td><td>${remarkOf(kpi.number, words.name(kpi), unit)}</td></tr>`;
    });
    return html`<tbody><tr><th class="group" colspan="11" scope="rowgroup">${words.page.kpi(kpi)}</th></tr>${rows}</tbody>`;
  });
  return table('details', words.detailsTitle(report.head.month), heads, bodies);
}
