import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Round } from '../../kpi/schema';
import type { RuleBookPage } from '../../tasks/ruleBook';
import { formulaText } from '../../wording/formula';
import { CriteriaTable } from '../CriteriaTable';
import { useLanguage } from '../language';
import { Cited } from './Cited';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  label: { display: 'flex', alignItems: 'center', gap: '8px' },
  select: { minWidth: '7.5em' },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RoundCriteriaProps {
  readonly page: RuleBookPage;
  readonly rounds: readonly Round[];
  readonly onRound: (round: Round) => void;
}

/** What one round asks: its criteria as they are printed, the target, the condition. */
export function RoundCriteria({ page: { definition }, rounds, onRound }: RoundCriteriaProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { round, rows, target, gate, note, citations } = definition;
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.criteria}</h2>
        {rounds.length === 0
          ? <span className={styles.quiet}>{words.rules.everyRound}</span>
          : (
            <label className={styles.label}>
              {words.rules.round}
              <Select size="small" className={styles.select} value={round} onChange={(_, data) => onRound(data.value as Round)}>
                {rounds.map((one) => <option key={one} value={one}>{words.rounds[one]}</option>)}
              </Select>
            </label>
          )}
      </div>
      {gate && <p className={styles.text}>{words.condition(gate.name[language], formulaText(gate.formula), gate.atLeast)}</p>}
      {rows.length > 0 ? <CriteriaTable rows={rows} /> : <p className={styles.quiet}>{words.rules.noCriteria}</p>}
      {target && <p className={styles.text}>{words.target(target.is === 'atLeast' ? '≥' : '≤', target.value)}</p>}
      {note && <p className={styles.quiet}>{note[language]}</p>}
      <Cited citations={citations.filter(({ what }) => what === 'criteria' || what === 'target' || what === 'gate')} />
    </div>
  );
}
