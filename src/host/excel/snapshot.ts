/** Reads a workbook in three trips, whatever the number of its sheets and tables. */
import type { Area, ExcelTable } from '../../sheet/grid';
import { memoryOf } from '../memory';
import type { WorkbookSnapshot } from '../workbook';
import { readContents, type SheetContents } from './contents';
import { loadedArea, loadPlace } from './areas';
import { readDetails } from './details';
import { ExcelSheet } from './grid';
import { memoryReader } from './memory';
import { isOurs, marksOf } from './names';
import { Trip, type Step } from './trips';

/** DATE(2000,1,1) where serial numbers count from 1900; workbooks that count from 1904 answer 1462 less. */
const YEAR_2000 = 36_526;

export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Names of the sheets, by Excel's ids, which events speak of. */
  readonly sheetIds: ReadonlyMap<string, string>;
}

/** @param also what travels with the first of the trips */
export async function readSnapshot(context: Excel.RequestContext, also: readonly Step[] = []): Promise<ReadWorkbook> {
  const { workbook } = context;
  workbook.load('name');
  const { worksheets, tables, names } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/name');
  names.load('items/name,items/formula');
  // Excel has no property for the date system: its own DATE() tells.
  const year2000 = workbook.functions.date(2000, 1, 1);
  year2000.load('value');
  const memory = memoryReader();
  memory.queue(context);
  const first = new Trip(context);
  for (const step of also) step.queue(first);
  await context.sync();
  const remembered = await memory.part(context);

  let places: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[] = [];
  const contents = await readContents(context, worksheets.items, () => {
    // Made anew each time: what failed once is not answered again.
    places = tables.items.map((table) => ({ table, range: loadPlace(table.getRange()) }));
  });
  const tablesOf = (sheet: string): ExcelTable[] =>
    places.filter(({ table }) => table.worksheet.name === sheet).map(({ table, range }) => ({ name: table.name, area: loadedArea(range), hasHeader: table.showHeaders, hasTotals: table.showTotals }));

  const filled = contents.filter((sheet): sheet is SheetContents & { readonly area: Area } => sheet.area !== null);
  const details = await readDetails(context, filled);
  const sheets = worksheets.items.map((sheet, i) => {
    const held = contents[i];
    const more = details.get(sheet.name);
    return new ExcelSheet({
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      protected: sheet.protection.protected,
      area: held?.area ?? null,
      values: held?.values ?? [],
      formulas: held?.formulas ?? [],
      formats: held?.formats ?? [],
      ...(more?.types && { types: more.types }),
      ...(more?.fonts && { fonts: more.fonts }),
      merges: more?.merges ?? [],
      tables: tablesOf(sheet.name),
      hiddenRows: more?.hiddenRows ?? new Set(),
      hiddenColumns: more?.hiddenColumns ?? new Set(),
    });
  });
  const marks = marksOf(names.items.filter((item) => isOurs(item.name)).map(({ name, formula }) => ({ name, formula: String(formula) })));
  const sheetIds = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const snapshot = { name: workbook.name, sheets, marks, ...(remembered && { memory: memoryOf(remembered.xml) }), date1904: year2000.value === YEAR_2000 - 1462 };
  return { snapshot, sheetIds };
}
