import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { FigureChange } from '../tasks/summary/published';
import { figureChangeText } from '../wording/summaryHistory';
import { useLanguage } from './language';

/** Changes that are listed before the rest is only counted. */
const LISTED = 8;

interface PublishedDialogProps {
  readonly open: boolean;
  readonly changes: readonly FigureChange[];
  readonly onChange: () => void;
  readonly onCancel: () => void;
}

/** Asks before published figures change. It comes up only when its user has asked for the report to be made again. */
export function PublishedDialog({ open, changes, onChange, onCancel }: PublishedDialogProps) {
  const { language, words: { summary: { locked } } } = useLanguage();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => !data.open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{locked.title(changes.length)}</DialogTitle>
          <DialogContent>
            <ul>
              {changes.slice(0, LISTED).map((change) => <li key={`${change.kpi} ${change.unit} ${change.figure}`}>{figureChangeText(change)[language]}</li>)}
              {changes.length > LISTED && <li>{locked.more(changes.length - LISTED)}</li>}
            </ul>
            <p>{locked.text}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{locked.cancel}</Button>
            <Button appearance="primary" onClick={onChange}>{locked.change}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
