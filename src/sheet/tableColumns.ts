/** What the columns of a table hold, for each KPI that its rows name, each round and each unit in its heads. */
import { type AssignedColumn, assignColumns } from './columns';
import { confirmedColumns } from './confirmed';
import { ratioByEvidence, rateByEvidence } from './evidence';
import type { GuideKpi, ReadingHints } from './guide';
import type { HeadKpis } from './headKpis';
import type { CellLooks } from './itemFit';
import { readPair } from './numbers';
import { type Part, partsOf } from './scopes';
import type { Band, UnitTable } from './unitTable';
import type { SheetView } from './view';

export interface PartColumns extends Pick<Part, 'unit' | 'round' | 'fiscalYear'> {
  /** The KPI that the heads name, or that of the row. */
  readonly kpi: GuideKpi | null;
  readonly columns: readonly AssignedColumn[];
}

/** The columns of a table, each KPI of a long table by its own words. */
export class TableColumns {
  private readonly found = new Map<Band, Map<GuideKpi | null, readonly PartColumns[]>>();

  constructor(private readonly view: SheetView, private readonly table: UnitTable, private readonly ours: ReadonlyMap<number, string>, private readonly headKpis: HeadKpis, private readonly round: string | null) {}

  /** One entry for each round and unit that a row speaks of; most tables have one, without a round or unit of its own. */
  of(band: Band, kpi: GuideKpi | null): readonly PartColumns[] {
    let byKpi = this.found.get(band);
    if (!byKpi) this.found.set(band, (byKpi = new Map<GuideKpi | null, readonly PartColumns[]>()));
    let parts = byKpi.get(kpi);
    if (!parts) byKpi.set(kpi, (parts = this.partsOf(band, kpi)));
    return parts;
  }

  private partsOf(band: Band, kpi: GuideKpi | null): readonly PartColumns[] {
    const looks = this.looksOf(band);
    const { confirmed, unitColumn } = this.table;
    if (confirmed) return [{ kpi, unit: null, round: null, fiscalYear: null, columns: confirmedColumns(band.header, confirmed, unitColumn, kpi, this.round, this.ours, looks) }];
    return this.headKpis.split(band.header).flatMap(({ kpi: named, band: own }) => {
      const about = named ?? kpi;
      const split = partsOf(own, about, this.table.units).map(({ unit, round, fiscalYear, band: header }) => ({ kpi: about, unit, round, fiscalYear, columns: this.columnsOf({ ...band, header }, about, round, looks) }));
      return sameResult(split) ? [{ ...split[0]!, round: null }] : split;
    });
  }

  private columnsOf(band: Band, kpi: GuideKpi | null, round: string | null, looks: CellLooks): readonly AssignedColumn[] {
    const { header } = band;
    const assigned = assignColumns(header, header.axis === 'units' ? this.table.unitColumn : null, kpi, round ?? this.round, this.ours, looks);
    const all = withEvidence(this.view, band, assigned, kpi);
    // Beside data, `ผล` says whether the target was met.
    const columns = all.some(({ role }) => role.startsWith('item:') || role === 'rate') ? all.filter(({ role }) => role !== 'result') : all;
    const rates = columns.filter(({ role }) => role === 'rate');
    if (header.axis === 'kpis' && this.holdsLevels(band)) return columns.map((column) => (column.role === 'result' ? { ...column, role: this.levelRole() } : column));
    if (rates.length < 2) return columns;
    const own = kpi && rateByEvidence(this.view, rates, columns, band.rows.filter(({ kind }) => kind === 'data').map(({ row }) => row), kpi);
    return columns.filter((column) => column.role !== 'rate' || column === (own ?? rates[0]));
  }

  /** A matrix whose numbers are all whole and at most 5 shows levels or scores, not rates. */
  private holdsLevels(band: Band): boolean {
    const whole = this.table.bands.find(({ header }) => header.top === band.header.top)?.header ?? band.header;
    const units = whole.heads.filter(({ path }) => path.some((text) => this.table.units.read(text).kind === 'unit'));
    const texts = band.rows.flatMap(({ row }) => units.map(({ column }) => this.view.text(row, column))).filter((text) => /^\d/.test(text));
    return band.rows.length >= 2 && texts.length >= 6 && texts.every((text) => /^[0-5](?:\.\d+)?$/.test(text)) && texts.some((text) => /^\d$/.test(text)) && (/คะแนน|ระดับ/.test(this.title()) || texts.every((text) => /^\d$/.test(text)));
  }

