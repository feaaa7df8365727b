import { makeStyles, tokens } from '@fluentui/react-components';
import type { MappingPreview } from '../opened/answers';
import type { ScoredRecord } from '../tasks/types';
import type { PaneWords } from '../wording/pane';
import { useLanguage } from './language';
import { ProblemLine } from './ProblemLine';
import { problemGroups } from './problems';
import { resultWords } from './resultWords';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px', padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, fontVariantNumeric: 'tabular-nums' },
  inputs: { color: tokens.colorNeutralForeground2 },
  problems: { marginTop: '12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const SHOWN = 5;

/** What would be read: the first units with their values, and what is wrong with them. */
export function MappingResult({ preview: { results, first, issues } }: { readonly preview: MappingPreview }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const problems = problemGroups(issues).filter(({ severity }) => severity !== 'info').flatMap((group) => group.problems);
  return (
    <section aria-live="polite">
      <h2 className={styles.heading}>{words.mapping.willRead(results)}</h2>
      <ul className={styles.list}>
        {first.map((record) => (
          <li key={record.row} className={styles.row}>
            <span>{record.unit ?? record.unitAsWritten}</span>
            <span className={styles.inputs}>{valuesText(record, words)}</span>
          </li>
        ))}
      </ul>
      {results > first.length && <div className={styles.quiet}>{words.mapping.andMore(results - first.length)}</div>}
      {results > 0 && problems.length === 0 && <div className={styles.problems}>{words.mapping.noProblems}</div>}
      {problems.length > 0 && <ul className={`${styles.list} ${styles.problems}`}>{problems.slice(0, SHOWN).map((problem, index) => <ProblemLine key={index} problem={problem} />)}</ul>}
      {problems.length > SHOWN && <div className={styles.quiet}>{words.mapping.moreProblems(problems.length - SHOWN)}</div>}
    </section>
  );
}

/** `A1 327 · B1 1,310 · ระดับ 3`. */
function valuesText(record: ScoredRecord, words: PaneWords): string {
  const inputs = Object.entries(record.inputs).map(([code, value]) => `${code} ${textOf(value)}`);
  const level = record.result?.level ?? null;
  const said = level === null ? resultWords(record, words).instead : words.level(level);
  return [...(inputs.length > 0 ? inputs : [words.mapping.noData]), ...(said ? [said] : [])].join(' · ');
}

function textOf(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' && value !== null ? Object.entries(value).map(([code, one]) => `${code} ${String(one)}`).join(', ') : String(value);
}
