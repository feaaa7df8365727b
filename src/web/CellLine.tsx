import { makeStyles, tokens } from '@fluentui/react-components';
import { cellAddress } from '../sheet/address';
import type { Area, SheetGrid } from '../sheet/grid';
import type { ReadingIssue } from '../sheet/reading';
import { useLanguage } from '../taskpane/language';
import { issueText } from '../wording/issues';
import { pageWords } from '../wording/page';
import { cellText } from '../taskpane/cellText';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'baseline', gap: '12px', flexShrink: 0, minHeight: '32px', padding: '4px 12px', boxSizing: 'border-box', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  address: { minWidth: '3em', flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  content: { minWidth: 0, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  problem: { minWidth: 0, flexShrink: 2, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', color: tokens.colorPaletteRedForeground1 },
});

interface CellLineProps {
  readonly sheet: SheetGrid;
  readonly active: Area;
  readonly issues: readonly ReadingIssue[];
}

/** The active cell: its address, its formula or value, and what is wrong with its row. */
export function CellLine({ sheet, active, issues }: CellLineProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const cell = sheet.cell(active.top, active.left);
  const address = cellAddress(active.top, active.left);
  const here = issues.filter((issue) => issue.sheet === sheet.name && issue.cell === address);
  return (
    <div className={styles.line} role="group" aria-label={pageWords[language].cellContent}>
      <span className={styles.address}>{address}</span>
      <span className={styles.content}>{cell?.formula === undefined ? cellText(cell) : `=${cell.formula}`}</span>
      {here[0] && <span className={styles.problem} title={issueText(here[0], language)}>{issueText(here[0], language)}</span>}
    </div>
  );
}
