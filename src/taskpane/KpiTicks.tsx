import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KpiChoice } from './kpiNames';
import { matching } from './kpiSearch';
import { useLanguage } from './language';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', maxHeight: '38vh', overflowY: 'auto', marginTop: '4px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  number: { fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, padding: '8px 12px', color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0 },
});

/** So many are seen at a glance, without a search. */
const FEW = 6;

interface KpiTicksProps {
  /** What the list is for. */
  readonly label: string;
  readonly choices: readonly KpiChoice[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** A list of indicators to tick; a long one is narrowed by what is typed above it. */
export function KpiTicks({ label, choices, chosen, onChange }: KpiTicksProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const [query, setQuery] = useState('');
  const found = matching(choices, query);
  const tick = (id: string, isTicked: boolean) => onChange(new Set(choices.map((choice) => choice.id).filter((one) => (one === id ? isTicked : chosen.has(one)))));
  return (
    <div>
      {choices.length > FEW && (
        <Field label={words.forms.search}>
          <Input className={styles.input} value={query} placeholder={words.searchKpi} onChange={(_, data) => setQuery(data.value)} />
        </Field>
      )}
      <div className={styles.list} role="group" aria-label={label}>
        {query.trim() === '' && choices.length > 1 && (
          <Checkbox
            label={words.forms.all(choices.length)}
            checked={chosen.size === 0 ? false : chosen.size === choices.length ? true : 'mixed'}
            onChange={(_, data) => onChange(new Set(data.checked === true ? choices.map(({ id }) => id) : []))}
          />
        )}
        {found.map(({ id, number, name }) => (
          <Checkbox key={id} checked={chosen.has(id)} label={<><span className={styles.number}>{number}</span> {name[language]}</>} onChange={(_, data) => tick(id, data.checked === true)} />
        ))}
        {found.length === 0 && <p className={styles.none}>{words.noKpiMatches}</p>}
      </div>
    </div>
  );
}
