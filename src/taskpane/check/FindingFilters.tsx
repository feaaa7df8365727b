import { makeStyles, mergeClasses, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import type { Severity } from '../../sheet/reading';
import { useLanguage } from '../language';
import { SeverityIcon } from '../SeverityIcon';
import { type Grouping, SEVERITIES } from './listed';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  severity: { minWidth: 'auto', flexGrow: 1, paddingLeft: '8px', paddingRight: '8px', fontWeight: tokens.fontWeightRegular },
  on: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke1}`, ':hover': { backgroundColor: tokens.colorBrandBackground2Hover } },
  search: { width: '100%', maxWidth: 'none' },
  field: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
  select: { width: '100%' },
  shown: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface FindingFiltersProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly severities: ReadonlySet<Severity>;
  readonly units: readonly string[];
  readonly unit: string | null;
  readonly text: string;
  readonly grouping: Grouping;
  readonly shown: number;
  readonly severalFiles: boolean;
  readonly onSeverities: (severities: ReadonlySet<Severity>) => void;
  readonly onUnit: (unit: string | null) => void;
  readonly onText: (text: string) => void;
  readonly onGrouping: (grouping: Grouping) => void;
}

/** Which findings are shown, and in what groups. */
export function FindingFilters(props: FindingFiltersProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { counts, severities, units, unit, text, grouping, shown, severalFiles } = props;
  const all = counts.error + counts.warning + counts.info;
  const toggle = (severity: Severity) => {
    const next = new Set(severities);
    if (!next.delete(severity)) next.add(severity);
    props.onSeverities(next);
  };
  return (
    <div className={styles.filters} role="search" aria-label={words.check.show}>
      <div className={styles.row}>
        {SEVERITIES.map((severity) => (
          <ToggleButton key={severity} size="small" className={mergeClasses(styles.severity, severities.has(severity) && counts[severity] > 0 && styles.on)} icon={<SeverityIcon severity={severity} />} checked={severities.has(severity)} disabledFocusable={counts[severity] === 0} onClick={() => toggle(severity)}>
            {words.severity[severity]} {counts[severity].toLocaleString('en-US')}
          </ToggleButton>
        ))}
      </div>
      <SearchBox className={styles.search} size="small" dismiss={{ 'aria-label': words.rules.clear }} aria-label={words.check.search} placeholder={words.check.search} value={text} onChange={(_, data) => props.onText(data.value)} />
      <div className={styles.row}>
        {units.length > 1 && (
          <div className={styles.field}>
            <Select size="small" className={styles.select} aria-label={words.check.unit} value={unit ?? ''} onChange={(_, data) => props.onUnit(data.value === '' ? null : data.value)}>
              <option value="">{words.check.allUnits}</option>
              {units.map((one) => <option key={one} value={one}>{one}</option>)}
            </Select>
          </div>
        )}
        <div className={styles.field}>
          <Select size="small" className={styles.select} aria-label={words.check.groupBy} value={grouping} onChange={(_, data) => props.onGrouping(data.value as Grouping)}>
            {(['file', 'kpi', 'severity'] as const).filter((one) => one !== 'file' || severalFiles).map((one) => <option key={one} value={one}>{words.check.grouping[one]}</option>)}
          </Select>
        </div>
      </div>
      <span className={styles.shown} role="status">{words.check.showing(shown, all)}</span>
    </div>
  );
}
