/** Criteria by values of levels, from their rows: thresholds, bands, grades, and parts that have thresholds of their own. */
import type { CriteriaOf, Source } from '../../kpi/schema';
import { type CriteriaAt, LEVELS, noteField, rowsOf } from './criteriaAt';
import type { ReadRow } from './readSheets';

/** Level rows of a part, or of criteria without parts. */
function levelRows(at: CriteriaAt, part: number | null): ReadRow[] {
  return rowsOf(at, 'levels').filter((row) => (part === null ? true : Number(at.cells.number(row.at('part'))) === part));
}

/** The row of one level: there has to be one, and only one. */
export function levelRow(at: CriteriaAt, part: number | null, level: number, field: string): ReadRow | null {
  const { cells, row, round } = at;
  const rows = levelRows(at, part);
  const found = rows.filter((one) => Number(cells.number(one.at('level'))) === level);
  const [only, second] = found;
  if (second) cells.wrong('levelTwice', second.at('level'), { level });
  if (only) {
    noteField(at, field, only, 'from');
    return only;
  }
  // A sheet without any row of this round has been told already.
  if (rows.length > 0 || part !== null) cells.wrong('levelMissing', row.at('criteria'), { level, part: part ?? '', round: cells.words.choices.round[round] ?? round, sheet: cells.words.sheets.levels.th });
  return null;
}

/** Values of levels 1 to 5. */
export function thresholdsFrom(at: CriteriaAt, part: number | null, field: string): (number | string)[] | null {
  const { cells } = at;
  for (const row of levelRows(at, part)) {
    const level = cells.whole(row, 'level');
    if (level !== null && level > LEVELS.length) cells.wrong('levelOutside', row.at('level'), { level });
  }
  const values = LEVELS.map((level) => {
    const row = levelRow(at, part, level, `${field}.${level - 1}`);
    return row && cells.neededNumber(row, 'from');
  });
  return values.includes(null) ? null : (values as (number | string)[]);
}

export function bandsFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'bands'> | null {
  const { cells } = at;
  const measure = cells.neededFormula(at.row, 'measure');
  const bands = LEVELS.map((level) => levelRow(at, null, level, `.bands.${level - 1}`));
  if (measure === null || !source || bands.includes(null)) return null;
  return { kind: 'bands', measure, bands: bands.map((one) => ({ from: cells.number(one!.at('from')), to: cells.number(one!.at('to')), printed: cells.text(one!.at('printed')) })), source };
}

export function gradesFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'grades'> | null {
  const { cells, row } = at;
  const gradeItem = cells.needed(row, 'item');
  const pointsItem = cells.needed(row, 'second');
  const grades = rowsOf(at, 'levels').map((one, i) => {
    noteField(at, `.grades.${i}`, one, 'from');
    const names = cells.list(one, 'printed');
    if (names.length === 0) cells.needed(one, 'printed');
    return { names, level: cells.whole(one, 'level', 0), from: cells.number(one.at('from')), to: cells.number(one.at('to')), source: cells.cited(one) };
  });
  if (!source || gradeItem === '' || pointsItem === '' || grades.length === 0 || grades.some((one) => one.names.length === 0 || one.level === null || !one.source)) return null;
  return { kind: 'grades', gradeItem, pointsItem, grades: grades.map((one) => ({ ...one, level: one.level!, source: one.source! })), source };
}

export function partsFrom(at: CriteriaAt, source: Source | null): CriteriaOf<'parts'> | null {
  const { cells } = at;
  const parts = rowsOf(at, 'parts').map((row, i) => {
    const part = cells.whole(row, 'part');
    noteField(at, '.parts', row, 'share');
    noteField(at, `.parts.${i}.measure`, row, 'measure');
    const at5 = part === null ? null : thresholdsFrom(at, part, `.parts.${i}.at`);
    return { name: cells.bilingual(row, 'name', 'nameEn'), share: cells.neededNumber(row, 'share'), measure: cells.neededFormula(row, 'measure'), at: at5, source: cells.cited(row) };
  });
  const known = new Set(rowsOf(at, 'parts', false).map((row) => Number(cells.number(row.at('part')))));
  for (const row of rowsOf(at, 'levels', false)) {
    const part = cells.neededNumber(row, 'part');
    if (part !== null && !known.has(Number(part))) cells.wrong('partMissing', row.at('part'), { part, sheet: cells.words.sheets.parts.th });
  }
  if (!source || parts.length === 0 || parts.some((one) => !one.name || one.share === null || one.measure === null || !one.at || !one.source)) return null;
  return { kind: 'parts', parts: parts.map(({ name, share, measure, at: values, source: own }) => ({ name: name!, share: share!, criteria: { kind: 'thresholds', measure: measure!, at: values!, source: own! } })), source };
}
