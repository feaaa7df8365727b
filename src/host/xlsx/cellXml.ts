import { cellAddress } from '../../sheet/address';
import { HostError, type CellContent } from '../workbook';
import { LIMITS } from './limits';
import { escapeCellText, escapeXml } from './xmlText';

/** What a cell is to become. */
export interface CellToWrite {
  readonly row: number;
  readonly column: number;
  /** Null where only the look changes: what is there stays, to the letter. */
  readonly content: CellContent | null;
  /** Where the content stays: the formula in full that the cell shared with one that gives way. */
  readonly formula?: string;
  /** Index of its look; 0 is the plain one and is not written. */
  readonly style: number;
}

/** A cell as XML; '' for a blank cell without a look. Text never becomes a formula. */
export function cellXml({ row, column, content, style }: CellToWrite, prefix: string): string {
  const head = `<${prefix}c r="${cellAddress(row, column)}"${style ? ` s="${style}"` : ''}`;
  const value = content?.value ?? null;
  if (content && 'formula' in content) {
    const formula = `<${prefix}f>${escapeXml(content.formula.replace(/^=/, ''))}</${prefix}f>`;
    if (value === null) return `${head}>${formula}</${prefix}c>`;
    const type = typeof value === 'string' ? ' t="str"' : typeof value === 'boolean' ? ' t="b"' : '';
    return `${head}${type}>${formula}<${prefix}v>${plainValue(value)}</${prefix}v></${prefix}c>`;
  }
  if (value === null || value === '') return style ? `${head}/>` : '';
  if (typeof value === 'string') return `${head} t="inlineStr"><${prefix}is><${prefix}t${keepSpace(value)}>${escapeCellText(value)}</${prefix}t></${prefix}is></${prefix}c>`;
  return `${head}${typeof value === 'boolean' ? ' t="b"' : ''}><${prefix}v>${plainValue(value)}</${prefix}v></${prefix}c>`;
}

function plainValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  // −0 would come back as 0 and count as changed
  return typeof value === 'number' ? String(value === 0 ? 0 : value) : escapeCellText(value);
}

function keepSpace(text: string): string {
  return /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
}

/** @throws HostError hostFailed for what no cell can hold: endless numbers, texts over 32,767 characters, formulas over 8,192 */
export function refuseUnwritable(content: CellContent, sheet: string, row: number, column: number): void {
  const refused = (detail: string): HostError => new HostError('hostFailed', { sheet, cell: cellAddress(row, column), detail });
  const value = content.value ?? null;
  if (typeof value === 'number' && !Number.isFinite(value)) throw refused(`number ${value}`);
  if (typeof value === 'string' && value.length > LIMITS.cellText) throw refused(`text of ${value.length} characters`);
  if ('formula' in content && content.formula.length > LIMITS.formula) throw refused(`formula of ${content.formula.length} characters`);
}
