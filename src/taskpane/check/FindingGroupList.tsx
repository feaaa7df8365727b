import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import type { KpiChoice } from '../kpiNames';
import { useLanguage } from '../language';
import { SeverityIcon } from '../SeverityIcon';
import type { Checks } from './checks';
import { FindingRow } from './FindingRow';
import { countsOf, type FindingGroup, SEVERITIES } from './listed';

const useStyles = makeStyles({
  heading: { position: 'sticky', top: 0, zIndex: 1, margin: 0, backgroundColor: tokens.colorNeutralBackground1 },
  toggle: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) auto', alignItems: 'center', columnGap: '6px', width: '100%', padding: '8px 0', border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: 'transparent', color: 'inherit', font: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, textAlign: 'left', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  title: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  counts: { display: 'flex', gap: '8px', fontWeight: tokens.fontWeightRegular, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Findings drawn of a group before the rest is asked for: a list of thousands stays quick. */
const PAGE = 25;

interface FindingGroupListProps {
  readonly group: FindingGroup;
  readonly title: string;
  readonly checks: Checks;
  readonly startsOpen: boolean;
  readonly kpis: readonly KpiChoice[];
  /** Each finding names its file: the group does not. */
  readonly fileShown: boolean;
}

/** The findings of one file, indicator or severity: folded, with their numbers. */
export function FindingGroupList({ group, title, checks, startsOpen, kpis, fileShown }: FindingGroupListProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [toggled, setToggled] = useState<boolean | null>(null);
  const [drawn, setDrawn] = useState(PAGE);
  const id = useId();
  const open = toggled ?? startsOpen;
  const { findings } = group;
  const counts = countsOf(findings);
  const rest = findings.length - drawn;
  return (
    <section>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={() => setToggled(!open)}>
          {open ? <ChevronDown16Regular aria-hidden /> : <ChevronRight16Regular aria-hidden />}
          <span className={styles.title} title={title}>{title}</span>
          <span className={styles.counts}>
            {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
              <span key={severity} className={styles.count}>
                <SeverityIcon severity={severity} />
                <span aria-hidden>{counts[severity].toLocaleString('en-US')}</span>
                <span className={styles.hidden}>{words.check.count[severity](counts[severity])} </span>
              </span>
            ))}
          </span>
        </button>
      </h3>
      <div id={id}>
        {open && <ul className={styles.list}>{findings.slice(0, drawn).map((finding) => <FindingRow key={finding.key} finding={finding} checks={checks} kpis={kpis} fileShown={fileShown} />)}</ul>}
        {open && rest > 0 && <Button size="small" appearance="subtle" onClick={() => setDrawn(drawn + PAGE)}>{words.check.showMore(Math.min(PAGE, rest))}</Button>}
      </div>
    </section>
  );
}
