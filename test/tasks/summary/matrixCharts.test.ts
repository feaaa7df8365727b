/** The charts below the matrix: there only where they show something, wide enough to be read, and never over each other. */
import { overlaps } from '../../../src/sheet/grid';
import { WORKBOOKS, openFixture } from '../open';
import { planned } from './workbook';

/** In characters: a landscape page is some 120 wide. */
const LEGIBLE = 60;

test.each(WORKBOOKS)('%s', async (name) => {
  const { plan } = await planned(openFixture(name), { month: '2024-09' });
  const contents = plan.edits.flatMap((edit) => (edit.kind === 'putSheet' && edit.sheet.startsWith('ตารางระดับ') ? [edit.content] : []));
  for (const { rows, charts = [], columnWidths = [], print } of contents) {
    for (const { title, place, series } of charts) {
      for (const { top, bottom } of print?.areas ?? []) expect(place.top > bottom || place.bottom < top || (place.top >= top && place.bottom <= bottom)).toBe(true);
      expect({ title, shown: columnWidths.slice(place.left, place.right + 1).reduce((sum, width) => sum + width, 0) >= LEGIBLE }).toEqual({ title, shown: true });
      for (const { values } of series) {
        const cells = rows.slice(values.top, values.bottom + 1).flatMap((row) => row.slice(values.left, values.right + 1));
        expect(cells.filter((cell) => cell?.content && 'value' in cell.content && typeof cell.content.value === 'number').length).toBeGreaterThan(1);
      }
    }
    const [first, second] = charts;
    if (first && second) expect(overlaps(first.place, second.place)).toBe(false);
  }
});
