import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { kpiTitle, type KpiChoice } from './kpiNames';
import { matching } from './kpiSearch';
import { useLanguage } from './language';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%' },
  input: { minWidth: 0 },
  number: { fontWeight: tokens.fontWeightSemibold },
  edition: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  option: { display: 'block' },
});

interface KpiPickerProps {
  readonly choices: readonly KpiChoice[];
  readonly label: string;
  readonly focused: boolean;
  /** The one that is chosen, if one is: shown until something else is typed. */
  readonly chosen?: string | null;
  readonly onPick: (kpi: string) => void;
}

/** Finds an indicator by its number or by any part of its name. */
export default function KpiPicker({ choices, label, focused, chosen = null, onPick }: KpiPickerProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const [typed, setQuery] = useState<string | null>(null);
  const own = chosen === null ? '' : kpiTitle(chosen, choices, language);
  const query = typed ?? '';
  const [open, setOpen] = useState(false);
  const found = matching(choices, query);
  return (
    <Combobox
      className={styles.box}
      input={{ className: styles.input, autoFocus: focused }}
      aria-label={label}
      placeholder={words.searchKpi}
      value={typed ?? own}
      selectedOptions={chosen === null ? [] : [chosen]}
      onFocus={(event) => event.target.select()}
      onBlur={() => chosen !== null && setQuery(null)}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        setQuery(event.target.value);
        // Pasted and composed text comes without a key that would open the list.
        setOpen(true);
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue === undefined) return;
        setQuery(null);
        onPick(data.optionValue);
      }}
    >
      {found.map((choice) => (
        <Option key={choice.id} value={choice.id} text={`${choice.number} · ${choice.name[language]}`}>
          <span className={styles.option}>
            <span className={styles.number}>{choice.number}</span> {choice.name[language]} <span className={styles.edition}>{choice.edition}</span>
          </span>
        </Option>
      ))}
      {found.length === 0 && <Option value="" text={words.noKpiMatches} disabled>{words.noKpiMatches}</Option>}
    </Combobox>
  );
}
