import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { AnswerProgress } from '../AnswerProgress';
import { EmptyState } from '../EmptyState';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import { usePane } from '../PaneContext';
import { useFocusTarget } from '../useFocusTarget';
import { CheckBar } from './CheckBar';
import { CheckStatus } from './CheckStatus';
import { type Checks } from './checks';
import { checkedCount, countsOpen } from './checkState';
import { ChooseFiles } from './ChooseFiles';
import { FileList } from './FileList';
import { Findings } from './Findings';
import { countsOf } from './listed';
import { OwnFindings } from './OwnFindings';
import { Progress } from './Progress';
import { RefusedFiles } from './RefusedFiles';
import { useFindings } from './useFindings';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', flexGrow: 1, padding: '12px 16px 16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px', borderRadius: tokens.borderRadiusSmall } },
  counts: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Many workbooks at once: which files, what was found in them and between them, and the workbooks that are made of it. */
export default function CheckTab({ checks }: { readonly checks: Checks }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const state = useSyncExternalStore(checks.subscribe, checks.state);
  const { state: { work } } = usePane();
  const choosing = useRef<HTMLDivElement>(null);
  const result = useFocusTarget();
  const open = work && work.scored.tables.length > 0 && countsOpen(state) ? work : null;
  const { findings, standing, checking } = useFindings(state, open);
  const counts = useMemo(() => countsOf(findings), [findings]);
  const { entries, running, failure, skipped } = state;
  const checked = entries.filter(({ summary }) => summary?.kind === 'checked').length;

  // From the button that was pressed to what came of it; whoever is reading the first results already is left there.
  const ran = useRef(false);
  useEffect(() => {
    if (ran.current && !running) {
      const at = document.activeElement;
      if (at === null || at === document.body || choosing.current?.contains(at)) result.focus();
    }
    ran.current = running;
  }, [running, result]);

  const hasResult = open !== null || checkedCount(state) > 0;
  return (
    <>
      <CheckStatus state={state} counts={counts} files={checked} />
      <div className={styles.body}>
        <div ref={choosing}>
          <ChooseFiles checks={checks} state={state} open={work && work.scored.tables.length > 0 ? work.snapshot.name : null} />
          <Progress checks={checks} state={state} />
        </div>
        {failure !== null && <Notice kind="error" title={words.check.failed}>{failure}</Notice>}
        {skipped > 0 && !running && <Notice kind="info">{words.check.skipped(skipped)}</Notice>}
        {hasResult && (
          <div>
            <h2 ref={result.ref} tabIndex={-1} className={styles.title}>{entries.length === 0 ? words.check.resultOpen : words.check.result(checked + (open ? 1 : 0))}</h2>
            <p className={styles.counts}>{words.check.counts(counts)}</p>
            <AnswerProgress of={checking} words={words.work.findings} />
            {(!open || checking.answer) && <p className={styles.quiet}>{standing.compared === 0 ? words.check.noClaims : findings.length === 0 ? words.check.clean : words.check.right(standing.right, standing.compared)}</p>}
          </div>
        )}
        {open && <OwnFindings checks={checks} />}
        <RefusedFiles entries={entries} />
        {entries.length > 0 && <FileList checks={checks} state={state} />}
        {hasResult && <Findings checks={checks} findings={findings} fileOrder={[...(open ? [open.snapshot.name] : []), ...entries.map(({ name }) => name)]} />}
        {!hasResult && !running && entries.length === 0 && <EmptyState title={words.check.nothingYet.title} text={words.check.nothingYet.text} />}
      </div>
      {hasResult && <CheckBar checks={checks} state={state} />}
    </>
  );
}