  private title(): string {
    return [this.view.name, ...this.table.lines.map(({ text }) => text)].join(' ').replace(/ระดับ(?:คปสอ|อำเภอ|จังหวัด|\s*คปสอ)/g, '');
  }

  private levelRole(): 'score' | 'level' {
    return /คะแนน/.test(this.title()) || !/ระดับ/.test(this.title()) ? 'score' : 'level';
  }

  private looksOf(band: Band): CellLooks {
    const sample = band.rows.slice(0, 20).map(({ row }) => row);
    const some = (column: number, looks: (text: string) => boolean): boolean => sample.some((row) => looks(this.view.text(row, column)));
    return {
      isTarget: (column) => some(column, (text) => /^[≥≤<>=]|ร้อยละ|^ไม่(?:น้อย|เกิน|มาก)/.test(text)),
      isPair: (column) => some(column, (text) => readPair(text) !== null),
      isNumber: (column) => some(column, (text) => /^\d+(?:\.\d+)?$/.test(text)),
      isSmall: (column) => sample.every((row) => !/^\d/.test(this.view.text(row, column)) || Number(this.view.text(row, column)) <= 5),
      isList: (column) => some(column, (text) => /^\d[\d.a-z]*(?:\s*[-–,]\s*\d[\d.a-z]*)+$/.test(text)),
    };
  }
}

/** Columns of quarters beside a column that has the result of the whole: they are where it came from, no rounds of their own. */
function sameResult(parts: readonly PartColumns[]): boolean {
  const [first] = parts;
  const item = first?.kpi?.items.find(({ place }) => place === 'numerator');
  if (!first || !item || parts.length < 2 || parts.some(({ unit, round, fiscalYear }) => unit !== null || round === null || fiscalYear !== null)) return false;
  const columns = new Set(parts.map((part) => part.columns.find(({ role }) => role === `item:${item.code}`)?.column));
  return columns.size === 1 && !columns.has(undefined);
}

/** Where heads leave numerator and denominator open, the rate's formula or the figures may tell. */
function withEvidence(view: SheetView, band: Band, columns: AssignedColumn[], kpi: GuideKpi | null): AssignedColumn[] {
  const needed = kpi?.items.filter(({ place, optional }) => place !== 'other' && !optional) ?? [];
  const missing = needed.filter(({ code }) => !columns.some(({ role }) => role === `item:${code}`));
  if (!kpi || needed.length !== 2 || missing.length === 0) return columns;
  const rateColumn = columns.find(({ role }) => role === 'rate')?.column;
  const taken = new Set(columns.filter(({ role }) => !role.startsWith('item:')).map(({ column }) => column));
  const rows = band.rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const pair = ratioByEvidence(view, band.header, rateColumn, rows, kpi, taken);
  if (!pair) return columns;
  const items = needed.map(({ code, place }) => {
    const head = place === 'numerator' ? pair.numerator : pair.denominator;
    return { role: `item:${code}` as const, column: head.column, head: head.text };
  });
  return [...columns.filter(({ role, column }) => !items.some((item) => item.role === role || item.column === column)), ...items];
}

/** Columns of this table that we wrote, by what the workbook remembers. */
export function oursOf(sheet: string, table: UnitTable, hints: ReadingHints): Map<number, string> {
  const ours = new Map<number, string>();
  for (const mark of hints.ours) {
    if (mark.sheet !== sheet || mark.role === 'sheet') continue;
    const touches = table.bands.some(({ header, dataBottom }) => mark.area.top <= dataBottom && mark.area.bottom > header.bottom);
    if (touches) for (let column = mark.area.left; column <= mark.area.right; column++) ours.set(column, mark.role);
  }
  return ours;
}
