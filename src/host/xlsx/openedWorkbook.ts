/** A workbook whose directory is read; its sheets are read when first asked for, and once. */
import { memoryOf } from '../memory';
import type { Mark, Memory } from '../workbook';
import { LIMITS } from './limits';
import { markOf } from './marks';
import { memoryPartOf } from './memoryPart';
import type { Parts, PartsReader } from './parts';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './sharedStrings';
import { XlsxGrid, type SheetContext } from './sheetGrid';
import { readLooks } from './stylesReader';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbookPart';

export interface OpenedWorkbook {
  readonly parts: Parts;
  readonly part: WorkbookPart;
  /** Sheets of cells only, in the workbook's order. */
  worksheets(): readonly SheetEntry[];
  /** @throws HostError damaged, tooLarge or unsafeXml */
  grid(entry: SheetEntry): XlsxGrid;
  /** The sheet as changed parts hold it. @throws HostError like `grid` */
  reread(entry: SheetEntry, parts: PartsReader): XlsxGrid;
  /** In the order of the workbook's names; those whose cells or sheets are gone are left out. */
  marks(): readonly Mark[];
  /** What is remembered for us; null where the file has no such part. */
  memory(): Memory | null;
  /** Takes over what another state of this workbook has already read of these parts. */
  adopt(other: OpenedWorkbook, paths: ReadonlySet<string>): void;
  sharedStrings(): SharedStrings;
  /** What was read so far, by path of the sheet's part. */
  readonly grids: ReadonlyMap<string, XlsxGrid>;
}

export function readWorkbook(parts: Parts): OpenedWorkbook {
  return new Workbook(parts, readWorkbookPart(parts));
}

class Workbook implements OpenedWorkbook {
  readonly grids = new Map<string, XlsxGrid>();
  private context: SheetContext | null = null;
  private strings: SharedStrings | null = null;

  constructor(readonly parts: Parts, readonly part: WorkbookPart) {}

  worksheets(): readonly SheetEntry[] {
    return this.part.sheets.filter(({ kind }) => kind === 'worksheet');
  }

  grid(entry: SheetEntry): XlsxGrid {
    const known = this.grids.get(entry.path);
    if (known) return known;
    const grid = new XlsxGrid(entry, this.sheetContext());
    this.grids.set(entry.path, grid);
    return grid;
  }

  reread(entry: SheetEntry, parts: PartsReader): XlsxGrid {
    return new XlsxGrid(entry, { ...this.sheetContext(), parts, budget: { left: LIMITS.cells } });
  }

  marks(): readonly Mark[] {
    const names = new Map(this.part.sheets.map(({ name }) => [name.toLowerCase(), name]));
    return this.part.names.flatMap((defined) => {
      const mark = markOf(defined);
      const sheet = mark && names.get(mark.sheet.toLowerCase());
      return mark && sheet !== undefined && sheet !== null ? [{ ...mark, sheet }] : [];
    });
  }

  memory(): Memory | null {
    const found = memoryPartOf(this.parts, this.part.path);
    return found && memoryOf(found.text);
  }

  adopt(other: OpenedWorkbook, paths: ReadonlySet<string>): void {
    for (const [path, grid] of other.grids) if (paths.has(path)) this.grids.set(path, grid);
    // no plan changes the shared texts
    if (other.part.sharedStrings === this.part.sharedStrings) this.strings = other.sharedStrings();
  }

  sharedStrings(): SharedStrings {
    const path = this.part.sharedStrings;
    return (this.strings ??= path === null ? NO_STRINGS : readSharedStrings(this.parts.text(path), path));
  }

  private sheetContext(): SheetContext {
    if (this.context) return this.context;
    const { parts, part } = this;
    const looks = part.styles === null ? [] : readLooks(parts.text(part.styles), part.styles);
    this.context = { parts, strings: this.sharedStrings(), looks, date1904: part.date1904, budget: { left: LIMITS.cells } };
    return this.context;
  }
}
