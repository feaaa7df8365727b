/** Reads what was decided in an earlier report. Its tables may have been sorted, filtered and lengthened since. */
import type { Remembered, WorkbookSnapshot } from '../../host/workbook';
import type { SheetGrid } from '../../sheet/grid';
import { textAt } from '../textAt';
import { FINDINGS_TABLE, GONE_TABLE, columnOf } from './findingsSheet';
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

/** Rows that may hold findings: of one sheet, from the column that their table begins in. */
interface Rows {
  readonly sheet: SheetGrid;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where the decision, the note, the name and the key stand, and what is shown of a finding that has gone. */
interface Places {
  readonly state: number;
  readonly note: number;
  readonly by: number;
  readonly key: number;
  readonly shown: readonly number[];
}

/** @param words of every language that a report may be written in */
export function earlierReport(snapshot: WorkbookSnapshot, words: readonly ReportWords[]): EarlierReport {
  const rows = (table: string): Rows[] => snapshot.sheets.flatMap((sheet) => sheet.tables.filter(({ name }) => name === table).map(({ area }) => ({ sheet, top: area.top + 1, bottom: area.bottom, left: area.left })));
  return { name: snapshot.name, findings: signedIn(rows(FINDINGS_TABLE), FINDING_PLACES, words), gone: signedIn(rows(GONE_TABLE), GONE_PLACES, words) };
}

/** Findings in the sheets that a workbook holds of its own. */
export function ownReport(name: string, sheets: { readonly findings: SheetGrid | null; readonly gone: SheetGrid | null }, words: readonly ReportWords[]): EarlierReport {
  const rows = (sheet: SheetGrid | null): Rows[] => (sheet ? [{ sheet, top: 0, bottom: sheet.rowCount - 1, left: 0 }] : []);
  return { name, findings: signedIn(rows(sheets.findings), FINDING_PLACES, words), gone: signedIn(rows(sheets.gone), GONE_PLACES, words) };
}

function signedIn(all: readonly Rows[], { state, note, by, key, shown }: Places, words: readonly ReportWords[]): SignedFinding[] {
  const states = new Map(words.flatMap((one) => SIGN_OFF_STATES.map((name): [string, SignOffState] => [one.states[name], name])));
  return all.flatMap(({ sheet, top, bottom, left }) => Array.from({ length: bottom - top + 1 }, (_, i) => (column: number): string => textAt(sheet, top + i, left + column))).flatMap((at) => {
    const [, id, values] = KEY.exec(at(key)) ?? [];
    if (id === undefined || values === undefined) return [];
    return [{ key: id, values, signOff: signOffOf(at(state), at(note), at(by), states), shown: shown.map(at) }];
  });
}

const FINDING_PLACES: Places = { state: columnOf('state'), note: columnOf('note'), by: columnOf('by'), key: columnOf('key'), shown: (['severity', 'file', 'place', 'unit', 'kpi', 'problem'] as const).map(columnOf) };
const GONE_PLACES: Places = { state: GONE_SHOWN, note: GONE_SHOWN + 1, by: GONE_SHOWN + 2, key: GONE_SHOWN + 3, shown: Array.from({ length: GONE_SHOWN }, (_, i) => i) };

/** A decision typed in words of its own is kept as a note: it is no state that we know. */
function signOffOf(state: string, note: string, by: string, states: ReadonlyMap<string, SignOffState>): SignOff {
  const known = states.get(state.trim()) ?? null;
  return { state: known, note: known === null && state.trim() !== '' ? [state.trim(), note].filter(Boolean).join(' · ') : note, by };
}
