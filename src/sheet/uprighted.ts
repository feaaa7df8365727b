/** Tables that are turned before they are read: those that lie across, and those that give each unit several rows. */
import { type TurnedTable, turnedTables } from './across';
import { foldedTables } from './folded';
import type { ReadingGuide } from './guide';
import { unitTables } from './tables';
import { type TitleLine, titleLinesOf } from './titleLines';
import type { UnitTable } from './unitTable';
import { type UnitReader, unitReader } from './units';
import type { SheetView } from './view';

/** A table that was read as if it stood upright. */
export interface Uprighted {
  readonly turned: TurnedTable;
  readonly tables: UnitTable[];
}

/** Tables of this sheet that lie across, turned upright; looked for only where none stands. */
export function lyingTables(view: SheetView, guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  return uprighted(view, turnedTables, guide, edition);
}

/** Tables that give each unit several rows. */
export function unfoldedTables(view: SheetView, guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  return uprighted(view, foldedTables, guide, edition);
}

function uprighted(view: SheetView, find: (view: SheetView, readers: readonly UnitReader[]) => TurnedTable[], guide: ReadingGuide, edition: string | undefined): Uprighted[] {
  const editions = edition ? guide.editions.filter(({ id }) => id === edition) : guide.editions;
  return find(view, editions.map((own) => unitReader(own))).map((turned) => {
    const above: TitleLine[] = [];
    for (let row = 0; row < turned.area.top; row++) above.push(...titleLinesOf(view, row));
    if (turned.title !== undefined) above.push({ row: turned.area.top, column: 0, text: turned.title });
    return { turned, tables: unitTables(turned.view, guide, edition, above) };
  });
}
