import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { DocumentTableCheckmark20Regular } from '@fluentui/react-icons/svg/document-table-checkmark';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import { usePane } from '../PaneContext';
import { deedText } from '../sentences';
import { useAct } from '../useAct';
import type { Checks } from './checks';

const useStyles = makeStyles({ room: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' } });

/** Puts the findings of the open workbook into a sheet of it; in the same place, that it was done and the way back. */
export function OwnFindings({ checks }: { readonly checks: Checks }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state: { deed, phase, canUndo }, selectCell } = usePane();
  const busy = phase !== 'ready';
  const { act, undoRef, mainRef } = useAct(busy);
  return (
    <div className={styles.room}>
      {deed?.kind === 'findings' && (
        <Notice
          kind="done"
          actions={
            <>
              {canUndo && <Button ref={undoRef} size="small" disabledFocusable={busy} onClick={() => act(() => session.undo())}>{words.undo}</Button>}
              {selectCell && <Button size="small" appearance="subtle" onClick={() => selectCell(deed.sheet, 'A1')}>{words.check.goToOwn}</Button>}
            </>
          }
        >
          {deedText(deed, words)}
        </Notice>
      )}
      <Button ref={mainRef} size="small" title={words.check.hint.own} icon={busy ? <Spinner size="tiny" aria-hidden /> : <DocumentTableCheckmark20Regular />} disabledFocusable={busy} onClick={() => act(() => checks.writeFindings(language))}>
        {words.check.own}
      </Button>
    </div>
  );
}
