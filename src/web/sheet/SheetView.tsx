import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { cellAddress, columnLetters } from '../../sheet/address';
import type { Area, SheetGrid } from '../../sheet/grid';
import type { Work } from '../../taskpane/sessionState';
import { useLanguage } from '../../taskpane/language';
import { pageWords } from '../../wording/page';
import { highlightsOf } from './highlights';
import { HEAD_WIDTH, layoutOf, ROW_HEIGHT } from './layout';
import { SheetRow } from './SheetRow';
import { moved } from './moves';
import { useViewport } from './useViewport';

const useStyles = makeStyles({
  scroller: { position: 'relative', flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground1, outlineOffset: '-2px', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  canvas: { position: 'relative' },
  heads: { position: 'sticky', top: 0, zIndex: 3, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  head: { position: 'absolute', top: 0, bottom: 0, textAlign: 'center', fontSize: tokens.fontSizeBase200, lineHeight: `${ROW_HEIGHT}px`, color: tokens.colorNeutralForeground2, borderRight: `1px solid ${tokens.colorNeutralStroke2}`, boxSizing: 'border-box' },
  corner: { position: 'sticky', left: 0, zIndex: 1, width: `${HEAD_WIDTH}px`, height: '100%', backgroundColor: tokens.colorNeutralBackground3, borderRight: `1px solid ${tokens.colorNeutralStroke1}`, boxSizing: 'border-box' },
});

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns drawn beyond the edges, so that quick scrolling shows no holes. */
const BEYOND = 3;

interface SheetViewProps {
  readonly work: Work;
  readonly sheet: SheetGrid;
  readonly active: Area;
  /** Changes when the view has to go to the active cell, as opposed to the cell having been clicked. */
  readonly visit: number;
  readonly onActivate: (place: CellPlace) => void;
}

/** A sheet to look at: only what is in view is drawn, whatever the sheet's size. */
export function SheetView({ work, sheet, active, visit, onActivate }: SheetViewProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = pageWords[language];
  const scroller = useRef<HTMLDivElement>(null);
  const view = useViewport(scroller);
  const marked = useMemo(() => highlightsOf(work, sheet.name), [work, sheet]);
  const layout = useMemo(() => layoutOf(sheet, marked.headRows), [sheet, marked]);
  const [seen, setSeen] = useState({ visit: -1, sheet: '' });
  const { rows, columns } = layout;

  useEffect(() => {
    const element = scroller.current;
    if (!element || (seen.visit === visit && seen.sheet === sheet.name)) return;
    setSeen({ visit, sheet: sheet.name });
    const smooth = !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches && seen.sheet === sheet.name;
    element.scrollTo?.({
      top: Math.max(0, rows.start(active.top) - element.clientHeight / 3),
      left: Math.max(0, columns.start(active.right + 1) + HEAD_WIDTH + 24 - element.clientWidth),
      behavior: smooth ? 'smooth' : 'auto',
    });
  }, [visit, seen, sheet, rows, columns, active]);

  const top = Math.max(0, rows.at(view.top) - BEYOND);
  const bottom = Math.min(rows.count - 1, rows.at(view.top + view.height) + BEYOND);
  const left = Math.max(0, columns.at(view.left) - 1);
  const right = Math.min(columns.count - 1, columns.at(view.left + view.width) + 1);
  // A merged area that begins above the view still reaches into it.
  const above = [...new Set(sheet.merges.filter((area) => area.top < top && area.bottom >= top).map((area) => area.top))];
  const drawn = [...above, ...Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => top + index)].filter((row) => rows.span(row, row) > 0);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, { row: active.top, column: active.left }, layout, Math.max(1, bottom - top - 2 * BEYOND));
    if (!to) return;
    event.preventDefault();
    onActivate(to);
    const element = scroller.current;
    if (!element) return;
    // Brings the cell into view by as little as is needed.
    const y = rows.start(to.row);
    const x = columns.start(to.column);
    const height = element.clientHeight - ROW_HEIGHT;
    const width = element.clientWidth - HEAD_WIDTH;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (rows.start(to.row + 1) > element.scrollTop + height) element.scrollTop = rows.start(to.row + 1) - height;
    if (x < element.scrollLeft) element.scrollLeft = x;
    else if (columns.start(to.column + 1) > element.scrollLeft + width) element.scrollLeft = columns.start(to.column + 1) - width;
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={words.sheetLabel(sheet.name)}
      aria-readonly
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-activedescendant={`cell-${cellAddress(active.top, active.left)}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.canvas} role="presentation" style={{ width: columns.total + HEAD_WIDTH, height: rows.total + ROW_HEIGHT }}>
        <div className={styles.heads} role="row" aria-rowindex={1} style={{ height: ROW_HEIGHT }}>
          <div className={styles.corner} role="presentation" />
          {Array.from({ length: right - left + 1 }, (_, index) => left + index).filter((column) => columns.span(column, column) > 0).map((column) => (
            <div key={column} role="columnheader" aria-colindex={column + 2} className={styles.head} style={{ left: HEAD_WIDTH + columns.start(column), width: columns.span(column, column) }}>{columnLetters(column)}</div>
          ))}
        </div>
        {drawn.map((row) => (
          <SheetRow key={row} sheet={sheet} row={row} left={left} right={right} onlyMerged={row < top} layout={layout} marked={marked} active={active} onActivate={onActivate} />
        ))}
      </div>
    </div>
  );
}
