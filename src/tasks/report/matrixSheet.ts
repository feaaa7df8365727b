/** Unit × KPI: what each unit claims beside what its data gives. */
import type { CellStyle, SheetCell, SheetContent } from '../../host/workbook';
import { editionOf, editions } from '../../kpi/catalog';
import type { Edition } from '../../kpi/schema';
import { grouped } from '../../sheet/grouped';
import { cellIn } from '../../sheet/recordCells';
import { type FileRecord, figuresOf } from '../check/checkedFile';
import { roundsOf } from '../guide';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, type Row, base, cellStyle, headStyle, text, titleStyle } from '../layout/look';
import { comparisonOf, scoresOf } from './compared';
import type { LinkTo } from './findingsSheet';
import type { ReportWords } from './words';

/** Units beside each other, before the matrix goes on below: what A4 takes and can still be read. */
const ABREAST = 7;
const NAME = 40;
const FIGURE = 8;
const WIDTHS = [6, NAME, 14, ...Array.from({ length: 2 * ABREAST }, () => FIGURE)];
const FIRST = 3;

const figureStyle: CellStyle = { ...cellStyle, align: 'center', wrap: false };
const DIFFERS = 'F8C9C4';
const AGREES = 'DDEFC9';

export function matrixSheet(rows: readonly FileRecord[], linkTo: LinkTo, words: ReportWords): SheetContent {
  const lines = new FormLines(WIDTHS);
  lines.wide(words.matrix.title, titleStyle);
  lines.wide(words.matrix.howTo);
  const cells = grouped(rows, ({ record: { kpi, round, unit, unitAsWritten } }) => [kpi, round, unit ?? unitAsWritten].join('\t'));
  for (const edition of editions()) {
    const own = rows.filter(({ record }) => record.kpi !== null && editionOf(record.kpi)?.id === edition.id);
    if (own.length === 0) continue;
    lines.blank();
    lines.wide(edition.title.th, { ...base, bold: true, wrap: true });
    const units = unitsOf(own, edition);
    for (let i = 0; i < units.length; i += ABREAST) addBlock(lines, edition, units.slice(i, i + ABREAST), own, cells, linkTo, words);
  }
  return lines.content(null, words.footer, true);
}

/** In the document's order; others after them, as they are written. */
export function unitsOf(rows: readonly FileRecord[], edition?: Edition): string[] {
  const present = new Set(rows.map(({ record: { unit, unitAsWritten } }) => unit ?? unitAsWritten));
  const order = (edition ? [edition] : editions()).flatMap(({ units }) => units.map(({ name }) => name));
  return [...new Set([...order.filter((name) => present.has(name)), ...present])];
}

function addBlock(lines: FormLines, edition: Edition, units: readonly string[], rows: readonly FileRecord[], cells: ReadonlyMap<string, readonly FileRecord[]>, linkTo: LinkTo, words: ReportWords): void {
  const { matrix } = words;
  units.forEach((_, i) => lines.span(FIRST + 2 * i, FIRST + 2 * i + 1));
  lines.add([text('', headStyle), text(matrix.kpi, headStyle), text('', headStyle), ...units.flatMap((unit) => [text(unit, headStyle), { style: headStyle }])], LINE * Math.max(1, ...units.map((unit) => linesOf(unit, 2 * FIGURE))));
  lines.add([...Array.from({ length: FIRST }, () => ({ style: headStyle })), ...units.flatMap(() => [text(matrix.claimed, headStyle), text(matrix.computed, headStyle)])]);
  const here = new Set(rows.map(({ record }) => `${record.kpi}\t${record.round}`));
  for (const kpi of edition.kpis) {
    for (const round of roundsOf(kpi)) {
      if (!here.has(`${kpi.id}\t${round}`)) continue;
      const row: Row = [text(kpi.number, figureStyle), text(words.kpiName(kpi), cellStyle), text(words.round(round), { ...cellStyle, align: 'center' })];
      for (const unit of units) row.push(...pairOf(cells.get([kpi.id, round, unit].join('\t')) ?? [], linkTo, words));
      lines.add(row, LINE * linesOf(words.kpiName(kpi), NAME));
    }
  }
}

/** Claimed and computed; `2 แถว` where several rows say different things. */
function pairOf(records: readonly FileRecord[], linkTo: LinkTo, words: ReportWords): SheetCell[] {
  const different = [...grouped(records, ({ record }) => `${figuresOf(record)} ${record.claimed.score} ${record.claimed.level}`).values()].map(([row]) => row!);
  const [first, ...others] = different;
  if (!first) return [{ style: figureStyle }, { style: figureStyle }];
  if (others.length > 0) return [text(words.matrix.several(different.length), { ...figureStyle, fill: DIFFERS }), { style: { ...figureStyle, fill: DIFFERS } }];
  const { record, file } = first;
  const { claimed, computed } = scoresOf(record);
  const comparison = comparisonOf(record);
  const at = cellIn(record, 'score') ?? cellIn(record, 'level') ?? cellIn(record, 'unit');
  const link = at === undefined ? null : linkTo(file, record.sheet, at);
  const fill = comparison === 'differs' ? DIFFERS : comparison === 'agrees' ? AGREES : null;
  const style: CellStyle = { ...figureStyle, ...(fill && { fill }) };
  const figure = (value: number | null, target: string | null): SheetCell => ({ content: { value: value ?? '–' }, style: target && value !== null ? { ...style, color: LINK } : style, ...(target && value !== null && { link: target }) });
  if (comparison !== 'agrees' && comparison !== 'differs' && comparison !== 'noClaim') return [figure(claimed, link), text(words.unit.comparison(comparison), { ...style, size: 10, wrap: true })];
  return [figure(claimed, link), figure(computed, null)];
}
