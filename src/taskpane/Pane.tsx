import { makeStyles, mergeClasses, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { EmptyState } from './EmptyState';
import { FailureNotice } from './FailureNotice';
import { Header } from './Header';
import { useLanguage } from './language';
import { LiveRegion } from './LiveRegion';
import { Loading } from './Loading';
import { usePane } from './PaneContext';
import { ScoreTab } from './ScoreTab';
import { WorkProgress } from './WorkProgress';
import type { Shown, TabName, Work } from './sessionState';
import { SilenceNotice } from './SilenceNotice';

const CheckTab = lazy(() => import('./check/CheckTab'));
const DefinitionView = lazy(() => import('./rules/DefinitionView'));
const FormsView = lazy(() => import('./FormsView'));
const MappingView = lazy(() => import('./MappingView'));
const ResultCard = lazy(() => import('./ResultCard'));
const RuleBookTab = lazy(() => import('./rules/RuleBookTab'));
const SummaryTab = lazy(() => import('./SummaryTab'));

const useStyles = makeStyles({
  pane: { position: 'relative', display: 'flex', flexDirection: 'column', height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { '@media (max-width: 380px)': { padding: '12px 6px' } },
  failure: { padding: '12px 16px 0' },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  hidden: { display: 'none' },
  busy: { position: 'absolute', top: '52px', right: '16px' },
});

/** What stands over the tabs: a definition, a result, the forms, or what a table is; null where they stand alone. */
function viewAbove(work: Work | null, shown: Shown | null, leaveForms: (() => void) | null, editing: string | null, leaveTable: () => void): ReactNode {
  if (work && shown) return <ResultCard key={shown.key} record={shown.record} work={work} />;
  if (work && leaveForms) return <FormsView work={work} onLeave={leaveForms} />;
  const table = editing === null ? undefined : work && [...work.scored.tables, ...work.scored.others].find(({ id }) => id === editing);
  return work && table ? <MappingView key={`${work.snapshot.name} ${table.id}`} work={work} table={table} onLeave={leaveTable} /> : null;
}

/** Uploads are checked where files can be chosen; a month is summed up where there is a table. */
function tabsFor(work: Work | null, canCheck: boolean): readonly TabName[] {
  return ['score', ...(canCheck ? (['check'] as const) : []), ...(work && work.scored.tables.length > 0 ? (['summary'] as const) : []), 'rules'];
}

/** The pane, the same in Excel and on the web page. */
export function Pane({ canReread = false }: { readonly canReread?: boolean }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state, checks } = usePane();
  const [choosingForms, setChoosingForms] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const [visited, setVisited] = useState<ReadonlySet<TabName>>(new Set());
  const { work, phase, shown, rule, busy } = state;
  const above = viewAbove(work, shown, choosingForms ? () => setChoosingForms(false) : null, editing, () => setEditing(null));
  const covered = above !== null || rule !== null;
  const tabs = tabsFor(work, checks !== undefined);
  const tab = tabs.includes(state.tab) ? state.tab : 'score';
  if (!visited.has(tab)) setVisited(new Set([...visited, tab]));

  const loading = <Loading label={words.opening} />;
  const contents: Readonly<Record<TabName, ReactNode>> = {
    score: work ? <ScoreTab work={work} onForms={() => setChoosingForms(true)} onEdit={setEditing} /> : phase === 'opening' ? loading : <EmptyState title={words.nothingOpen.title} text={words.nothingOpen.text} />,
    check: checks && <CheckTab checks={checks} />,
    summary: work && <SummaryTab key={work.snapshot.name} work={work} />,
    rules: <RuleBookTab />,
  };
  // What was searched and filtered stays; what follows the open workbook is drawn anew.
  const kept = (name: TabName): boolean => name === tab || ((name === 'check' || name === 'rules') && visited.has(name));

  return (
    <div className={styles.pane}>
      <LiveRegion />
      <SilenceNotice className={styles.failure} />
      {rule && <Suspense fallback={loading}><DefinitionView key={rule.kpi} rule={rule} /></Suspense>}
      {above && <div className={rule ? styles.hidden : styles.panel}><Suspense fallback={loading}>{above}</Suspense></div>}
      {/* Kept while a result is open, so that going back finds everything as it was. */}
      <div className={covered ? styles.hidden : styles.panel}>
        <Header canReread={canReread} />
        <TabList className={styles.tabs} aria-label={words.tabsLabel} selectedValue={tab} onTabSelect={(_, data) => session.goTo(data.value as TabName)}>
          {tabs.map((name) => <Tab key={name} id={`tab-${name}`} className={styles.tab} value={name} aria-controls={`panel-${name}`}>{words.tabs[name]}</Tab>)}
        </TabList>
        {state.failure && <div className={styles.failure}><FailureNotice /></div>}
        {busy && <WorkProgress onCancel={() => document.getElementById(`tab-${tab}`)?.focus()} />}
        {work && phase === 'opening' && !busy && <Spinner className={styles.busy} size="tiny" label={words.opening} />}
        {tabs.filter(kept).map((name) => (
          <div key={name} id={`panel-${name}`} role="tabpanel" aria-labelledby={`tab-${name}`} className={mergeClasses(styles.panel, name !== tab && styles.hidden)}>
            <Suspense fallback={loading}>{contents[name]}</Suspense>
          </div>
        ))}
      </div>
    </div>
  );
}
