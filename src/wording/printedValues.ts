import type { DataItem } from '../kpi/schema';
import type { Language } from './language';

/** What the document prints of an item for each unit: `ค่าที่เอกสารพิมพ์: เมืองสตูล 92, …`; '' where it prints nothing. */
export function printedValuesText({ printed }: Pick<DataItem, 'printed'>, language: Language): string {
  if (!printed) return '';
  return `${{ th: 'ค่าที่เอกสารพิมพ์', en: 'values printed' }[language]}: ${Object.entries(printed.byUnit).map(([unit, value]) => `${unit} ${value}`).join(', ')}`;
}
