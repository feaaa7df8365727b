import { EDITIONS } from '../../../src/kpi/catalog';
import { versionOf } from '../../../src/tasks/edition/version';
import { bookOf, imported, rowsOf } from './books';

test.each(EDITIONS.map((edition) => [edition.id, edition] as const))('%s: written as a workbook and read back, it is the same', async (_id, edition) => {
  // Another id, so that what comes back is what was read and not the bundled one.
  const other = JSON.parse(JSON.stringify(edition).replaceAll(`"${edition.id}`, '"other-2567')) as typeof edition;
  const { edition: back, problems } = await imported(await bookOf(rowsOf(other)));
  expect(problems).toEqual([]);
  expect(back).toEqual(other);
  expect(versionOf(back!)).toBe(versionOf(other));
});
