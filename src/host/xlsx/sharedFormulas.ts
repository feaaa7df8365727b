/** Formulas that several cells share: where the cell gives way that holds the text, the others get theirs in full. */
import { MAX_COLUMNS } from '../../sheet/address';
import { shiftedFormula } from './formulaText';
import type { SheetRow } from './sheetRows';
import { openTag, withAttribute } from './splice';
import { XmlScanner } from './xml';

/** A cell that loses the one whose formula it shares, and the formula as it reads there. */
export interface Orphan {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** @param gone first cells of shared formulas that give way (key: row × 16384 + column) */
export function* orphansOf(rows: readonly (SheetRow | undefined)[], gone: ReadonlySet<number>): Generator<Orphan> {
  for (const [row, { formulas = [] } = {}] of rows.entries()) {
    // by their keys: a row may have one formula at its far end
    for (const column of Object.keys(formulas).map(Number)) {
      const stored = formulas[column];
      if (typeof stored !== 'object' || !gone.has((row - stored.rows) * MAX_COLUMNS + column - stored.columns)) continue;
      yield { row, column, formula: shiftedFormula(stored.master, stored.rows, stored.columns) };
    }
  }
}

/** A cell's text with this formula in the place of the shared one; its result and all else stay to the letter. @param formula as XML */
export function withFormula(cell: string, part: string, formula: string): string {
  const scanner = new XmlScanner(cell, part);
  while (scanner.next()) {
    if (scanner.closing || scanner.depth !== 1 || scanner.name !== 'f') continue;
    const { start, end, prefix } = scanner;
    scanner.skipElement();
    const tag = ['t', 'ref', 'si'].reduce((changed, name) => withAttribute(changed, name, null), cell.slice(start, end));
    return `${cell.slice(0, start)}${openTag(tag)}${formula}</${prefix}f>${cell.slice(scanner.end)}`;
  }
  return cell;
}
