import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  problem: { color: tokens.colorNeutralForeground2 },
});

interface MappingBarProps {
  /** What is still missing or wrong; empty where that is not known yet, null where it can be confirmed. */
  readonly problem: string | null;
  readonly onConfirm: () => void;
  /** Null where nothing was confirmed yet. */
  readonly onTakeBack: (() => void) | null;
}

/** Confirms what was said about a table, or takes back what was said before. */
export function MappingBar({ problem, onConfirm, onTakeBack }: MappingBarProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { state } = usePane();
  const busy = state.phase !== 'ready';
  return (
    <footer className={styles.bar}>
      {problem && <div className={styles.problem}>{problem}</div>}
      <Button appearance="primary" size="large" disabledFocusable={busy || problem !== null} onClick={onConfirm} {...(busy && { icon: <Spinner size="tiny" aria-hidden /> })}>{words.mapping.confirm}</Button>
      {onTakeBack && <Button disabledFocusable={busy} onClick={onTakeBack}>{words.mapping.takeBack}</Button>}
    </footer>
  );
}
