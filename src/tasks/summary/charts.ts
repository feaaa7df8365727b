/** Charts below a table, so that no page cuts through one. */
import type { Chart, SheetContent } from '../../host/workbook';
import type { Area } from '../../sheet/grid';
import type { Lines } from '../layout/lines';
import { LINE } from '../layout/look';

/** A chart with its place among the charts: those of one line stand side by side. */
export interface PlacedChart extends Omit<Chart, 'place'> {
  readonly place: { readonly line: number; readonly left: number; readonly right: number };
}

/**
 * The sheet with its charts. Where they do not go on the table's page they get pages of their own: a page set to be one sheet wide
 * has no other way to break, Excel then ignores page breaks.
 * @param headRow repeated on every page of a longer table
 * @param height of a chart, in rows of the usual height
 */
export function withCharts(lines: Lines, headRow: number, footer: string, placed: readonly PlacedChart[], height: number): SheetContent {
  const top = lines.next;
  const titleRow = lines.fitsOnePage ? null : headRow;
  const count = Math.max(0, ...placed.map(({ place }) => place.line + 1));
  for (let row = 0; row < height * count; row++) lines.blank();
  const charts = placed.map(({ place: { line, left, right }, ...chart }): Chart => ({ ...chart, place: { top: top + line * height, bottom: top + (line + 1) * height - 1, left, right } }));
  const content = lines.content(titleRow, footer);
  if (count === 0 || lines.fitsOnePage) return { ...content, charts };
  const whole = (first: number, last: number): Area => ({ top: first, bottom: last, left: 0, right: lines.last });
  const headHeight = titleRow === null ? 0 : 2 * LINE;
  const perPage = Math.max(1, Math.floor((lines.pageHeight - headHeight) / (height * LINE)));
  const pages = Array.from({ length: Math.ceil(count / perPage) }, (_, page) => whole(top + page * perPage * height, top + Math.min(count, (page + 1) * perPage) * height - 1));
  return { ...content, charts, print: { ...content.print!, areas: [whole(0, top - 1), ...pages] } };
}
