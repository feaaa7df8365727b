import { makeStyles, tokens } from '@fluentui/react-components';
import type { Source } from '../../kpi/schema';
import { lineText } from '../../wording/citations';
import { useLanguage } from '../language';

const useStyles = makeStyles({ cited: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

/** The lines of the document that a part of a definition was read from; nothing where it names none. */
export function Cited({ citations, inline = false }: { readonly citations: readonly { readonly source: Source }[]; readonly inline?: boolean }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const lines = citations.flatMap(({ source }) => source.lines);
  if (lines.length === 0) return null;
  const text = words.rules.lines(lineText(lines));
  return inline ? <span className={styles.cited}>({text})</span> : <p className={styles.cited}>{text}</p>;
}
