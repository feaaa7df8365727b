import { makeStyles, tokens } from '@fluentui/react-components';
import type { Explanation } from '../scoring/explain';
import { formulaText } from '../wording/formula';
import { adviceText } from '../wording/advice';
import { CriteriaTable } from './CriteriaTable';
import { useLanguage } from './language';
import { Sources } from './Sources';

const useStyles = makeStyles({
  why: { display: 'flex', flexDirection: 'column', gap: '12px' },
  next: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  values: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: '12px', rowGap: '4px', margin: 0 },
  code: { fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  formula: { margin: 0, padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontVariantNumeric: 'tabular-nums' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Numbers as people group them; anything else as it is. */
function valueText(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value).toLocaleString('en-US', { maximumFractionDigits: 4 }) : value;
}

/** The formula with what was reported in the place of the codes. */
function filledIn(formula: string, values: Explanation['values']): string {
  return formula.replace(/[A-Za-z]\w*/g, (code) => {
    const value = values.find((one) => one.code === code)?.value;
    return value === undefined || value === null ? code : valueText(value);
  });
}

/** Why a result is what it is: the way to the next level, values, formula, criteria, assumptions, sources. */
export function Explained({ explanation }: { readonly explanation: Explanation | null }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  if (!explanation) return <p className={styles.quiet}>{words.nothingToExplain}</p>;

  const { values, rates, rows, items, note, gate, target, result } = explanation;
  const nameOf = (code: string) => items.find((item) => item.code === code)?.name[language] ?? '';
  const given = values.filter(({ value }) => value !== null);
  return (
    <div className={styles.why}>
      {explanation.advice.map((way) => adviceText(way, items, language)).map((line) => <p key={line} className={styles.next}>{line}</p>)}
      {result.level === 5 && <p className={styles.next}>{words.highest}</p>}
      <h2 className={styles.heading}>{words.why}</h2>
      {given.length > 0 && (
        <dl className={styles.values}>
          {given.map(({ code, value, filledIn: printed }) => [
            <dt key={code} className={styles.code}>{code}</dt>,
            <dd key={`${code} name`} className={styles.name}>{nameOf(code)}{printed && ` (${words.filledIn})`}</dd>,
            <dd key={`${code} value`} className={styles.value}>{valueText(value ?? '')}</dd>,
          ])}
        </dl>
      )}
      {rates.map(({ name, formula, shown }) => (
        <p key={formula} className={styles.formula}>
          {name && `${name}: `}{formulaText(formula)}
          <br />= {formulaText(filledIn(formula, values))} = <strong>{shown}</strong>
        </p>
      ))}
      {gate && <p className={styles.quiet}>{words.condition(gate.name[language], formulaText(gate.formula), gate.atLeast)}</p>}
      {rows.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.criteria}</h2>
          <CriteriaTable rows={rows} />
        </>
      )}
      {target && <p className={styles.quiet}>{words.target(target.is === 'atLeast' ? '≥' : '≤', target.value)}</p>}
      {note && <p className={styles.quiet}>{note[language]}</p>}
      <Sources explanation={explanation} />
    </div>
  );
}
