/** Headers in the words of one KPI: where its edition lists no units, no name below a head tells that the column names them. */
import type { OwnNaming } from './bands';
import { assignItems } from './columns';
import type { GuideKpi, ReadingGuide } from './guide';
import { headRole } from './heads';
import type { CellLooks } from './itemFit';
import { sheetTitle } from './sheetKpi';
import type { SheetView } from './view';

/** Heads alone have to tell. */
const UNSEEN: CellLooks = { isTarget: () => false, isPair: () => false, isList: () => false, isNumber: () => false, isSmall: () => false };

/** Of a sheet about a KPI whose edition lists no units: what names the rows under a header in this KPI's words. */
export function ownNaming(view: SheetView, guide: ReadingGuide, edition: string | undefined): OwnNaming {
  const unlisted = guide.editions.filter(({ units }) => units.length === 0).map(({ id }) => id);
  const kpi = unlisted.length > 0 ? sheetTitle(view, guide, edition).kpi : null;
  return kpi && unlisted.includes(kpi.edition) ? (texts) => namingColumn(texts, kpi) : () => null;
}

/**
 * The first column left of the numerator and the denominator, where a row heads both in the KPI's own words: those that many tables
 * have in common (`เป้าหมาย`, `ผลการดำเนินงาน`) may head a plan.
 */
function namingColumn(texts: Parameters<OwnNaming>[0], { items }: GuideKpi): number | null {
  const ratio = items.filter(({ place }) => place !== 'other');
  const heads = texts.filter(({ text }) => headRole(text) === null).map(({ column, text }) => ({ column, text, path: [text] }));
  const found = [...assignItems(heads, ratio, UNSEEN).values()].map(({ column }) => column);
  if (ratio.length < 2 || found.length < ratio.length) return null;
  return texts.find(({ column, text }) => column < Math.min(...found) && !['order', 'code'].includes(headRole(text) ?? ''))?.column ?? null;
}
