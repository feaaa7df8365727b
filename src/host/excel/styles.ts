/** Writes looks: cells of one look that lie together take one set of actions. */
import type { Area } from '../../sheet/grid';
import { columnsOf, rangeAt, rectangles, rowsOf } from './areas';
import type { EdgeLook, LookChange } from './look';
import type { Step } from './trips';

export interface CellLook {
  readonly row: number;
  readonly column: number;
  readonly change: LookChange;
}

/** Steps that give the cells their looks. */
export function lookSteps(sheet: string, cells: readonly CellLook[]): Step[] {
  const groups = new Map<string, CellLook[]>();
  for (const cell of cells) {
    const key = JSON.stringify(cell.change);
    if (key === '{}') continue;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const change = group[0]?.change ?? {};
    return rectangles(group).map((area) => ({ bytes: 600 + Object.keys(change).length * 450, queue: (trip) => setLook(rangeAt(trip, sheet, area), area, change) }) satisfies Step);
  });
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
