/** An edition's workbook as sheets: what people read, print and fill in. */
import type { CellRule, CellStyle, Edit, EditPlan, SheetCell, SheetContent } from '../../host/workbook';
import { quoteSheetName } from '../../sheet/address';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, cellStyle, inputStyle, noteTitleStyle, text, titleStyle } from '../layout/look';
import { EDITION_FIELDS, type ColumnSpec, type EditionRows, SEPARATOR, SHEET_KEYS, type SheetKey, type SheetRow, type Value, columnsOf } from './sheets';
import type { EditionWords } from './words';

/** Empty lines below the rows, ready to be filled in. */
const SPARE: Partial<Record<SheetKey, number>> = { units: 20, kpis: 15, rulings: 8 };
const SPARE_ROWS = 30;
/** Title, help, heads. */
export const HEAD_ROW = 2;
/** Text stays what was typed: `103,104` is two lines of a document, and `01` is no number. */
const asText: CellStyle = { ...inputStyle, numberFormat: '@', valign: 'top' };
const asNumber: CellStyle = { ...inputStyle, align: 'right', valign: 'top' };
const shown: CellStyle = { ...cellStyle, italic: true, color: '6B7280', fill: 'F3F4F6', valign: 'top' };
const toConfirm: CellStyle = { ...asText, fill: 'FDE68A', bold: true };

/** Points, below the last of several lines. */
const ROOM = 6;
/** Excel's limit for the texts of a list. */
const LIST = 255;

/** The workbook: the guide first, then what the edition is, then a sheet for each kind of row. For a new workbook whose one sheet is the guide, ours. */
export function planEditionWorkbook(rows: EditionRows, words: EditionWords): EditPlan {
  const put = (sheet: string, content: SheetContent): Edit => ({ kind: 'putSheet', sheet, content });
  const waiting = SHEET_KEYS.reduce((sum, key) => sum + rowsOf(rows, key).filter((row) => row['confirm'] === 'toConfirm').length, 0);
  return {
    edits: [
      put(words.guideSheet, guideSheet(words, waiting)),
      put(words.editionSheet, editionSheet(rows, words)),
      ...SHEET_KEYS.map((key) => put(words.sheets[key].th, rowSheet(key, rowsOf(rows, key), words))),
    ],
  };
}

type AnyRow = Readonly<Record<string, Value | undefined>>;

function rowsOf({ sheets }: EditionRows, key: SheetKey): readonly AnyRow[] {
  return sheets[key];
}

function guideSheet({ guide, sheets, editionSheet: first, help, toConfirm: said, footer }: EditionWords, waiting: number): SheetContent {
  const lines = new FormLines([6, 24, 76]);
  lines.wide(guide.title, titleStyle);
  if (waiting > 0) lines.wide(said(waiting), { ...noteTitleStyle, fill: 'FDE68A' });
  for (const { title, lines: own } of guide.sections) {
    lines.wide(title, noteTitleStyle);
    for (const line of own) lines.wide(line);
    lines.blank();
  }
  lines.wide(guide.sheetsTitle, noteTitleStyle);
  const names = [[first, help.edition] as const, ...SHEET_KEYS.map((key) => [sheets[key].th, help[key]] as const)];
  names.forEach(([name, what], i) => lines.add([text(String(i + 1), { ...cellStyle, align: 'center' }), text(name, { ...cellStyle, color: LINK }, `#${quoteSheetName(name)}!A1`), text(what, cellStyle)], LINE * linesOf(what, 76)));
  return lines.content(null, footer, false);
}

