import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { parseArea } from '../sheet/address';
import { usePane } from '../taskpane/PaneContext';
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

/** The view of the workbook's sheets. */
export default function Workbench({ work, visit }: { readonly work: Work; readonly visit: Visit | null }) {
  const styles = useStyles();
  const { session } = usePane();
  const [spot, setSpot] = useState<Spot | null>(null);
  const { sheets } = work.snapshot;
  const visited = visit?.number ?? 0;
  const chosen = spot && spot.after === visited ? spot : null;
  const wanted = chosen?.sheet ?? visit?.sheet ?? work.scored.tables[0]?.sheet;
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ visible }) => visible) ?? sheets[0];
  if (!sheet) return null;

  const asked = visit && visit.sheet === sheet.name ? parseArea(visit.address) : null;
  const active = chosen
    ? { top: chosen.place.row, left: chosen.place.column, bottom: chosen.place.row, right: chosen.place.column }
    : (asked ?? { top: 0, left: 0, bottom: 0, right: 0 });
  const activate = (place: CellPlace) => {
    setSpot({ sheet: sheet.name, place, after: visited });
    session.showRow(sheet.name, place.row);
  };
  return (
    <div className={styles.bench}>
      <CellLine sheet={sheet} active={active} issues={work.issues} />
      <SheetView key={sheet.name} work={work} sheet={sheet} active={active} visit={visited} onActivate={activate} />
      <SheetTabs sheets={sheets} selected={sheet.name} onSelect={(name) => setSpot({ sheet: name, place: { row: 0, column: 0 }, after: visited })} />
    </div>
  );
}
