import { Button, makeStyles } from '@fluentui/react-components';
import { MEMORY_BROKEN, unusedText } from '../wording/mapping';
import { useLanguage } from './language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import type { Work } from './sessionState';

const useStyles = makeStyles({ notices: { display: 'flex', flexDirection: 'column', gap: '8px', marginBottom: '12px' } });

/** What the workbook remembers and is not used by now, and why. */
export function MemoryNotices({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state } = usePane();
  const { unused, memoryBroken } = work.scored;
  if (unused.length === 0 && !memoryBroken) return null;
  return (
    <div className={styles.notices}>
      {unused.map((one, index) => (
        <Notice key={index} kind="info" actions={<Button size="small" disabledFocusable={state.phase !== 'ready'} onClick={() => void session.forget(one.mapping)}>{words.mapping.forget}</Button>}>
          {unusedText(one)[language]}
        </Notice>
      ))}
      {memoryBroken && <Notice kind="info">{MEMORY_BROKEN[language]}</Notice>}
    </div>
  );
}
