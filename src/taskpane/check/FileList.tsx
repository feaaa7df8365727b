import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useState } from 'react';
import type { CheckWords } from '../../wording/paneCheck';
import { refusalText } from '../../wording/fileRefusals';
import { useLanguage } from '../language';
import type { Checks } from './checks';
import type { CheckEntry, CheckState } from './checkState';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  toggle: { minWidth: 'auto', marginLeft: '-8px', fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  file: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '8px', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  held: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Files drawn before the rest is asked for. */
const PAGE = 30;

function heldText({ summary }: CheckEntry, words: CheckWords, refused: (entry: Extract<CheckEntry['summary'], { kind: 'checked' }>) => string): string {
  if (!summary) return words.waiting;
  if (summary.kind === 'report') return words.isReport(summary.decided);
  if (summary.kind === 'collected') return words.isCollected;
  if (summary.refusal) return refused(summary);
  return summary.tables === 0 ? words.nothingRead : words.held(summary.tables, summary.records);
}

/** Every file that was chosen, what it holds, and the way to take it out. */
export function FileList({ checks, state: { entries, running } }: { readonly checks: Checks; readonly state: CheckState }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const [open, setOpen] = useState(false);
  const [drawn, setDrawn] = useState(PAGE);
  const id = useId();
  return (
    <section>
      <div className={styles.head}>
        <Button className={styles.toggle} size="small" appearance="subtle" icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {words.check.files(entries.length)}
        </Button>
        {open && <Button size="small" appearance="subtle" disabledFocusable={running} onClick={() => checks.clear()}>{words.check.clear}</Button>}
      </div>
      <div id={id}>
        {open && (
          <ul className={styles.list}>
            {entries.slice(0, drawn).map((entry) => (
              <li key={entry.name} className={styles.file}>
                <div>
                  <div>{entry.name}</div>
                  <div className={styles.held}>{heldText(entry, words.check, ({ refusal }) => (refusal ? refusalText(refusal, language) : ''))}</div>
                </div>
                <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words.check.remove(entry.name)} title={words.check.remove(entry.name)} disabledFocusable={running} onClick={() => void checks.remove(entry.name)} />
              </li>
            ))}
          </ul>
        )}
        {open && entries.length > drawn && <Button size="small" appearance="subtle" onClick={() => setDrawn(drawn + PAGE)}>{words.check.showMore(Math.min(PAGE, entries.length - drawn))}</Button>}
      </div>
    </section>
  );
}
