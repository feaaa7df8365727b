import { makeStyles, Select } from '@fluentui/react-components';
import { ROUND_ORDER } from './rounds';
import type { Round } from '../kpi/schema';
import { useLanguage } from './language';

const useStyles = makeStyles({ label: { display: 'flex', alignItems: 'center', gap: '8px' }, select: { minWidth: '7.5em' } });

interface RoundPickerProps {
  readonly value: Round | null;
  /** Rounds that the indicator knows. */
  readonly rounds: readonly Round[];
  /** Which table this is for, said to screen readers. */
  readonly of: string;
  readonly onPick: (round: Round) => void;
}

export function RoundPicker({ value, rounds, of, onPick }: RoundPickerProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const offered = ROUND_ORDER.filter((round) => rounds.includes(round) || round === value);
  return (
    <label className={styles.label}>
      {words.round}
      <Select size="small" className={styles.select} value={value ?? ''} aria-label={`${words.round}: ${of}`} onChange={(_, data) => onPick(data.value as Round)}>
        {value === null && <option value="" disabled>–</option>}
        {offered.map((round) => <option key={round} value={round}>{words.rounds[round]}</option>)}
      </Select>
    </label>
  );
}
