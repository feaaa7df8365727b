import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useState } from 'react';
import type { Round } from '../kpi/schema';
import { areaAddress } from '../sheet/address';
import type { ReadTable } from '../sheet/reading';
import type { MappingChoice } from '../tasks/mapping';
import { AnswerProgress } from './AnswerProgress';
import { CellLink } from './CellLink';
import { editButton } from './columnsText';
import { FailureNotice } from './FailureNotice';
import KpiPicker from './KpiPicker';
import { choiceOf } from './kpiNames';
import { useLanguage } from './language';
import { MappingBar } from './MappingBar';
import { MappingColumns } from './MappingColumns';
import { columnsFor, columnsOf, draftProblems, firstDraft, kpiOf } from './mappingDraft';
import { MappingResult } from './MappingResult';
import { usePane } from './PaneContext';
import { ROUND_ORDER } from './rounds';
import type { Work } from './sessionState';
import { useAnswer } from './useAnswer';
import { useFocusTarget } from './useFocusTarget';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  body: { display: 'flex', flexDirection: 'column', gap: '16px', flexGrow: 1, padding: '8px 16px 16px' },
  top: { display: 'flex', marginLeft: '-12px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

interface MappingViewProps {
  readonly work: Work;
  readonly table: ReadTable;
  readonly onLeave: () => void;
}

/** What a table is: its indicator, its round, each of its columns; and at once what is then read. */
export default function MappingView({ work, table, onLeave }: MappingViewProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const tasks = session.loaded;
  const kpis = useMemo(() => tasks?.kpiChoices() ?? [], [tasks]);
  const [draft, setDraft] = useState<MappingChoice>(() => (tasks ? firstDraft(tasks, work, table, state.choices.corrections[table.id]) : { kpi: null, round: null, columns: null }));
  const back = useFocusTarget();
  useEffect(() => {
    back.focus();
  }, [back]);

  const answering = useAnswer(work, 'mapping', useMemo(() => [table.id, draft] as const, [table, draft]));
  const preview = answering.answer;
  const kpi = draft.kpi ?? table.said.kpi;
  const known = choiceOf(kpi, kpis);
  const round = draft.round ?? preview?.table.round ?? null;
  const roles = useMemo(() => tasks?.columnRoles(known?.id ?? null, round) ?? [], [tasks, known, round]);
  const mappable = preview?.table.mappable ?? table.mappable;
  const columns = draft.columns ?? columnsOf(preview?.table ?? table);
  const { byColumn, missing } = draftProblems(columns, known?.id ?? kpiOf(preview), mappable, words);

  const leave = () => {
    onLeave();
    // Back to the table, once it is there again.
    setTimeout(() => document.getElementById(editButton(table.id))?.focus());
  };
  const pick = (id: string) => {
    const next = id === table.said.kpi ? null : id;
    const rounds = choiceOf(id, kpis)?.rounds ?? [];
    setDraft({ kpi: next, round: draft.round !== null && rounds.includes(draft.round) ? draft.round : null, columns: columnsFor(draft.columns, tasks?.columnRoles(id, draft.round) ?? []) });
  };
  const confirm = async () => {
    // What was seen is what is remembered, also where nothing was changed.
    const mapping = session.mappingOf(table, { ...draft, columns: mappable ? columns : null });
    if (await session.remember(table, mapping)) leave();
  };
  const takeBack = async () => {
    if (table.mapping && (await session.forget(table.mapping, table.id))) leave();
  };
  const said = table.said.round as Round | null;

  return (
    <section className={styles.view} aria-label={words.mapping.title} onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && leave()}>
      <div className={styles.body}>
        <div>
          <div className={styles.top}>
            <Button ref={back.ref} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={leave}>{words.back}</Button>
          </div>
          <h1 className={styles.title}>{words.mapping.title}</h1>
          <CellLink bare sheet={table.sheet} address={areaAddress(table.area)} />
          <p className={styles.intro}>{words.mapping.intro}</p>
        </div>
        {state.failure && <FailureNotice />}
        <Field label={words.mapping.kpi}>
          <KpiPicker choices={kpis} label={words.mapping.kpi} focused={false} chosen={known?.id ?? null} onPick={pick} />
        </Field>
        <Field label={words.mapping.round}>
          <Select className={styles.select} value={draft.round ?? ''} onChange={(_, data) => setDraft({ ...draft, round: data.value === '' ? null : (data.value as Round) })}>
            <option value="">{words.mapping.asTable(said && words.rounds[said])}</option>
            {ROUND_ORDER.filter((one) => known?.rounds.includes(one)).map((one) => <option key={one} value={one}>{words.rounds[one]}</option>)}
          </Select>
        </Field>
        <MappingColumns table={table} sheet={work.snapshot.sheets.find(({ name }) => name === table.sheet)} columns={mappable ? columns : null} roles={roles} problems={byColumn} onChange={(next) => setDraft({ ...draft, columns: next })} />
        <AnswerProgress of={answering} />
        {preview && <MappingResult preview={preview} />}
      </div>
      <MappingBar problem={preview === null && answering.ended === null ? '' : (missing ?? [...byColumn.values()][0] ?? null)} onConfirm={() => void confirm()} onTakeBack={table.mapping ? () => void takeBack() : null} />
    </section>
  );
}
