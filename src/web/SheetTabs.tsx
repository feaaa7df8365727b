import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { SheetGrid } from '../sheet/grid';
import { useLanguage } from '../taskpane/language';
import { pageWords } from '../wording/page';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, overflowX: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
});

interface SheetTabsProps {
  readonly sheets: readonly SheetGrid[];
  readonly selected: string;
  readonly onSelect: (sheet: string) => void;
}

/** The sheets of the workbook, the hidden ones said to be so: results may stand there too. */
export function SheetTabs({ sheets, selected, onSelect }: SheetTabsProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const words = pageWords[language];
  return (
    <div className={styles.tabs}>
      <TabList size="small" aria-label={words.sheets} selectedValue={selected} onTabSelect={(_, data) => onSelect(String(data.value))}>
        {sheets.map(({ name, visible }) => <Tab key={name} value={name} className={styles.tab}>{visible ? name : words.hiddenSheet(name)}</Tab>)}
      </TabList>
    </div>
  );
}
