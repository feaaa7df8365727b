import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { WorkWords } from '../wording/paneWork';
import { useLanguage } from './language';
import { Notice } from './Notice';
import type { Answering } from './useAnswer';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px', color: tokens.colorNeutralForeground2 },
});

interface AnswerProgressProps {
  readonly of: Pick<Answering<unknown>, 'isLong' | 'ended' | 'stop' | 'again'>;
  /** What is waited for; a preview where nothing is said. */
  readonly words?: WorkWords['previews'];
}

/** That a preview is being worked out, with the way to stop it; or why there is none, with the way to have it. Nothing while all is well. */
export function AnswerProgress({ of: { isLong, ended, stop, again }, words: given }: AnswerProgressProps) {
  const styles = useStyles();
  const { words: { work } } = useLanguage();
  const words = given ?? work.previews;
  const retry = <Button size="small" onClick={again}>{work.again}</Button>;
  if (ended === 'failed') return <Notice kind="error" actions={retry}>{words.failed}</Notice>;
  if (ended === 'stopped') return <div className={styles.line} role="status"><span>{words.stopped}</span>{retry}</div>;
  return isLong ? <div className={styles.line} role="status"><Spinner size="tiny" label={words.waiting} /><Button size="small" onClick={stop}>{work.cancel}</Button></div> : null;
}
