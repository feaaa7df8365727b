import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { display: 'flex', paddingTop: '2px' },
  error: { backgroundColor: tokens.colorPaletteRedBackground1, border: `1px solid ${tokens.colorPaletteRedBorder1}` },
  errorIcon: { color: tokens.colorPaletteRedForeground1 },
  doneIcon: { color: tokens.colorPaletteGreenForeground1 },
  body: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const ICONS = { error: ErrorCircle20Filled, done: CheckmarkCircle20Filled, info: Info20Regular };

interface NoticeProps {
  readonly kind: 'error' | 'done' | 'info';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A line that says how things stand, where it matters; never a dialog. */
export function Notice({ kind, title, children, actions }: NoticeProps) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div className={mergeClasses(styles.notice, kind === 'error' && styles.error)} role={kind === 'error' ? 'alert' : undefined}>
      <span className={mergeClasses(styles.icon, kind === 'error' && styles.errorIcon, kind === 'done' && styles.doneIcon)}>
        <Icon aria-hidden />
      </span>
      <div className={styles.body}>
        <div>
          {title && <strong>{title}</strong>}
          {children && <div>{children}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
