import type { DataItem, Kpi } from '../kpi/schema';
import { formulaOf } from './formula';
import { FormulaGap } from './formula-gap';
import { ratioOf, type Ratio } from './measure-formula';
import type { Policy } from './result';
import type { Floor } from './settings';

/**
 * The address of a cell of the row, relative (`D6`), or null where there is none.
 * Steps that have a cell each are asked for as `steps:3`, checks and evidence as `checks:2` and `evidence:1.1`.
 */
export type CellOf = (item: string) => string | null;

export interface CriteriaFormula {
  /** Items that have to hold numbers; the result is blank where one doesn't. */
  readonly needs: readonly string[];
  /** True in the sheet where there is no result. Only looked at where the needed items are there. */
  readonly blankIf: readonly string[];
  /** Null for criteria that have no levels. */
  readonly level: string | null;
  readonly score: string;
}

/** Amounts and points may have decimals: they are compared as whole ten-thousandths. */
const SCALE = 10_000;

/** A rate that stands for a formula of which no item is reported; where a round has several rates, for none. `percent`: its cell holds 0.664 for 66.4. */
export interface RateCell {
  readonly measure: unknown;
  readonly cell: string;
  readonly percent: boolean;
}

/** A measure in the sheet: what it needs (ruling G4), and what is true where all of it is there. */
export interface MeasureFormula {
  readonly ratio: Ratio;
  readonly needs: readonly string[];
  readonly blankIf: readonly string[];
  readonly present: string;
}

/** The cells of one row, as the criteria of a KPI see them. */
export class FormulaCells {
  constructor(
    readonly kpi: Kpi,
    readonly items: readonly DataItem[],
    /** Normalised name. */
    readonly unit: string | null,
    private readonly cells: CellOf,
    private readonly rate: RateCell | null,
    readonly policy?: Policy,
    readonly floor: Floor = 0,
  ) {}

  /** Every score from level 1 up is at least 1, so the floor is a minimum. */
  floored(score: string): string {
    return this.floor === 0 ? score : `MAX(${this.floor},${score})`;
  }

  cellOf(item: string): string | null {
    return this.rate && item === 'rate' ? this.rate.cell : this.cells(item);
  }

  /** The value of a number item: its cell, or what the document prints where that holds no number. @throws FormulaGap */
  number(code: string): string {
    const printed = this.printed(code);
    if (printed === null) return this.ownCell(code);
    const cell = this.cellOf(code);
    return cell === null ? printed : `IF(ISNUMBER(${cell}),${cell},${printed})`;
  }

  /** Cells that have to hold numbers, of these items. @throws FormulaGap */
  required(codes: readonly string[]): string[] {
    return [...new Set(codes)].filter((code) => this.printed(code) === null).map((code) => this.ownCell(code));
  }

  /** Whether each item has a cell or a printed value. */
  has(codes: readonly string[]): boolean {
    return codes.every((code) => this.cellOf(code) !== null || this.printed(code) !== null);
  }

  /** True in the sheet where each item holds a number or has a printed one. @throws FormulaGap */
  present(codes: readonly string[]): string {
    const cells = this.required(codes);
    return cells.length === 0 ? 'TRUE' : `COUNT(${cells.join(',')})=${cells.length}`;
  }

  /** Null where the sheet has no cells for a measure. */
  measureIfThere(measure: string): MeasureFormula | null {
    return this.has(this.needsOf(measure)) ? this.measure(measure) : null;
  }

  /** @throws FormulaGap */
  measure(measure: string): MeasureFormula {
    const needs = this.needsOf(measure);
    const ratio = this.ratio(measure);
    return { ratio, needs, blankIf: ratio.bottom === null ? [] : [`${ratio.bottom}=0`], present: this.present(needs) };
  }

  private ownCell(code: string): string {
    const cell = this.cellOf(code);
    if (cell === null) throw new FormulaGap('noColumn', code);
    return cell;
  }

  private needsOf(measure: string): readonly string[] {
    return this.rate?.measure === measure ? ['rate'] : formulaOf(measure).items;
  }

  private ratio(measure: string): Ratio {
    if (this.rate?.measure === measure) {
      // A binary fraction times 100 misses the decimal that it stands for; ten decimals more than hold it.
      return { top: this.rate.percent ? `ROUND(${this.rate.cell}*100,10)` : this.rate.cell, k: 1, bottom: null, m: 1 };
    }
    return ratioOf(measure, (code) => {
      const whole = this.items.find((item) => item.code === code)?.kind === 'count';
      return whole ? { text: this.number(code), scale: 1 } : { text: `ROUND(${this.number(code)}*${SCALE},0)`, scale: SCALE };
    });
  }

  /** The number that the document prints for the unit, where it stands in for a missing one. */
  private printed(code: string): string | null {
    const printed = this.items.find((item) => item.code === code)?.printed;
    const value = this.unit === null || !printed?.fillIn ? undefined : printed.byUnit[this.unit];
    return value === undefined ? null : String(value);
  }
}

/** A condition's branches: blank where one of the conditions holds. */
export function blankWhere(conditions: readonly string[], otherwise: string): string {
  const unique = [...new Set(conditions)];
  if (unique.length === 0) return otherwise;
  return `IF(${unique.length === 1 ? unique[0]! : `OR(${unique.join(',')})`},"",${otherwise})`;
}

/** All of these, in as few words as they need. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(',')})`;
}
