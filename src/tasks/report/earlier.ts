/** Reads what was decided in an earlier report. Its tables may have been sorted, filtered and lengthened since. */
import type { Remembered, WorkbookSnapshot } from '../../host/workbook';
import type { SheetGrid } from '../../sheet/grid';
import { textAt } from '../textAt';
import { FINDING_COLUMNS, FINDINGS_TABLE, GONE_TABLE, columnOf } from './findingsSheet';
import { GONE_SHOWN } from './goneSheet';
import { type EarlierReport, type SignOff, type SignOffState, type SignedFinding, SIGN_OFF_STATES } from './signOff';
import type { ReportWords } from './words';

/** The key under which a report remembers that it is one. */
export const REPORT = 'checkReport';
export const REPORT_MARK: Remembered = { version: 1 };

/** True for a workbook that is a report of ours. */
export function isReport({ memory, sheets }: Pick<WorkbookSnapshot, 'memory' | 'sheets'>): boolean {
  // Programs that drop what they do not know leave its tables.
  return (memory?.values[REPORT] ?? null) !== null || sheets.some(({ tables }) => tables.some(({ name }) => name === FINDINGS_TABLE || name === GONE_TABLE));
}

/** Keys as they stand in the last column; a row without one is somebody's own. */
const KEY = /^([0-9a-z]{11}(?:\.\d+)?) ([0-9a-z]{11})$/;

/** @param words of every language that a report may be written in */
export function earlierReport(snapshot: WorkbookSnapshot, words: readonly ReportWords[]): EarlierReport {
  const states = new Map(words.flatMap((one) => SIGN_OFF_STATES.map((state): [string, SignOffState] => [one.states[state], state])));
  const rows = (table: string): { sheet: SheetGrid; row: number; left: number }[] =>
    snapshot.sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => name === table).flatMap(({ area }) => Array.from({ length: area.bottom - area.top }, (_, i) => ({ sheet, row: area.top + 1 + i, left: area.left }))));
  const read = (table: string, columns: { state: number; note: number; by: number; key: number }, shown: readonly number[]): SignedFinding[] =>
    rows(table).flatMap(({ sheet, row, left }) => {
      const at = (column: number): string => textAt(sheet, row, left + column);
      const [, key, values] = KEY.exec(at(columns.key)) ?? [];
      if (key === undefined || values === undefined) return [];
      return [{ key, values, signOff: signOffOf(at(columns.state), at(columns.note), at(columns.by), states), shown: shown.map(at) }];
    });
  return {
    name: snapshot.name,
    findings: read(FINDINGS_TABLE, { state: columnOf('state'), note: columnOf('note'), by: columnOf('by'), key: columnOf('key') }, SHOWN),
    gone: read(GONE_TABLE, { state: GONE_SHOWN, note: GONE_SHOWN + 1, by: GONE_SHOWN + 2, key: GONE_SHOWN + 3 }, Array.from({ length: GONE_SHOWN }, (_, i) => i)),
  };
}

/** What the sheet of gone findings shows of one. */
const SHOWN = (['severity', 'file', 'place', 'unit', 'kpi', 'problem'] as const).map((name) => FINDING_COLUMNS.indexOf(name));

/** A decision typed in words of its own is kept as a note: it is no state that we know. */
function signOffOf(state: string, note: string, by: string, states: ReadonlyMap<string, SignOffState>): SignOff {
  const known = states.get(state.trim()) ?? null;
  return { state: known, note: known === null && state.trim() !== '' ? [state.trim(), note].filter(Boolean).join(' · ') : note, by };
}
