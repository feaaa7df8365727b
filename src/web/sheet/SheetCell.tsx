import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../sheet/address';
import { isBlank, type Area, type SheetGrid } from '../../sheet/grid';
import { alignmentOf, cellText } from '../../taskpane/cellText';
import { canSpill, HEAD_WIDTH, type SheetLayout } from './layout';

const useStyles = makeStyles({
  cell: { position: 'absolute', top: 0, boxSizing: 'border-box', padding: '0 6px', overflow: 'hidden', whiteSpace: 'pre', lineHeight: '22px', display: 'flex', alignItems: 'center', borderRight: `1px solid ${tokens.colorNeutralStroke3}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, cursor: 'cell' },
  several: { whiteSpace: 'pre-wrap' },
  filled: { backgroundColor: tokens.colorNeutralBackground1 },
  spilling: { overflow: 'visible', zIndex: 1 },
  wrapped: { whiteSpace: 'pre-wrap', textAlign: 'center', justifyContent: 'center', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  right: { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums' },
  center: { justifyContent: 'center' },
  left: { justifyContent: 'flex-start' },
  ours: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  planned: { backgroundColor: tokens.colorBrandBackground2, backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tokens.colorNeutralBackground1} 6px 8px)`, borderRight: `1px dashed ${tokens.colorBrandStroke2}` },
  active: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', zIndex: 1 },
});

/** A title merged over more than this would have its middle out of sight on most screens. */
const WIDE = 900;

interface SheetCellProps {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly column: number;
  readonly area?: Area;
  readonly layout: SheetLayout;
  readonly wrapped: boolean;
  readonly mark: 'ours' | 'planned' | null;
  readonly active: boolean;
  readonly onActivate: (place: { row: number; column: number }) => void;
}

export function SheetCell({ sheet, row, column, area, layout, wrapped, mark, active, onActivate }: SheetCellProps) {
  const styles = useStyles();
  const cell = sheet.cell(row, column);
  const { rows, columns } = layout;
  const width = columns.span(column, area?.right ?? column);
  const height = rows.span(row, area?.bottom ?? row);
  const blank = isBlank(cell);
  const spills = !wrapped && !area && canSpill(sheet, row, column);
  return (
    <div
      id={`cell-${cellAddress(row, column)}`}
      role="gridcell"
      aria-colindex={column + 2}
      {...(area && { 'aria-colspan': area.right - area.left + 1, 'aria-rowspan': area.bottom - area.top + 1 })}
      aria-selected={active}
      className={mergeClasses(styles.cell, cell && !blank ? styles[alignmentOf(cell)] : undefined, area && styles.filled, area && (width > WIDE ? styles.left : styles.center), area && area.bottom > area.top && styles.several, wrapped && !blank && styles.wrapped, spills && styles.spilling, mark !== null && styles[mark], active && styles.active)}
      style={{ left: HEAD_WIDTH + columns.start(column), width, height }}
      onClick={() => onActivate({ row, column })}
    >
      {cellText(cell)}
    </div>
  );
}
