import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '4px', padding: '8px 8px 0 16px' },
  titles: { flexGrow: 1, minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  year: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  language: { minWidth: 'auto', flexShrink: 0 },
});

/** Which workbook this is, of which fiscal year, in which language. */
export function Header({ canReread }: { readonly canReread: boolean }) {
  const styles = useStyles();
  const { language, words, setLanguage } = useLanguage();
  const { session, state } = usePane();
  const { work } = state;
  const year = work?.scored.fiscalYear ?? null;
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1 className={styles.name} title={work?.snapshot.name}>{work?.snapshot.name ?? words.productName}</h1>
        {work && work.scored.tables.length > 0 && <div className={styles.year}>{year === null ? words.fiscalYearUnknown : words.fiscalYear(year)}</div>}
      </div>
      {canReread && work && (
        <Button appearance="subtle" icon={<ArrowClockwise20Regular />} aria-label={words.reread} title={words.reread} onClick={() => void session.reread()} />
      )}
      <Button appearance="subtle" className={styles.language} lang={language === 'th' ? 'en' : 'th'} onClick={() => setLanguage(language === 'th' ? 'en' : 'th')}>
        {words.switchLanguage}
      </Button>
    </header>
  );
}
