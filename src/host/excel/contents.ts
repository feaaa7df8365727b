/** Values, formulas and number formats of every sheet: in one trip, or in several where the answer is too large for one. */
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, loadedArea, PLACE, rangeAt } from './areas';
import { excelCode } from './errors';
import { send, type Step } from './trips';

export interface SheetContents {
  readonly name: string;
  readonly area: Area | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Null when only some rows (columns) from the first one to the last used are hidden. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

const DATA = 'values,formulas,numberFormat';
/** What a cell's answer may take: numbers and short text, sentences, whole documents. Tried one after the other. */
const CELL_BYTES = [150, 1_500, 60_000] as const;
/** Answer of one band; Excel on the web sends up to 5 MB. */
const BAND_BYTES = 2_000_000;

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
    return { name, area: loadedArea(used), values: used.values, formulas: used.formulas, formats: used.numberFormat, ...hiddenOf(whole) };
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

async function readSmaller(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<SheetContents[]> {
  const [short, long, longest] = CELL_BYTES;
  const unlessTooLarge = (retry: number) => (error: unknown) => {
    if (!isTooLarge(error)) throw error;
    return readInBands(context, sheets, retry);
  };
  return readInBands(context, sheets, short).catch(unlessTooLarge(long)).catch(unlessTooLarge(longest));
}

async function readInBands(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], cellBytes: number): Promise<SheetContents[]> {
  const found = sheets.map((sheet) => usedOf(sheet));
  for (const { used, whole } of found) {
    used.load(PLACE);
    whole.load('rowHidden,columnHidden');
  }
  await context.sync();
  const steps: Step[] = [];
  const parts = found.map(({ used }, i) => {
    const answers: Excel.Range[] = [];
    if (used.isNullObject) return answers;
    for (const band of bands(loadedArea(used), BAND_BYTES / cellBytes)) {
      steps.push({
        bytes: cellsIn(band) * cellBytes,
        queue: (trip) => {
          const range = rangeAt(trip, sheets[i]?.name ?? '', band);
          range.load(DATA);
          answers.push(range);
        },
      });
    }
    return answers;
  });
  await send(context, steps);
  return found.map(({ used, whole }, i) => {
    const name = sheets[i]?.name ?? '';
    const answers = parts[i] ?? [];
    if (used.isNullObject) return empty(name);
    return {
      name,
      area: loadedArea(used),
      values: answers.flatMap((range) => range.values as unknown[][]),
      formulas: answers.flatMap((range) => range.formulas as unknown[][]),
      formats: answers.flatMap((range) => range.numberFormat as unknown[][]),
      ...hiddenOf(whole),
    };
  });
}
