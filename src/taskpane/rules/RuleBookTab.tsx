import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { idOfYear } from '../../tasks/edition/asYear';
import { ruleBook } from '../../tasks/ruleBook';
import { useLanguage } from '../language';
import { usePane } from '../PaneContext';
import { OwnEditions } from './OwnEditions';
import { searchRules } from './ruleSearch';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 16px' },
  search: { width: '100%', maxWidth: 'none' },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  tools: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  tool: { minWidth: 0, paddingLeft: 0, paddingRight: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  kpi: { display: 'grid', gridTemplateColumns: 'minmax(2em, auto) minmax(0, 1fr)', columnGap: '8px', width: '100%', padding: '8px 4px', border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: 'transparent', color: 'inherit', font: 'inherit', lineHeight: tokens.lineHeightBase300, textAlign: 'left', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  number: { fontWeight: tokens.fontWeightSemibold, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  found: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** All definitions, by edition; found by number or words. */
export default function RuleBookTab() {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state, editions: own } = usePane();
  const [query, setQuery] = useState('');
  const [saving, setSaving] = useState<'no' | 'saving' | 'failed'>('no');
  const inUse = state.work?.edition?.hash ?? null;
  // The list follows what the open workbook brings along.
  const { editions } = useMemo(() => ({ editions: ruleBook(), inUse }), [inUse]);
  const save = (edition: string | null, year: number | null, fileName: string) => {
    setSaving('saving');
    void own?.save(edition, year, fileName).then(() => setSaving('no'), () => setSaving('failed'));
  };
  const searched = useDeferredValue(query);
  const found = useMemo(() => searchRules(editions, searched), [editions, searched]);
  const count = found.reduce((sum, { kpis }) => sum + kpis.length, 0);
  return (
    <div className={styles.body}>
      {own && <OwnEditions editions={own} onSave={save} />}
      {saving !== 'no' && <span role="status" className={styles.found}>{saving === 'saving' ? words.editions.saving : words.editions.saveFailed}</span>}
      <SearchBox className={styles.search} dismiss={{ 'aria-label': words.rules.clear }} aria-label={words.rules.search} placeholder={words.rules.search} value={query} onChange={(_, data) => setQuery(data.value)} />
      <span role="status" className={styles.found}>{searched.trim() === '' ? words.rules.all(count) : words.rules.found(count)}</span>
      {count === 0 && (
        <div className={styles.none}>
          <p className={styles.quiet}><strong>{words.rules.none(searched.trim())}</strong> {words.rules.noneHint}</p>
          <Button size="small" onClick={() => setQuery('')}>{words.rules.clear}</Button>
        </div>
      )}
      {found.map(({ id, title, document, fiscalYear, kpis }) => (
        <section key={id} aria-label={title[language]}>
          <h2 className={styles.heading} title={title[language]}>
            {words.rules.edition(words.documents[document.id] ?? title[language], (words.documents[document.id] ?? '').includes(String(fiscalYear)) ? null : fiscalYear)} <span className={styles.count}>{words.rules.kpis(kpis.length)}</span>
          </h2>
          {own && searched.trim() === '' && (
            <div className={styles.tools}>
              <Button size="small" appearance="transparent" className={styles.tool} aria-label={words.editions.saveOf(title[language])} onClick={() => save(id, null, `${id}.xlsx`)}>{words.editions.save}</Button>
              {fiscalYear !== null && <Button size="small" appearance="transparent" className={styles.tool} aria-label={words.editions.copyOf(title[language], fiscalYear + 1)} onClick={() => save(id, fiscalYear + 1, `${idOfYear(id, fiscalYear + 1)}.xlsx`)}>{words.editions.copy(fiscalYear + 1)}</Button>}
            </div>
          )}
          <ul className={styles.list}>
            {kpis.map(({ id: kpi, number, name }) => (
              <li key={kpi}>
                <button type="button" id={`rule-${kpi}`} className={styles.kpi} onClick={() => session.showRule({ kpi, round: null, from: `rule-${kpi}` })}>
                  <span className={styles.number}>{number}</span>
                  <span>{name[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
