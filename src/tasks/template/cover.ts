/** The first sheet of a new workbook of forms: how they are filled in, and where each of them is. */
import type { SheetContent } from '../../host/workbook';
import { quoteSheetName } from '../../sheet/address';
import type { Edition, Kpi, Round } from '../../kpi/schema';
import { FormLines, linesOf } from '../layout/formLines';
import { LINK, base, cellStyle, LINE, text, titleStyle } from '../layout/look';
import type { TemplateWords } from './words';

export interface CoverLine {
  readonly kpi: Kpi;
  readonly rounds: readonly Round[];
  readonly sheet: string;
}

const WIDTHS = [6, 46, 18, 22];

export function coverSheet(edition: Edition, forms: readonly CoverLine[], words: TemplateWords): SheetContent {
  const lines = new FormLines(WIDTHS);
  lines.wide(words.cover.title, titleStyle);
  lines.wide(edition.title.th, base);
  lines.blank();
  for (const line of words.cover.howTo) lines.wide(line);
  lines.blank();
  const head = lines.next;
  lines.heads(words.cover.heads);
  for (const { kpi, rounds, sheet } of forms) {
    const link = `#${quoteSheetName(sheet)}!A1`;
    lines.add([text(kpi.number, { ...cellStyle, align: 'center' }), text(kpi.name.th, cellStyle), text(words.cover.rounds(rounds), cellStyle), text(sheet, { ...cellStyle, color: LINK }, link)], LINE * linesOf(kpi.name.th, WIDTHS[1]!));
  }
  // The cover may be put again in the place of an earlier one: it holds no table.
  const { tables: _tables, rules: _rules, ...content } = lines.content(head, words.footer);
  return content;
}
