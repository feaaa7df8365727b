/** The KPI that a whole sheet is about, as its first lines say it. */
import type { GuideKpi, ReadingGuide } from './guide';
import { identify } from './identify';
import { mentionIn } from './linesOver';
import { type TitleLine, titleLinesOf } from './titleLines';
import { fiscalYearIn, kpiMention } from './titles';
import type { SheetView } from './view';

export interface SheetTitle {
  /** Null where the lines name none, or one that we don't know. */
  readonly kpi: GuideKpi | null;
  readonly fiscalYear: number | null;
  readonly texts: readonly string[];
}

/** Rows in which a sheet says what it is about. */
const TITLE_ROWS = 12;

const titles = new WeakMap<SheetView, SheetTitle>();

/** Kept by view, which is read by one guide and for one edition. */
export function sheetTitle(view: SheetView, guide: ReadingGuide, edition: string | undefined): SheetTitle {
  let title = titles.get(view);
  if (!title) titles.set(view, (title = titleOf(view, guide, edition)));
  return title;
}

function titleOf(view: SheetView, guide: ReadingGuide, edition: string | undefined): SheetTitle {
  const lines: TitleLine[] = [];
  for (let row = 0; row < Math.min(view.rowCount, TITLE_ROWS); row++) lines.push(...titleLinesOf(view, row));
  const texts = lines.map(({ text }) => text);
  const fiscalYear = texts.map(fiscalYearIn).find((year) => year !== null) ?? null;
  const mention = mentionIn(lines) ?? kpiMention(view.name);
  const named = identify(mention, guide, edition, fiscalYear);
  // Behind the number of a form's title may stand the office instead of the name.
  const identity = named.kind === 'mismatch' && mention ? identify({ ...mention, name: '' }, guide, edition, fiscalYear) : named;
  return { kpi: identity.kind === 'known' ? identity.kpi : null, fiscalYear, texts };
}
