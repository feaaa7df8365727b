import { Field, makeStyles, Switch } from '@fluentui/react-components';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { Work } from './sessionState';

const useStyles = makeStyles({ live: { marginTop: '16px' } });

/** Scores that follow edits: off until somebody asks for it, and only where edits can be noticed. */
export function LiveSwitch({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  if (!state.canWatch || work.scored.tables.length === 0) return null;
  return (
    <Field className={styles.live} hint={words.live.hint}>
      <Switch label={words.live.label} checked={work.settings.live} disabled={state.phase !== 'ready'} onChange={(_, data) => void session.setLive(data.checked)} />
    </Field>
  );
}
