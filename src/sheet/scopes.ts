/** Splits a header band where one row speaks of several units or rounds: each part has the columns of one of them. */
import type { Head, HeaderBand } from './bands';
import type { GuideKpi } from './guide';
import { byRound } from './rounds';
import type { UnitReader } from './units';
import { byYear } from './years';

export interface Part {
  readonly unit: { readonly name: string; readonly written: string } | null;
  readonly round: string | null;
  /** The year of its group head, where several stand side by side. */
  readonly fiscalYear: number | null;
  readonly band: HeaderBand;
}

/** The parts of a band. Units in heads count only where the rows are KPIs; total columns are left out. */
export function partsOf(band: HeaderBand, kpi: GuideKpi | null, units: UnitReader): Part[] {
  const byUnit = band.axis === 'kpis' ? splitByUnit(band, units) : [];
  const wholes = byUnit.length > 0 ? byUnit : [{ unit: null, band }];
  return wholes.flatMap(({ unit, band: own }) => byYear(own).flatMap(({ fiscalYear, band: ofYear }) => byRound(ofYear, kpi).map((part) => ({ unit, fiscalYear, ...part }))));
}

function splitByUnit(band: HeaderBand, units: UnitReader): Pick<Part, 'unit' | 'band'>[] {
  const scopes = band.heads.map((head) => ({ head, ...scopeOf(head, units) }));
  const names = [...new Set(scopes.flatMap(({ unit }) => unit ?? []))];
  if (names.length < 2) return [];
  return names.map((name) => {
    const own = scopes.filter(({ unit, total }) => !total && (unit === null || unit === name));
    const written = own.find(({ unit }) => unit === name)?.written ?? name;
    return { unit: { name, written }, band: { ...band, heads: own.map(({ head, unit }) => (unit === null ? head : unitHead(head, written))) } };
  });
}

function scopeOf(head: Head, units: UnitReader): { unit: string | null; written: string; total: boolean } {
  for (const text of head.path) {
    const reading = units.read(text);
    if (reading.kind === 'unit') return { unit: reading.name, written: text, total: false };
    if (reading.kind === 'total') return { unit: null, written: text, total: true };
  }
  return { unit: null, written: '', total: false };
}

/** A column headed by nothing but the unit holds its result. */
function unitHead(head: Head, written: string): Head {
  return head.text === written ? { ...head, text: 'ผล' } : head;
}
