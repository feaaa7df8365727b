/** Values, formulas and number formats of every sheet: in one trip, or in several where the answer is too large for one. */
import type { Area } from '../../sheet/grid';
import { loadedArea, PLACE } from './areas';
import { DATA, dataOf, readInBands, type SheetData } from './contentBands';
import { excelCode } from './errors';

export interface SheetContents extends SheetData {
  readonly name: string;
  readonly area: Area | null;
  /** Null when only some rows (columns) from the first one to the last used are hidden. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/** @param also queues what the caller wants to know besides; again where the first answer was too large, and told nothing */
export async function readContents(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], also: () => void): Promise<SheetContents[]> {
  also();
  const found = sheets.map((sheet) => usedOf(sheet));
  for (const { used, whole } of found) {
    used.load(`${PLACE},${DATA}`);
    whole.load('rowHidden,columnHidden');
  }
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    also();
    return readSmaller(context, sheets);
  }
  return found.map(({ used, whole }, i) => {
    const name = sheets[i]?.name ?? '';
    if (used.isNullObject) return empty(name);
    return { name, area: loadedArea(used), ...dataOf([used]), ...hiddenOf(whole) };
  });
}

/** Cells that were only formatted do not count: a coloured column would make a million of them. */
function usedOf(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true);
  return { used, whole: used.getBoundingRect('A1') };
}

const hiddenOf = (whole: Excel.Range) => ({ rowHidden: whole.rowHidden as boolean | null, columnHidden: whole.columnHidden as boolean | null });
const empty = (name: string): SheetContents => ({ name, area: null, values: [], formulas: [], formats: [], rowHidden: false, columnHidden: false });

const isTooLarge = (error: unknown): boolean => excelCode(error) === 'ResponsePayloadSizeLimitExceeded';

/** How much more than a first look tells the cells may take; tried one after the other, until a cell may hold as much as Excel allows. */
const TIMES = [1, 5, 50, 2_000] as const;

async function readSmaller(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetContents[]> {
  const found = sheets.map((sheet) => usedOf(sheet));
  for (const { used, whole } of found) {
    used.load(PLACE);
    whole.load('rowHidden,columnHidden');
  }
  await context.sync();
  const filled = sheets.flatMap(({ name }, i) => {
    const known = found[i];
    return known && !known.used.isNullObject ? [{ name, area: loadedArea(known.used), ...hiddenOf(known.whole) }] : [];
  });
  const data = await readBands(context, filled);
  const contents = new Map(filled.map((sheet, i): [string, SheetContents] => [sheet.name, { ...empty(sheet.name), ...sheet, ...data[i] }]));
  return sheets.map(({ name }) => contents.get(name) ?? empty(name));
}

async function readBands(context: Excel.RequestContext, places: Parameters<typeof readInBands>[1]): Promise<SheetData[]> {
  const [first, ...more] = TIMES;
  return more.reduce(
    (attempt, times) => attempt.catch((error: unknown) => {
      if (!isTooLarge(error)) throw error;
      return readInBands(context, places, times);
    }),
    readInBands(context, places, first),
  );
}
