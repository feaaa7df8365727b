import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { EmptyState } from './EmptyState';
import { FormsButton } from './FormsButton';
import type { KpiChoice } from './kpiNames';
import { useLanguage } from './language';
import { LiveSwitch } from './LiveSwitch';
import { MemoryNotices } from './MemoryNotices';
import { OtherTables } from './OtherTables';
import { usePane } from './PaneContext';
import { ProblemGroupList } from './ProblemList';
import { problemGroups } from './problems';
import { foundText } from './sentences';
import type { Work } from './sessionState';
import { TableCard } from './TableCard';
import { tableViews } from './tableViews';
import { WriteBar } from './WriteBar';

const useStyles = makeStyles({
  body: { flexGrow: 1, padding: '12px 16px 16px' },
  found: { margin: '0 0 12px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  tables: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** What was found, what has to be decided, the results, and the button that writes them. */
interface ScoreTabProps {
  readonly work: Work;
  readonly onForms: () => void;
  /** The user says what a table is. */
  readonly onEdit: (table: string) => void;
}

export function ScoreTab({ work, onForms, onEdit }: ScoreTabProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const { choices } = state;
  const views = useMemo(() => tableViews(work, choices), [work, choices]);
  const groups = useMemo(() => problemGroups(work.issues), [work]);
  const kpis: readonly KpiChoice[] = useMemo(() => session.loaded?.kpiChoices() ?? [], [session.loaded]);

  const { tables, others } = work.scored;
  if (tables.length === 0 && others.length === 0 && work.scored.unused.length === 0) {
    const empty = work.snapshot.sheets.every((sheet) => sheet.rowCount === 0);
    const text = empty ? words.emptyWorkbook : words.noTables;
    return <EmptyState title={text.title} text={text.text} action={<FormsButton kind={empty ? 'first' : 'offered'} onClick={onForms} />} />;
  }
  return (
    <>
      <div className={styles.body}>
        <h2 className={styles.found}>{tables.length === 0 ? words.noTables.title : foundText(work, words)}</h2>
        <MemoryNotices work={work} />
        <div className={styles.tables}>
          {views.map((view) => <TableCard key={view.table.id} view={view} choices={kpis} alone={views.length === 1} onEdit={onEdit} />)}
        </div>
        <OtherTables tables={others} open={tables.length === 0} onEdit={onEdit} />
        {groups.length > 0 && <h2 className={styles.heading}>{words.problemsHeading}</h2>}
        {groups.map((group) => <ProblemGroupList key={group.severity} group={group} />)}
        <LiveSwitch work={work} />
        <FormsButton kind="quiet" onClick={onForms} />
      </div>
      <WriteBar views={views} />
    </>
  );
}
