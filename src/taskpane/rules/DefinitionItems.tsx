import { makeStyles, tokens } from '@fluentui/react-components';
import type { DataItem } from '../../kpi/schema';
import { counterOf } from '../../wording/advice';
import { useLanguage } from '../language';
import { Cited } from './Cited';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  items: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '8px', margin: 0 },
  code: { fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0 },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer' },
  printed: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px', maxWidth: '20em', margin: '4px 0', padding: 0, listStyleType: 'none' },
  entry: { display: 'contents' },
});

/** What is to be reported: each item by its code, as the document names it. */
export function DefinitionItems({ items }: { readonly items: readonly DataItem[] }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  return (
    <div>
      <h2 className={styles.heading}>{words.rules.items}</h2>
      <dl className={styles.items}>
        {items.map((item) => {
          const counter = counterOf(item)?.[language];
          const said = [...(counter ? [words.rules.counted(counter)] : []), ...(item.optional ? [words.rules.optional] : [])].join(' · ');
          return [
            <dt key={item.code} className={styles.code}>{item.code}</dt>,
            <dd key={`${item.code} name`} className={styles.name}>
              {item.name[language]}
              <div className={styles.more}>{said} {item.source && <Cited citations={[{ source: item.source }]} inline />}</div>
              {item.printed && (
                <details className={styles.more}>
                  <summary className={styles.summary}>{words.rules.printed}</summary>
                  <ul className={styles.printed}>{Object.entries(item.printed.byUnit).map(([unit, value]) => <li key={unit} className={styles.entry}><span>{unit}</span><span>{String(value)}</span></li>)}</ul>
                  <Cited citations={[{ source: item.printed.source }]} />
                </details>
              )}
            </dd>,
          ];
        })}
      </dl>
    </div>
  );
}
