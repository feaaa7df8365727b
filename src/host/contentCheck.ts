/** What every host refuses of a sheet's tables and rules before it writes anything. */
import { cellAddress } from '../sheet/address';
import { overlaps, type Area } from '../sheet/grid';
import { type CellRule, HostError, type NewTable, type RuleMessage, type SheetContent } from './workbook';

/** Excel's limits, in characters. */
const LIST = 255;
const TITLE = 32;
const MESSAGE = 255;

/** True where the content can only be put on a new sheet. */
export function needsNewSheet({ tables = [], rules = [] }: SheetContent): boolean {
  return tables.length > 0 || rules.length > 0;
}

/** The heads of a table, left to right. */
export function headsOf(table: NewTable, { rows }: SheetContent): string[] {
  return (rows[table.area.top] ?? []).slice(table.area.left, table.area.right + 1).map((cell) => String((cell?.content && 'value' in cell.content && cell.content.value) ?? ''));
}

/** @throws HostError hostFailed for a table or rule that Excel would not take */
export function refuseBadTables(sheet: string, content: SheetContent): void {
  const { tables = [], rules = [], merges = [] } = content;
  const refuse = (detail: string, area?: Area): never => {
    throw new HostError('hostFailed', { sheet, detail, ...(area && { cell: cellAddress(area.top, area.left) }) });
  };
  tables.forEach((table, i) => {
    const { name, area, totals } = table;
    if (!/^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name) || /^[A-Za-z]{1,3}\d+$|^[rc]\d*$/i.test(name)) refuse(`table name ${name}`, area);
    if (area.bottom - area.top < (totals ? 2 : 1)) refuse(`table ${name} has no rows`, area);
    const heads = headsOf(table, content).map((head) => head.toLowerCase());
    if (heads.length <= area.right - area.left || heads.some((head) => head.trim() === '' || head.length > 255) || new Set(heads).size < heads.length) refuse(`heads of table ${name}`, area);
    for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) if (!content.rows[row]?.[column]) refuse(`a cell of table ${name} is not given`, { ...area, top: row, left: column });
    if ([...merges, ...tables.slice(0, i).map((other) => other.area)].some((other) => overlaps(other, area))) refuse(`table ${name} overlaps`, area);
    if (tables.slice(0, i).some((other) => other.name.toLowerCase() === name.toLowerCase())) throw new HostError('tableExists', { sheet, detail: name });
  });
  for (const rule of rules) {
    const problem = problemOf(rule);
    if (problem) refuse(problem, rule.areas[0]);
  }
}

function problemOf({ areas, allow, prompt, refusal }: CellRule): string | null {
  const fits = ({ title, text }: RuleMessage): boolean => title.length <= TITLE && text.length > 0 && text.length <= MESSAGE;
  if (areas.length === 0) return 'a rule for no cells';
  if (allow.kind === 'list' && (allow.values.length === 0 || allow.values.some((value) => value === '' || value.includes(',')) || allow.values.join(',').length > LIST)) return 'the list of a rule';
  return [refusal, ...(prompt ? [prompt] : [])].every(fits) ? null : 'the message of a rule';
}
