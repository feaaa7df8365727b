/** Which rows under a header are results, which are totals, and where the table ends. */
import type { HeaderBand } from './bands';
import { isBlank } from './grid';
import { headRole } from './heads';
import { isEmptyText } from './text';
import { kpiMention } from './titles';
import type { UnitReader, UnitReading } from './units';
import type { SheetView } from './view';

export interface TableRow {
  readonly row: number;
  readonly kind: 'data' | 'total';
  readonly unit: UnitReading;
  readonly written: string;
  /** Nothing stands beside a name that is no unit we know: a unit still to report where an edition lists none, else no row of units. */
  readonly nameOnly?: true;
}

const NOTE = /^(?:หมายเหตุ|ที่มา|แหล่งข้อมูล|ลงชื่อ|ผู้รายงาน|ข้อมูล ณ|เกณฑ์|note|source|\*)/i;
/** Blank rows that people leave inside a table; after more, only what is surely a unit belongs to it. */
const MAX_BLANK_RUN = 40;

/**
 * The rows of a band, from its first data row on.
 * @param isHeader tells whether another header stands at this row
 * @param ofTable Excel itself says that all these rows are the table's: a name alone is no note below it
 * @returns the rows, and the last row that belongs to the table
 */
export function rowsOf(view: SheetView, band: HeaderBand, unitColumn: number, units: UnitReader, lastRow: number, isHeader: (row: number) => boolean, ofTable = false): { rows: TableRow[]; bottom: number } {
  const rows: TableRow[] = [];
  let bottom = band.bottom;
  let blanks = 0;
  let sure = false;
  const kpiColumn = band.heads.find(({ text }) => ['kpi', 'kpiName'].includes(headRole(text) ?? ''))?.column;
  for (let row = band.bottom + 1; row <= lastRow; row++) {
    const before = rows[rows.length - 1];
    // A pivot names the unit once, over a row for each KPI.
    const goesOn = kpiColumn !== undefined && before?.kind === 'data' && view.text(row, unitColumn) === '' && view.text(row, kpiColumn) !== '' && !units.isTotal(view.text(row, kpiColumn));
    const found: ReturnType<typeof classify> = goesOn ? { ...before, row } : classify(view, band, unitColumn, units, row, ofTable);
    if (found === 'blank') {
      sure = true;
      if (++blanks > MAX_BLANK_RUN) break;
      continue;
    }
    if (found === 'title' || isHeader(row)) break;
    blanks = 0;
    if (found === 'note' || (sure && found.unit.kind === 'unknown')) {
      // Below a note only rows that are surely units are still results; the head of a group of rows is no note.
      sure ||= found !== 'note' || !isGroupHead(view, unitColumn, row);
      continue;
    }
    rows.push(found);
    bottom = row;
  }
  return { rows: hospitalsAmongFacilities(rows), bottom };
}

const HOSPITAL = /^(?:รพ\.?(?!\s*สต)|โรงพยาบาล(?!ส่งเสริม))/;
/** One health centre among districts may stand there by mistake. */
const LIST_OF_FACILITIES = 2;

/** A hospital stands for its district (ruling G13), but not in a list of the district's facilities: there it is one of them. */
function hospitalsAmongFacilities(rows: TableRow[]): TableRow[] {
  if (rows.filter(({ unit }) => unit.kind === 'facility').length < LIST_OF_FACILITIES) return rows;
  return rows.map((row) => (row.unit.kind === 'unit' && HOSPITAL.test(row.written) ? { ...row, unit: { kind: 'facility', name: row.written } } : row));
}

/** A line merged over the unit's column and others: what the rows below it have in common. */
function isGroupHead(view: SheetView, unitColumn: number, row: number): boolean {
  const merge = view.mergeAt(row, unitColumn);
  return merge !== undefined && merge.right > merge.left && !NOTE.test(view.text(row, unitColumn));
}

function classify(view: SheetView, band: HeaderBand, unitColumn: number, units: UnitReader, row: number, ofTable: boolean): TableRow | 'blank' | 'title' | 'note' {
  // A line over the columns of values holds none of its own.
  const merge = view.mergeAt(row, unitColumn);
  if (merge && merge.right >= band.right && merge.right > unitColumn && !kpiMention(view.text(row, unitColumn))) return 'note';
  const { lead, hasValue, any } = contents(view, band, unitColumn, row);
  const written = view.text(row, unitColumn);
  if (!any && written === '') return 'blank';
  if (kpiMention(written) || (lead !== written && kpiMention(lead))) return 'title';
  const unit = units.read(written);
  const leadUnit = lead === '' ? null : lead === written ? unit : units.read(lead);
  if (leadUnit?.kind === 'total' && hasValue) return { row, kind: 'total', unit: leadUnit, written: lead };
  if (written === '' || NOTE.test(written) || (lead !== written && NOTE.test(lead))) return 'note';
  if (unit.kind === 'total') return { row, kind: 'total', unit, written };
  if (unit.kind === 'unknown' && written.length > 60) return 'note';
  if (unit.kind === 'unknown' && !hasValue) return ofTable ? { row, kind: 'data', unit, written, nameOnly: true } : 'note';
  return { row, kind: 'data', unit, written };
}

/** The first text up to the unit column, and whether anything stands elsewhere in the row. */
function contents(view: SheetView, band: HeaderBand, unitColumn: number, row: number): { lead: string; hasValue: boolean; any: boolean } {
  let lead = '';
  let hasValue = false;
  let any = false;
  for (let column = band.left; column <= band.right; column++) {
    const value = view.ownValue(row, column);
    // A formula without a result says something, too.
    if ((value === null || (typeof value === 'string' && isEmptyText(value))) && isBlank(view.sheet.cell(row, column))) continue;
    // nothing behind it could say more
    if (column > unitColumn) return { lead, hasValue: true, any: true };
    any = true;
    if (lead === '' && typeof value === 'string') lead = view.text(row, column);
    hasValue ||= column < unitColumn && typeof value === 'number';
  }
  return { lead, hasValue, any };
}

/** The rows of a table of KPIs: each that names one, by number or name, and holds something beside it. */
export function kpiRowsOf(view: SheetView, band: HeaderBand, namingColumn: number, lastRow: number, isHeader: (row: number) => boolean): { rows: TableRow[]; bottom: number } {
  const rows: TableRow[] = [];
  let bottom = band.bottom;
  let blanks = 0;
  for (let row = band.bottom + 1; row <= lastRow; row++) {
    const { any, hasValue } = contents(view, band, namingColumn, row);
    if (!any) {
      if (++blanks > MAX_BLANK_RUN) break;
      continue;
    }
    if (isHeader(row)) break;
    blanks = 0;
    const written = view.text(row, namingColumn);
    if (written === '' || !hasValue || NOTE.test(written) || TOTAL_ROW.test(written)) continue;
    rows.push({ row, kind: 'data', unit: { kind: 'unknown', text: '' }, written });
    bottom = row;
  }
  return { rows, bottom };
}

/** Weighted totals at the foot of a table of KPIs are no results. */
const TOTAL_ROW = /^(?:รวม|คะแนนรวม|เฉลี่ย|ค่าเฉลี่ย|total)/i;
