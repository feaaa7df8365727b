import { findKpi } from '../kpi/catalog';
import type { Bilingual } from '../kpi/schema';
import { columnRoles } from './columnRoles';

/**
 * What a data item is called, or a part of it (`steps:3`), by the first of these KPIs that knows it; null where none does.
 * @param kpis ids
 */
export function itemName(kpis: readonly string[], item: string): Bilingual | null {
  const [code, part] = item.split(':');
  for (const kpi of kpis) {
    const name = part === undefined ? findKpi(kpi)?.items.find((one) => one.code === code)?.name : columnRoles(kpi, null).find((role) => role.kind !== 'item' && role.code === part)?.name;
    if (name) return name;
  }
  return null;
}
