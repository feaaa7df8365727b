import { makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { areaAddress } from '../sheet/address';
import type { Policy } from '../scoring/result';
import type { ScoreColumn } from '../tasks/types';
import { CellLink } from './CellLink';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '4px', maxHeight: '40vh', overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', padding: '2px 0' },
  how: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Every column that will be written, with its place; and the two choices that change it. */
export function WritePreview({ columns, hasClaims }: { readonly columns: readonly ScoreColumn[]; readonly hasClaims: boolean }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const { overwrite, policy } = state.choices;
  return (
    <div className={styles.preview}>
      <ul className={styles.list}>
        {columns.map((column) => {
          const address = areaAddress(column.area);
          return (
            <li key={`${column.sheet}!${address}`} className={styles.row}>
              <span>{column.header}</span>
              <CellLink bare sheet={column.sheet} address={address} />
              <span className={styles.how}>{words.how[column.how]}</span>
            </li>
          );
        })}
      </ul>
      {(hasClaims || overwrite) && <Switch label={words.overwrite} checked={overwrite} onChange={(_, data) => session.choose({ overwrite: data.checked })} />}
      <RadioGroup aria-label={words.policy} value={policy} onChange={(_, data) => session.choose({ policy: data.value as Policy })}>
        <Radio value="step" label={words.policies.step} />
        <Radio value="linear" label={words.policies.linear} />
      </RadioGroup>
    </div>
  );
}
