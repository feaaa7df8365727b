import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useLanguage } from '../language';
import type { Checks } from './checks';
import { checkedCount, type CheckState } from './checkState';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '12px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  stopped: { color: tokens.colorNeutralForeground2 },
});

/** How far the check is, by files, and the way to stop it; what was checked is there already. */
export function Progress({ checks, state }: { readonly checks: Checks; readonly state: CheckState }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { entries, running } = state;
  const done = checkedCount(state);
  if (done === entries.length && !running) return null;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={running ? undefined : styles.stopped}>{running ? words.check.checking(done, entries.length) : words.check.stopped(done, entries.length)}</span>
        {running
          ? <Button size="small" onClick={() => checks.stop()}>{words.check.stop}</Button>
          : <Button size="small" onClick={() => void checks.run()}>{words.check.resume}</Button>}
      </div>
      {running && <ProgressBar value={done} max={Math.max(1, entries.length)} aria-label={words.check.checking(done, entries.length)} />}
    </div>
  );
}
