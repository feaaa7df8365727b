import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Checks } from './check/checks';
import type { Upload } from '../uploads/port';
import type { Editions } from './rules/editions';
import type { SaveNew, Session } from './session';
import type { SessionState } from './sessionState';
import { useSessionState } from './useSessionState';

/** Shows a cell of the workbook to the user: in Excel it selects it, on the web page the view scrolls to it. */
export type SelectCell = (sheet: string, address: string) => void;

/** Opens a file in the place of the open workbook and goes to a cell. */
export type OpenFile = (upload: Upload, sheet: string, address: string) => void;

interface Pane {
  readonly session: Session;
  /** Absent where the host can't show a cell; the links to cells are then not offered. */
  readonly selectCell?: SelectCell | undefined;
  /** Where it is there, forms become a workbook of their own instead of sheets of the open one. */
  readonly saveNew?: SaveNew | undefined;
  /** Checks files that the user chooses; absent where none can be chosen. */
  readonly checks?: Checks | undefined;
  /** Reads and writes editions of an office's own; absent where no file can be chosen. */
  readonly editions?: Editions | undefined;
  /** Opens a file that was checked, at a cell; absent where another workbook can't be opened. */
  readonly openFile?: OpenFile | undefined;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({ session, selectCell, saveNew, checks, editions, openFile, children }: Pane & { readonly children: ReactNode }) {
  const pane = useMemo(() => ({ session, selectCell, saveNew, checks, editions, openFile }), [session, selectCell, saveNew, checks, editions, openFile]);
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane & { readonly state: SessionState } {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneProvider above it');
  return { ...pane, state: useSessionState(pane.session) };
}
