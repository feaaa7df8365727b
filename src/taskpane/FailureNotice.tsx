import { Button } from '@fluentui/react-components';
import { hostErrorText } from '../wording/hostErrors';
import { useLanguage } from './language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';

/** The workbook is not what was read any more: reading again is the way out. */
const STALE = new Set(['cellChanged', 'cellOccupied', 'sheetNotFound', 'tableNotFound']);

/** The same may well do another time. */
const AGAIN = new Set(['cellBeingEdited', 'noAnswer', 'workerStopped']);

/** What a host refused, in words, and the next step. */
export function FailureNotice() {
  const { language, words } = useLanguage();
  const { session, state, selectCell } = usePane();
  if (!state.failure) return null;
  const { during, error } = state.failure;
  const { sheet, cell } = error.place;
  const actions = (
    <>
      {selectCell && sheet !== undefined && cell !== undefined && <Button size="small" onClick={() => selectCell(sheet, cell)}>{words.goToCell(cell)}</Button>}
      {error.code === 'halfWritten' && <Button size="small" appearance="primary" onClick={() => void session.undo()}>{words.putBack}</Button>}
      {(during === 'rereading' || (during !== 'opening' && STALE.has(error.code))) && <Button size="small" onClick={() => void session.reread()}>{words.reread}</Button>}
      {AGAIN.has(error.code) && during !== 'rereading' && <Button size="small" onClick={() => void session.retry()}>{words.retry}</Button>}
      <Button size="small" appearance="subtle" onClick={() => session.dismissFailure()}>{words.close}</Button>
    </>
  );
  return (
    <Notice kind="error" title={words.failed[error.code === 'halfWritten' ? 'halfWritten' : during]} actions={actions}>
      {hostErrorText(error, language)}
    </Notice>
  );
}
