/** Reads the cells of an edition's workbook: what they hold, and what is wrong with it. */
import type { Bilingual, Decimal, Source } from '../../kpi/schema';
import { formulaProblem, itemsOf } from '../../kpi/validate-formula';
import { formulaOf } from '../../scoring/formula';
import { isBlank, isCellError } from '../../sheet/grid';
import { readNumber } from '../../sheet/numbers';
import { plain } from '../../sheet/text';
import { linesIn, roundIn, textsIn } from './cellTexts';
import type { EditionProblem, EditionProblemCode, Findings } from './problems';
import type { ReadCell, ReadRow } from './readSheets';
import { CHOICES, type Choice, type ChoiceName } from './sheets';
import type { EditionWords } from './words';

/** Characters. Names of indicators have a few hundred. */
const LONGEST = 2_000;
const LONGEST_FORMULA = 300;
/** Larger figures are slips. */
const LARGEST = 1e15;

const bare = (text: string): string => plain(text).toLowerCase().replace(/\s+/g, '');

/** Reads cells of one KPI, or of the edition itself. */
export class Cells {
  private readonly choices: Readonly<Record<ChoiceName, ReadonlyMap<string, string>>>;

  constructor(readonly findings: Findings, readonly words: EditionWords, readonly document: string, readonly kpi: string | null = null) {
    this.choices = Object.fromEntries(Object.entries(CHOICES).map(([name, codes]) => [name, new Map(codes.flatMap((code) => [code, words.choices[name as ChoiceName][code] ?? code].map((word) => [bare(word), code] as const)))])) as never;
  }

  /** The same, for the cells of a KPI. */
  of(kpi: string): Cells {
    return new Cells(this.findings, this.words, this.document, kpi);
  }

  wrong(code: EditionProblemCode, { place }: Pick<ReadCell, 'place'>, data: EditionProblem['data'] = {}): null {
    this.findings.add(code, place, data, this.kpi);
    return null;
  }

  /** Empty where the cell is blank. */
  text(one: ReadCell, longest = LONGEST): string {
    const { cell } = one;
    if (!cell || cell.value === null) {
      if (cell?.formula !== undefined) this.wrong('excelFormula', one, { found: cell.formula });
      return '';
    }
    if (isCellError(cell.value)) {
      this.wrong('cellError', one, { found: cell.value.error });
      return '';
    }
    // Line breaks stand between the texts of a list; inside other texts they are kept as well.
    const text = (typeof cell.value === 'string' ? cell.value.replace(/\r\n?/g, '\n') : String(cell.value)).trim();
    if (text.length <= longest) return text;
    this.wrong('tooLong', one, { length: text.length, most: longest });
    return '';
  }

  /** @returns '' and says so where nothing is there */
  needed(row: ReadRow, column: string): string {
    const one = row.at(column);
    const text = this.text(one);
    if (text === '' && isBlank(one.cell)) this.wrong('valueMissing', one, { head: this.head(row, column) });
    return text;
  }

  /** A name in Thai, and in English where somebody has written it: else the Thai one stands for both. */
  bilingual(row: ReadRow, th: string, en: string): Bilingual | null {
    const name = this.needed(row, th);
    return name === '' ? null : { th: name, en: this.text(row.at(en)) || name };
  }

  /** Null where the cell is blank, or holds no number (which is then said). */
  number(one: ReadCell): Decimal | null {
    const { cell } = one;
    // What a number can't hold to its last digit stays as it is written.
    if (typeof cell?.value === 'string' && /^-?\d+(\.\d+)?$/.test(cell.value) && String(Number(cell.value)) !== cell.value && cell.value.length < 40) return cell.value;
    const read = readNumber(cell);
    if (read.kind === 'blank') return null;
    if (read.kind === 'number' && Math.abs(read.value) < LARGEST) return read.value;
    if (read.kind === 'noCache') return this.wrong('excelFormula', one, { found: cell?.formula ?? '' });
    if (read.kind === 'error') return this.wrong('cellError', one, { found: read.error });
    return this.wrong('notANumber', one, { found: String(typeof cell?.value === 'object' ? '' : (cell?.value ?? '')) });
  }

