/** The words of an edition's workbook; `wording/edition.ts` has them. Always Thai, with English second lines: it is read back by its heads. */
import type { RuleMessage } from '../../host/workbook';
import type { ChoiceName, EditionField, EditionRows, SheetKey } from './sheets';

interface Text {
  readonly th: string;
  readonly en: string;
}

export interface EditionWords {
  readonly guideSheet: string;
  readonly editionSheet: string;
  readonly sheets: Readonly<Record<SheetKey, Text>>;
  /** What a sheet is for, in a line or two. */
  readonly help: Readonly<Record<SheetKey | 'edition', string>>;
  readonly heads: Readonly<Record<SheetKey, Readonly<Record<string, Text>>>>;
  readonly fields: Readonly<Record<EditionField, Text & { readonly help: string }>>;
  /** Item, value, explanation. */
  readonly fieldHeads: readonly [Text, Text, Text];
  readonly choices: Readonly<Record<ChoiceName, Readonly<Record<string, string>>>>;
  /** Begins the first cell of a row that shows how; such rows are not read. */
  readonly example: string;
  /** Rows that show how, for a workbook without content. */
  readonly examples: EditionRows['sheets'];
  readonly prompt: (head: string) => RuleMessage;
  readonly refusal: RuleMessage;
  readonly guide: { readonly title: string; readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[]; readonly sheetsTitle: string };
  /** The rulings that the program knows, by id. */
  readonly rulings: ReadonlyMap<string, string>;
  readonly toConfirm: (count: number) => string;
  readonly footer: string;
}
