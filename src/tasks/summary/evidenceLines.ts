/** The evidence that a KPI asks for, with the points it earns, and the files and links of the sheet that reports it. */
import { findKpi, ruleFor } from '../../kpi/catalog';
import type { Bilingual, Round } from '../../kpi/schema';
import { parseArea } from '../../sheet/address';
import type { SheetGrid } from '../../sheet/grid';
import { plain } from '../../sheet/text';
import { cellIn } from '../../sheet/recordCells';
import { evidenceOf } from '../guideParts';
import { textAt } from '../textAt';
import type { ScoredRecord } from '../types';

export interface EvidenceLine {
  readonly code: string;
  readonly name: Bilingual;
  readonly points: number;
  readonly present: boolean;
  /** What stands beside it: names of files, links. */
  readonly files: readonly string[];
  /** 0-based row of the sheet; null where no line of it could be told. */
  readonly row: number | null;
}

/** Empty for a record that reports no evidence. */
export function evidenceLines(record: ScoredRecord, sheet: SheetGrid | undefined): EvidenceLine[] {
  const kpi = record.kpi === null ? undefined : findKpi(record.kpi);
  const criteria = kpi && record.round !== null ? ruleFor(kpi, record.round as Round)?.criteria : undefined;
  const evidence = criteria && evidenceOf(criteria);
  const present = evidence ? record.inputs[evidence.item] : undefined;
  if (!evidence || !Array.isArray(present)) return [];
  const rows = sheet ? rowsOf(evidence.entries.map(({ code }) => code), sheet, cellIn(record, evidence.item) ?? '') : new Map<string, number>();
  return evidence.entries.map(({ code, name, points }) => {
    const row = rows.get(code) ?? null;
    return { code, name, points: Number(points), present: present.includes(code), files: row === null || !sheet ? [] : filesAt(sheet, row), row };
  });
}

/** Lines begin with the number of what they bring; `5.1 (2)`, or the second line of 5.1, is its second part. */
function rowsOf(codes: readonly string[], sheet: SheetGrid, cell: string): Map<string, number> {
  const area = parseArea(cell);
  const out = new Map<string, number>();
  if (!area) return out;
  for (let row = area.top; row <= area.bottom; row++) {
    const text = textsAt(sheet, row).map(({ text: one }) => one).slice(0, 2).join(' ');
    const found = /^(?:ข้อ\s*)?(\d(?:\.\d{1,2})?)([a-z]?)\.?\s*(?:\((\d)\))?/.exec(text);
    const others = [...text.matchAll(/\s(\d\.\d{1,2})\s+(?=[ก-๛])/g)].map((match) => match[1]!);
    for (const [code, nth] of [...(found ? [[`${found[1]!}${found[2]!}`, found[3]] as const] : []), ...others.map((one) => [one, undefined] as const)]) {
      const parts = codes.filter((one) => one === code || (one.startsWith(code) && /^[a-z]$/.test(one.slice(code.length))));
      const own = nth === undefined ? parts.find((one) => !out.has(one)) : parts[Number(nth) - 1];
      if (own !== undefined && !out.has(own)) out.set(own, row);
    }
  }
  return out;
}

/** Everything right of the line's own words that is no mark and no number of points. */
function filesAt(sheet: SheetGrid, row: number): string[] {
  const texts = textsAt(sheet, row);
  const named = texts.findIndex(({ text }) => /[ก-๛a-z]{4}/i.test(text));
  return texts.slice(named + 1).map(({ text }) => text).filter((text) => /[ก-๛a-z]{2}/i.test(text) && !/^(มี|ไม่มี|ครบ|yes|no)$/i.test(text));
}

function textsAt(sheet: SheetGrid, row: number): { readonly column: number; readonly text: string }[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => ({ column, text: plain(textAt(sheet, row, column)) })).filter(({ text }) => text !== '');
}
