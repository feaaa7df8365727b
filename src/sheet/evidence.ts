/** What the figures themselves say about the columns, where heads leave it open. */
import type { Head, HeaderBand } from './bands';
import { columnNumber } from './address';
import type { AssignedColumn } from './columns';
import type { GuideKpi } from './guide';
import { readNumber } from './numbers';
import { similarity, withoutBrackets } from './text';
import type { SheetView } from './view';

const RATIO_FORMULA = /^\(?\$?([A-Z]{1,3})\$?\d+\)?\s*\/\s*\$?([A-Z]{1,3})\$?\d+\s*(?:\*\s*100)?$|^100\s*\*\s*\$?([A-Z]{1,3})\$?\d+\s*\/\s*\$?([A-Z]{1,3})\$?\d+$|^\(\s*\$?([A-Z]{1,3})\$?\d+\s*\*\s*100\s*\)\s*\/\s*\$?([A-Z]{1,3})\$?\d+$/;

/** Numerator and denominator columns as a rate formula such as `E6/D6*100` names them. */
export function ratioOfFormula(formula: string): { readonly numerator: number; readonly denominator: number } | null {
  const inner = /^(?:IFERROR|ROUND)\((.*),[^,()]*\)$/i.exec(formula.trim())?.[1] ?? formula.trim();
  const match = RATIO_FORMULA.exec(inner);
  if (!match) return null;
  const letters = match.slice(1).filter((part) => part !== undefined);
  return { numerator: columnNumber(letters[0] ?? 'A'), denominator: columnNumber(letters[1] ?? 'A') };
}

/**
 * Finds numerator and denominator of a two-item KPI by its rate column: by the formula that stands there, else by
 * the one pair of columns whose ratio gives the rate in every row (at least 3).
 */
export function ratioByEvidence(view: SheetView, band: HeaderBand, rateColumn: number | undefined, rows: readonly number[], kpi: GuideKpi, taken: ReadonlySet<number>): { numerator: Head; denominator: Head } | null {
  if (rateColumn === undefined || rows.length === 0) return null;
  const headOf = (column: number): Head | undefined => band.heads.find((head) => head.column === column);
  for (const row of rows.slice(0, 20)) {
    const ratio = ratioOfFormula(view.sheet.cell(row, rateColumn)?.formula ?? '');
    const numerator = ratio && headOf(ratio.numerator);
    const denominator = ratio && headOf(ratio.denominator);
    if (numerator && denominator && numerator !== denominator) return { numerator, denominator };
  }
  const columns = band.heads.filter((head) => !taken.has(head.column) && head.column !== rateColumn);
  const number = (row: number, column: number): number | null => {
    const reading = readNumber(view.sheet.cell(row, column));
    return reading.kind === 'number' ? reading.value : null;
  };
  const tested = rows.filter((row) => number(row, rateColumn) !== null).slice(0, 50);
  if (tested.length < 3 || kpi.items.length < 2) return null;
  const pairs = columns.flatMap((numerator) => columns.filter((other) => other !== numerator).map((denominator) => ({ numerator, denominator })));
  const fitting = pairs.filter(({ numerator, denominator }) =>
    tested.every((row) => {
      const a = number(row, numerator.column);
      const b = number(row, denominator.column);
      const rate = number(row, rateColumn) ?? NaN;
      return a !== null && b !== null && b !== 0 && Math.abs((a / b) * 100 - rate) <= 0.0051;
    }),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * The KPI's own rate among several (that of the children examined stands beside that of the anaemic): the one whose
 * figures or formulas fit the items, else the one whose head is most like the KPI's name.
 */
export function rateByEvidence(view: SheetView, rates: readonly AssignedColumn[], columns: readonly AssignedColumn[], rows: readonly number[], kpi: GuideKpi): AssignedColumn {
  const items = columns.flatMap(({ role, column }) => (role.startsWith('item:') ? [{ code: role.slice(5), column }] : []));
  const number = (row: number, column: number): number | null => {
    const reading = readNumber(view.sheet.cell(row, column));
    return reading.kind === 'number' ? reading.value : null;
  };
  const fits = (column: number): number =>
    rows.slice(0, 50).filter((row) => {
      const exact = kpi.rate(Object.fromEntries(items.map((item) => [item.code, number(row, item.column)])), null);
      const shown = number(row, column);
      return exact !== null && shown !== null && Math.abs(exact - shown) <= 0.0051;
    }).length;
  const alike = (head: string): number => Math.max(...kpi.names.map((name) => similarity(withoutBrackets(head), name)));
  const ranked = rates.map((rate) => ({ rate, fits: fits(rate.column), alike: alike(rate.head) }));
  ranked.sort((a, b) => b.fits - a.fits || b.alike - a.alike || b.rate.column - a.rate.column);
  return ranked[0]!.rate;
}
