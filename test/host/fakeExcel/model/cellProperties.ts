/** `getCellProperties`, `getRowProperties` and `getColumnProperties`: only the members that a caller asked for. */
import { notInFake } from '../wire';
import { SIDES, type Side } from './edges';
import { DEFAULTS, readLook } from './look';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

type Options = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const isGroup = (value: unknown): value is Options => typeof value === 'object' && value !== null;

function formatOf(sheet: Worksheet, row: number, column: number, options: Options): Answer {
  const cell = sheet.cellAt(row, column);
  const out: Answer = {};
  for (const [member, asked] of Object.entries(options)) {
    if (member === 'borders' && isGroup(asked)) {
      out['borders'] = Object.fromEntries(SIDES.map((side) => [side, edgeOf(sheet, row, column, side, Object.keys(asked))]));
    } else if (isGroup(asked)) {
      out[member] = Object.fromEntries(Object.keys(asked).map((part) => [part, lookOf(cell, `${member}.${part}`)]));
    } else if (member === 'rowHeight') out[member] = sheet.rowHeight(row);
    else if (member === 'columnWidth') out[member] = sheet.columnWidth(column);
    else out[member] = lookOf(cell, member);
  }
  return out;
}

function lookOf(cell: Parameters<typeof readLook>[0], path: string): unknown {
  if (!(path in DEFAULTS)) throw notInFake(`CellPropertiesFormat.${path}`);
  return readLook(cell, path);
}

function edgeOf(sheet: Worksheet, row: number, column: number, side: Side, members: readonly string[]): unknown {
  const edge: Readonly<Record<string, string>> = { ...sheet.edges.get(row, column, side) };
  return Object.fromEntries(
    members.map((member) => {
      if (!(member in edge)) throw notInFake(`CellBorder.${member}`);
      return [member, edge[member]];
    }),
  );
}

export function propertiesAt(range: Range, row: number, column: number, options: Options): Answer {
  const sheet = range.worksheet;
  const out: Answer = {};
  for (const [member, asked] of Object.entries(options)) {
    if (!asked) continue;
    if (member === 'format' && isGroup(asked)) out['format'] = formatOf(sheet, row, column, asked);
    else if (member === 'hyperlink') out['hyperlink'] = sheet.cellAt(row, column)?.hyperlink ?? null;
    else if (member === 'rowHidden') out['rowHidden'] = sheet.hiddenRows.has(row);
    else if (member === 'columnHidden') out['columnHidden'] = sheet.hiddenColumns.has(column);
    else throw notInFake(`CellProperties.${member}`);
  }
  return out;
}
