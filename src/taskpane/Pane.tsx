import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { ScoredRecord } from '../tasks/types';
import { EmptyState } from './EmptyState';
import { FailureNotice } from './FailureNotice';
import { Header } from './Header';
import { useLanguage } from './language';
import { LiveRegion } from './LiveRegion';
import { Loading } from './Loading';
import { usePane } from './PaneContext';
import { recordKey } from './recordKey';
import { ScoreTab } from './ScoreTab';
import type { Work } from './sessionState';

const FormsView = lazy(() => import('./FormsView'));
const MappingView = lazy(() => import('./MappingView'));
const ResultCard = lazy(() => import('./ResultCard'));
const SummaryTab = lazy(() => import('./SummaryTab'));

const useStyles = makeStyles({
  pane: { position: 'relative', display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  failure: { padding: '12px 16px 0' },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  hidden: { display: 'none' },
  busy: { position: 'absolute', top: '52px', right: '16px' },
});

type TabName = 'score' | 'summary';

/** What stands over the tables: a result, the forms, or what a table is; null where they stand alone. */
function viewAbove(work: Work, record: ScoredRecord | null, leaveForms: (() => void) | null, editing: string | null, leaveTable: () => void): ReactNode {
  if (record) return <ResultCard key={recordKey(record)} record={record} work={work} />;
  if (leaveForms) return <FormsView work={work} onLeave={leaveForms} />;
  const table = editing === null ? undefined : [...work.scored.tables, ...work.scored.others].find(({ id }) => id === editing);
  return table ? <MappingView key={`${work.snapshot.name} ${table.id}`} work={work} table={table} onLeave={leaveTable} /> : null;
}

/** The pane, the same in Excel and on the web page. */
export function Pane({ canReread = false }: { readonly canReread?: boolean }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { state } = usePane();
  const [tab, setTab] = useState<TabName>('score');
  const [choosingForms, setChoosingForms] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const { work, phase, shown } = state;
  const record = shown && (work?.scored.records.find((candidate) => recordKey(candidate) === shown.key) ?? null);
  const above = work && viewAbove(work, record, choosingForms ? () => setChoosingForms(false) : null, editing, () => setEditing(null));
  const hasTables = work !== null && work.scored.tables.length > 0;

  return (
    <div className={styles.pane}>
      <LiveRegion />
      {above && <Suspense fallback={<Loading label={words.opening} />}>{above}</Suspense>}
      {/* Kept while a result is open, so that going back finds everything as it was. */}
      <div className={above ? styles.hidden : styles.panel}>
        <Header canReread={canReread} />
        {hasTables && (
          <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as TabName)}>
            <Tab id="tab-score" value="score" aria-controls="panel">{words.tabs.score}</Tab>
            <Tab id="tab-summary" value="summary" aria-controls="panel">{words.tabs.summary}</Tab>
          </TabList>
        )}
        {state.failure && <div className={styles.failure}><FailureNotice /></div>}
        {work && phase === 'opening' && <Spinner className={styles.busy} size="tiny" label={words.opening} />}
        {work
          ? (
            <div id="panel" className={styles.panel} {...(hasTables && { role: 'tabpanel', 'aria-labelledby': `tab-${tab}` })}>
              {tab === 'score' || !hasTables ? <ScoreTab work={work} onForms={() => setChoosingForms(true)} onEdit={setEditing} /> : <Suspense fallback={<Loading label={words.opening} />}><SummaryTab key={work.snapshot.name} work={work} /></Suspense>}
            </div>
          )
          : phase === 'opening' ? <Loading label={words.opening} /> : <EmptyState title={words.nothingOpen.title} text={words.nothingOpen.text} />}
      </div>
    </div>
  );
}
