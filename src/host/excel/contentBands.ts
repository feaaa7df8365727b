/**
 * Contents of sheets that one answer cannot carry. A first band of each sheet tells how much room its cells take, from which
 * follows how many of the others travel together: a year's history takes a tenth of what sentences in Thai would.
 */
import type { Area } from '../../sheet/grid';
import { bands, cellsIn, columnsOf, rangeAt } from './areas';
import { send, type Step } from './trips';

export interface SheetData {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/** What `dataOf` needs. */
export const DATA = 'values,formulas,numberFormat';

export const dataOf = (ranges: readonly Excel.Range[]): SheetData => ({
  values: ranges.flatMap((range) => range.values as unknown[][]),
  formulas: ranges.flatMap((range) => range.formulas as unknown[][]),
  formats: ranges.flatMap((range) => range.numberFormat as unknown[][]),
});

interface Place {
  readonly name: string;
  readonly area: Area;
}

/** Answer of one band, in bytes: several travel together. */
const BAND_BYTES = 1_000_000;
/** All first bands together, in cells; and what one may hold so that a single answer carries them. */
const FIRST_CELLS = 4_000;
const SENTENCE_BYTES = 500;
/** A cell takes at least this much: a number twice, its format, commas. */
const LEAST_BYTES = 20;
/** What cells of later bands may take more than those of the first. */
const MARGIN = 1.25;

/**
 * @param times how much more than the first bands tell the cells may take: 1, or more where that was too little
 * @returns in the order of the places. @throws what Excel throws, `ResponsePayloadSizeLimitExceeded` where `times` was too little
 */
export async function readInBands(context: Excel.RequestContext, places: readonly Place[], times: number): Promise<SheetData[]> {
  const answers = places.map((): Excel.Range[] => []);
  const first = places.map(({ area }) => firstBand(area, FIRST_CELLS / places.length / times));
  const stepOf = (index: number, band: Area, bytes: number): Step => ({
    bytes,
    queue: (trip) => void answers[index]?.push(rangeAt(trip, places[index]?.name ?? '', band).load(DATA)),
  });
  await send(context, first.map((band, i) => stepOf(i, band, cellsIn(band) * SENTENCE_BYTES * times)));
  const rest = places.flatMap(({ area }, i): Step[] => {
    const [band, ranges] = [first[i], answers[i]];
    if (!band || !ranges || band.bottom === area.bottom) return [];
    const cellBytes = Math.max(LEAST_BYTES, bytesOf(dataOf(ranges)) / cellsIn(band)) * MARGIN * times;
    return bands({ ...area, top: band.bottom + 1 }, BAND_BYTES / cellBytes).map((part) => stepOf(i, part, cellsIn(part) * cellBytes));
  });
  await send(context, rest);
  return answers.map(dataOf);
}

/** At least a row. */
function firstBand(area: Area, cells: number): Area {
  const rows = Math.max(1, Math.floor(cells / columnsOf(area)));
  return { ...area, bottom: Math.min(area.bottom, area.top + rows - 1) };
}

const bytesOf = (data: SheetData): number => new TextEncoder().encode(JSON.stringify(data)).length;
