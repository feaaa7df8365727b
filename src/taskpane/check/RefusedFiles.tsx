import { makeStyles } from '@fluentui/react-components';
import { refusalText } from '../../wording/fileRefusals';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import type { CheckEntry } from './checkState';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '18px' } });

/** Files that could not be checked, each with the reason; the others went on. */
export function RefusedFiles({ entries }: { readonly entries: readonly CheckEntry[] }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const refused = entries.flatMap(({ name, summary }) => (summary?.kind === 'checked' && summary.refusal ? [{ name, refusal: summary.refusal }] : []));
  if (refused.length === 0) return null;
  return (
    <Notice kind="error" title={words.check.refused(refused.length)}>
      <ul className={styles.list}>
        {refused.map(({ name, refusal }) => <li key={name}><strong>{name}</strong> {refusalText(refusal, language)}</li>)}
      </ul>
    </Notice>
  );
}
