import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type MouseEvent } from 'react';
import type { WorkWords } from '../wording/paneWork';
import { useLanguage } from './language';
import { Notice } from './Notice';
import type { Answering } from './useAnswer';
import { useFocusTarget } from './useFocusTarget';

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
  const retry = useFocusTarget();
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && ended === 'stopped') retry.focus();
    pressed.current = false;
  }, [ended, retry]);
  const onStop = () => {
    pressed.current = true;
    stop();
  };
  const onAgain = (event: MouseEvent) => {
    focusAround(event.currentTarget);
    again();
  };
  const button = <Button ref={retry.ref} size="small" onClick={onAgain}>{work.again}</Button>;
  if (ended === 'failed') return <Notice kind="error" actions={button}>{words.failed}</Notice>;
  if (ended === 'stopped') return <div className={styles.line} role="status"><span>{words.stopped}</span>{button}</div>;
  return isLong ? <div className={styles.line} role="status"><Spinner size="tiny" label={words.waiting} /><Button size="small" onClick={onStop}>{work.cancel}</Button></div> : null;
}

/** The button that was pressed goes: the focus goes to the tab that it stands in, else to the way back. */
function focusAround(button: Element): void {
  const tab = document.getElementById(button.closest('[role=tabpanel]')?.getAttribute('aria-labelledby') ?? '');
  (tab ?? button.closest('section')?.querySelector('button'))?.focus();
}
