import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useState } from 'react';
import { ruleBookPage } from '../../tasks/ruleBook';
import { formulaText } from '../../wording/formula';
import { refusedText } from '../../wording/paneRules';
import { useLanguage } from '../language';
import { usePane } from '../PaneContext';
import type { ShownRule } from '../sessionState';
import { useFocusTarget } from '../useFocusTarget';
import { Cited } from './Cited';
import { DefinitionItems } from './DefinitionItems';
import { RoundCriteria } from './RoundCriteria';
import { Rulings } from './Rulings';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '8px 16px 24px' },
  top: { display: 'flex', marginLeft: '-12px' },
  number: { color: tokens.colorNeutralForeground2 },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '2px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0 },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  formula: { margin: 0, padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontVariantNumeric: 'tabular-nums' },
});

/** One definition as its document prints it, each part with its lines; what we decided stands apart. */
export default function DefinitionView({ rule }: { readonly rule: ShownRule }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session } = usePane();
  const [round, setRound] = useState(rule.round);
  const page = useMemo(() => ruleBookPage(rule.kpi, round), [rule.kpi, round]);
  const back = useFocusTarget();
  useEffect(() => {
    back.focus();
  }, [back]);
  const leave = () => {
    session.showRule(null);
    // Back to what opened it, once that is there again.
    setTimeout(() => document.getElementById(rule.from)?.focus());
  };
  const backButton = <div className={styles.top}><Button ref={back.ref} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={leave}>{words.back}</Button></div>;
  if (!page) return <section className={styles.view}>{backButton}<p>{words.rules.none(rule.kpi)}</p></section>;

  const { definition, edition, rounds, items, checks } = page;
  const { kpi, weight, formulas, citations } = definition;
  const of = (what: (typeof citations)[number]['what']) => citations.filter((one) => one.what === what);
  return (
    <section className={styles.view} aria-label={kpi.name[language]} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <div>
        {backButton}
        <div className={styles.number}>{words.rules.number(kpi.number)} · {words.documents[edition.document.id] ?? edition.title[language]}</div>
        <h1 className={styles.title}>{kpi.name[language]}</h1>
        <Cited citations={of('definition')} />
      </div>
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.rules.measure}</dt><dd className={styles.fact}>{kpi.unitOfMeasure[language]}{kpi.direction === 'lower' && ` · ${words.rules.lower}`}</dd>
        <dt className={styles.term}>{words.rules.weight}</dt><dd className={styles.fact}>{weight ?? words.rules.noWeight} <Cited citations={of('weight')} inline /></dd>
      </dl>
      <DefinitionItems items={items} />
      {formulas.length > 0 && (
        <div>
          <h2 className={styles.heading}>{words.rules.formula}</h2>
          {formulas.map(({ name, formula }) => <p key={formula} className={styles.formula}>{name && `${name}: `}{formulaText(formula)}</p>)}
          <Cited citations={of('formula')} />
        </div>
      )}
      <RoundCriteria page={page} rounds={rounds} onRound={setRound} />
      <Rulings rulings={definition.rulings} refused={checks.map(refusedText)} />
      <p className={styles.fact}>{words.rules.document}: {edition.document.title[language]}</p>
    </section>
  );
}
