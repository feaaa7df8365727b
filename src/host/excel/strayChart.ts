/** The one thing that Excel makes before it can be told whose it is: a chart gets its name in an action of its own, and a writing may break off before that. */
import { chartNumber } from '../figureCheck';
import type { BeforeImage } from './beforeImage';
import { send, small, type Step } from './trips';

/**
 * Looks for the chart that a broken writing made and did not come to name: the first on a sheet of ours that is neither named by us nor was there before.
 * There is one at most. Where no charts were written nothing is asked.
 * @returns what takes it away
 */
export async function strayChartSteps(context: Excel.RequestContext, { sheetsReplaced, chartsAdded }: BeforeImage): Promise<Step[]> {
  const drawn = sheetsReplaced.filter(({ figures }) => chartsAdded > 0 || (figures?.charts ?? []).length > 0);
  if (drawn.length === 0) return [];
  const found = new Map<string, Excel.ChartCollection>();
  await send(context, [
    small((trip) => {
      for (const { sheet } of drawn) {
        const { charts } = trip.context.workbook.worksheets.getItemOrNullObject(sheet);
        charts.load('items/name');
        found.set(sheet, charts);
      }
    }),
  ]);
  return drawn.flatMap(({ sheet, otherCharts }) => {
    const charts = found.get(sheet);
    if (!charts || charts.isNullObject) return [];
    const stray = charts.items.find(({ name }) => chartNumber(name) === 0 && !otherCharts.includes(name))?.name;
    return stray === undefined ? [] : [small((trip) => trip.worksheet(sheet).charts.getItemOrNullObject(stray).delete())];
  });
}
