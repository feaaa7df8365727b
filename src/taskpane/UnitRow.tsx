import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Round } from '../kpi/schema';
import { recordKey } from '../tasks/recordKey';
import type { ScoredRecord } from '../tasks/types';
import { shortAdvice } from './advice';
import { rateText } from './format';
import { useLanguage } from './language';
import { LevelBadge } from './LevelBadge';
import { usePane } from './PaneContext';
import { resultWords } from './resultWords';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(5.4em, auto)',
    alignItems: 'center',
    columnGap: '12px',
    width: '100%',
    padding: '6px 12px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  unit: { minWidth: 0 },
  next: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  rate: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  level: { justifySelf: 'end', maxWidth: '100%', display: 'flex' },
});

/** Where the focus returns to when the result is closed. */
export function unitRowId(record: ScoredRecord): string {
  return `unit ${recordKey(record)}`.replace(/\s/g, '_');
}

interface UnitRowProps {
  readonly record: ScoredRecord;
  /** Said where a list holds several indicators. */
  readonly kpiNumber: string | null;
  /** Said where a list holds several rounds. */
  readonly roundShown: boolean;
}

/** One unit: rate, level and how far the next level is. Opens the result. */
export function UnitRow({ record, kpiNumber, roundShown }: UnitRowProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session } = usePane();
  const { result } = record;
  const said = resultWords(record, words);
  const rate = rateText(result?.rate ?? null);
  const next = useMemo(() => shortAdvice(session.explain(record), language), [session, record, language]);
  // Beside a level the target says nothing new about what to do; without one it is the result.
  const target = result?.level === null ? said.target : null;
  const round = roundShown && record.round !== null ? `${words.round} ${words.rounds[record.round as Round]}` : null;
  const below = [kpiNumber === null ? null : words.kpi(kpiNumber), round, next, said.claimed, target].filter((text) => text !== null);
  return (
    <li>
      <button type="button" id={unitRowId(record)} className={styles.row} onClick={() => session.show(record)}>
        <span className={styles.unit}>{record.unit ?? record.unitAsWritten}</span>
        <span className={styles.rate}>{rate ?? said.score ?? '–'}</span>
        <span className={styles.level}><LevelBadge level={result?.level ?? null} instead={said.instead} /></span>
        {below.length > 0 && <span className={styles.next}>{below.join(' · ')}</span>}
      </button>
    </li>
  );
}
