import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Surroundings } from '../../tasks/surroundings';
import { alignmentOf, cellText } from '../cellText';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  scroller: { position: 'relative', overflowX: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'collapse', minWidth: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { padding: '2px 4px', verticalAlign: 'bottom', textAlign: 'center', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'normal', minWidth: '36px', maxWidth: '120px' },
  letters: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  row: { padding: '2px 4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3, textAlign: 'right', whiteSpace: 'nowrap' },
  cell: { padding: '2px 4px', maxWidth: '160px', border: `1px solid ${tokens.colorNeutralStroke3}`, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  center: { textAlign: 'center' },
  left: { textAlign: 'left' },
  marked: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1, outline: `2px solid ${tokens.colorPaletteDarkOrangeBorderActive}`, outlineOffset: '-2px', fontWeight: tokens.fontWeightSemibold },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** The cell as it stands among its neighbours, under the heads of its table. */
export function Neighbourhood({ around: { sheet, columns, rows } }: { readonly around: Surroundings }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    // The cell that it is about is in view, however narrow the pane.
    if (scroller.current && first.current) scroller.current.scrollLeft = first.current.offsetLeft + first.current.offsetWidth - scroller.current.clientWidth;
  }, []);
  const marked = rows.findIndex(({ cells }) => cells.some((cell) => cell.marked));
  const place = `${sheet}!${rows[0]?.number ?? ''}–${rows.at(-1)?.number ?? ''}`;
  return (
    // Wider than a narrow pane: the arrow keys move it.
    <div ref={scroller} className={styles.scroller} role="region" tabIndex={0} aria-label={words.check.aroundLabel(place)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.row} />
            {columns.map(({ letters, head }) => <th key={letters} scope="col" className={styles.head}><span className={styles.letters}>{letters}</span>{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, cells }, row) => (
            <tr key={number}>
              <th scope="row" className={styles.row}>{number}</th>
              {cells.map((cell, i) => {
                const text = cellText(cell);
                return (
                  <td key={columns[i]?.letters ?? i} ref={row === marked && cell.marked && !cells[i - 1]?.marked ? first : undefined} className={mergeClasses(styles.cell, styles[alignmentOf(cell)], cell.marked && styles.marked)} title={text}>
                    {text}
                    {cell.marked && <span className={styles.hidden}> ({words.check.thisCell})</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
