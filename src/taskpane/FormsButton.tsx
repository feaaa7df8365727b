import { Button, makeStyles } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useLanguage } from './language';

const useStyles = makeStyles({ quiet: { marginTop: '8px', marginLeft: '-12px' } });

/** Where the focus goes back to when the forms are left. */
export const FORMS_BUTTON = 'forms-button';

interface FormsButtonProps {
  /** `first`: the workbook is empty, and this is the thing to do. `offered`: one way among others. `quiet`: below what was found. */
  readonly kind: 'first' | 'offered' | 'quiet';
  readonly onClick: () => void;
}

/** Opens the forms. */
export function FormsButton({ kind, onClick }: FormsButtonProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (kind === 'quiet') return <Button id={FORMS_BUTTON} className={styles.quiet} appearance="subtle" icon={<TableAdd20Regular />} onClick={onClick}>{words.forms.more}</Button>;
  return <Button id={FORMS_BUTTON} appearance={kind === 'first' ? 'primary' : 'secondary'} size={kind === 'first' ? 'large' : 'medium'} onClick={onClick}>{words.forms.start}</Button>;
}
