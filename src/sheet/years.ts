/** Columns of several fiscal years side by side, under group heads that name a year each. */
import type { Head, HeaderBand } from './bands';
import { fiscalYearIn } from './titles';

export interface YearColumns {
  readonly fiscalYear: number | null;
  readonly band: HeaderBand;
}

/** Splits a band by the years of its group heads. A head of its own that names a year, such as `คะแนน ปี 2567`, goes with that year. */
export function byYear(band: HeaderBand): YearColumns[] {
  const heads = band.heads.map((head) => ({ head, group: yearOfGroup(head) }));
  const years = [...new Set(heads.flatMap(({ group }) => group ?? []))];
  if (years.length < 2 || years.some((year) => heads.filter(({ group }) => group === year).length < 2)) return [{ fiscalYear: null, band }];
  return years.map((year) => ({ fiscalYear: year, band: { ...band, heads: heads.filter(({ head, group }) => (group ?? yearOfHead(head) ?? year) === year).map(({ head }) => withoutYear(head)) } }));
}

/** The year that a head over several columns names: `ปีงบประมาณ 2566`. Money of a year (`งบปี 2566`) is no result of it. */
function yearOfGroup({ path }: Head): number | null {
  return path.slice(0, -1).map((text) => (/^(?:ผล[^\d]*)?ปี/.test(text) ? yearIn(text) : null)).find((year) => year !== null) ?? null;
}

function yearOfHead({ path }: Head): number | null {
  return path.length === 1 ? yearIn(path[0]!) : null;
}

function yearIn(text: string): number | null {
  const plainYear = /ปี\s*(?:พ\.?ศ\.?)?\s*(25\d\d)(?!\d)/.exec(text)?.[1];
  return fiscalYearIn(text) ?? (plainYear === undefined ? null : Number(plainYear));
}

function withoutYear(head: Head): Head {
  return { ...head, text: head.text.replace(/\s*ปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*25\d\d$/, '') };
}
