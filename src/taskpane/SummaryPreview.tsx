import { makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryPreview as Preview } from '../opened/summary';
import { useLanguage } from './language';
import { LevelBadge } from './LevelBadge';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '4px 8px', alignItems: 'center', margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  item: { display: 'contents' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  total: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  note: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
});

/** What the report will say, before it is made: the total, how much of the data is there, and the level of each indicator. */
export function SummaryPreview({ plan: { total, missing, kpis } }: { readonly plan: Preview }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session } = usePane();
  const say = session.loaded?.summaryWords(language);
  return (
    <div>
      <p className={styles.total}>{total === null ? words.summary.noTotal : words.summary.total(total.toFixed(4))}</p>
      {missing > 0 && say && <p className={styles.note}>{say.missingTitle}: {missing}</p>}
      <details>
        <summary className={styles.summary}>{words.summary.preview}</summary>
        <ul className={styles.list}>
          {kpis.map(({ id, number, name, whole, units }) => (
            <li key={id} className={styles.item}>
              <span>{number}</span>
              <span className={styles.name} title={name[language]}>{name[language]}</span>
              {whole ? <LevelBadge level={whole.level} /> : <span>{words.units(units)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
