/** Values in another scale than their neighbours: fractions among percents, million baht among baht. Never corrected where that is a guess. */
import type { GuideKpi } from './guide';
import { bySubject } from './grouped';
import { parseArea } from './address';
import { type Place, readingIssue } from './issues';
import type { ReadRecord, ReadingIssue } from './reading';
import { cellIn } from './recordCells';

/** A record, and what its rate's cell says about itself. */
export interface Scaled {
  readonly record: ReadRecord;
  /** The cell shows a percent sign. */
  readonly percent: boolean;
}

/** A rate at or below this may be a fraction. */
const FRACTION = 1;
const SURELY_PERCENT = 1.5;
/** Amounts this many times smaller or larger than the middle one are in another unit of measure. */
const OTHER_UNIT = 1e4;

/** The records of one table, with typed fractions taken as percents where their own column says so; what stays open is marked unusable. */
export function withScales(scaled: readonly Scaled[], kpis: readonly GuideKpi[]): { records: ReadRecord[]; issues: ReadingIssue[] } {
  const records = scaled.map(({ record }) => record);
  const issues: ReadingIssue[] = [];
  let at: Map<ReadRecord, number> | null = null;
  const replace = (record: ReadRecord, by: ReadRecord): void => {
    at ??= new Map(scaled.map((one, i) => [one.record, i]));
    records[at.get(record)!] = by;
  };
  const all = typedRates(scaled);
  for (const group of bySubject(scaled, ({ record }) => record)) {
    const own = typedRates(group);
    for (const { record, percent } of group) {
      const read = percent ? null : fractionIn(record, own, all);
      if (!read) continue;
      issues.push(readingIssue(read.code, 'warning', placeOf(record, 'rate'), { found: record.rate, ...(read.rate !== null && { expected: read.rate }) }));
      replace(record, read.rate === null ? { ...record, rate: null, unusable: true } : { ...record, rate: read.rate });
    }
    const kpi = kpis.find(({ id }) => id === group[0]!.record.kpi);
    for (const { record, codes, amounts } of otherUnits(group.map(({ record: one }) => one), kpi)) {
      for (const code of codes) issues.push(readingIssue('unitOfMeasure', 'error', placeOf(record, code), { found: Number(record.inputs[code]) }));
      // Numerator and denominator in the same unit give the same rate.
      if (codes.length < amounts) replace(record, { ...record, unusable: true });
    }
  }
  return { records, issues };
}

/** What the typed rates of some records say together, zeros aside. */
interface TypedRates {
  readonly count: number;
  readonly percents: number;
  /** Of the percents. */
  readonly middle: number;
  /** There is one that no share could be, and that need not be a percent. */
  readonly between: boolean;
}

function typedRates(scaled: readonly Scaled[]): TypedRates {
  const rates: number[] = [];
  for (const { record: { rate, rateFrom } } of scaled) if (rateFrom === 'typed' && rate !== null && rate !== 0) rates.push(Math.abs(rate));
  const percents = rates.filter((rate) => rate > SURELY_PERCENT);
  return { count: rates.length, percents: percents.length, middle: median(percents), between: rates.some((rate) => rate <= SURELY_PERCENT && rate > FRACTION) };
}

/** What a typed rate at or below 1 means; null where it is a percent like the others, or no such rate. */
function fractionIn(record: ReadRecord, own: TypedRates, all: TypedRates): { code: string; rate: number | null } | null {
  const value = record.rate;
  if (record.rateFrom !== 'typed' || value === null || value <= 0 || value > FRACTION) return null;
  // One of them is this rate itself.
  const others = own.count - 1;
  if (own.percents >= 2 && own.percents * 2 > others) {
    const { middle } = own;
    if (value >= middle / 10) return null;
    return value * 100 <= middle * 5 && value * 100 >= middle / 5 ? { code: 'rateScale', rate: timesHundred(value) } : { code: 'rateScaleAmbiguous', rate: null };
  }
  // Rates of other KPIs tell only that this column holds percents, not how large this one should be.
  return others === 0 && all.between ? null : { code: 'rateScaleAmbiguous', rate: null };
}

function otherUnits(records: readonly ReadRecord[], kpi: GuideKpi | undefined): { record: ReadRecord; codes: string[]; amounts: number }[] {
  const items = kpi?.items.filter(({ kind }) => kind === 'amount') ?? [];
  if (items.length === 0 || records.length < 3) return [];
  const middles = new Map(items.map(({ code }) => [code, median(records.flatMap(({ inputs }) => amountOf(inputs[code])))]));
  return records.flatMap((record) => {
    const given = items.filter(({ code }) => amountOf(record.inputs[code]).length > 0);
    const codes = given.filter(({ code }) => isOther(amountOf(record.inputs[code])[0]!, middles.get(code)!)).map(({ code }) => code);
    return codes.length > 0 ? [{ record, codes, amounts: given.length }] : [];
  });
}

function amountOf(value: unknown): number[] {
  return typeof value === 'number' && value > 0 ? [value] : [];
}

function isOther(amount: number, middle: number): boolean {
  return amount * OTHER_UNIT <= middle || amount >= middle * OTHER_UNIT;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** ×100 without the noise of binary fractions. */
function timesHundred(value: number): number {
  return Number((value * 100).toPrecision(15));
}

function placeOf(record: ReadRecord, role: string): Place {
  const cell = parseArea(cellIn(record, role) ?? '');
  return { sheet: record.sheet, kpi: record.kpi, unit: record.unit ?? record.unitAsWritten, ...(cell && { row: cell.top, column: cell.left }) };
}
