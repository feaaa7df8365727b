/**
 * The bars, colours and charts that were put onto sheets since the pane was opened, by the sheet's name in lower case.
 * Excel tells what cells a chart shows only since ExcelApi 1.15, so this is what brings them back when a replaced sheet is.
 */
import type { EditPlan, SheetContent } from '../workbook';

export type KnownFigures = ReadonlyMap<string, SheetContent>;

export function figuresAfter(figures: KnownFigures, { edits }: EditPlan): KnownFigures {
  const put = edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit] : []));
  return new Map([...figures, ...put.map(({ sheet, content: { bars = [], colors = [], charts = [] } }) => [sheet.toLowerCase(), { rows: [], bars, colors, charts }] as const)]);
}

/** What replaced sheets had, as far as it was known when they were replaced. */
export function figuresIn(images: readonly { readonly sheet: string; readonly figures?: SheetContent }[]): KnownFigures {
  return new Map(images.flatMap(({ sheet, figures }) => (figures ? [[sheet.toLowerCase(), figures] as const] : [])));
}
