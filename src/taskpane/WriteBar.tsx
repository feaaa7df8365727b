import { Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DeedNotice } from './DeedNotice';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import { asValueGroups, writePlaces } from './sentences';
import type { TableView } from './tableViews';
import { useAct } from './useAct';
import { WritePreview } from './WritePreview';

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
  will: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', color: tokens.colorNeutralForeground2 },
  preview: { flexShrink: 0 },
});

/** What will be written and where, the one button that does it, and, in the same place, what was written and Undo. */
export function WriteBar({ views }: { readonly views: readonly TableView[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const [previewed, setPreviewed] = useState(false);
  const { phase, work, deed } = state;
  const busy = phase !== 'ready' || state.busy !== null;

  const { act, undoRef, mainRef } = useAct(busy);

  if (!work) return null;
  const units = views.filter((view) => view.state === 'ready').reduce((sum, view) => sum + view.scored, 0);
  const { columns, changes, asValues } = work.scores;
  const rowsAsValues = asValueGroups(asValues).reduce((sum, { rows }) => sum + rows, 0);
  const places = writePlaces(columns);
  const headers = [...new Set(places.flatMap((place) => place.headers))].join(', ');
  const where = places.length === 1 ? (places[0]?.columns ?? '') : places.map((place) => `${place.sheet}!${place.columns}`).join(' · ');

  const way = work.choices.as === 'values' ? '' : [` ${words.work.asFormulas}`, ...(rowsAsValues > 0 ? [words.work.stayValues(rowsAsValues)] : [])].join(' · ');
  const quiet = changes > 0 || deed?.kind === 'scores' ? '' : views.some((view) => view.state === 'upToDate') ? words.upToDate : words.nothingToWrite;

  const apply = async () => {
    const done = await session.apply();
    // What was to be looked at is done: the results have their room again.
    if (done) setPreviewed(false);
    return done;
  };

  return (
    <footer className={styles.bar}>
      <DeedNotice undoRef={undoRef} onUndo={() => act(() => session.undo())} />
      <div className={styles.will}>
        <span>{changes > 0 ? words.willWrite(headers, where) + way : quiet}</span>
        {/* Also when all is up to date: it may be wanted in another way. */}
        {columns.length > 0 && <Link as="button" className={styles.preview} aria-expanded={previewed} onClick={() => setPreviewed(!previewed)}>{changes > 0 ? words.previewDetails : words.options}</Link>}
      </div>
      {previewed && columns.length > 0 && <WritePreview scores={work.scores} hasClaims={views.some((view) => view.hasClaims)} />}
      {changes > 0 && (
        <Button ref={mainRef} appearance="primary" size="large" disabledFocusable={busy} onClick={() => act(apply)} {...(busy && { icon: <Spinner size="tiny" aria-hidden /> })}>
          {phase === 'writing' || phase === 'undoing' ? words[phase] : words.scoreUnits(units)}
        </Button>
      )}
    </footer>
  );
}
