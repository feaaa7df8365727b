import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect } from 'react';
import type { ScoredRecord } from '../tasks/types';
import { Explained } from './Explained';
import { rateText } from './format';
import { kpiTitle } from './kpiNames';
import { useLanguage } from './language';
import { LevelBadge } from './LevelBadge';
import { usePane } from './PaneContext';
import { ProblemLine } from './ProblemLine';
import { parseArea } from '../sheet/address';
import { cellIn, cellsIn } from '../sheet/recordCells';
import { resultWords } from './resultWords';
import { unitRowId } from './UnitRow';
import type { Work } from './sessionState';
import { useFocusTarget } from './useFocusTarget';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '8px 16px 24px' },
  top: { display: 'flex', marginLeft: '-12px' },
  unit: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  kpi: { margin: 0, color: tokens.colorNeutralForeground2 },
  figures: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  rate: { fontSize: tokens.fontSizeHero700, lineHeight: '48px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  measure: { color: tokens.colorNeutralForeground2 },
  score: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500 },
  problems: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Where the focus goes back to when the definition is left. */
const WHOLE = 'whole-definition';

/** One result in full: the figures first, then why, then where it stands. */
export default function ResultCard({ record, work }: { readonly record: ScoredRecord; readonly work: Work }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, selectCell, state } = usePane();
  const back = useFocusTarget();
  const fromList = state.shown?.from === 'list';
  useEffect(() => {
    if (fromList) back.focus();
  }, [fromList, back]);

  const leave = () => {
    session.show(null);
    // Back to the row it was opened from, once the list is there again.
    setTimeout(() => document.getElementById(unitRowId(record))?.focus());
  };

  const { result } = record;
  const explanation = session.explain(record);
  const said = resultWords(record, words);
  const rate = rateText(result?.rate ?? null);
  const problems = work.issues.filter((issue) => issue.sheet === record.sheet && issue.cell !== null && parseArea(issue.cell)?.top === record.row);
  const cell = cellIn(record, 'rate') ?? cellIn(record, 'score') ?? cellIn(record, 'unit') ?? Object.values(cellsIn(record))[0];
  return (
    <section className={styles.card} aria-label={record.unit ?? record.unitAsWritten} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <div className={styles.top}>
        <Button ref={back.ref} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={leave}>{words.back}</Button>
      </div>
      <div>
        <h1 className={styles.unit}>{record.unit ?? record.unitAsWritten}</h1>
        {record.kpi && <p className={styles.kpi}>{kpiTitle(record.kpi, session.loaded?.kpiChoices() ?? [], language)}</p>}
      </div>
      <div className={styles.figures}>
        {rate !== null && <span><span className={styles.rate}>{rate}</span> <span className={styles.measure}>{explanation?.kpi.unitOfMeasure[language]}</span></span>}
        <LevelBadge large level={result?.level ?? null} instead={said.instead} />
        {said.score && <span className={styles.score}>{said.score}</span>}
        {said.target && <span className={styles.score}>{said.target}</span>}
        {said.claimed && <span className={styles.measure}>{said.claimed}</span>}
      </div>
      <Explained explanation={explanation} />
      {record.kpi && explanation && <div><Link as="button" id={WHOLE} onClick={() => session.showRule({ kpi: record.kpi ?? '', round: explanation.round, from: WHOLE })}>{words.rules.whole}</Link></div>}
      {problems.length > 0 && <ul className={styles.problems}>{problems.map((issue, index) => <ProblemLine key={index} problem={{ issue, followers: [] }} />)}</ul>}
      {selectCell && cell && <div><Button onClick={() => selectCell(record.sheet, cell)}>{words.goToCell(`${record.sheet}!${cell}`)}</Button></div>}
    </section>
  );
}
