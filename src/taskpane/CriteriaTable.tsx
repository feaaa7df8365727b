import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Explanation } from '../scoring/explain';
import { rowText } from '../wording/criteriaRows';
import { useLanguage } from './language';

type Row = Explanation['rows'][number];
type Threshold = Extract<Row, { kind: 'threshold' }>;

const useStyles = makeStyles({
  scale: { width: '100%', borderCollapse: 'separate', borderSpacing: '4px 0', margin: '0 -4px', tableLayout: 'fixed', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  level: { padding: '2px 0', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  step: { padding: '4px 0', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, border: `2px solid ${tokens.colorNeutralBackground3}` },
  deciding: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { padding: '4px 8px', borderRadius: tokens.borderRadiusMedium, border: '2px solid transparent' },
  decidingRow: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}` },
});

/** Five thresholds side by side: a scale to read the result on. */
function Scale({ rows }: { readonly rows: readonly Threshold[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <table className={styles.scale} aria-label={words.criteria}>
      <thead>
        <tr>{rows.map(({ at, level }) => <th key={at} scope="col" className={styles.level}>{level === null ? '–' : words.level(level)}</th>)}</tr>
      </thead>
      <tbody>
        <tr>
          {rows.map(({ at, is, deciding }) => (
            <td key={at} className={mergeClasses(styles.step, deciding && styles.deciding)} {...(deciding && { 'aria-current': true })} title={deciding ? words.thisOne : undefined}>
              {is === 'atLeast' ? '≥' : '≤'} {at}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

/** The criteria as the document has them, the row that decided marked. */
export function CriteriaTable({ rows }: { readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const thresholds = rows.filter((row): row is Row & Threshold => row.kind === 'threshold' && row.part === undefined);
  if (thresholds.length === rows.length) return <Scale rows={thresholds} />;
  return (
    <ul className={styles.list} aria-label={words.criteria}>
      {rows.map((row, index) => (
        <li key={index} className={mergeClasses(styles.row, row.deciding && styles.decidingRow)} {...(row.deciding && { 'aria-current': true })}>
          {rowText(row, language)}
        </li>
      ))}
    </ul>
  );
}
