/** Cells of a plan, as steps. */
import type { Area } from '../../sheet/grid';
import type { CellContent, CellStyle } from '../workbook';
import { formatSteps, inputSteps, rawAt, type BlockImage } from './blocks';
import { inputOf, type Input } from './content';
import { changeFor, difference, membersOf, type Look } from './look';
import { lookSteps, type CellLook } from './styles';
import type { Step } from './trips';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content?: CellContent | undefined;
  readonly style?: CellStyle | undefined;
}

/** The look and number format of the cell that a style starts from. */
export type LikeOf = (like: { readonly row: number; readonly column: number }) => { readonly look?: Look | undefined; readonly format?: string | undefined } | undefined;

const isText = (content: CellContent | undefined): boolean => content !== undefined && !('formula' in content) && typeof content.value === 'string';

function grid<T>(area: Area): (T | null)[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, () => Array.from({ length: area.right - area.left + 1 }, () => null));
}

function put<T>(data: (T | null)[][], area: Area, { row, column }: CellWrite, value: T): void {
  const line = data[row - area.top];
  if (line) line[column - area.left] = value;
}

export interface BlockWrite {
  readonly steps: readonly Step[];
  /** The members of looks that change, as they were: the others are not touched, so that theme colours stay theme colours. */
  readonly looksBefore: readonly CellLook[];
}

/** Writes the cells of one block; cells of the area that are not given stay as they are. */
export function writeBlock(sheet: string, area: Area, writes: readonly CellWrite[], likeOf: LikeOf, before?: BlockImage): BlockWrite {
  const inputs = grid<Input>(area);
  const opened = grid<string>(area);
  const formats = grid<string>(area);
  const looks: CellLook[] = [];
  const looksBefore: CellLook[] = [];
  for (const write of writes) {
    const { row, column, content, style } = write;
    const i = row - (before?.area.top ?? 0);
    const j = column - (before?.area.left ?? 0);
    put(inputs, area, write, inputOf(content));
    // Under the text format a number or a formula would become text.
    if (before?.formats[i]?.[j] === '@' && !isText(content)) put(opened, area, write, 'General');
    if (!style) continue;
    const like = style.like && likeOf(style.like);
    const format = style.numberFormat ?? like?.format;
    if (format !== undefined) put(formats, area, write, format);
    const wanted = changeFor(style, like?.look);
    const current = before?.looks?.[i]?.[j];
    const change = current ? difference(wanted, current) : wanted;
    looks.push({ row, column, change });
    if (current) looksBefore.push({ row, column, change: membersOf(current, change) });
  }
  return { steps: [...formatSteps(sheet, area, opened), ...inputSteps(sheet, area, inputs), ...formatSteps(sheet, area, formats), ...lookSteps(sheet, looks)], looksBefore };
}

/** Finds look and format of a cell in the blocks that were read. */
export function likeIn(images: readonly BlockImage[]): LikeOf {
  return ({ row, column }) => {
    const image = images.find(({ area, looks }) => looks && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
    if (!image || !rawAt(image, row, column)) return undefined;
    return { look: image.looks?.[row - image.area.top]?.[column - image.area.left], format: image.formats[row - image.area.top]?.[column - image.area.left] };
  };
}
