import { makeStyles } from '@fluentui/react-components';
import { deedText, foundText } from './sentences';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Tells a screen reader what the others see change. */
export function LiveRegion() {
  const styles = useStyles();
  const { words } = useLanguage();
  const { state } = usePane();
  const { phase, deed, work, silence } = state;
  // How far it has come is not read out with each step: the bar can be asked.
  const busy = phase === 'opening' || phase === 'writing' || phase === 'undoing' ? words[phase] : state.busy ? words.work.choosing : null;
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {silence ? words.silence.title : busy ?? (deed ? deedText(deed, words) : work ? foundText(work, words) : '')}
    </div>
  );
}
