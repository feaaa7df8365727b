import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useRef } from 'react';
import { useLanguage } from '../taskpane/language';
import { pageWords } from '../wording/page';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, '@media (max-width: 480px)': { flexWrap: 'wrap' } },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, '@media (max-width: 600px)': { display: 'none' } },
  private: { display: 'flex', alignItems: 'center', gap: '4px', flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, '@media (max-width: 480px)': { order: 1, width: '100%' } },
  lock: { flexShrink: 0 },
  button: { flexShrink: 0, minWidth: 'auto', '@media (max-width: 480px)': { flexGrow: 1 } },
  input: { display: 'none' },
});

interface TopBarProps {
  readonly canDownload: boolean;
  readonly onFile: (file: File) => void;
  readonly onDownload: () => void;
}

/** Opening a file, downloading the result, and where the file goes: nowhere. */
export function TopBar({ canDownload, onFile, onDownload }: TopBarProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const page = pageWords[language];
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <p className={styles.product}>{words.productName}</p>
      <span className={styles.private} title={page.privateLong}>
        <LockClosed16Regular className={styles.lock} aria-hidden />
        {page.private}
      </span>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={page.openLong}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was changed.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button className={styles.button} icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>{page.open}</Button>
      <Button className={styles.button} icon={<ArrowDownload20Regular />} disabledFocusable={!canDownload} onClick={onDownload}>{page.download}</Button>
    </header>
  );
}
