import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { memo, useId, useState } from 'react';
import { CellLink } from '../CellLink';
import { choiceOf, type KpiChoice } from '../kpiNames';
import { useLanguage } from '../language';
import { SeverityIcon } from '../SeverityIcon';
import type { Checks } from './checks';
import { FindingDetails } from './FindingDetails';
import type { ListedFinding } from './listed';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, padding: '6px 0 8px' },
  row: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr) 16px', columnGap: '6px', width: '100%', padding: '2px 0', border: 'none', backgroundColor: 'transparent', color: 'inherit', font: 'inherit', lineHeight: tokens.lineHeightBase300, textAlign: 'left', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' } },
  icon: { paddingTop: '3px' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '10px', paddingLeft: '22px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  details: { paddingLeft: '22px' },
});

interface FindingRowProps {
  readonly finding: ListedFinding;
  readonly checks: Checks;
  readonly kpis: readonly KpiChoice[];
  readonly fileShown: boolean;
}

/** One finding as a sentence, with its place; it opens to its reasons. */
export const FindingRow = memo(function FindingRow({ finding, checks, kpis, fileShown }: FindingRowProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { issue: { sheet, cell, kpi }, followers, severity, text, file, isOpen } = finding;
  const number = choiceOf(kpi, kpis)?.number;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.row} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <span className={styles.icon}><SeverityIcon severity={severity} /></span>
        <span>{text}</span>
        <span className={styles.icon}>{open ? <ChevronUp16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />}</span>
      </button>
      <div className={styles.meta}>
        {fileShown && file !== null && <span>{file}</span>}
        {sheet !== null && cell !== null && (isOpen ? <CellLink bare sheet={sheet} address={cell} /> : <span>{sheet}!{cell}</span>)}
        {number !== undefined && <span>{words.kpi(number)}</span>}
        {followers.length > 0 && <span>{words.check.followers(followers.length)}</span>}
      </div>
      <div id={id} className={styles.details}>{open && <FindingDetails finding={finding} checks={checks} />}</div>
    </li>
  );
});
