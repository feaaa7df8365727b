import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { TableMultiple20Regular } from '@fluentui/react-icons/svg/table-multiple';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import type { Checks } from './checks';
import type { CheckState } from './checkState';
import { madeText } from './madeText';

const useStyles = makeStyles({
  bar: { position: 'sticky', bottom: 0, zIndex: 2, display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 16px', backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { flexGrow: 1, minWidth: 'auto' },
});

/** The day in Thailand, ISO. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date());
}

/** The workbooks that are made of what was checked; in the same place, what was made. */
export function CheckBar({ checks, state: { running, making, made } }: { readonly checks: Checks; readonly state: CheckState }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const busy = running || making !== null;
  const date = today();
  const spinner = <Spinner size="tiny" aria-hidden />;
  return (
    <footer className={styles.bar}>
      {made && (
        <Notice kind={made.kind === 'nothingToCollect' ? 'info' : 'done'}>
          {madeText(made, words.check)}
          {made.kind !== 'nothingToCollect' && <div>{words.check.keepBeside}</div>}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button className={styles.button} appearance="primary" title={words.check.hint.report} icon={making === 'report' ? spinner : <ClipboardTask20Regular />} disabledFocusable={busy} onClick={() => void checks.report(language, date, words.check.reportFile(date))}>
          {making === 'report' ? words.check.making.report : words.check.report}
        </Button>
        <Button className={styles.button} title={words.check.hint.collect} icon={making === 'collect' ? spinner : <TableMultiple20Regular />} disabledFocusable={busy} onClick={() => void checks.collect(words.check.collectFile(date))}>
          {making === 'collect' ? words.check.making.collect : words.check.collect}
        </Button>
      </div>
    </footer>
  );
}
