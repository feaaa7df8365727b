import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useRef, useState, type DragEvent } from 'react';
import { useLanguage } from '../language';
import { droppedFiles, filesOf } from './chosenFiles';
import type { Checks } from './checks';
import { countsOpen, type CheckState } from './checkState';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', borderRadius: tokens.borderRadiusLarge, border: `1px dashed ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  small: { padding: '8px', gap: '4px' },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  intro: { margin: 0 },
  drop: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  button: { flexGrow: 1 },
  private: { display: 'flex', alignItems: 'flex-start', gap: '4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  lock: { flexShrink: 0, paddingTop: '2px' },
  input: { display: 'none' },
  open: { marginLeft: '-8px' },
});

/** Browsers that can hand over a whole folder. */
const FOLDERS = typeof HTMLInputElement !== 'undefined' && 'webkitdirectory' in HTMLInputElement.prototype;

interface ChooseFilesProps {
  readonly checks: Checks;
  readonly state: CheckState;
  /** The name of the open workbook, where it holds results. */
  readonly open: string | null;
}

/** Which files are to be checked, and where they go: nowhere. */
export function ChooseFiles({ checks, state, open }: ChooseFilesProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const first = state.entries.length === 0;

  const choose = (input: HTMLInputElement) => {
    const chosen = input.files ? filesOf(input.files) : [];
    // The same files may be chosen again after they were corrected.
    const reset = input;
    reset.value = '';
    if (chosen.length > 0) void checks.add(chosen);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    // The page around would open the file instead of checking it.
    event.stopPropagation();
    setOver(false);
    void droppedFiles(event.dataTransfer).then((chosen) => checks.add(chosen));
  };
  const onDrag = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };

  return (
    <div className={mergeClasses(styles.box, !first && styles.small, over && styles.over)} onDragEnter={onDrag} onDragOver={onDrag} onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)} onDrop={onDrop}>
      {first && open === null && <p className={styles.intro}>{words.check.intro}</p>}
      <div className={styles.buttons}>
        <input ref={files} className={styles.input} type="file" multiple accept=".xlsx,.xlsm,.xls,.xlsb" aria-label={words.check.chooseLong} onChange={(event) => choose(event.target)} />
        <Button className={styles.button} size={first ? 'medium' : 'small'} appearance={first ? 'primary' : 'secondary'} icon={<DocumentAdd20Regular />} onClick={() => files.current?.click()}>{first ? words.check.choose : words.check.more}</Button>
        {FOLDERS && (
          <>
            <input ref={folder} className={styles.input} type="file" {...{ webkitdirectory: '' }} aria-label={words.check.folderLong} onChange={(event) => choose(event.target)} />
            <Button className={styles.button} size={first ? 'medium' : 'small'} icon={<FolderOpen20Regular />} onClick={() => folder.current?.click()}>{first ? words.check.folder : words.check.moreFolder}</Button>
          </>
        )}
      </div>
      {first && <span className={styles.drop}>{words.check.drop}</span>}
      {!first && open !== null && <Checkbox className={styles.open} label={words.check.withOpen(open)} checked={countsOpen(state)} disabled={state.running} onChange={(_, data) => void checks.countOpen(data.checked === true)} />}
      <span className={styles.private}><LockClosed16Regular className={styles.lock} aria-hidden /> {words.check.private}</span>
    </div>
  );
}
