import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SummaryPreview } from '../opened/summary';
import { KpiTicks } from './KpiTicks';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
});

interface ReportFormsProps {
  readonly plan: SummaryPreview;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which indicators of the report get a form of their own, with the words of their unit beside the figures. */
export function ReportForms({ plan: { kpis }, chosen, onChange }: ReportFormsProps) {
  const styles = useStyles();
  const { words: { summary: words } } = useLanguage();
  const { session } = usePane();
  const reported = useMemo(() => new Set(kpis.map(({ id }) => id)), [kpis]);
  const choices = useMemo(() => (session.loaded?.kpiChoices() ?? []).filter(({ id }) => reported.has(id)), [session.loaded, reported]);
  return (
    <details>
      <summary className={styles.summary}>{words.forms.title(choices.filter(({ id }) => chosen.has(id)).length)}</summary>
      <p className={styles.hint}>{words.forms.hint}</p>
      <KpiTicks label={words.forms.title(0)} choices={choices} chosen={chosen} onChange={onChange} />
    </details>
  );
}
