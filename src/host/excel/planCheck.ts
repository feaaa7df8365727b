/** Refuses what can be refused without asking Excel. */
import { fileLinkOf } from '../../sheet/fileLink';
import { MAX_COLUMNS, MAX_ROWS, cellAddress } from '../../sheet/address';
import { refuseBadTables } from '../contentCheck';
import { refuseBadFigures } from '../figureCheck';
import { HostError, type EditPlan, type SheetContent } from '../workbook';

/** @throws HostError outOfSheet, badSheetName, badLink, tableExists, hostFailed */
export function checkPlan(plan: EditPlan): void {
  refuseSameTables(plan);
  for (const edit of plan.edits) {
    if (edit.kind === 'setCells') for (const { row, column } of edit.cells) requireInside(edit.sheet, row, column);
    if (edit.kind === 'setMarks') for (const { sheet, area } of edit.marks) requireInside(sheet, area.bottom, area.right);
    if (edit.kind === 'putSheet') checkSheet(edit.sheet, edit.content);
  }
}

function refuseSameTables({ edits }: EditPlan): void {
  const seen = new Set<string>();
  for (const edit of edits) {
    if (edit.kind !== 'putSheet') continue;
    for (const { name } of edit.content.tables ?? []) {
      if (seen.has(name.toLowerCase())) throw new HostError('tableExists', { sheet: edit.sheet, detail: name });
      seen.add(name.toLowerCase());
    }
  }
}

function requireInside(sheet: string, row: number, column: number): void {
  const inside = Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  if (!inside) throw new HostError('outOfSheet', { sheet, ...(row >= 0 && column >= 0 && { cell: cellAddress(row, column) }) });
}

/** Excel's own rules; `History` is a name that it keeps for itself. */
function checkSheet(name: string, content: SheetContent): void {
  if (name.trim() === '' || name.length > 31 || /[:\\/?*[\]\p{Cc}]/u.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) throw new HostError('badSheetName', { sheet: name });
  requireInside(name, Math.max(0, content.rows.length - 1), Math.max(0, ...content.rows.map((row) => row.length - 1)));
  refuseBadTables(name, content);
  refuseBadFigures(name, content);
  content.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell?.link !== undefined && !linkOf(cell.link)) throw new HostError('badLink', { sheet: name, cell: cellAddress(r, c) });
    }),
  );
}

/** A plan's link as Excel takes it; null for anything but a place in this workbook or in one nearby, http(s) and mailto. */
export function linkOf(link: string): Excel.RangeHyperlink | null {
  if (/^#.+![A-Z$]+[\d$]+(:[A-Z$]+[\d$]+)?$/.test(link)) return { documentReference: link.slice(1) };
  const file = fileLinkOf(link);
  if (file) return { address: `${file.path}#${file.place}` };
  return /^(https?:\/\/|mailto:)\S+$/i.test(link) ? { address: link } : null;
}
