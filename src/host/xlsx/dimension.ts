/** `<dimension>` says how far a sheet reaches; it grows with what is written. */
import { areaAddress, parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import type { PlannedCells } from './plannedCells';
import { elementNamed, type SheetLayout } from './sheetLayout';
import type { Splice } from './splice';
import { attributeRange } from './xml';

/** The change that it needs; none where the sheet says nothing, or enough. */
export function widenedDimension(layout: SheetLayout, cells: PlannedCells): Splice[] {
  const element = elementNamed(layout, 'dimension');
  if (!element) return [];
  const { text, prefix } = layout;
  const range = attributeRange(text, element.start + 1 + prefix.length + element.name.length, element.contentStart, 'ref');
  const area = range && parseArea(text.slice(range[0], range[1]));
  if (!range || !area) return [];
  const widened = areaAddress(reach(area, cells));
  return widened === areaAddress(area) ? [] : [{ from: range[0], to: range[1], text: widened }];
}

function reach(area: Area, cells: PlannedCells): Area {
  let { top, left, bottom, right } = area;
  cells.eachContent((content, row, column) => {
    if (!content || (content.value === null && !('formula' in content))) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return { top, left, bottom, right };
}
