/** The formulas of a sheet's cells: which cells share one, and which areas can only be changed as a whole. */
import { MAX_COLUMNS } from '../../sheet/address';
import type { Area } from '../../sheet/grid';
import { HostError } from '../workbook';
import { LIMITS } from './limits';
import { parseReference } from './references';
import type { StoredFormula } from './sheetRows';
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

  /** @param utf8 the text between two places of the sheet */
  constructor(private readonly utf8: (from: number, to: number) => string, private readonly part: string) {}

  /**
   * @param nameEnd where the name of the first tag ends; its attributes go up to `from`
   * @param from where the content begins, `to` where it ends
   * @throws HostError damaged, or tooLarge for a shared formula that is longer than Excel takes
   */
  read(row: number, column: number, nameEnd: number, from: number, to: number): StoredFormula {
    const raw = this.utf8(from, to);
    const written = elementText(raw, 0, raw.length, this.part);
    const tag = from - nameEnd > 1 ? this.utf8(nameEnd, from) : '';
    const attribute = (name: string): string | undefined => {
      const range = attributeRange(tag, 0, tag.length, name);
      return range && decodeXml(tag.slice(range[0], range[1]), this.part);
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
}
