import { Button } from '@fluentui/react-components';
import { useLanguage } from './language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { deedText } from './sentences';
import type { useAct } from './useAct';

interface DeedNoticeProps {
  readonly undoRef: ReturnType<typeof useAct>['undoRef'];
  readonly onUndo: () => void;
}

/** What was done last, and the button that takes it back; after the pane was opened, what one before it wrote. */
export function DeedNotice({ undoRef, onUndo }: DeedNoticeProps) {
  const { words } = useLanguage();
  const { deed, canUndo, undoEndsWithPane, phase, failure } = usePane().state;
  // What is half written has a button of its own, with the failure.
  if (failure?.error.code === 'halfWritten' || deed?.kind === 'formsSaved') return null;
  if (!deed && !canUndo) return null;
  const undo = canUndo && <Button ref={undoRef} size="small" disabledFocusable={phase !== 'ready'} onClick={onUndo}>{words.undo}</Button>;
  if (!deed) return <Notice kind="info" actions={undo}>{words.undoKept}</Notice>;
  if (deed.kind === 'nothingToScore') return <Notice kind="info">{deedText(deed, words)}</Notice>;
  return (
    <Notice kind="done" actions={undo}>
      {deedText(deed, words)}
      {canUndo && undoEndsWithPane && ` · ${words.undoEndsWithPane}`}
    </Notice>
  );
}
