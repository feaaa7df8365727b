import type { CriteriaOf, Decimal, Source } from '../schema';
import { lines } from './cite';
import { CENTRAL, URBAN, centre } from './units';

type Table = CriteriaOf<'unitTables'>['tables'][number];

const REGIONAL = [...Array.from({ length: 12 }, (_, i) => centre(i + 1)), URBAN];

/** First half-year: good and above; every unit the same (lines 72–96). */
export const FIRST_HALF: Table[] = [
  { units: [...CENTRAL, ...REGIONAL], at: [[94, 95, 96, 97, 98]], source: lines(72, 81, 82, 83, 84, 85, 86, 87, 88, 89, 93, 94, 95, 96) },
];

/** Lines 144, 146, 148 and 150 print 96–99 only: the lost fifth value is 100 (ruling 1.5). */
const GOOD: Decimal[] = [96, 97, 98, 99, 100];

function table(units: string[], veryGood: Decimal[], source: Source): Table {
  return { units, at: [GOOD, veryGood], source };
}

/** Second half-year: good and above, very good and above. */
export const SECOND_HALF: Table[] = [
  table(CENTRAL, [71, 72, 73, 74, 75], lines(103, 104)),
  table([centre(1)], [72, 73, 74, 75, 76], lines(112, 113)),
  table([centre(2)], [83, 84, 85, 86, 87], lines(114, 121)),
  table([centre(3)], [92, 93, 94, 95, 96], lines(122, 123)),
  table([centre(4)], [71, 72, 73, 74, 75], lines(124, 125)),
  table([centre(5)], [71, 72, 73, 74, 75], lines(126, 127)),
  table([centre(6)], [72, 73, 74, 75, 76], lines(128, 129)),
  table([centre(7)], [77, 78, 79, 80, 81], lines(130, 131)),
  table([centre(8)], [71, 72, 73, 74, 75], lines(132, 133)),
  table([centre(9)], [86, 87, 88, 89, 90], lines(134, 143)),
  table([centre(10)], [71, 72, 73, 74, 75], lines(144, 145)),
  table([centre(11)], [77, 78, 79, 80, 81], lines(146, 147)),
  table([centre(12)], [71, 72, 73, 74, 75], lines(148, 149)),
  table([URBAN], [66, 67, 68, 69, 70], lines(150, 151)),
];
