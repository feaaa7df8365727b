import { editionOf, isBundled } from '../../kpi/catalog';
import { type EditionStamp, stampOf } from './version';

/** Editions of an office's own that these results are scored by. */
export function madeEditionsOf(records: readonly { readonly kpi: string | null }[]): EditionStamp[] {
  const kpis = new Set(records.map(({ kpi }) => kpi));
  const used = new Set([...kpis].flatMap((kpi) => (kpi === null ? [] : (editionOf(kpi) ?? []))));
  return [...used].filter(({ id }) => !isBundled(id)).map(stampOf);
}
