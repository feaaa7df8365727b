/** Writes looks: cells that lie together and agree in one aspect of their looks take one set of actions for it. */
import { areaAddress } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { columnsOf, rangeAt, rectangles, rowsOf } from './areas';
import type { EdgeLook, Look, LookChange } from './look';
import type { Step } from './trips';

export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly change: LookChange;
}

/**
 * What is set together. A report's cells differ in many ways as wholes and in few by aspect: one font for the sheet, one set of lines for a
 * table. Lines come first: where neighbours contradict each other, the order of the cells decides, and merging what follows must not change it.
 */
const ASPECTS: readonly (readonly (keyof Look)[])[] = [['top', 'bottom', 'left', 'right'], ['fill'], ['font', 'size'], ['bold'], ['italic', 'underline'], ['color'], ['align', 'valign', 'wrap']];

/** Steps that give the cells their looks. */
export function lookSteps(sheet: string, cells: readonly CellLook[]): Step[] {
  const looks = alike(cells.map((cell) => ({ change: cell.change, cells: [cell] })));
  const changes = new Map<string, { readonly area: Area; readonly change: LookChange }>();
  for (const aspect of ASPECTS) {
    for (const { change, cells: those } of alike(looks.map((look) => ({ change: partOf(look.change, aspect), cells: look.cells })))) {
      for (const area of rectangles(those)) {
        const key = areaAddress(area);
        changes.set(key, { area, change: { ...changes.get(key)?.change, ...change } });
      }
    }
  }
  return [...changes.values()].map(({ area, change }) => ({ bytes: 600 + Object.keys(change).length * 450, queue: (trip) => setLook(rangeAt(trip, sheet, area), area, change) }));
}

interface Alike {
  readonly change: LookChange;
  readonly cells: readonly CellLook[];
}

/** Those of the same change together, in the order in which they come first; without those that change nothing. */
function alike(those: readonly Alike[]): Alike[] {
  const groups = new Map<string, { readonly change: LookChange; readonly cells: CellLook[] }>();
  for (const { change, cells } of those) {
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { change, cells: [] };
    for (const cell of cells) group.cells.push(cell);
    groups.set(key, group);
  }
  groups.delete('{}');
  return [...groups.values()];
}

function partOf(change: LookChange, aspect: readonly (keyof Look)[]): LookChange {
  return Object.fromEntries(aspect.filter((member) => change[member] !== undefined).map((member) => [member, change[member]]));
}

function setLook(range: Excel.Range, area: Area, look: LookChange): void {
  const { format } = range;
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.font !== undefined) format.font.name = look.font;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.underline !== undefined) format.font.underline = look.underline as Excel.RangeUnderlineStyle;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.align !== undefined) format.horizontalAlignment = look.align as Excel.HorizontalAlignment;
  if (look.valign !== undefined) format.verticalAlignment = look.valign as Excel.VerticalAlignment;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  setEdge(format, 'EdgeTop', look.top);
  setEdge(format, 'EdgeBottom', look.bottom);
  setEdge(format, 'EdgeLeft', look.left);
  setEdge(format, 'EdgeRight', look.right);
  // Inside an area a cell's lower edge is the next one's upper edge: whichever is drawn wins.
  if (rowsOf(area) > 1) setEdge(format, 'InsideHorizontal', drawn(look.bottom, look.top));
  if (columnsOf(area) > 1) setEdge(format, 'InsideVertical', drawn(look.right, look.left));
}

function drawn(first: EdgeLook | undefined, second: EdgeLook | undefined): EdgeLook | undefined {
  return first && first.style !== 'None' ? first : (second ?? first);
}

type EdgeName = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

function setEdge(format: Excel.RangeFormat, name: EdgeName, edge: EdgeLook | undefined): void {
  if (!edge) return;
  const border = format.borders.getItem(name);
  border.style = edge.style as Excel.BorderLineStyle;
  // Weight and colour would draw a line where there is none.
  if (edge.style === 'None') return;
  border.weight = edge.weight as Excel.BorderWeight;
  border.color = edge.color;
}
