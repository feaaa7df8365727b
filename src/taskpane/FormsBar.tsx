import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import { useLanguage } from './language';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { deedText, sheetNames } from './sentences';
import { useAct } from './useAct';

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
  will: { color: tokens.colorNeutralForeground2 },
});

interface FormsBarProps {
  /** Null while nothing is chosen, or while what is chosen can't be made. */
  readonly forms: TemplatePlan | null;
  readonly options: TemplateOptions;
}

/** What will be added, the button that does it, and in the same place what was done and Undo. */
export function FormsBar({ forms, options }: FormsBarProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state, selectCell, saveNew } = usePane();
  const { phase, deed, canUndo } = state;
  const busy = phase !== 'ready';
  const { act, undoRef, mainRef } = useAct(busy);
  const names = forms?.sheets.map(({ sheet }) => sheet) ?? [];
  const doIt = () => act(() => (saveNew ? session.saveForms(options, saveNew) : session.insertForms(options)));
  const isOurs = deed?.kind === 'forms' || deed?.kind === 'formsSaved' || deed?.kind === 'undone';
  return (
    <footer className={styles.bar}>
      {isOurs && (
        <Notice
          kind="done"
          actions={deed.kind === 'forms' && (
            <>
              {canUndo && <Button ref={undoRef} size="small" disabledFocusable={busy} onClick={() => act(() => session.undo())}>{words.undo}</Button>}
              {selectCell && <Button size="small" appearance="subtle" onClick={() => selectCell(deed.first, 'A1')}>{words.forms.goToSheet}</Button>}
            </>
          )}
        >
          {deedText(deed, words)}
        </Notice>
      )}
      <div className={styles.will}>{names.length === 0 ? words.forms.chooseFirst : saveNew ? words.forms.willSave(names.length) : words.forms.willInsert(sheetNames(names, words))}</div>
      <Button ref={mainRef} appearance="primary" size="large" disabledFocusable={busy || names.length === 0} onClick={doIt} {...(busy && { icon: <Spinner size="tiny" aria-hidden /> })}>
        {phase === 'writing' || phase === 'undoing' ? words[phase] : names.length === 0 ? words.forms.nothing : saveNew ? words.forms.save(names.length) : words.forms.insert(names.length)}
      </Button>
    </footer>
  );
}
