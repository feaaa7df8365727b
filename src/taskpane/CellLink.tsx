import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from './language';
import { usePane } from './PaneContext';

const useStyles = makeStyles({ link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'left' } });

interface CellLinkProps {
  readonly sheet: string;
  /** A1 address of a cell or an area. */
  readonly address: string;
  /** The place alone, where what it is for is plain; else "go to …". */
  readonly bare?: boolean;
}

/** The way to a place of the workbook; the place in words where the host can't go there. */
export function CellLink({ sheet, address, bare = false }: CellLinkProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { selectCell } = usePane();
  const place = `${sheet}!${address}`;
  if (!selectCell) return bare ? <span>{place}</span> : null;
  return (
    <Link as="button" className={styles.link} {...(bare && { 'aria-label': words.goTo(place) })} onClick={() => selectCell(sheet, address)}>
      {bare ? place : words.goTo(place)}
    </Link>
  );
}
