import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId } from 'react';
import { areaAddress } from '../sheet/address';
import { planProblemText } from '../wording/planProblems';
import type { Language } from '../wording/language';
import type { PaneWords } from '../wording/pane';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CellLink } from './CellLink';
import { columnsText, editButton } from './columnsText';
import { choiceOf, tableTitle, type KpiChoice } from './kpiNames';
import { useLanguage } from './language';
import { firstDraft } from './mappingDraft';
import { usePane } from './PaneContext';
import { RoundPicker } from './RoundPicker';
import { StateTag } from './StateTag';
import type { TableView } from './tableViews';
import { UnitResults } from './UnitResults';

const KpiPicker = lazy(() => import('./KpiPicker'));

const useStyles = makeStyles({
  card: { padding: '12px', borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  asking: { border: `1px solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', gap: '8px', alignItems: 'flex-start', justifyContent: 'space-between' },
  title: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', paddingTop: '8px' },
  plain: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  picker: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px' },
  confirmed: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorPaletteGreenForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What a person should know about a table that is not simply ready. */
function hintOf({ state, problem, table }: TableView, language: Language, words: PaneWords): string | null {
  if (state === 'noCriteria') return words.noCriteriaHint;
  if (state === 'otherYear') return words.otherYearHint;
  if (problem) return planProblemText(problem, language);
  return table.roundFrom === 'lastRound' ? words.roundAssumed : null;
}

interface TableCardProps {
  readonly view: TableView;
  readonly choices: readonly KpiChoice[];
  /** A table by itself shows its results at once, and needs no switch to leave it out. */
  readonly alone: boolean;
  readonly onEdit: (table: string) => void;
}

/** One table of the workbook: what it is, what can be corrected about it, and its results. */
export function TableCard({ view, choices, alone, onEdit }: TableCardProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state } = usePane();
  const id = useId();
  const { table, kpis } = view;
  const title = tableTitle(kpis, choices, language, words);
  const asking = view.state === 'confirm';
  const kpi = choiceOf(kpis.length === 1 ? (kpis[0] ?? null) : null, choices);
  const hint = hintOf(view, language, words);

  const columns = columnsText(table, language);
  const forNow = state.choices.corrections[table.id];
  const keep = () => {
    if (session.loaded && state.work) void session.remember(table, session.mappingOf(table, firstDraft(session.loaded, state.work, table, forNow)));
  };

  return (
    <article className={mergeClasses(styles.card, asking && styles.asking)} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title} title={title}>{title}</h3>
        <StateTag state={view.state} />
      </div>
      <div className={styles.meta}>
        <CellLink bare sheet={table.sheet} address={areaAddress(table.area)} />
        <span>{words.units(view.units)}</span>
      </div>
      {table.mapping && <div className={styles.confirmed}><CheckmarkCircle16Regular aria-hidden /> {words.mapping.confirmed}</div>}
      {columns && <div className={styles.hint}>{words.mapping.columns(columns)}</div>}
      <div className={styles.controls}>
        {kpi && table.rounds.length === 0 && table.roundFrom !== 'column' && <RoundPicker value={view.round} rounds={kpi.rounds} of={title} onPick={(round) => void session.correct(table.id, { round })} />}
        <Link as="button" id={editButton(table.id)} className={styles.plain} aria-label={words.mapping.editTable(title)} onClick={() => onEdit(table.id)}>{words.mapping.edit}</Link>
        {forNow && !asking && <Link as="button" className={styles.plain} onClick={keep}>{words.mapping.keep}</Link>}
      </div>
      {hint && <div className={styles.hint}>{hint}</div>}
      {asking && (
        <div className={styles.picker}>
          <span>{words.whichKpi}</span>
          <Suspense fallback={null}><KpiPicker choices={choices} label={words.whichKpi} focused={false} onPick={(kpiId) => void session.correct(table.id, { kpi: kpiId })} /></Suspense>
        </div>
      )}
      {!asking && view.results > 0 && <UnitResults view={view} title={title} choices={choices} alone={alone} />}
    </article>
  );
}
