import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { dateText } from './format';
import { useLanguage } from './language';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface PublishFieldProps {
  /** ISO; null where the month is not published yet. */
  readonly published: string | null;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** Marks a month as published, or says since when it is. */
export function PublishField({ published, value, onChange }: PublishFieldProps) {
  const styles = useStyles();
  const { language, words: { summary: words } } = useLanguage();
  return published === null
    ? <Checkbox label={words.publish} checked={value} onChange={(_, data) => onChange(data.checked === true)} />
    : <p className={styles.text}>{words.published(dateText(published.slice(0, 10), language))}</p>;
}
