import { makeStyles } from '@fluentui/react-components';
import { memo, useCallback, useMemo, useState } from 'react';
import { parseArea } from '../sheet/address';
import type { Work } from '../taskpane/sessionState';
import { CellLine } from './CellLine';
import { SheetTabs } from './SheetTabs';
import { SheetView, type CellPlace } from './sheet/SheetView';

const useStyles = makeStyles({ bench: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 } });

/** A cell that the view is asked to show. `number` tells two visits of the same cell apart. */
export interface Visit {
  readonly sheet: string;
  readonly address: string;
  readonly number: number;
}

interface Spot {
  readonly sheet: string;
  readonly place: CellPlace;
  /** The visit that it answers; a spot chosen later than the last visit wins over it. */
  readonly after: number;
}

interface WorkbenchProps {
  readonly work: Work;
  readonly visit: Visit | null;
  /** The user went to a row. Kept: with another one all cells are drawn anew. @param row 0-based */
  readonly onRow: (sheet: string, row: number) => void;
}

/** The view of the workbook's sheets. Drawn anew when the work changes, not with everything that happens in the pane. */
export default memo(function Workbench({ work, visit, onRow }: WorkbenchProps) {
  const styles = useStyles();
  const [spot, setSpot] = useState<Spot | null>(null);
  const { sheets } = work.snapshot;
  const visited = visit?.number ?? 0;
  const chosen = spot && spot.after === visited ? spot : null;
  const wanted = chosen?.sheet ?? visit?.sheet ?? work.scored.tables[0]?.sheet;
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  const name = sheet?.name ?? '';
  const active = useMemo(() => {
    if (chosen) return { top: chosen.place.row, left: chosen.place.column, bottom: chosen.place.row, right: chosen.place.column };
    return (visit && visit.sheet === name ? parseArea(visit.address) : null) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }, [chosen, visit, name]);
  const activate = useCallback((place: CellPlace) => {
    setSpot({ sheet: name, place, after: visited });
    onRow(name, place.row);
  }, [name, visited, onRow]);
  if (!sheet) return null;
  return (
    <div className={styles.bench}>
      <CellLine sheet={sheet} active={active} issues={work.issues} />
      <SheetView key={sheet.name} work={work} sheet={sheet} active={active} visit={visited} onActivate={activate} />
      <SheetTabs sheets={sheets} selected={sheet.name} onSelect={(name) => setSpot({ sheet: name, place: { row: 0, column: 0 }, after: visited })} />
    </div>
  );
});
