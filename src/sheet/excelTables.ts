/** Excel tables that give each unit a row: Excel itself says where they begin and end. */
import type { Head, HeaderBand } from './bands';
import { type Area, type ExcelTable, overlaps } from './grid';
import type { GuideEdition } from './guide';
import { headRole } from './heads';
import { mentionIn } from './linesOver';
import { chooseUnits } from './naming';
import { rowsOf } from './rows';
import { type TitleLine, titleLinesOf } from './titleLines';
import type { UnitTable } from './unitTable';
import { unitReader } from './units';
import type { SheetView } from './view';

/** Rows above a table that may say what it is about. */
const TITLE_ROWS = 10;

/** Those of a sheet that were not read otherwise (`taken`); `anyWords`: heads need not say what they are. */
export function excelUnitTables(view: SheetView, editions: readonly GuideEdition[], taken: readonly Area[], anyWords: boolean): UnitTable[] {
  return view.sheet.tables.filter(({ area }) => !taken.some((other) => overlaps(other, area))).flatMap((table) => excelUnitTable(view, table, editions, anyWords) ?? []);
}

function excelUnitTable(view: SheetView, table: ExcelTable, editions: readonly GuideEdition[], anyWords: boolean): UnitTable | null {
  if (!table.hasHeader) return null;
  const { area } = table;
  const heads: Head[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text = view.text(area.top, column);
    if (text !== '') heads.push({ column, text, path: [text] });
  }
  if (heads.length === 0 || (!anyWords && !heads.some((head) => headRole(head.text) === 'unit'))) return null;
  const header: HeaderBand = { axis: 'units', top: area.top, bottom: area.top, left: area.left, right: area.right, heads };
  const { unitColumn, edition } = chooseUnits(view, header, editions);
  const units = unitReader(edition);
  const { rows } = rowsOf(view, header, unitColumn, units, area.bottom, () => false, true);
  if (anyWords && rows.filter(({ unit }) => unit.kind === 'unit').length < 3) return null;
  const above: TitleLine[] = [];
  for (let row = Math.max(0, area.top - TITLE_ROWS); row < area.top; row++) above.push(...titleLinesOf(view, row));
  const over = above.filter(({ column }) => column >= area.left && column <= area.right);
  // Tables side by side have their own titles; one title over all stands at the left end.
  const lines = over.length > 0 ? over : above;
  return rows.length === 0 ? null : { excelTable: table, bands: [{ header, rows, dataBottom: area.bottom }], unitColumn, ofUnit: null, edition, units, lines, mention: mentionIn(lines) };
}
