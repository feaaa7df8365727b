import { makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryPlan } from '../tasks/summary/summarise';
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
export function SummaryPreview({ plan: { report } }: { readonly plan: SummaryPlan }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session } = usePane();
  const say = session.loaded?.summaryWords(language);
  const { overall, blocks, missing } = report;
  return (
    <div>
      <p className={styles.total}>{overall.total === null ? words.summary.noTotal : words.summary.total(overall.total.toFixed(4))}</p>
      {missing.length > 0 && say && <p className={styles.note}>{say.missingTitle}: {missing.reduce((sum, { units }) => sum + units.length, 0)}</p>}
      <details>
        <summary className={styles.summary}>{words.summary.preview}</summary>
        <ul className={styles.list}>
          {blocks.map(({ kpi, whole, units }) => (
            <li key={kpi.id} className={styles.item}>
              <span>{kpi.number}</span>
              <span className={styles.name} title={kpi.name[language]}>{kpi.name[language]}</span>
              {whole ? <LevelBadge level={whole.result?.level ?? null} /> : <span>{words.units(units.length)}</span>}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
