import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLanguage } from './language';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    // Drawn by the system's colours in high contrast, where backgrounds go.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  large: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase500, padding: '0 12px' },
  red: { backgroundColor: tokens.colorPaletteRedBackground2 },
  orange: { backgroundColor: tokens.colorPaletteDarkOrangeBackground2 },
  yellow: { backgroundColor: tokens.colorPaletteYellowBackground2 },
  lightGreen: { backgroundColor: tokens.colorPaletteLightGreenBackground2 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3, color: tokens.colorNeutralForegroundOnBrand },
  none: { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightRegular },
});

const COLOURS = ['red', 'red', 'orange', 'yellow', 'lightGreen', 'green'] as const;

interface LevelBadgeProps {
  /** 0–5; null where there is no level, and `instead` says why. */
  readonly level: number | null;
  readonly instead?: string;
  readonly large?: boolean;
}

/** A level by number and colour: the colour never stands alone. */
export function LevelBadge({ level, instead, large = false }: LevelBadgeProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const colour = level === null ? 'none' : (COLOURS[level] ?? 'none');
  return <span className={mergeClasses(styles.badge, styles[colour], large && styles.large)}>{level === null ? (instead ?? words.noLevel) : words.level(level)}</span>;
}
