/** The formulas of a sheet's cells: which cells share one, and which areas can only be changed as a whole. */
import { MAX_COLUMNS } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { HostError } from '../workbook';
import { LIMITS } from './limits';
import { parseReference } from './references';
import { detached } from './sharedStrings';
import type { StoredFormula } from './sheetRows';
import type { TextForm } from './textForm';
import { attributeRange, elementText } from './xml';
import { decodeXml } from './xmlText';

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Reads `<f>` elements, in file order. */
export class SheetFormulas {
  /** Areas of array formulas and data tables. */
  readonly arrays: Area[] = [];
  /** First cells of shared formulas (key: row × 16384 + column). */
  readonly sharedMasters = new Set<number>();
  private readonly masters = new Map<string, Master>();

  constructor(private readonly text: string, private readonly form: TextForm, private readonly part: string) {}

  /**
   * @param nameEnd where the name of the first tag ends; its attributes go up to `from`
   * @param from where the content begins, `to` where it ends
   * @throws HostError damaged, or tooLarge for a shared formula that is longer than Excel takes
   */
  read(row: number, column: number, nameEnd: number, from: number, to: number): StoredFormula {
    const raw = this.decoded(from, to);
    const written = detached(elementText(raw, 0, raw.length, this.part));
    const attribute = (name: string): string | undefined => {
      const range = attributeRange(this.text, nameEnd, from, name);
      return range && decodeXml(this.decoded(range[0], range[1]), this.part);
    };
    const type = attribute('t') ?? 'normal';
    if (type === 'shared') return this.shared(attribute('si') ?? '', written, row, column);
    if (type === 'array' || type === 'dataTable') this.arrays.push(parseReference(attribute('ref') ?? '') ?? { top: row, left: column, bottom: row, right: column });
    return written;
  }

  private shared(index: string, written: string, row: number, column: number): StoredFormula {
    if (written.length > LIMITS.formula) throw new HostError('tooLarge', { part: this.part, detail: `formula of ${written.length} characters` });
    if (written !== '') {
      this.masters.set(index, { formula: written, row, column });
      this.sharedMasters.add(row * MAX_COLUMNS + column);
      return written;
    }
    const master = this.masters.get(index);
    return master ? { master: master.formula, rows: row - master.row, columns: column - master.column } : '';
  }

  /** What stands between two places, entities aside. */
  private decoded(from: number, to: number): string {
    return this.form.decoded(this.text.slice(from, to));
  }
}
