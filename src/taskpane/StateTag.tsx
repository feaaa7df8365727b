import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { useLanguage } from './language';
import type { TableState } from './tableViews';

const useStyles = makeStyles({
  tag: { display: 'inline-flex', alignItems: 'center', gap: '4px', flexShrink: 0, whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  ask: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { good: CheckmarkCircle16Regular, ask: QuestionCircle16Regular, quiet: SubtractCircle16Regular };

/** How a table stands, by sign, word and colour. */
export function StateTag({ state }: { readonly state: TableState }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const look = state === 'ready' || state === 'upToDate' ? 'good' : state === 'confirm' ? 'ask' : 'quiet';
  const Icon = ICONS[look];
  return (
    <span className={mergeClasses(styles.tag, styles[look])}>
      <Icon aria-hidden />
      {words.state[state]}
    </span>
  );
}