function editionSheet({ edition }: EditionRows, { fields, fieldHeads, help, editionSheet: name, footer }: EditionWords): SheetContent {
  const widths = [34, 56, 62];
  const lines = new FormLines(widths);
  lines.wide(name, titleStyle);
  lines.wide(help.edition);
  lines.heads(fieldHeads.map(bothLines));
  for (const field of EDITION_FIELDS) {
    const value = edition[field] ?? null;
    const cells = [bothLines(fields[field]), value === null ? '' : String(value), fields[field].help];
    const isNumber = field === 'fiscalYear' || field === 'totalWeight';
    lines.add([text(cells[0]!, { ...cellStyle, bold: true, valign: 'top' }), inputCell(value, isNumber ? { ...asNumber, align: 'left' } : asText), text(cells[2]!, { ...cellStyle, valign: 'top' })], LINE * Math.max(...cells.map((cell, i) => linesOf(cell, widths[i]!))) + ROOM);
  }
  return { ...lines.content(null, footer, true), freeze: { rows: HEAD_ROW + 1, columns: 1 } };
}

function rowSheet(key: SheetKey, rows: readonly AnyRow[], words: EditionWords): SheetContent {
  const columns = columnsOf(key);
  const widths = columns.map(([, { width }]) => width);
  const lines = new FormLines(widths);
  lines.wide(words.sheets[key].th, titleStyle);
  lines.wide(words.help[key]);
  lines.heads(columns.map(([name]) => bothLines(words.heads[key][name] ?? { th: name, en: name })));
  const top = lines.next;
  const add = (row: AnyRow, styleOf: (spec: ColumnSpec, name: string) => CellStyle): void => {
    const cells = columns.map(([name, spec]) => cellText(row[name] ?? null, spec, words));
    lines.add(columns.map(([name, spec], i) => inputCell(cells[i]!, styleOf(spec, name))), LINE * Math.max(1, ...cells.map((cell, i) => linesOf(cell === null ? '' : String(cell), widths[i]!))));
  };
  const first = columns[0]![0];
  if (rows.length === 0) for (const row of words.examples[key] as readonly SheetRow[] as readonly AnyRow[]) add({ ...row, [first]: first === 'kpi' ? words.example : `${words.example} ${row[first]}` }, () => shown);
  const ofRow = (row: AnyRow) => (spec: ColumnSpec, name: string): CellStyle => (name === 'confirm' && row['confirm'] === 'toConfirm' ? toConfirm : spec.kind === 'number' ? asNumber : asText);
  for (const row of rows) add(row, ofRow(row));
  for (let i = 0; i < (SPARE[key] ?? SPARE_ROWS); i++) add({}, ofRow({}));
  lines.rules.push(...rulesOf(key, top, lines.next - 1, words));
  return {
    ...lines.content(HEAD_ROW, words.footer),
    freeze: { rows: HEAD_ROW + 1, columns: first === 'kpi' ? 1 : 0 },
    print: { landscape: true, fitWidth: true, footer: words.footer, titleRows: { from: HEAD_ROW, to: HEAD_ROW }, areas: [{ top: 0, left: 0, bottom: Math.max(top, lines.next - 1 - (rows.length > 0 ? (SPARE[key] ?? SPARE_ROWS) : 0)), right: columns.length - 1 }] },
  };
}

const bothLines = ({ th, en }: { readonly th: string; readonly en: string }): string => `${th}\n${en}`;

function inputCell(value: Value, style: CellStyle): SheetCell {
  return value === null ? { style } : { content: { value }, style };
}

/** What a cell shows: codes by their words. */
function cellText(value: Value, { kind }: ColumnSpec, { choices }: EditionWords): Value {
  if (value === null || typeof value === 'number') return value;
  if (kind === 'rounds') return value.split(', ').map((round) => choices.round[round] ?? round).join(SEPARATOR);
  return typeof kind === 'object' ? (choices[kind.choice][value] ?? value) : value;
}

/** Lists to choose from. Where other texts may stand too, or several at once, nothing is refused. */
function rulesOf(key: SheetKey, top: number, bottom: number, words: EditionWords): CellRule[] {
  return columnsOf(key).flatMap(([name, { kind, open }], column): CellRule[] => {
    if (typeof kind !== 'object' || open) return [];
    const values = Object.values(words.choices[kind.choice]);
    if (values.join(',').length > LIST) return [];
    const head = words.heads[key][name]?.th ?? name;
    return [{ areas: [{ top, bottom, left: column, right: column }], allow: { kind: 'list', values }, prompt: words.prompt(head), refusal: words.refusal }];
  });
}

