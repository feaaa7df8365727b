/** Writes a plan whole or not at all: look, remember, write; and put back what was remembered when writing fails. */
import type { Area } from '../../sheet/grid';
import { HostError, type ApplyReport, type Edit, type EditPlan, type Mark } from '../workbook';
import { AfterReader } from './afterImage';
import { restoreSteps, type AppliedPlan, type BeforeImage } from './beforeImage';
import { likeIn, writeSteps } from './cellWrites';
import { asHostError, failedMember } from './errors';
import { Inspection } from './inspect';
import { withMergeBands } from './merges';
import { addMark, freshNames, markOf, removeName, type NameImage } from './names';
import { cellsWithContent, fillSheet } from './ownSheet';
import { checkPlan } from './planCheck';
import { emptySheet, SheetReader } from './sheetImage';
import { resizeTable } from './tableColumns';
import { send, small, UnfinishedRestore, type Step } from './trips';
import type { WorkbookState } from './workbookState';

type PutSheet = Extract<Edit, { kind: 'putSheet' }>;

export interface Applied {
  readonly report: ApplyReport;
  readonly undo: AppliedPlan;
}

/** @throws HostError; the workbook is then as it was. @throws UnfinishedRestore when Excel did not even let us put it back */
export async function applyPlan(context: Excel.RequestContext, plan: EditPlan): Promise<Applied> {
  checkPlan(plan);
  const inspection = await withMergeBands((bandCells) => Inspection.of(context, plan, bandCells)).catch((error: unknown) => {
    throw failedMember(error) === 'Range.getColumnsAfter' ? new HostError('outOfSheet') : asHostError(error);
  });
  const work = await prepare(context, inspection);
  const after = new AfterReader(work.written);
  try {
    await send(context, [...work.steps, ...after.steps]);
  } catch (error) {
    const reason = asHostError(error);
    await putBack(context, work.before, reason);
    throw reason;
  }
  return { report: { cellsWritten: work.cellsWritten }, undo: { before: work.before, after: after.images } };
}

async function putBack(context: Excel.RequestContext, before: BeforeImage, reason: HostError): Promise<void> {
  try {
    await send(context, restoreSteps(before));
  } catch (error) {
    const detail = `${reason.message}; and the workbook could not be put back: ${asHostError(error).message}`;
    throw new UnfinishedRestore(new HostError(reason.code, { ...reason.place, detail }), { before, after: [], unfinished: true });
  }
}

interface Work {
  readonly before: BeforeImage;
  readonly steps: readonly Step[];
  /** What to look at before the plan may be taken back. */
  readonly written: readonly { readonly sheet: string; readonly area: Area; readonly whole?: boolean }[];
  readonly cellsWritten: number;
}

async function prepare(context: Excel.RequestContext, inspection: Inspection): Promise<Work> {
  const { plan } = inspection;
  const state = inspection.check();
  const tables = inspection.tables.map((reader) => ({ reader, image: reader.image, likes: inspection.tableLikes.get(reader) ?? [] }));
  const puts = plan.edits.filter((edit): edit is PutSheet => edit.kind === 'putSheet');
  const replaced = await withMergeBands(async (bandCells) => {
    const readers = puts.filter((edit) => state.has(edit.sheet)).map((edit) => new SheetReader(edit.sheet, inspection.areaToReplace(edit), bandCells));
    await send(context, readers.flatMap(({ steps }) => steps));
    return readers.map(({ image }) => image);
  });
  const marks = planMarks(plan, state);
  const added = puts.filter((edit) => !state.has(edit.sheet));
  const cells = inspection.cells.map(({ edit, blocks, likes }) => ({ edit, images: blocks.map(({ image }) => image), likeOf: likeIn(likes.map(({ image }) => image)) }));

  const steps = [
    ...newSheets(added, state),
    ...cells.flatMap(({ edit, images, likeOf }) => {
      const inBlock = assign(edit.cells, images.map(({ area }) => area));
      return images.flatMap((image, i) => writeSteps(edit.sheet, image.area, inBlock[i] ?? [], likeOf, image));
    }),
    ...tables.flatMap(({ reader, image, likes }) => [
      resizeTable(image.sheet, image.table, image.after),
      ...writeSteps(image.sheet, image.block.area, reader.writes(image.block.area), likeIn(likes.map((like) => like.image)), image.block),
    ]),
    ...puts.flatMap((edit) => {
      const old = replaced.find(({ sheet }) => sheet === edit.sheet);
      return [...(old ? [emptySheet(edit.sheet, old.block.area)] : []), ...fillSheet(edit.sheet, edit.content)];
    }),
    ...marks.removed.map(({ name }) => removeName(name)),
    ...marks.added.map(({ name, mark }) => addMark(name, mark)),
  ];
  return {
    before: {
      blocks: [...cells.flatMap(({ images }) => images), ...tables.map(({ image }) => image.block)],
      tables: tables.map(({ image: { sheet, table, before, after } }) => ({ sheet, table, before, after })),
      sheetsAdded: added.map(({ sheet }) => sheet),
      sheetsReplaced: replaced,
      marksAdded: marks.added.map(({ name }) => name),
      marksRemoved: marks.removed,
    },
    steps,
    written: [
      ...cells.flatMap(({ images }) => images.map(({ sheet, area }) => ({ sheet, area }))),
      ...tables.map(({ image }) => ({ sheet: image.sheet, area: { ...image.after, left: image.before.right + 1 } })),
      ...puts.map((edit) => ({ sheet: edit.sheet, area: inspection.areaToReplace(edit), whole: true })),
    ],
    cellsWritten:
      cells.reduce((sum, { edit }) => sum + edit.cells.length, 0) +
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
