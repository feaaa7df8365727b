/** Real workbooks behind the real file host: what the pane's tests stand on. */
import './patient';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EditPlan, WorkbookHost } from '../../src/host/workbook';
import { HostError } from '../../src/host/workbook';
import { openXlsx, type XlsxWorkbook } from '../../src/host/xlsx/open';
import { Session } from '../../src/taskpane/session';
import * as tasks from '../../src/taskpane/tasks';
import type { ScoredRecord } from '../../src/tasks/types';
import { buildXlsx } from '../host/buildXlsx';
import type { GivenWorkbook } from '../host/given';

const folder = join(__dirname, '../fixtures/workbooks');

/** @param start the first letters of a fixture's name, e.g. `L01` */
export function fixture(start: string): XlsxWorkbook {
  const name = readdirSync(folder).find((file) => file.startsWith(start) && file.endsWith('.xlsx'));
  if (!name) throw new Error(`no fixture begins with ${start}`);
  return openXlsx(new Uint8Array(readFileSync(join(folder, name))), name);
}

export function given(workbook: GivenWorkbook): XlsxWorkbook {
  return openXlsx(buildXlsx(workbook), workbook.name ?? 'given.xlsx');
}

export const newSession = (): Session => new Session(() => Promise.resolve(tasks));

/** All results that the session shows. */
export async function recordsOf(session: Session): Promise<readonly ScoredRecord[]> {
  const { tables } = session.state().work!;
  return (await Promise.all(tables.map(({ table, results }) => session.ask('results', [table, 0, results])))).flat();
}

export async function opened(host: WorkbookHost): Promise<Session> {
  const session = newSession();
  await session.open(() => Promise.resolve(host));
  return session;
}

/** A host that refuses to write, as one does whose cells were changed meanwhile. */
export function refusing(host: WorkbookHost, code: 'cellChanged' | 'cellBeingEdited'): WorkbookHost {
  return {
    snapshot: () => host.snapshot(),
    apply: (_plan: EditPlan) => Promise.reject(new HostError(code, { sheet: 'KPI 9', cell: 'G6' })),
    undo: () => host.undo(),
    canUndo: () => host.canUndo(),
    isHalfWritten: () => host.isHalfWritten(),
  };
}
