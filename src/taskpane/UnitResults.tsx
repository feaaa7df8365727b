import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useMemo, useState } from 'react';
import { recordKey } from '../tasks/recordKey';
import { AnswerProgress } from './AnswerProgress';
import { choiceOf, type KpiChoice } from './kpiNames';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { TableView } from './tableViews';
import { UnitRow } from './UnitRow';
import { useAnswer } from './useAnswer';

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
  const { table, results, first, kpis, severalRounds } = view;
  const several = kpis.length > 1;
  const more = Math.min(drawn, results) - first.length;
  const answering = useAnswer(open && more > 0 ? state.work : null, 'results', useMemo(() => [table.id, first.length, more] as const, [table.id, first.length, more]));
  const records = more > 0 && answering.answer ? [...first, ...answering.answer] : first.slice(0, drawn);
  const rest = results - drawn;
  return (
    <>
      <div className={styles.foot}>
        <Button className={styles.toggle} size="small" appearance="subtle" icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {open ? words.hideUnits : words.showUnits(results)}
      </Button>
        {!alone && view.scored > 0 && <Checkbox label={words.writeTable} aria-label={`${words.writeTable}: ${title}`} checked={!state.choices.leftOut.includes(table.id)} onChange={(_, data) => void session.include(table.id, data.checked === true)} />}
      </div>
      <div id={id}>
        {open && (
          <ul className={styles.list}>
            {records.map((record) => (
              <UnitRow key={recordKey(record)} record={record} roundShown={severalRounds} kpiNumber={several ? (choiceOf(record.kpi, choices)?.number ?? null) : null} />
            ))}
          </ul>
        )}
        {open && <AnswerProgress of={answering} words={words.work.results} />}
        {open && rest > 0 && <Button size="small" appearance="subtle" onClick={() => setDrawn(drawn + PAGE)}>{words.showMore(Math.min(rest, PAGE))}</Button>}
      </div>
    </>
  );
}
