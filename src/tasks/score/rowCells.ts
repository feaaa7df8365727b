/** The cells of a record as a formula sees them; a formula sees values, not formats, fonts or what a text means. */
import type { DataItem, Kpi, Round } from '../../kpi/schema';
import { formulaOf } from '../../scoring/formula';
import { planOf } from '../../scoring/plan';
import { DONE_WORDS, NOT_DONE_WORDS } from '../../scoring/tick-formula';
import { areaAddress, cellAddress, parseArea } from '../../sheet/address';
import { type Cell, type SheetGrid, isCellError } from '../../sheet/grid';
import { readNumber } from '../../sheet/numbers';
import type { ReadTable } from '../../sheet/reading';
import { stepRange } from '../../sheet/ticks';
import { cellIn } from '../../sheet/recordCells';
import type { ScoredRecord } from '../types';

export interface RowCells {
  /** Addresses by item; steps by `steps:3`. All in the record's row. */
  readonly cells: ReadonlyMap<string, string>;
  /** A typed rate that stands in for the items behind it. */
  readonly rate: { readonly cell: string; readonly percent: boolean } | null;
}

/** Decimals that formulas compare amounts with. */
const DECIMALS = 4;

/**
 * Where a record's values are, or the item whose cell a formula would read otherwise than the reader did: a number written as text or
 * shown as percent, two numbers in a cell, a tick of a symbol font.
 */
export function rowCells(sheet: SheetGrid, table: ReadTable, record: ScoredRecord, kpi: Kpi): RowCells | { readonly unlike: string } {
  const { items, rates } = planOf(kpi, record.round as Round);
  const cells = new Map<string, string>();
  for (const item of items) {
    const seen = item.kind === 'steps' ? stepCells(sheet, table, record, item.code) : itemCell(sheet, record, item);
    if (seen === null) return { unlike: item.code };
    for (const [name, address] of seen) cells.set(name, address);
  }
  const rate = typeof rates === 'string' ? rateCell(sheet, record, kpi, rates) : null;
  if (rate === 'unlike') return { unlike: 'rate' };
  return { cells, rate };
}

type Seen = readonly (readonly [name: string, address: string])[];

function at(sheet: SheetGrid, record: ScoredRecord, address: string): Cell | undefined {
  const area = parseArea(address);
  return area?.top === record.row ? sheet.cell(area.top, area.left) : undefined;
}

function itemCell(sheet: SheetGrid, record: ScoredRecord, { code, kind }: DataItem): Seen | null {
  const address = cellIn(record, code);
  const input = record.inputs[code];
  // No reader reads flags, checks and evidence, whatever column there is.
  if (address === undefined || kind === 'flag' || kind === 'checks') return input === undefined ? [] : null;
  const cell = at(sheet, record, address);
  const value = cell?.value ?? null;
  if (kind === 'grade') return typeof value !== 'string' || value.trim() === '' || value.trim().replace(/ +/g, ' ') === input ? [[code, address]] : null;
  if (typeof value === 'boolean') return null;
  const isNumber = typeof value === 'number';
  const alike = isNumber ? value === input && !isPercent(cell) && (kind === 'count' || Number(value.toFixed(DECIMALS)) === value) : input === undefined;
  return alike ? [[code, address]] : null;
}

function isPercent(cell: Cell | undefined): boolean {
  const reading = readNumber(cell);
  return reading.kind === 'number' && reading.percent;
}

/** A cell for each step; or the one cell for several, where a tick stands for all of them. */
function stepCells(sheet: SheetGrid, table: ReadTable, record: ScoredRecord, code: string): Seen | null {
  const address = cellIn(record, code);
  if (address === undefined) return record.inputs[code] === undefined ? [] : null;
  const columns = table.columns.flatMap(({ role, column }) => (role.startsWith('step:') ? [{ steps: [Number(role.slice(5))], column }] : []));
  const own = parseArea(address);
  if (columns.length === 0) {
    const head = table.columns.find(({ role, column }) => role === `item:${code}` && column === own?.left)?.head ?? '';
    columns.push({ steps: stepRange(head) ?? [], column: own?.left ?? 0 });
  }
  const all = columns.map(({ column }) => column);
  // Another round's columns, or another band's: the table's list does not say which step is which.
  if (areaAddress({ top: record.row, bottom: record.row, left: Math.min(...all), right: Math.max(...all) }) !== address) return null;
  const marks = columns.map(({ steps, column }) => ({ steps, mark: markOf(sheet.cell(record.row, column)), address: cellAddress(record.row, column) }));
  const unclear = marks.every(({ mark }) => mark === 'blank') || marks.some(({ mark }) => mark === 'other');
  const done = marks.flatMap(({ steps, mark }) => (mark === 'done' ? steps : [])).sort((a, b) => a - b);
  if (JSON.stringify(unclear ? undefined : done) !== JSON.stringify(record.inputs[code])) return null;
  return marks.flatMap(({ steps, address: cell }) => steps.map((step) => [`${code}:${step}`, cell] as const));
}

/** What a formula makes of a mark. */
function markOf(cell: Cell | undefined): 'done' | 'notDone' | 'blank' | 'other' {
  const value = cell?.value ?? null;
  if (isCellError(value)) return 'other';
  const word = String(value ?? '').replace(/^ +| +$/g, '').toLowerCase();
  if (word === '') return 'blank';
  if (cell?.symbolFont) return 'other';
  const says = (words: readonly string[]): boolean => words.includes(word);
  return says(DONE_WORDS) ? 'done' : says(NOT_DONE_WORDS) ? 'notDone' : 'other';
}

function rateCell(sheet: SheetGrid, record: ScoredRecord, kpi: Kpi, measure: string): RowCells['rate'] | 'unlike' {
  const filled = (code: string): boolean => {
    const printed = kpi.items.find((item) => item.code === code)?.printed;
    return record.inputs[code] !== undefined || (printed?.fillIn === true && record.unit !== null && record.unit in printed.byUnit);
  };
  const { items } = formulaOf(measure);
  if (record.rateFrom !== 'typed' || items.some((code) => record.inputs[code] !== undefined)) return null;
  // A formula would take the document's value for a part of the rate.
  if (items.some(filled)) return 'unlike';
  const address = cellIn(record, 'rate');
  const cell = address === undefined ? undefined : at(sheet, record, address);
  const reading = readNumber(cell);
  return address !== undefined && typeof cell?.value === 'number' && reading.kind === 'number' && reading.value === record.rate ? { cell: address, percent: reading.percent } : 'unlike';
}
