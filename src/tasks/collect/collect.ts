import type { Edit, EditPlan, SheetContent, WorkbookSnapshot } from '../../host/workbook';
import { quoteSheetName } from '../../sheet/address';
import type { CheckedFile } from '../check/checkedFile';
import type { LinkTo } from '../report/findingsSheet';
import { FormLines, linesOf } from '../layout/formLines';
import { LINE, LINK, cellStyle, noteTitleStyle, text, titleStyle } from '../layout/look';
import { freshSheets, freshTables, tableName } from '../template/names';
import type { TemplateWords } from '../template/words';
import { collectSheet, formOf } from './collectSheet';
import { type GatheredKpi, gatheredKpis, leftOutOf } from './gathered';
import type { CollectWords } from './words';

/** The key under which a collected workbook remembers that it is one. */
const COLLECTED = 'collected';

export interface CollectPlan {
  /** For a new workbook whose one sheet is the cover, ours. */
  readonly plan: EditPlan;
  readonly kpis: number;
  readonly rows: number;
  /** Rows of units whose files say different things. */
  readonly disputed: number;
}

/** Plans one workbook of results out of many checked ones: a sheet for each KPI and round, every figure linked to where it came from. */
export function planCollect(files: readonly CheckedFile[], linkTo: LinkTo, forms: TemplateWords, words: CollectWords): CollectPlan {
  const all = gatheredKpis(files);
  const names = freshSheets([words.cover]);
  const tables = freshTables([]);
  const sheets = all.map((one) => {
    const form = formOf(one, all.filter(({ kpi }) => kpi.id === one.kpi.id).length === 1);
    const sheet = names.next(forms.sheetName(form));
    return { one, sheet, content: collectSheet(one, form, tables.next(tableName(one.kpi.number, one.round)), linkTo, forms, words) };
  });
  const put = (sheet: string, content: SheetContent): Edit => ({ kind: 'putSheet', sheet, content });
  const rows = all.flatMap((one) => one.rows);
  return {
    plan: { edits: [put(words.cover, coverSheet(files, all, sheets, forms, words)), ...sheets.map(({ sheet, content }) => put(sheet, content)), { kind: 'setMemory', key: COLLECTED, value: { version: 1 }, was: null }] },
    kpis: new Set(all.map(({ kpi }) => kpi.id)).size,
    rows: rows.length,
    disputed: rows.filter(({ disputed }) => disputed.length > 0).length,
  };
}

/** True for a workbook that was made by `planCollect`: its rows are those of the uploads. */
export function isCollected({ memory }: Pick<WorkbookSnapshot, 'memory'>): boolean {
  return (memory?.values[COLLECTED] ?? null) !== null;
}

const WIDTHS = [8, 50, 16, 10, 44];

/** What was collected, from which files, and what was left out. */
function coverSheet(files: readonly CheckedFile[], all: readonly GatheredKpi[], sheets: readonly { readonly one: GatheredKpi; readonly sheet: string }[], forms: TemplateWords, words: CollectWords): SheetContent {
  const lines = new FormLines(WIDTHS);
  lines.wide(words.title(files.length), titleStyle);
  for (const line of words.howTo) lines.wide(line);
  lines.blank();
  lines.wide(words.sheetsTitle, noteTitleStyle);
  lines.heads(words.sheetHeads);
  const centred = { ...cellStyle, align: 'center' } as const;
  for (const { one, sheet } of sheets) {
    const name = one.kpi.name.th;
    lines.add([text(one.kpi.number, centred), text(name, cellStyle), text(forms.round(one.round), centred), { content: { value: one.rows.length }, style: centred }, text(sheet, { ...cellStyle, color: LINK }, `#${quoteSheetName(sheet)}!A1`)], LINE * linesOf(name, WIDTHS[1]!));
  }
  lines.blank();
  lines.wide(words.filesTitle, noteTitleStyle);
  lines.span(0, 1);
  lines.heads([words.fileHeads[0]!, '', ...words.fileHeads.slice(1)]);
  for (const file of files) {
    const { taken, otherYear, unknown, whole } = leftOutOf(file, all, file.file);
    const said = file.refusal ? words.refusal(file.refusal) : words.leftOut(otherYear, unknown, whole);
    lines.span(0, 1);
    lines.add([text(file.file, cellStyle), { style: cellStyle }, text(file.sha256?.slice(0, 12) ?? '', { ...centred, font: 'Consolas', size: 11 }), { content: { value: taken }, style: centred }, text(said, cellStyle)], LINE * Math.max(linesOf(file.file, WIDTHS[0]! + WIDTHS[1]!), linesOf(said, WIDTHS[4]!)));
  }
  return lines.content(null, words.footer);
}
