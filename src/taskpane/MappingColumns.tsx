import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { columnLetters } from '../sheet/address';
import type { SheetGrid } from '../sheet/grid';
import type { ReadTable } from '../sheet/reading';
import type { RoleChoice } from '../tasks/columnRoles';
import { NOT_USED, roleText } from '../wording/mapping';
import { useLanguage } from './language';
import { samplesOf, type Columns } from './mappingDraft';

const useStyles = makeStyles({
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '12px' },
  select: { minWidth: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface MappingColumnsProps {
  readonly table: ReadTable;
  readonly sheet: SheetGrid | undefined;
  /** Null where they can't be set. */
  readonly columns: Columns | null;
  readonly roles: readonly RoleChoice[];
  readonly problems: ReadonlyMap<number, string>;
  readonly onChange: (columns: Columns) => void;
}

/** Every column of a table by its head and its first values, and what it is. */
export function MappingColumns({ table, sheet, columns, roles, problems, onChange }: MappingColumnsProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  if (!columns) return <p className={styles.note}>{words.mapping.columnsByReader}</p>;
  const own = new Set(roles.map(({ role }) => role));
  return (
    <section>
      <h2 className={styles.heading}>{words.mapping.eachColumn}</h2>
      <div className={styles.list}>
        {table.heads.map(({ column, head }) => {
          const role = columns[column] ?? null;
          const samples = samplesOf(sheet, table, column);
          const problem = problems.get(column);
          return (
            <Field key={column} label={words.mapping.column(columnLetters(column), head || words.mapping.noHead)} {...(samples && { hint: words.mapping.samples(samples) })} {...(problem && { validationState: 'error' as const, validationMessage: problem })}>
              <Select className={styles.select} size="small" value={role ?? ''} onChange={(_, data) => onChange({ ...columns, [column]: data.value === '' ? null : data.value })}>
                <option value="">{NOT_USED[language]}</option>
                {/* What the reader found beside results, such as running numbers, can be kept. */}
                {role !== null && !own.has(role) && <option value={role}>{roleText(role)[language]}</option>}
                {roles.map((choice) => <option key={choice.role} value={choice.role}>{roleText(choice.role, choice.name)[language]}</option>)}
              </Select>
            </Field>
          );
        })}
      </div>
    </section>
  );
}
