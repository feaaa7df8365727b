import { Button, Field, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { daysIn, isoDate, isoMonth, lastMonthOf, monthBefore, type MonthOfYear } from './calendar';
import { dateText } from './format';
import { useLanguage } from './language';
import { DayField, MonthField } from './MonthField';
import { Notice } from './Notice';
import { usePane } from './PaneContext';
import { deedText } from './sentences';
import type { SummaryChoices } from './session';
import type { Work } from './sessionState';
import { useAct } from './useAct';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  due: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The month that the results stand for: the end of their round; without a fiscal year, the month that has just ended. */
function firstMonth(work: Work): MonthOfYear {
  const { fiscalYear, tables } = work.scored;
  return fiscalYear === null ? monthBefore(new Date()) : lastMonthOf(fiscalYear, tables.find((table) => table.round !== null)?.round ?? null);
}

/** Asks for the month, the office and the date of the data, and makes the monthly summary sheet. */
export default function SummaryTab({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state, selectCell } = usePane();
  const [month, setMonth] = useState(() => firstMonth(work));
  const [day, setDay] = useState<number | null>(null);
  const [office, setOffice] = useState('');
  const { deed, phase, canUndo } = state;
  const busy = phase !== 'ready';
  const asOfDay = Math.min(day ?? daysIn(month), daysIn(month));
  const asOf = isoDate(month, asOfDay);
  const name = office.trim();
  const options: SummaryChoices = useMemo(() => ({ month: isoMonth(month), asOf, ...(name && { office: { name } }) }), [month, asOf, name]);
  const preview = useMemo(() => session.previewSummary(work, options, language), [session, work, options, language]);

  const { act, undoRef, mainRef } = useAct(busy);
  const years = [...new Set([month.year - 1, month.year, month.year + 1])];

  return (
    <div className={styles.body}>
      <p className={styles.text}>{words.summary.intro}</p>
      <MonthField value={month} years={years} onPick={setMonth} />
      <DayField label={words.summary.asOf} of={month} value={asOfDay} onPick={setDay} hint={dateText(asOf, language)} />
      <Field label={words.summary.office} hint={words.summary.officeHint}>
        <Input value={office} maxLength={200} onChange={(_, data) => setOffice(data.value)} />
      </Field>
      {preview && <p className={styles.due}>{words.summary.due(dateText(preview.due, language))}</p>}
      {(deed?.kind === 'summary' || deed?.kind === 'undone') && (
        <Notice
          kind="done"
          actions={
            <>
              {canUndo && <Button ref={undoRef} size="small" disabledFocusable={busy} onClick={() => act(() => session.undo())}>{words.undo}</Button>}
              {deed.kind === 'summary' && selectCell && <Button size="small" appearance="subtle" onClick={() => selectCell(deed.sheet, 'A1')}>{words.summary.goToSheet}</Button>}
            </>
          }
        >
          {deedText(deed, words)}
        </Notice>
      )}
      {preview && <p className={styles.text}>{words.summary.willMake(preview.sheet, preview.rows)}</p>}
      <Button ref={mainRef} appearance="primary" size="large" disabledFocusable={busy} onClick={() => act(() => session.summarise(options, language))} {...(busy && { icon: <Spinner size="tiny" /> })}>
        {phase === 'writing' || phase === 'undoing' ? words[phase] : words.summary.make}
      </Button>
    </div>
  );
}
