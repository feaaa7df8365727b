/** Which results go into the collected workbook, and from where. */
import { editionOf, editions, findKpi } from '../../kpi/catalog';
import type { Edition, Kpi, Round } from '../../kpi/schema';
import { grouped } from '../../sheet/grouped';
import type { ReadingIssue } from '../../sheet/reading';
import { type CheckedFile, type FileRecord, figuresOf } from '../check/checkedFile';
import { roundsOf } from '../guide';

/** One row: a unit's result, and the other files that say the same. */
export interface Gathered extends FileRecord {
  readonly alsoIn: readonly string[];
  /** Another row of this unit says otherwise: neither is chosen. */
  readonly disputed: readonly string[];
  /** Errors and warnings about it. */
  readonly issues: readonly ReadingIssue[];
}

/** Results of one KPI and round, in the document's order of units. */
export interface GatheredKpi {
  readonly edition: Edition;
  readonly kpi: Kpi;
  readonly round: Round;
  readonly rows: readonly Gathered[];
}

/** What was left out of one file, in rows. */
export interface LeftOut {
  readonly taken: number;
  /** Of another fiscal year. */
  readonly otherYear: number;
  /** No KPI of the rule book, or number and name that disagree. */
  readonly unknown: number;
  /** Of the province or region as a whole, where its units are there. */
  readonly whole: number;
}

export function gatheredKpis(files: readonly CheckedFile[]): GatheredKpi[] {
  const rows = files.flatMap(({ file, reading, issues }) => {
    const about = grouped(issues.filter(({ severity, causedBy }) => severity !== 'info' && causedBy === undefined), ({ sheet, kpi, unit }) => [sheet, kpi, unit].join('\t'));
    return (reading?.records ?? []).flatMap((record) => (isTaken(record) ? [{ file, record, roundStated: true, issues: about.get([record.sheet, record.kpi, record.unit ?? record.unitAsWritten].join('\t')) ?? [] }] : []));
  });
  const byResult = grouped(rows, ({ record }) => `${record.kpi}\t${record.round}`);
  return editions().flatMap((edition) => edition.kpis.flatMap((kpi) => roundsOf(kpi).flatMap((round): GatheredKpi[] => {
    const own = withoutWhole(byResult.get(`${kpi.id}\t${round}`) ?? [], edition);
    return own.length === 0 ? [] : [{ edition, kpi, round, rows: inOrder(joined(own), edition) }];
  })));
}

/** Counted apart from what is taken, file by file. */
export function leftOutOf({ reading }: CheckedFile, taken: readonly GatheredKpi[], file: string): LeftOut {
  const records = reading?.records ?? [];
  const used = taken.reduce((sum, { rows }) => sum + rows.filter((row) => row.file === file || row.alsoIn.includes(file)).length, 0);
  const known = records.filter(({ kpi, result }) => kpi !== null && result !== null).length;
  const otherYear = records.filter(({ kpi, fiscalYear, result }) => kpi !== null && result === null && fiscalYear !== null && editionOf(kpi)?.fiscalYear !== fiscalYear).length;
  return { taken: used, otherYear, unknown: records.length - known - otherYear, whole: known - used };
}

type Row = Omit<Gathered, 'alsoIn' | 'disputed'>;

function isTaken({ kpi, round, result, hidden }: FileRecord['record']): boolean {
  return kpi !== null && round !== null && result !== null && !hidden && findKpi(kpi) !== undefined;
}

/** The whole is added up from its units: its own row would be added to them. */
function withoutWhole(rows: readonly Row[], { whole }: Edition): Row[] {
  const units = rows.filter(({ record }) => record.unit !== whole.name);
  return units.length > 0 ? units : [...rows];
}

/** Rows of the same unit with the same figures are one row; with other figures they stay apart, each naming the other. */
function joined(rows: readonly Row[]): Gathered[] {
  return [...grouped(rows, ({ record }) => record.unit ?? `${record.unitAsWritten}\t${record.sheet}`).values()].flatMap((same) => {
    const different = [...grouped(same, ({ record }) => figuresOf(record)).values()];
    return different.map(([first, ...others]): Gathered => ({
      ...first!,
      alsoIn: [...new Set(others.map(({ file }) => file))],
      disputed: different.flatMap((group) => (group[0] === first ? [] : [group[0]!.file])),
    }));
  });
}

function inOrder(rows: readonly Gathered[], { units }: Edition): Gathered[] {
  const order = new Map(units.map(({ name }, i) => [name, i]));
  const place = ({ record }: Gathered): number => order.get(record.unit ?? '') ?? order.size;
  return [...rows].sort((a, b) => place(a) - place(b));
}
