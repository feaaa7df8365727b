import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { areaAddress } from '../sheet/address';
import type { ReadTable } from '../sheet/reading';
import { CellLink } from './CellLink';
import { editButton } from './columnsText';
import { useLanguage } from './language';

const useStyles = makeStyles({
  others: { marginTop: '8px' },
  toggle: { minWidth: 'auto', marginLeft: '-8px', fontWeight: tokens.fontWeightRegular },
  hint: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  table: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  heads: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
});

interface OtherTablesProps {
  readonly tables: readonly ReadTable[];
  /** Open from the start: there is nothing else. */
  readonly open: boolean;
  readonly onEdit: (table: string) => void;
}

/** Tables of units that name no indicator: folded away, unless there are no others. */
export function OtherTables({ tables, open: first, onEdit }: OtherTablesProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [toggled, setToggled] = useState<boolean | null>(null);
  const id = useId();
  const open = toggled ?? first;
  if (tables.length === 0) return null;
  return (
    <section className={styles.others}>
      <Button className={styles.toggle} size="small" appearance="subtle" icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setToggled(!open)}>
        {words.mapping.others(tables.length)}
      </Button>
      <div id={id}>
        {open && (
          <>
            <p className={styles.hint}>{words.mapping.othersHint}</p>
            <ul className={styles.list}>
              {tables.map((table) => (
                <li key={table.id} className={styles.table}>
                  <CellLink bare sheet={table.sheet} address={areaAddress(table.area)} />
                  <div className={styles.heads}>{table.heads.map(({ head }) => head).join(' · ')}</div>
                  <Link as="button" id={editButton(table.id)} aria-label={`${words.mapping.define}: ${table.sheet}!${areaAddress(table.area)}`} onClick={() => onEdit(table.id)}>{words.mapping.define}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
