import { makeStyles, tokens } from '@fluentui/react-components';
import { asValueReason, SCORE_ROLES } from '../wording/asValues';
import type { NamedAsValue } from '../tasks/overview';
import { CellLink } from './CellLink';
import { useLanguage } from './language';
import { asValueGroups } from './sentences';

const useStyles = makeStyles({
  text: { margin: '4px 0 0', lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** What is written as values although formulas were asked for, and why: said before anything is written. */
export function AsValues({ asValues }: { readonly asValues: readonly NamedAsValue[] }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const groups = asValueGroups(asValues);
  if (groups.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{words.work.whyValues(groups.reduce((sum, { rows }) => sum + rows, 0))}</p>
      <ul className={styles.list}>
        {groups.map(({ table, roles, round, rows, reason, item, name }) => (
          <li key={[table, roles, round, reason, item].join('\t')}>
            <CellLink bare sheet={table.slice(0, table.lastIndexOf('!'))} address={table.slice(table.lastIndexOf('!') + 1)} />{' '}
            {words.work.valueRows(roles.map((role) => SCORE_ROLES[role][language]).join(', ') + (round === null ? '' : ` ${words.rounds[round]}`), rows, asValueReason({ reason, item, name })[language])}
          </li>
        ))}
      </ul>
    </>
  );
}
