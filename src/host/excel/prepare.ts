/** Turns a plan into steps for Excel, with the data that takes them back. */
import type { Area } from '../../sheet/grid';
import { HostError, type Edit, type EditPlan, type Mark } from '../workbook';
import type { BeforeImage } from './beforeImage';
import { likeIn, writeBlock } from './cellWrites';
import type { Inspection } from './inspect';
import type { KnownFigures } from './knownFigures';
import { memorySteps, planMemory } from './memory';
import { withMergeBands } from './merges';
import { addMark, freshNames, markOf, removeName, type NameImage } from './names';
import { cellsWithContent, fillSheet } from './ownSheet';
import { emptySheet, SheetReader } from './sheetImage';
import { resizeTable } from './tableColumns';
import { send, small, type Step } from './trips';
import { widthSteps } from './widths';
import type { WorkbookState } from './workbookState';

type PutSheet = Extract<Edit, { kind: 'putSheet' }>;

/** What is to be done, and what takes it back. */
export interface Work {
  readonly before: BeforeImage;
  readonly steps: readonly Step[];
  /** What to look at before the plan may be taken back. */
  readonly written: readonly { readonly sheet: string; readonly area: Area; readonly whole?: boolean }[];
  readonly cellsWritten: number;
}

/** Checks the plan against what was read, and turns it into steps. One trip more where sheets of ours are replaced. @throws HostError */
export async function prepare(context: Excel.RequestContext, inspection: Inspection, withPage: boolean, figures: KnownFigures): Promise<Work> {
  const { plan } = inspection;
  const state = inspection.check();
  const tables = inspection.tables.map((reader) => ({ reader, image: reader.image, likes: inspection.tableLikes.get(reader) ?? [] }));
  const resized = inspection.resized.map(({ image }) => image);
  const puts = plan.edits.filter((edit): edit is PutSheet => edit.kind === 'putSheet');
  const replaced = await withMergeBands(async (bandCells) => {
    const readers = puts.filter((edit) => state.has(edit.sheet)).map((edit) => new SheetReader(edit.sheet, inspection.areaToReplace(edit), bandCells, withPage, figures.get(edit.sheet.toLowerCase())));
    await send(context, readers.flatMap(({ steps }) => steps));
    return readers.map(({ image }) => image);
  });
  const marks = planMarks(plan, state);
  const memory = planMemory(plan, await inspection.memory.part(context));
  const added = puts.filter((edit) => !state.has(edit.sheet));
  const cellBlocks = inspection.cells.flatMap(({ edit, blocks, likes }) => {
    const inBlock = assign(edit.cells, blocks.map(({ area }) => area));
    const likeOf = likeIn(likes.map(({ image }) => image));
    return blocks.map(({ image }, i) => ({ image, write: writeBlock(edit.sheet, image.area, inBlock[i] ?? [], likeOf, image) }));
  });
  const tableBlocks = tables.map(({ reader, image, likes }) => ({ image: image.block, write: writeBlock(image.sheet, image.block.area, reader.writes(image.block.area), likeIn(likes.map((like) => like.image)), image.block) }));

  const steps = [
    ...newSheets(added, state),
    ...[...tables.map(({ image }) => image), ...resized].map(({ sheet, table, after }) => resizeTable(sheet, table, after)),
    ...[...cellBlocks, ...tableBlocks].flatMap(({ write }) => write.steps),
    ...puts.flatMap((edit) => {
      const old = replaced.find(({ sheet }) => sheet === edit.sheet);
      return [...(old ? [emptySheet(edit.sheet, old.block.area, old.charts)] : []), ...fillSheet(edit.sheet, edit.content, withPage)];
    }),
    ...inspection.widths.flatMap(({ edit }) => widthSteps(edit)),
    ...marks.removed.map(({ name }) => removeName(name)),
    ...marks.added.map(({ name, mark }) => addMark(name, mark)),
    ...memorySteps(memory),
  ];
  return {
    before: {
      blocks: [...cellBlocks, ...tableBlocks].map(({ image, write }) => ({ image, looks: write.looksBefore })),
      tables: [...tables.map(({ image: { sheet, table, before, after } }) => ({ sheet, table, before, after })), ...resized],
      widths: inspection.widths.map(({ image }) => image),
      sheetsAdded: added.map(({ sheet }) => sheet),
      sheetsReplaced: replaced,
      chartsAdded: Math.max(0, ...puts.map(({ content }) => content.charts?.length ?? 0)),
      marksAdded: marks.added.map(({ name }) => name),
      marksRemoved: marks.removed,
      memory,
    },
    steps,
    written: [
      ...cellBlocks.map(({ image: { sheet, area } }) => ({ sheet, area })),
      ...tables.map(({ image }) => ({ sheet: image.sheet, area: { ...image.after, left: image.before.right + 1 } })),
      ...puts.map((edit) => ({ sheet: edit.sheet, area: inspection.areaToReplace(edit), whole: true })),
    ],
    cellsWritten:
      inspection.cells.reduce((sum, { edit }) => sum + edit.cells.length, 0) +
      tables.reduce((sum, { reader, image }) => sum + reader.writes(image.block.area).length, 0) +
      puts.reduce((sum, { content }) => sum + cellsWithContent(content), 0),
  };
}

/** Each cell to the area that it lies in. */
function assign<C extends { readonly row: number; readonly column: number }>(cells: readonly C[], areas: readonly Area[]): C[][] {
  const out: C[][] = areas.map(() => []);
  for (const cell of cells) {
    const index = areas.findIndex((area) => cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right);
    out[index]?.push(cell);
  }
  return out;
}

/** Sheets first, all of them: later steps may link to any. @throws HostError sheetNotFound for an unknown `after` */
function newSheets(added: readonly PutSheet[], state: WorkbookState): Step[] {
  const order = state.sheets.map(({ name }) => name.toLowerCase());
  return added.map(({ sheet, after }) => {
    const before = after === undefined ? order.length - 1 : order.indexOf(after.toLowerCase());
    if (after !== undefined && before < 0) throw new HostError('sheetNotFound', { sheet: after });
    const last = before === order.length - 1;
    order.splice(before + 1, 0, sheet.toLowerCase());
    return small((trip) => {
      const worksheet = trip.context.workbook.worksheets.add(sheet);
      if (!last) worksheet.position = before + 1;
    });
  });
}

/** Which names go and which come. @throws HostError sheetNotFound */
function planMarks(plan: EditPlan, state: WorkbookState): { readonly removed: readonly NameImage[]; readonly added: readonly { readonly name: string; readonly mark: Mark }[] } {
  const made = plan.edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.sheet.toLowerCase()] : []));
  let removed: NameImage[] = [];
  let marks: Mark[] = [];
  for (const edit of plan.edits) {
    if (edit.kind !== 'setMarks') continue;
    const sheets = new Set(edit.sheets.map((sheet) => sheet.toLowerCase()));
    const stale = state.ourNames.filter((name) => sheets.has(markOf(name)?.sheet.toLowerCase() ?? ''));
    removed = [...removed, ...stale.filter((name) => !removed.includes(name))];
    marks = [...marks.filter((mark) => !sheets.has(mark.sheet.toLowerCase())), ...edit.marks];
  }
  for (const { sheet } of marks) if (!state.has(sheet) && !made.includes(sheet.toLowerCase())) throw new HostError('sheetNotFound', { sheet });
  const gone = new Set(removed.map(({ name }) => name));
  const taken = new Set([...state.allNames].filter((name) => !gone.has(name)));
  return { removed, added: freshNames(marks, taken) };
}
