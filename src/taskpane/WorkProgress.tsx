import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import { useBusy } from './useSessionState';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 0' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '32px', lineHeight: tokens.lineHeightBase300, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How far long work has come, by rows, and the way to give it up. @param onCancel the focus has to go elsewhere: what had it is gone */
export function WorkProgress({ onCancel }: { readonly onCancel: () => void }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const busy = useBusy(session);
  if (!busy) return null;
  const { step, done, of, canCancel } = busy;
  const text = words.work.progress(words.work.steps[step], done, of);
  const cancel = () => {
    session.cancel();
    onCancel();
  };
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span>{text}</span>
        {canCancel && <Button size="small" onClick={cancel}>{words.work.cancel}</Button>}
      </div>
      <ProgressBar aria-label={words.work.label} aria-valuetext={text} {...(of > 0 && { value: Math.min(done, of), max: of })} />
      {state.work && canCancel && <span className={styles.quiet}>{words.work.shownIsBefore}</span>}
    </div>
  );
}
