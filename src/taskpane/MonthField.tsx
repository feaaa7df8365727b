import { Field, makeStyles, Select } from '@fluentui/react-components';
import { daysIn, type MonthOfYear } from './calendar';
import { monthNames } from './format';
import { useLanguage } from './language';

const useStyles = makeStyles({
  fields: { display: 'flex', gap: '8px' },
  month: { flexGrow: 1, minWidth: 0 },
  narrow: { flexShrink: 0, minWidth: '5.5em' },
  select: { minWidth: 0 },
});

interface MonthFieldProps {
  readonly value: MonthOfYear;
  readonly years: readonly number[];
  readonly onPick: (value: MonthOfYear) => void;
}

/** A month by name and Buddhist year. */
export function MonthField({ value, years, onPick }: MonthFieldProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { month, year } = words.summary;
  return (
    <div className={styles.fields}>
      <Field label={month} className={styles.month}>
        <Select className={styles.select} value={value.month} onChange={(_, data) => onPick({ ...value, month: Number(data.value) })}>
          {monthNames(language).map((name, index) => <option key={name} value={index + 1}>{name}</option>)}
        </Select>
      </Field>
      <Field label={year} className={styles.narrow}>
        <Select className={styles.select} value={value.year} onChange={(_, data) => onPick({ ...value, year: Number(data.value) })}>
          {years.map((offered) => <option key={offered} value={offered}>{offered}</option>)}
        </Select>
      </Field>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly of: MonthOfYear;
  readonly value: number;
  readonly onPick: (day: number) => void;
  readonly hint: string;
}

/** A day of a month that is already chosen. */
export function DayField({ label, of, value, onPick, hint }: DayFieldProps) {
  const styles = useStyles();
  const days = Array.from({ length: daysIn(of) }, (_, index) => index + 1);
  return (
    <Field label={label} hint={hint}>
      <Select className={styles.select} value={value} onChange={(_, data) => onPick(Number(data.value))}>
        {days.map((day) => <option key={day} value={day}>{day}</option>)}
      </Select>
    </Field>
  );
}
