import { openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import { buildXlsx } from '../buildXlsx';
import { hostContract } from '../contract';
import { tableRowsContract } from '../tableRowsContract';
import type { GivenWorkbook } from '../given';
import { sound } from './lint/sound';

/** A file whose every state is without fault in its structure. */
function linted(given: GivenWorkbook): XlsxWorkbook {
  const file = openXlsx(buildXlsx(given), given.name ?? 'Book1.xlsx');
  return {
    bytes: () => file.bytes(),
    snapshot: () => file.snapshot(),
    canUndo: () => file.canUndo(),
    isHalfWritten: () => file.isHalfWritten(),
    undo: () => file.undo(),
    apply: async (plan) => {
      const report = await file.apply(plan);
      sound(file.bytes());
      return report;
    },
  };
}

hostContract('A file', (given) => Promise.resolve(linted(given)));
tableRowsContract((given) => Promise.resolve(linted(given)));
