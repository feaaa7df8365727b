/** Last year's edition as the draft of another year's: everything comes along, and what the new document may say otherwise waits to be confirmed. */
import type { Edition } from '../../kpi/schema';
import { type EditionField, type EditionRows, SHEETS, type SheetKey, SHEET_KEYS, type SheetRow, type Value } from './sheets';
import { editionRows } from './toRows';

export interface DraftWords {
  /** `ร่าง`. */
  readonly draft: string;
  /** Stands for the new document until somebody names it. */
  readonly document: (year: number) => string;
  /** The rulings that the program knows. */
  readonly rulings: ReadonlyMap<string, string>;
}

/** A Buddhist year, or a Christian one, that stands by itself in a text. */
const YEARS = /(?<![\d,.])(?:25[5-9]\d|20[1-5]\d)(?![\d,]|\.\d)/g;
/** Texts that a new year changes: names, heads, notes; never codes, formulas or lines. */
const SHIFTED: ReadonlySet<string> = new Set(['name', 'nameEn', 'alsoCalled', 'heads', 'note', 'noteEn']);

/** The id of the same edition in another year: `satun-2567` → `satun-2568`. */
export function idOfYear(id: string, year: number): string {
  return /25\d\d/.test(id) ? id.replace(/25\d\d/, String(year)) : `${id}-${year}`;
}

/** @param year Buddhist era */
export function rowsAsYear(edition: Edition, year: number, words: DraftWords): EditionRows {
  const { edition: fields, sheets } = editionRows(edition, words.rulings);
  const by = edition.fiscalYear === null ? 0 : year - edition.fiscalYear;
  const shifted = (value: Value): Value => (typeof value === 'string' ? value.replace(YEARS, (found) => String(Number(found) + by)) : value);
  const titles: readonly EditionField[] = ['title', 'titleEn', 'document', 'documentEn'];
  return {
    edition: {
      ...fields, ...Object.fromEntries(titles.map((field) => [field, shifted(fields[field] ?? null)])),
      id: idOfYear(edition.id, year), version: words.draft, fiscalYear: year, documentId: words.document(year),
    },
    sheets: Object.fromEntries(SHEET_KEYS.map((key) => [key, (sheets[key] as readonly SheetRow[]).map((row) => asDraft(key, row, shifted))])) as unknown as EditionRows['sheets'],
  };
}

/** Rows with a column for it wait to be confirmed; of data items only those whose values the document prints. */
function asDraft(key: SheetKey, row: SheetRow, shifted: (value: Value) => Value): SheetRow {
  const values = Object.fromEntries(Object.entries(row as Readonly<Record<string, Value>>).map(([column, value]) => [column, SHIFTED.has(column) ? shifted(value) : value]));
  const waits = 'confirm' in SHEETS[key] && (key !== 'items' || (values['printedUse'] ?? null) !== null);
  return (waits ? { ...values, confirm: 'toConfirm' } : values);
}
