/** Live formulas of a form: blank while the data is, never an error. For showing only: scores are worked out from the counts. */
import type { DataItem } from '../../kpi/schema';
import { formulaOf } from '../../scoring/formula';
import { ratioOf, type Ratio } from '../../scoring/measure-formula';
import { areaAddress, cellAddress } from '../../sheet/address';
import type { FormColumn } from './columns';

/** Rows of the body, both included, and the columns of the form. */
export interface FormGrid {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly FormColumn[];
}

/** A rate in one row; the value that the document prints for the row's unit stands in for a blank cell. */
export function rateFormula(measure: string, row: number, grid: FormGrid, unit: string | null): string {
  const required: string[] = [];
  const ratio = ratioOf(measure, (code) => {
    const cell = cellOf(code, row, grid);
    const printed = printedFor(itemOf(code, grid), unit);
    if (printed === null && !required.includes(cell)) required.push(cell);
    return { text: printed === null ? cell : `IF(ISNUMBER(${cell}),${cell},${printed})`, scale: 1 };
  });
  const value = quotient(ratio);
  return required.length === 0 ? value : `IF(COUNT(${required.join(',')})<${required.length},"",${value})`;
}

/** ΣA/ΣB (ruling G11): blank until every unit that gives one of the numbers gives the others. */
export function totalRateFormula(measure: string, row: number, grid: FormGrid): string {
  const codes = formulaOf(measure).items;
  const [first = '', ...others] = codes.map((code) => `ISNUMBER(${columnArea(code, grid)})`);
  const cells = codes.map((code) => cellOf(code, row, grid));
  const uneven = others.map((other) => `SUMPRODUCT(--(${first}<>${other}))>0`);
  const blank = [`COUNT(${cells.join(',')})<${cells.length}`, ...uneven];
  return `IF(${blank.length === 1 ? blank[0]! : `OR(${blank.join(',')})`},"",${quotient(ratioOf(measure, (code) => ({ text: cellOf(code, row, grid), scale: 1 })))})`;
}

/** The sum of a column; blank while the column is. */
export function sumFormula(column: number, grid: FormGrid): string {
  const area = areaAddress({ top: grid.top, bottom: grid.bottom, left: column, right: column });
  return `IF(COUNT(${area})=0,"",SUM(${area}))`;
}

/** What the document prints for a unit where it stands in for a missing item. */
export function printedFor(item: DataItem | undefined, unit: string | null): string | null {
  const value = unit === null || !item?.printed?.fillIn ? undefined : item.printed.byUnit[unit];
  return value === undefined ? null : String(value);
}

/** Multiplied before it is divided: 29*100/100 is 29, where 29/100*100 is not. */
function quotient({ top, k, bottom, m }: Ratio): string {
  const text = (part: string | null, factor: number): string => (part === null ? String(factor) : factor === 1 ? part : `${part}*${factor}`);
  const divisor = text(bottom, m);
  if (divisor === '1') return text(top, k);
  return `IF(${divisor}=0,"",${text(top, k)}/${divisor.includes('*') ? `(${divisor})` : divisor})`;
}

const itemOf = (code: string, { columns }: FormGrid): DataItem | undefined => columns.find(({ item }) => item?.code === code)?.item ?? undefined;
const columnOf = (code: string, { columns }: FormGrid): number => columns.findIndex(({ item }) => item?.code === code);
const cellOf = (code: string, row: number, grid: FormGrid): string => cellAddress(row, columnOf(code, grid));

function columnArea(code: string, grid: FormGrid): string {
  const column = columnOf(code, grid);
  return areaAddress({ top: grid.top, bottom: grid.bottom, left: column, right: column });
}
