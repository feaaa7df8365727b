/** Puts what the session knows into the pane's words. */
import { columnLetters } from '../sheet/address';
import type { Round } from '../kpi/schema';
import type { NamedAsValue } from '../tasks/overview';
import type { ScoreColumn } from '../tasks/types';
import type { PaneWords } from '../wording/pane';
import { problemGroups, toLookAt } from './problems';
import type { Deed, Work } from './sessionState';

/** Sheets that are named before the rest is only counted. */
const NAMED = 3;

export function sheetNames(sheets: readonly string[], words: PaneWords): string {
  const named = sheets.slice(0, NAMED).map((name) => `“${name}”`).join(', ');
  return sheets.length > NAMED ? words.andMoreSheets(named, sheets.length - NAMED) : named;
}

export function deedText(deed: Deed, words: PaneWords): string {
  switch (deed.kind) {
    case 'scores':
      return words.written(deed.cells);
    case 'summary':
      return words.summaryWritten(deed.sheet);
    case 'findings':
      return words.check.ownWritten(deed.findings, deed.sheet);
    case 'forms':
      return words.forms.inserted(deed.sheets);
    case 'formsSaved':
      return words.forms.saved(deed.sheets);
    case 'remembered':
      return words.mapping.remembered;
    case 'forgotten':
      return words.mapping.forgotten;
    case 'nothingToScore':
      return deed.tables === 0 ? words.noTableOnSheet(deed.sheet) : words.nothingNewOnSheet(deed.sheet);
    case 'followed':
      return words.live.followed(deed.cells);
    case 'live':
      return deed.on ? words.live.begun : words.live.ended;
    case 'editionUsed':
      return words.editions.used(deed.edition.id);
    case 'editionLeft':
      return words.editions.left;
    case 'undone':
      return words.undone;
  }
}

export function foundText(work: Work, words: PaneWords): string {
  return words.found(work.tables.length, work.units, toLookAt(problemGroups(work.issues)));
}

/** "G:H", "G" or "G, J:K" for sorted column numbers. */
export function columnRuns(columns: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.to === column - 1) last.to = column;
    else runs.push({ from: column, to: column });
  }
  return runs.map(({ from, to }) => (from === to ? columnLetters(from) : `${columnLetters(from)}:${columnLetters(to)}`)).join(', ');
}

export interface WritePlace {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly columns: string;
}

/** What will be written, sheet by sheet. */
export function writePlaces(columns: readonly ScoreColumn[]): readonly WritePlace[] {
  const sheets = [...new Set(columns.map((column) => column.sheet))];
  return sheets.map((sheet) => {
    const here = columns.filter((column) => column.sheet === sheet);
    return { sheet, headers: [...new Set(here.map((column) => column.header))], columns: columnRuns(here.map((column) => column.area.left)) };
  });
}

export interface AsValueGroup extends Pick<NamedAsValue, 'table' | 'reason' | 'item' | 'name'> {
  readonly roles: readonly NamedAsValue['role'][];
  readonly round: Round | null;
  /** Rows of the column that has most of them: columns of a table share their rows. */
  readonly rows: number;
}

/** What stays a value, the columns of a table that have the same reason together. */
export function asValueGroups(asValues: readonly NamedAsValue[]): readonly AsValueGroup[] {
  const groups = new Map<string, AsValueGroup>();
  for (const { table, role, round, rows, reason, item, name } of asValues) {
    const key = [table, round, reason, item].join('\t');
    const known = groups.get(key);
    groups.set(key, { table, reason, item, name, round: round as Round | null, roles: [...(known?.roles ?? []), role], rows: Math.max(rows, known?.rows ?? 0) });
  }
  return [...groups.values()];
}
