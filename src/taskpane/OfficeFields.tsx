import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { OfficeProfile, Signatory } from '../tasks/summary/office';
import { useLanguage } from './language';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px', paddingTop: '8px' },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OfficeFieldsProps {
  readonly value: OfficeProfile;
  readonly onChange: (value: OfficeProfile) => void;
}

/** Whose report it is, and who signs it: out of the way once it is known. */
export function OfficeFields({ value, onChange }: OfficeFieldsProps) {
  const styles = useStyles();
  const { words: { summary: words } } = useLanguage();
  const signatory = (role: 'reporter' | 'certifier', label: string) => {
    const change = (part: Partial<Signatory>) => onChange({ ...value, [role]: { ...value[role], ...part } });
    return (
      <>
        <Field label={label}><Input value={value[role].name} maxLength={120} onChange={(_, data) => change({ name: data.value })} /></Field>
        <Field label={words.position(label)}><Input value={value[role].position} maxLength={120} onChange={(_, data) => change({ position: data.value })} /></Field>
      </>
    );
  };
  return (
    <>
      <Field label={words.office} hint={words.officeHint}>
        <Input value={value.name} maxLength={200} onChange={(_, data) => onChange({ ...value, name: data.value })} />
      </Field>
      <details>
        <summary className={styles.summary}>{words.profile}</summary>
        <div className={styles.fields}>
          <p className={styles.hint}>{words.profileHint}</p>
          <Field label={words.province}><Input value={value.province} maxLength={120} onChange={(_, data) => onChange({ ...value, province: data.value })} /></Field>
          {signatory('reporter', words.reporter)}
          {signatory('certifier', words.certifier)}
        </div>
      </details>
    </>
  );
}
