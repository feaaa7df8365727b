import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AnswerProgress } from './AnswerProgress';
import { daysIn, isoDate, isoMonth, lastMonthOf, monthBefore, type MonthOfYear } from './calendar';
import { dateText, daysUntil } from './format';
import { useLanguage } from './language';
import { DayField, MonthField } from './MonthField';
import { Notice } from './Notice';
import { OfficeFields } from './OfficeFields';
import { offerFile } from './offerFile';
import { usePane } from './PaneContext';
import { PastNotice } from './PastNotice';
import { PublishedDialog } from './PublishedDialog';
import { PublishField } from './PublishField';
import { ReportForms } from './ReportForms';
import { deedText, sheetNames } from './sentences';
import type { SummaryChoices } from './session';
import type { Work } from './sessionState';
import { SummaryPreview } from './SummaryPreview';
import { useAct } from './useAct';
import { useAnswer } from './useAnswer';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  due: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The month that the results stand for: the end of their round; without a fiscal year, the month that has just ended. */
function firstMonth(work: Work): MonthOfYear {
  const { fiscalYear, tables } = work.scored;
  return fiscalYear === null ? monthBefore(new Date()) : lastMonthOf(fiscalYear, tables.find((table) => table.round !== null)?.round ?? null);
}

/** Asks for the month, the date of the data and the office, shows what the report will say, and makes it or brings it up to date. */
export default function SummaryTab({ work }: { readonly work: Work }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state, selectCell } = usePane();
  const [month, setMonth] = useState(() => firstMonth(work));
  const [day, setDay] = useState<number | null>(null);
  const [office, setOffice] = useState(() => session.office(work));
  const [publish, setPublish] = useState(false);
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const { deed, phase, canUndo } = state;
  const busy = phase !== 'ready';
  const asOfDay = Math.min(day ?? daysIn(month), daysIn(month));
  const asOf = isoDate(month, asOfDay);
  const options: SummaryChoices = useMemo(() => ({ month: isoMonth(month), asOf, office, publish, forms: [...forms] }), [month, asOf, office, publish, forms]);
  const answering = useAnswer(work, 'summary', useMemo(() => [options, language] as const, [options, language]));
  const preview = answering.answer;

  const { act, undoRef, mainRef } = useAct(busy);
  const years = [...new Set([month.year - 1, month.year, month.year + 1])];
  const isThere = preview !== null && work.snapshot.sheets.some(({ name }) => name === preview.sheet);
  const make = (changePublished = false) => act(() => session.summarise({ ...options, changePublished }, language));
  const makeOrAsk = async () => {
    // What was typed last may still be on its way.
    const latest = await answering.latest();
    if (latest?.locked) setAsking(true);
    else if (latest) make();
  };
  const download = async () => {
    const page = await session.ask('summaryPage', [options, language]).catch(() => null);
    if (page !== null) offerFile(page, words.summary.fileName(options.month), 'text/html;charset=utf-8');
  };

  return (
    <div className={styles.body}>
      <p className={styles.text}>{words.summary.intro}</p>
      <MonthField value={month} years={years} onPick={setMonth} />
      <DayField label={words.summary.asOf} of={month} value={asOfDay} onPick={setDay} hint={dateText(asOf, language)} />
      {preview && <p className={styles.due}>{words.summary.due(dateText(preview.due, language))} · {words.summary.daysLeft(daysUntil(preview.due, new Date()))}</p>}
      <OfficeFields value={office} onChange={setOffice} />
      <AnswerProgress of={answering} />
      {preview && <PastNotice plan={preview} />}
      {preview && <SummaryPreview plan={preview} />}
      {preview && <ReportForms plan={preview} chosen={forms} onChange={setForms} />}
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
      <PublishField published={preview?.published?.at ?? null} value={publish} onChange={setPublish} />
      {preview && <p className={styles.text}>{words.summary.willMake(sheetNames(preview.sheets, words), preview.rows)}</p>}
      <Button ref={mainRef} appearance="primary" size="large" disabledFocusable={busy || answering.ended !== null} onClick={() => void makeOrAsk()} {...(busy && { icon: <Spinner size="tiny" aria-hidden /> })}>
        {phase === 'writing' || phase === 'undoing' ? words[phase] : isThere ? words.summary.update : words.summary.make}
      </Button>
      {preview && <Button disabledFocusable={busy} onClick={() => void download()}>{words.summary.download}</Button>}
      {preview && (
        <PublishedDialog
          open={asking}
          changes={preview.changes}
          onCancel={() => setAsking(false)}
          onChange={() => {
            setAsking(false);
            make(true);
          }}
        />
      )}
    </div>
  );
}
