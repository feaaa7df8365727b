/** Slips in an edition's workbook, written as people would tell them: `เกณฑ์!E11=24 ¦ เกณฑ์!F20=60`. */
import type { CellContent } from '../../../src/host/workbook';
import { type XlsxWorkbook, openXlsx } from '../../../src/host/xlsx/open';
import { parseArea } from '../../../src/sheet/address';
import { valueAt } from '../../../src/sheet/grid';

/** Nothing, or `∅`, clears a cell; `ƒ` begins a formula of Excel. */
function contentOf(text: string): CellContent {
  if (text === '' || text === '∅') return { value: null };
  if (text.startsWith('ƒ')) return { formula: text.slice(1) };
  return { value: /^-?\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text) ? Number(text) : text };
}

/** The workbook of these bytes with the slips in it. */
export async function slips(bytes: Uint8Array, changes: string): Promise<XlsxWorkbook> {
  const workbook = openXlsx(bytes, 'slips.xlsx');
  const { sheets } = await workbook.snapshot();
  const edits = changes.split(' ¦ ').map((change) => {
    const [, sheet = '', cell = '', text = ''] = /^(.+?)!([A-Z]+\d+)=(.*)$/s.exec(change) ?? [];
    const grid = sheets.find(({ name }) => name === sheet);
    const area = parseArea(cell);
    if (!grid || !area) throw new Error(`no place in ${change}`);
    return { kind: 'setCells' as const, sheet, cells: [{ row: area.top, column: area.left, content: contentOf(text), was: valueAt(grid, area.top, area.left) }] };
  });
  await workbook.apply({ edits });
  return openXlsx(workbook.bytes(), 'slips.xlsx');
}
