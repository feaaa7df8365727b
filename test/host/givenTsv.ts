/**
 * A workbook as tab-separated text, so that people can read and change it beside its neighbours.
 *
 * A line is a row. `@sheet NAME` begins a sheet; `@merge A1:C1 …`, `@table NAME REF` and `@hidden` belong to it and are no rows; `@file NAME` names the workbook.
 * A cell holds a number, a percentage (`12.5%`), a date (`2024-02-15`), an Excel error, a formula with the result that Excel left
 * (`=A1+1 ⇒ 3`), or else text; `\n` in it is a line break.
 */
import { cellAddress, parseArea } from '../../src/sheet/address';
import type { GivenCell, GivenSheet, GivenValue, GivenWorkbook } from './given';

type Draft = { -readonly [K in keyof GivenSheet]: GivenSheet[K] } & { cells: Record<string, GivenValue | GivenCell> };

const DAY = 86_400_000;
/** Excel's day 0, as it counts from March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

function contentOf(text: string): GivenValue | GivenCell {
  const formula = /^=(.+) ⇒ (.+)$/.exec(text);
  if (formula) return { ...asCell(contentOf(formula[2]!)), formula: formula[1]! };
  // Phone numbers and codes begin with 0: those are text.
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (/^\d+(\.\d+)?%$/.test(text)) return { value: Number(text.slice(0, -1)) / 100, format: '0.00%' };
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { value: (Date.parse(text) - EPOCH) / DAY, format: 'd mmm yy' };
  if (/^#[A-Z/0]+[!?]$/.test(text)) return { error: text };
  return text.replaceAll('\\n', '\n');
}

const asCell = (content: GivenValue | GivenCell): GivenCell => (typeof content === 'object' && content !== null ? content : { value: content });

/** What lies under a merged area would be lost in Excel: such a description is a slip. */
function checkMerge(sheet: Draft, ref: string): void {
  const area = parseArea(ref)!;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if ((row !== area.top || column !== area.left) && sheet.cells[cellAddress(row, column)] !== undefined) throw new Error(`${sheet.name}: ${cellAddress(row, column)} lies under the merged ${ref}`);
    }
  }
}

export function givenTsv(text: string, name: string): GivenWorkbook {
  const sheets: Draft[] = [];
  let row = 0;
  let file = name;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, word, rest] = /^@(file|sheet|merge|table|hidden)(?: (.+))?$/.exec(line) ?? [];
    const sheet = sheets.at(-1);
    if (word === 'file') file = rest!;
    else if (word === 'sheet') {
      sheets.push({ name: rest!, cells: {} });
      row = 0;
    }
    else if (!sheet) throw new Error(`${name} begins with no @sheet`);
    else if (word === 'merge') sheet.merges = [...(sheet.merges ?? []), ...rest!.split(' ')];
    else if (word === 'table') sheet.tables = [...(sheet.tables ?? []), { name: rest!.split(' ')[0]!, ref: rest!.split(' ')[1]! }];
    else if (word === 'hidden') sheet.hidden = true;
    else {
      line.split('\t').forEach((cell, column) => {
        if (cell !== '') sheet.cells[cellAddress(row, column)] = contentOf(cell);
      });
      row++;
    }
  }
  for (const sheet of sheets) for (const ref of sheet.merges ?? []) checkMerge(sheet, ref);
  return { name: file, sheets };
}
