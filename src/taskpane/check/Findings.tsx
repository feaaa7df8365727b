import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Severity } from '../../sheet/reading';
import { kpiChoices } from '../../tasks/catalogue';
import { kpiTitle } from '../kpiNames';
import { useLanguage } from '../language';
import type { Checks } from './checks';
import { FindingFilters } from './FindingFilters';
import { FindingGroupList } from './FindingGroupList';
import { countsOf, type FindingGroup, type Grouping, groupsOf, type ListedFinding, matchesFilter, SEVERITIES } from './listed';

const useStyles = makeStyles({
  none: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FindingsProps {
  readonly checks: Checks;
  readonly findings: readonly ListedFinding[];
  /** Names of files, as they were chosen. */
  readonly fileOrder: readonly string[];
}

const BY_DEFAULT: readonly Severity[] = ['error', 'warning'];

/** The findings: filtered, in groups, each open to its reasons. */
export function Findings({ checks, findings, fileOrder }: FindingsProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<Severity> | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [by, setBy] = useState<Grouping | null>(null);
  const counts = useMemo(() => countsOf(findings), [findings]);
  const units = useMemo(() => [...new Set(findings.flatMap((one) => one.units))], [findings]);
  const kpis = useMemo(() => kpiChoices(), []);

  // What is only worth knowing waits, unless there is nothing else.
  const severities = useMemo(() => chosen ?? new Set(counts.error + counts.warning > 0 ? BY_DEFAULT : SEVERITIES), [chosen, counts]);
  const grouping = by ?? (fileOrder.length > 1 ? 'file' : 'kpi');
  const wanted = unit !== null && units.includes(unit) ? unit : null;
  const searched = useDeferredValue(text);
  const shown = useMemo(() => findings.filter(matchesFilter({ severities, unit: wanted, text: searched })), [findings, severities, wanted, searched]);
  const groups = useMemo(() => groupsOf(shown, grouping, grouping === 'kpi' ? kpis.map(({ id }) => id) : fileOrder), [shown, grouping, kpis, fileOrder]);

  if (findings.length === 0) return null;
  const titleOf = ({ between, of }: FindingGroup): string => {
    if (between) return words.check.between;
    if (grouping === 'severity') return words.severity[of as Severity];
    return of === null ? (grouping === 'kpi' ? words.check.noKpi : words.check.openWorkbook) : grouping === 'kpi' ? kpiTitle(of, kpis, language) : of;
  };
  const clear = () => {
    setChosen(new Set(SEVERITIES));
    setUnit(null);
    setText('');
  };
  return (
    <>
      <FindingFilters counts={counts} severities={severities} units={units} unit={wanted} text={text} grouping={grouping} shown={shown.length} onSeverities={setChosen} onUnit={setUnit} onText={setText} onGrouping={setBy} severalFiles={fileOrder.length > 1} />
      {groups.length === 0 && <div className={styles.none}>{words.check.nothingFits} <Button size="small" onClick={clear}>{words.check.clearFilter}</Button></div>}
      <div>
        {groups.map((group, i) => <FindingGroupList key={group.key} group={group} title={titleOf(group)} checks={checks} startsOpen={i === 0 || (i === 1 && groups[0]?.between === true) || shown.length <= 12} kpis={kpis} fileShown={(grouping !== 'file' || group.between) && fileOrder.length > 1} />)}
      </div>
    </>
  );
}
