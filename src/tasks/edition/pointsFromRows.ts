/** Criteria by points, and by evidence, from their rows. */
import type { CriteriaOf, Decimal, Source } from '../../kpi/schema';
import { type CriteriaAt, noteField, rowsOf } from './criteriaAt';
import type { ReadRow } from './readSheets';

type Entry = CriteriaOf<'points'>['entries'][number];

export function pointsFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'points'> | null {
  const { cells, row } = at;
  const checksItem = cells.needed(row, 'item');
  const max = cells.whole(row, 'max');
  // Rows of the same number are one entry: a share may earn points from several values up.
  const byNumber = new Map<number, ReadRow[]>();
  for (const one of rowsOf(at, 'points')) {
    const no = cells.whole(one, 'no');
    if (no !== null) byNumber.set(no, [...(byNumber.get(no) ?? []), one]);
  }
  const entries = [...byNumber].sort(([a], [b]) => a - b).map(([, rows], i) => entryFrom(at, rows, i));
  if (!source || checksItem === '' || max === null || entries.length === 0 || entries.includes(null)) return null;
  return { kind: 'points', checksItem, entries: entries as Entry[], max, source };
}

function entryFrom(at: CriteriaAt, rows: readonly ReadRow[], index: number): Entry | null {
  const { cells } = at;
  const [row] = rows as [ReadRow, ...ReadRow[]];
  noteField(at, `.entries.${index}`, row, 'measure');
  const name = cells.bilingual(row, 'name', 'nameEn');
  const source = cells.cited(row);
  const check = cells.text(row.at('code'));
  const measure = cells.formula(row, 'measure');
  if ((check === '') === (measure === null)) return cells.wrong('checkAndShare', row.at('code'), { code: cells.head(row, 'code'), measure: cells.head(row, 'measure') });
  if (measure !== null) {
    const steps = rows.map((one, i) => {
      noteField(at, `.entries.${index}.steps.${i}`, one, 'from');
      return { from: cells.neededNumber(one, 'from'), points: cells.neededNumber(one, 'points') };
    });
    return name && source && steps.every(({ from, points }) => from !== null && points !== null) ? { name, measure, steps: steps as { from: Decimal; points: Decimal }[], source } : null;
  }
  if (rows[1]) cells.wrong('levelTwice', rows[1].at('no'), { level: index + 1 });
  const full = cells.neededNumber(row, 'points');
  const half = cells.neededNumber(row, 'half');
  const [halfWord, noneWord, heads] = [cells.text(row.at('halfWord')), cells.text(row.at('noneWord')), cells.list(row, 'heads')];
  if (!name || !source || full === null || half === null) return null;
  return { name, check, full, half, ...((halfWord !== '' || noneWord !== '') && { words: { half: halfWord, none: noneWord } }), ...(heads.length > 0 && { heads }), source };
}

/** @param field below the criteria: evidence stands alone, or beside values of units */
export function evidenceFrom(at: CriteriaAt, source: Source | null, field: string): CriteriaOf<'evidence'> | null {
  const { cells, row } = at;
  const item = cells.needed(row, 'item');
  noteField(at, `${field}.item`, row, 'item');
  const seen = new Set<string>();
  const entries = rowsOf(at, 'points').map((one) => {
    const code = cells.needed(one, 'code');
    if (seen.has(code)) cells.wrong('levelTwice', one.at('code'), { level: code });
    seen.add(code);
    // Points that the document does not print are assumed: they have no line.
    return { code, name: cells.bilingual(one, 'name', 'nameEn'), points: cells.neededNumber(one, 'points'), source: cells.lines(one) };
  });
  if (!source || item === '' || entries.length === 0 || entries.some(({ code, name, points }) => code === '' || !name || points === null)) return null;
  return { kind: 'evidence', item, entries: entries.map((one) => ({ ...one, name: one.name!, points: one.points! })), source };
}
