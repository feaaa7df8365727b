import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { choiceOf, type KpiChoice } from './kpiNames';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { TableView } from './tableViews';
import { recordKey } from './recordKey';
import { UnitRow } from './UnitRow';

const useStyles = makeStyles({
  foot: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', margin: '4px -8px -4px' },
  toggle: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: 'none', margin: '8px -12px -12px', padding: 0 },
});

/** Rows drawn at a time: a long list stays quick. */
const PAGE = 40;

interface UnitResultsProps {
  readonly view: TableView;
  readonly title: string;
  readonly choices: readonly KpiChoice[];
  /** A table by itself shows its results at once, and needs no box to leave it out. */
  readonly alone: boolean;
}

/** The results of a table, unit by unit. */
export function UnitResults({ view, title, choices, alone }: UnitResultsProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [open, setOpen] = useState(alone);
  const [drawn, setDrawn] = useState(PAGE);
  const id = useId();
  const { session, state } = usePane();
  const { table, records, kpis } = view;
  const several = kpis.length > 1;
  const severalRounds = new Set(records.map(({ round }) => round)).size > 1;
  const rest = records.length - drawn;
  return (
    <>
      <div className={styles.foot}>
        <Button className={styles.toggle} size="small" appearance="subtle" icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? words.hideUnits : words.showUnits(records.length)}
      </Button>
        {!alone && view.scored > 0 && <Checkbox label={words.writeTable} aria-label={`${words.writeTable}: ${title}`} checked={!state.choices.leftOut.includes(table.id)} onChange={(_, data) => void session.include(table.id, data.checked === true)} />}
      </div>
      <div id={id}>
        {open && (
          <ul className={styles.list}>
            {records.slice(0, drawn).map((record) => (
              <UnitRow key={recordKey(record)} record={record} roundShown={severalRounds} kpiNumber={several ? (choiceOf(record.kpi, choices)?.number ?? null) : null} />
            ))}
          </ul>
        )}
        {open && rest > 0 && <Button size="small" appearance="subtle" onClick={() => setDrawn(drawn + PAGE)}>{words.showMore(Math.min(rest, PAGE))}</Button>}
      </div>
    </>
  );
}
