/** How cells look, as data: read with `getCellProperties`, written member by member. */
import type { CellStyle } from '../workbook';

export interface EdgeLook {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export interface Look {
  /** `#RRGGBB`; null where the cell is not filled. */
  readonly fill: string | null;
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  readonly align: string;
  readonly valign: string;
  readonly wrap: boolean;
  readonly top: EdgeLook;
  readonly bottom: EdgeLook;
  readonly left: EdgeLook;
  readonly right: EdgeLook;
}

/** The members to change; the others stay. */
export type LookChange = Partial<Look>;

/** What to ask `getCellProperties` for. */
export const LOOK_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    borders: { style: true, color: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Size of one cell's answer. */
export const LOOK_BYTES = 480;

const NO_EDGE: EdgeLook = { style: 'None', color: '#000000', weight: 'Thin' };

function edgeOf(border: Excel.CellBorder | undefined): EdgeLook {
  if (!border?.style || border.style === 'None') return NO_EDGE;
  return { style: border.style, color: border.color ?? '#000000', weight: border.weight ?? 'Thin' };
}

export function lookOf({ format = {} }: Excel.CellProperties): Look {
  const { fill = {}, font = {}, borders = {} } = format;
  return {
    fill: !fill.pattern || fill.pattern === 'None' ? null : (fill.color ?? null),
    font: font.name ?? 'Calibri',
    size: font.size ?? 11,
    bold: font.bold ?? false,
    italic: font.italic ?? false,
    underline: font.underline ?? 'None',
    color: font.color ?? '#000000',
    align: format.horizontalAlignment ?? 'General',
    valign: format.verticalAlignment ?? 'Bottom',
    wrap: format.wrapText ?? false,
    top: edgeOf(borders.top),
    bottom: edgeOf(borders.bottom),
    left: edgeOf(borders.left),
    right: edgeOf(borders.right),
  };
}

const ALIGN = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VALIGN = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const THIN: EdgeLook = { style: 'Continuous', color: '#000000', weight: 'Thin' };

/** What a plan's style changes, starting from the look of the cell that it names in `like`. */
export function changeFor(style: CellStyle, like: Look | undefined): LookChange {
  return {
    ...like,
    ...(style.fill !== undefined && { fill: `#${style.fill}` }),
    ...(style.font !== undefined && { font: style.font }),
    ...(style.size !== undefined && { size: style.size }),
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italic: style.italic }),
    ...(style.color !== undefined && { color: `#${style.color}` }),
    ...(style.align !== undefined && { align: ALIGN[style.align] }),
    ...(style.valign !== undefined && { valign: VALIGN[style.valign] }),
    ...(style.wrap !== undefined && { wrap: style.wrap }),
    ...(style.border !== undefined && { top: THIN, bottom: THIN, left: THIN, right: THIN }),
  };
}

/** The members in which a cell differs from what it should become. */
export function difference(wanted: LookChange, current: Look): LookChange {
  const out = Object.entries(wanted).filter(([member, value]) => JSON.stringify(value) !== JSON.stringify(current[member as keyof Look]));
  return Object.fromEntries(out);
}

/** Those members of a look that a change is about. */
export function membersOf(look: Look, change: LookChange): LookChange {
  return Object.fromEntries(Object.keys(change).map((member) => [member, look[member as keyof Look]]));
}
