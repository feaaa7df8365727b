/** Plans of edition workbooks, for whoever writes files. */
import type { EditPlan } from '../../host/workbook';
import { findEdition } from '../../kpi/catalog';
import { rowsAsYear, type DraftWords } from './asYear';
import { planEditionWorkbook } from './content';
import { type EditionRows, SHEET_KEYS } from './sheets';
import { editionRows } from './toRows';
import type { EditionWords } from './words';

export interface EditionWorkbook {
  /** For a new workbook whose one sheet is the guide, ours. */
  readonly plan: EditPlan;
  /** The edition's id; empty for one without content. */
  readonly id: string;
  readonly kpis: number;
  /** Rows that wait to be confirmed. */
  readonly waiting: number;
}

/**
 * @param id of the edition; null for a workbook without content
 * @param year copies it for this fiscal year (Buddhist era)
 * @throws RangeError for an edition that is not in force
 */
export function editionWorkbook(id: string | null, year: number | null, words: EditionWords, draft: Omit<DraftWords, 'rulings'>): EditionWorkbook {
  const rows = id === null ? emptyRows(words) : rowsOf(id, year, words, draft);
  const waiting = SHEET_KEYS.reduce((sum, key) => sum + (rows.sheets[key] as readonly { readonly confirm?: unknown }[]).filter(({ confirm }) => confirm === 'toConfirm').length, 0);
  return { plan: planEditionWorkbook(rows, words), id: String(rows.edition.id ?? ''), kpis: rows.sheets.kpis.length, waiting };
}

function rowsOf(id: string, year: number | null, words: EditionWords, draft: Omit<DraftWords, 'rulings'>): EditionRows {
  const edition = findEdition(id);
  if (!edition) throw new RangeError(`no edition ${id}`);
  return year === null ? editionRows(edition, words.rulings) : rowsAsYear(edition, year, { ...draft, rulings: words.rulings });
}

/** Nothing but the general rulings, to choose from. */
function emptyRows({ rulings }: EditionWords): EditionRows {
  const general = [...rulings].filter(([code]) => /^G\d+$/.test(code)).map(([code, text]) => ({ code, text }));
  return { edition: {}, sheets: { ...(Object.fromEntries(SHEET_KEYS.map((key) => [key, []])) as unknown as EditionRows['sheets']), rulings: general } };
}
