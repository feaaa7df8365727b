import { makeStyles, tokens } from '@fluentui/react-components';
import { isKnownRuling, rulingText } from '../../wording/rulings';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  box: { padding: '12px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `4px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, paddingLeft: '20px' },
  entry: { marginBottom: '4px' },
  id: { color: tokens.colorNeutralForeground2 },
});

/** What the document leaves open and we decided: never mixed with what it prints. */
export function Rulings({ rulings, refused }: { readonly rulings: readonly string[]; readonly refused: readonly string[] }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  if (rulings.length === 0 && refused.length === 0) return null;
  // What is special about this definition first; what holds for all of them after it.
  const own = rulings.filter((id) => !/^G\d+$/.test(id));
  const general = rulings.filter((id) => !own.includes(id));
  return (
    <aside className={styles.box} aria-label={words.rules.ours}>
      <h2 className={styles.heading}>{words.rules.ours}</h2>
      <p className={styles.hint}>{words.rules.oursHint}</p>
      <ul className={styles.list}>
        {[...own, ...general].map((id) => <li key={id} className={styles.entry}>{rulingText(id, language)} {isKnownRuling(id) && <span className={styles.id}>({id})</span>}</li>)}
        {refused.length > 0 && <li className={styles.entry}>{words.rules.refused}: {refused.join(', ')}</li>}
      </ul>
    </aside>
  );
}
