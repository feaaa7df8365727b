/** What people wrote into a form of ours, found again by its label or its unit. */
import type { WorkbookSnapshot } from '../../host/workbook';
import { ownSheet } from '../ownSheets';
import { textAt } from '../textAt';

export interface FormTexts {
  /** Beside a label of the qualitative part. */
  readonly written: (label: string) => string;
  /** Beside a unit of the quantitative part. */
  readonly remark: (unit: string) => string;
}

/** @param remarkHead the head of the column of remarks, in the same row as `unitHead` */
export function formTexts(snapshot: Pick<WorkbookSnapshot, 'sheets' | 'marks'>, name: string, unitHead: string, remarkHead: string, labels: readonly string[]): FormTexts {
  const sheet = ownSheet(snapshot, name);
  const remarks = new Map<string, string>();
  const written = new Map<string, string>();
  let remarkColumn = -1;
  for (let row = 0; sheet && row < sheet.rowCount; row++) {
    const texts = Array.from({ length: sheet.columnCount }, (_, column) => textAt(sheet, row, column));
    const label = texts[0]?.trim() ?? '';
    if (label === unitHead && texts.includes(remarkHead)) remarkColumn = texts.indexOf(remarkHead);
    else if (labels.includes(label)) written.set(label, texts[1] ?? '');
    else if (label !== '' && remarkColumn > 0 && written.size === 0 && (texts[remarkColumn] ?? '') !== '') remarks.set(label, texts[remarkColumn]!);
  }
  return { written: (label) => written.get(label) ?? '', remark: (unit) => remarks.get(unit) ?? '' };
}
