import { Field, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { areaAddress } from '../sheet/address';
import type { Policy } from '../scoring/result';
import { AsValues } from './AsValues';
import { CellLink } from './CellLink';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { Work } from './sessionState';

const useStyles = makeStyles({
  preview: { display: 'flex', flexDirection: 'column', gap: '8px', maxHeight: '40vh', overflowY: 'auto' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', padding: '2px 0' },
  how: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Every column that will be written, with its place; and the choices that change it. */
export function WritePreview({ scores, hasClaims }: { readonly scores: Work['scores']; readonly hasClaims: boolean }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { session, state } = usePane();
  const { overwrite, policy, as } = state.choices;
  return (
    <div className={styles.preview}>
      <ul className={styles.list}>
        {scores.columns.map((column) => {
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
      <Field label={words.work.as}>
        <RadioGroup value={as} onChange={(_, data) => void session.choose({ as: data.value as typeof as })}>
          <Radio value="values" label={words.work.ways.values} />
          <Radio value="formulas" label={words.work.ways.formulas} />
        </RadioGroup>
      </Field>
      <AsValues asValues={scores.asValues} />
      {(hasClaims || overwrite) && <Switch label={words.overwrite} checked={overwrite} onChange={(_, data) => void session.choose({ overwrite: data.checked })} />}
      <Field label={words.policy}>
        <RadioGroup value={policy} onChange={(_, data) => void session.choose({ policy: data.value as Policy })}>
          <Radio value="step" label={words.policies.step} />
          <Radio value="linear" label={words.policies.linear} />
        </RadioGroup>
      </Field>
    </div>
  );
}
