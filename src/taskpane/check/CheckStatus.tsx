import { makeStyles } from '@fluentui/react-components';
import type { Severity } from '../../sheet/reading';
import { useLanguage } from '../language';
import { checkedCount, type CheckState } from './checkState';
import { madeText } from './madeText';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface CheckStatusProps {
  readonly state: CheckState;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly files: number;
}

/** Every tenth file is said aloud at most: a screen reader has to keep up. */
const OFTEN = 10;

/** Tells a screen reader how the check goes, and what came of it. */
export function CheckStatus({ state, counts, files }: CheckStatusProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { running, making, made, entries } = state;
  const done = checkedCount(state);
  const text = running
    ? words.check.checking(done - (done % OFTEN), entries.length)
    : making
      ? words.check.making[making]
      : made
        ? madeText(made, words.check)
        : files > 0 ? `${words.check.result(files)}: ${words.check.counts(counts)}` : '';
  return <div role="status" aria-live="polite" className={styles.hidden}>{text}</div>;
}
