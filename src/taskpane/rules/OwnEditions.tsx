import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { EditionRead } from '../../uploads/port';
import { ownStampText } from '../../wording/editions';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import { usePane } from '../PaneContext';
import { deedText } from '../sentences';
import { EditionImport } from './EditionImport';
import type { Editions } from './editions';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  input: { display: 'none' },
});

interface Read {
  readonly name: string;
  /** Null while the file is being read. */
  readonly read: EditionRead | null;
}

/** What of an office's own is in use, and the way to more: an edition's workbook is chosen, checked, tried, and only then used. */
export function OwnEditions({ editions, onSave }: { readonly editions: Editions; readonly onSave: (edition: string | null, year: number | null, fileName: string) => void }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state } = usePane();
  const [chosen, setChosen] = useState<Read | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { work, phase, deed, canUndo } = state;
  const busy = phase !== 'ready';
  const choose = (from: HTMLInputElement) => {
    const [file] = from.files ?? [];
    // The same file may be chosen again after it was corrected.
    const reset = from;
    if (!file) return;
    setChosen({ name: file.name, read: null });
    void editions.read(file).then((read) => setChosen({ name: file.name, read }));
    reset.value = '';
  };
  const done = deed?.kind === 'editionUsed' || deed?.kind === 'editionLeft';
  return (
    <section className={styles.box} aria-label={words.editions.title}>
      <h2 className={styles.heading}>{words.editions.title}</h2>
      {done && <Notice kind="done" actions={canUndo && <Button size="small" disabledFocusable={busy} onClick={() => void session.undo()}>{words.undo}</Button>}>{deedText(deed, words)}</Notice>}
      {work?.edition
        ? <Notice kind="info" actions={<Button size="small" disabledFocusable={busy} onClick={() => void session.useEdition(null)}>{words.editions.leave}</Button>}>{words.editions.inUse(work.edition.title[language], ownStampText(work.edition)[language])}</Notice>
        : <p className={styles.hint}>{words.editions.hint}</p>}
      {work?.editionBroken && <Notice kind="error">{words.editions.broken}</Notice>}
      <div className={styles.buttons}>
        <input ref={input} className={styles.input} type="file" accept=".xlsx,.xlsm" aria-label={words.editions.importLong} onChange={(event) => choose(event.target)} />
        <Button size="small" onClick={() => input.current?.click()}>{words.editions.import}</Button>
        <Button size="small" appearance="subtle" onClick={() => onSave(null, null, words.editions.emptyName)}>{words.editions.empty}</Button>
      </div>
      {chosen && (chosen.read === null ? <Spinner size="tiny" label={words.editions.reading(chosen.name)} /> : <EditionImport key={chosen.name} name={chosen.name} read={chosen.read} onDone={() => setChosen(null)} />)}
    </section>
  );
}
