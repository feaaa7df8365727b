/** Marks in cells (steps done, checks, evidence), as a formula reads them: by their words, whatever case and outer spaces. */
import { FormulaGap } from './formula-gap';
import { allOf, type FormulaCells } from './formula-cells';

/** The marks that a sheet's reader takes as well; a test holds the two lists together. */
export const DONE_WORDS = ['✓', '✔', '√', '☑', '✅', '/', '1', 'true', 'มี', 'ครบ', 'ครบถ้วน', 'ผ่าน', 'ใช่', 'ทำแล้ว', 'ดำเนินการแล้ว', 'แล้ว', 'yes', 'y', 'done'] as const;
export const NOT_DONE_WORDS = [
  '-', '–', '—', '✗', '✘', '×', '☐', '☒', '❌', 'x', '0', 'false', 'ไม่มี', 'ไม่ครบ', 'ไม่ผ่าน', 'ไม่ใช่', 'ยังไม่ทำ', 'ยังไม่ดำเนินการ', 'ยังไม่ได้ดำเนินการ', 'ยัง', 'no', 'n',
] as const;

/** Steps that are asked for by number: no document prints more. */
const MOST_STEPS = 12;

/** Between words, in a list that a word is looked up in: what nobody types. */
const BAR = '¦';

/** True in the sheet where a text is one of these words; an error is none. FIND, unlike MATCH, knows no wildcards. */
export function isOneOf(text: string, words: readonly string[]): string {
  return `ISNUMBER(FIND("${BAR}"&${text}&"${BAR}","${BAR}${words.join(BAR)}${BAR}"))`;
}

/** True in the sheet where a cell (or each cell of an area) says one of these words. */
export function says(cell: string, words: readonly string[]): string {
  return isOneOf(`LOWER(TRIM(${cell}))`, words);
}

export const isDone = (cell: string): string => says(cell, DONE_WORDS);

/** How many of the cells fulfil a condition: a number also for one cell, as Excel takes no truth value for 1. */
function countOf(cells: readonly string[], condition: (cell: string) => string): string {
  const area = areaOf(cells);
  return area === null ? cells.map(condition).join('+') : `SUMPRODUCT(${condition(area)}*1)`;
}

/** Neighbours in one row, or one cell, as an area; null for others. */
function areaOf(cells: readonly string[]): string | null {
  const places = cells.map((cell) => /([A-Z]+)(\d+)/.exec(cell)!.slice(1) as [letters: string, row: string]);
  const columns = places.map(([letters]) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
  const neighbours = columns.every((column, i) => column === columns[0]! + i && places[i]![1] === places[0]![1]);
  return neighbours ? `${cells[0]!}:${cells.at(-1)!}` : null;
}

/** What leaves marks without a meaning: a mark that can't be read, or none at all (missing is not "not done"). */
export function unclearMarks(cells: readonly string[]): string[] {
  // A text in a formula holds 255 characters at most, so two lists.
  const readable = (cell: string): string => `${isDone(cell)}+${says(cell, ['', ...NOT_DONE_WORDS])}`;
  return [`${countOf(cells, (cell) => `(${readable(cell)})`)}<${cells.length}`, `${countOf(cells, (cell) => says(cell, ['']))}=${cells.length}`];
}

/** True in the sheet where some cell says none of these words. */
export function someSayNone(cells: readonly string[], words: readonly string[]): string {
  return `${countOf(cells, (cell) => says(cell, words))}<${cells.length}`;
}

export interface StepMarks {
  /** True in the sheet where the step is ticked; a step without a cell never is. */
  readonly ticked: (step: number) => string;
  readonly blankIf: readonly string[];
}

/** The ticks of a row: a cell for each step. @throws FormulaGap where there is none */
export function stepMarks(item: string, cells: FormulaCells): StepMarks {
  // One cell may stand for several steps.
  const present = [...new Set(Array.from({ length: MOST_STEPS }, (_, i) => cells.cellOf(`${item}:${i + 1}`)).filter((cell) => cell !== null))];
  if (present.length === 0) throw new FormulaGap('noColumn', item);
  return {
    ticked: (step) => {
      const cell = cells.cellOf(`${item}:${step}`);
      return cell === null ? 'FALSE' : isDone(cell);
    },
    blankIf: unclearMarks(present),
  };
}

/** Nested: the value of the last step that is done without a gap. `values[n]` is that of n steps. */
export function byStepsDone(done: readonly string[], values: readonly string[]): string {
  let text = values[done.length]!;
  let step = done.length;
  while (step > 0) {
    // Steps whose lack leads to the same value are asked for together.
    let first = step;
    while (values[first - 2] === values[step - 1]) first--;
    const otherwise = values[step - 1]!;
    if (text !== otherwise) text = `IF(${allOf([...new Set(done.slice(first - 1, step))])},${text},${otherwise})`;
    step = first - 1;
  }
  return text;
}