  neededNumber(row: ReadRow, column: string): Decimal | null {
    const one = row.at(column);
    const number = this.number(one);
    return number === null && isBlank(one.cell) ? this.wrong('valueMissing', one, { head: this.head(row, column) }) : number;
  }

  /** A whole number from `from` up. */
  whole(row: ReadRow, column: string, from = 1): number | null {
    const number = this.neededNumber(row, column);
    if (number === null) return null;
    return Number.isInteger(Number(number)) && Number(number) >= from && Number(number) <= 1_000_000 ? Number(number) : this.wrong('notWhole', row.at(column), { found: String(number), from });
  }

  /** The code of a word that was chosen; null where the cell is blank or the word is unknown (which is then said). */
  choice<N extends ChoiceName>(row: ReadRow, column: string, name: N): Choice<N> | null {
    const one = row.at(column);
    const text = this.text(one);
    if (text === '') return null;
    return this.choiceIn(text, name) ?? this.wrong('unknownChoice', one, { found: text, choices: Object.values(this.words.choices[name]).join(', '), head: this.head(row, column) });
  }

  choiceIn<N extends ChoiceName>(text: string, name: N): Choice<N> | null {
    return (this.choices[name].get(bare(text)) as Choice<N> | undefined) ?? null;
  }

  neededChoice<N extends ChoiceName>(row: ReadRow, column: string, name: N): Choice<N> | null {
    return this.needed(row, column) === '' ? null : this.choice(row, column, name);
  }

  list(row: ReadRow, column: string): string[] {
    return textsIn(this.text(row.at(column), 20 * LONGEST));
  }

  /** Rounds of a row; empty where one of them is unknown (which is then said). */
  rounds(row: ReadRow, column = 'rounds'): Choice<'round'>[] {
    const words = this.needed(row, column).split(/[;,\n]/).map((one) => one.trim()).filter(Boolean);
    const found = words.map((word) => this.choiceIn(word, 'round') ?? roundIn(word));
    const unknown = words.find((_, i) => found[i] === null);
    if (unknown === undefined) return found as Choice<'round'>[];
    this.wrong('unknownRound', row.at(column), { found: unknown, choices: Object.values(this.words.choices.round).join(', ') });
    return [];
  }

  /** Null where the cell is blank, or can't be read as lines of the document (which is then said). */
  lines(row: ReadRow, column = 'lines'): Source | null {
    const text = this.text(row.at(column));
    if (text === '') return null;
    return linesIn(text, this.document) ?? this.wrong('citationUnreadable', row.at(column), { found: text });
  }

  cited(row: ReadRow, column = 'lines'): Source | null {
    const source = this.lines(row, column);
    return source ?? (isBlank(row.at(column).cell) ? this.wrong('citationMissing', row.at(column), { head: this.head(row, column) }) : null);
  }

  /** A formula that the engine can parse. Which items it names is asked later. */
  formula(row: ReadRow, column: string): string | null {
    const one = row.at(column);
    if (one.cell?.formula !== undefined) return this.wrong('excelFormula', one, { found: one.cell.formula });
    const text = this.text(one, LONGEST_FORMULA).replace(/^=\s*/, '');
    return text === '' ? null : this.parsed(text, one);
  }

  parsed(text: string, one: ReadCell): string | null {
    try {
      formulaOf(text);
      return text;
    } catch {
      const why = formulaProblem(text, new Set(itemsOf(text)));
      return why ? this.wrong(why.code, one, why.data) : this.wrong('badFormula', one, { found: text });
    }
  }

  neededFormula(row: ReadRow, column: string): string | null {
    return this.formula(row, column) ?? (isBlank(row.at(column).cell) ? this.wrong('valueMissing', row.at(column), { head: this.head(row, column) }) : null);
  }

  head({ sheet }: ReadRow, column: string): string {
    return this.words.heads[sheet][column]?.th ?? column;
  }
}
