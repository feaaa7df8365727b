import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { inside, worst, type Highlights } from './highlights';
import { HEAD_WIDTH, ROW_HEIGHT, type SheetLayout } from './layout';
import { SheetCell } from './SheetCell';
import type { Area, SheetGrid } from '../../sheet/grid';
import { issueText } from '../../wording/issues';
import { useLanguage } from '../../taskpane/language';

const useStyles = makeStyles({
  row: { position: 'absolute', left: 0, right: 0 },
  head: { position: 'sticky', left: 0, zIndex: 2, display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px', boxSizing: 'border-box', width: `${HEAD_WIDTH}px`, height: '100%', padding: '0 6px 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke1}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  mark: { flexShrink: 0, width: '9px', height: '9px', borderRadius: '50%', border: '1px solid transparent' },
  error: { backgroundColor: tokens.colorPaletteRedBackground3, borderRadius: '1px', transform: 'rotate(45deg)' },
  warning: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  info: { border: `1px solid ${tokens.colorNeutralForeground3}` },
});

interface SheetRowProps {
  readonly sheet: SheetGrid;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Draws only the merged areas that begin in this row: the row itself is above the view. */
  readonly onlyMerged: boolean;
  readonly layout: SheetLayout;
  readonly marked: Highlights;
  readonly active: Area;
  readonly onActivate: (place: { row: number; column: number }) => void;
}

export const SheetRow = memo(function SheetRow({ sheet, row, left, right, onlyMerged, layout, marked, active, onActivate }: SheetRowProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { rows, columns } = layout;
  const problems = marked.problems.get(row) ?? [];
  const severity = worst(problems);
  const cells = [];
  // Merged areas and text that runs over begin left of the view: the whole row is asked, few columns hold anything.
  for (let column = 0; column <= right; column++) {
    const area = layout.mergeAt(row, column);
    const begins = !area || (area.top === row && area.left === column);
    const reaches = column >= left || (area ? area.right >= left : column >= left - 8 && sheet.cell(row, column) !== undefined);
    if (!begins || !reaches || (onlyMerged && !area) || columns.span(column, column) === 0) continue;
    const isActive = inside([active], row, column);
    const mark = inside(marked.ours, row, column) ? 'ours' : inside(marked.planned, row, column) ? 'planned' : null;
    cells.push(<SheetCell key={column} sheet={sheet} row={row} column={column} {...(area && { area })} layout={layout} wrapped={layout.wraps(row)} mark={mark} active={isActive} onActivate={onActivate} />);
  }
  return (
    <div className={styles.row} role="row" aria-rowindex={row + 2} style={{ top: ROW_HEIGHT + rows.start(row), height: rows.span(row, row) }}>
      <div className={styles.head} role="rowheader" aria-colindex={1} title={problems.map((issue) => issueText(issue, language)).join('\n') || undefined}>
        {severity && <span className={mergeClasses(styles.mark, styles[severity])} aria-hidden />}
        {row + 1}
      </div>
      {cells}
    </div>
  );
});
