/** What stands in score columns: values, or live formulas over the row's own cells. */
import type { CellContent } from '../../host/workbook';
import { findKpi } from '../../kpi/catalog';
import type { Kpi, Round } from '../../kpi/schema';
import { scoreFormula, type FormulaOptions, type ScoreFormula } from '../../scoring/excel-formula';
import type { CellOf } from '../../scoring/formula-cells';
import type { Choices } from '../../scoring/settings';
import type { SheetGrid } from '../../sheet/grid';
import type { ReadTable } from '../../sheet/reading';
import { type ScoreRole, targetWord } from './columnHeads';
import { rowCells, type RowCells } from './rowCells';
import type { ScoredRecord, WrittenAsValue } from '../types';
import { writtenValue } from './writtenValue';

const WORDS = { met: targetWord(true), notMet: targetWord(false) };

/** Stands for the row in a formula that is kept for all rows alike: beyond the last row of any sheet, and no number of a document. */
const ANY_ROW = '9999999';

/** The contents of a table's score cells. Remembers which could not be formulas. */
export class ScoreContents {
  private readonly made = new Map<string, ScoreFormula>();
  private readonly constants = new Map<ReturnType<typeof writtenValue>, CellContent>();
  private readonly kept = new Map<string, { -readonly [K in keyof WrittenAsValue]: WrittenAsValue[K] }>();

  constructor(
    private readonly sheet: SheetGrid,
    private readonly table: ReadTable,
    private readonly as: 'values' | 'formulas',
    private readonly choices: Choices,
  ) {}

  /** Columns, and in them rows, that are written as values although formulas were asked for. */
  get writtenAsValues(): readonly WrittenAsValue[] {
    return [...this.kept.values()];
  }

  /** A formula comes with its result, so that the file is right before anybody calculates; a blank result is empty text. */
  of(record: ScoredRecord, role: ScoreRole): CellContent {
    const value = writtenValue(record, role);
    const kpi = this.as === 'formulas' && record.kpi !== null && record.round !== null ? findKpi(record.kpi) : undefined;
    if (!kpi) return this.constant(value);
    const made = this.formulaOf(record, role, kpi);
    if (made.formula !== null) return { formula: made.formula, value: value ?? '' };
    if (made.reason !== 'noRule') this.keep(role, record.round, made.reason, made.item);
    return this.constant(value);
  }

  /** There are few different scores, and many rows. */
  private constant(value: ReturnType<typeof writtenValue>): CellContent {
    let content = this.constants.get(value);
    if (!content) this.constants.set(value, (content = { value }));
    return content;
  }

  private formulaOf(record: ScoredRecord, role: ScoreRole, kpi: Kpi): ScoreFormula | { readonly formula: null; readonly reason: 'unlike'; readonly item: string } {
    const row = rowCells(this.sheet, this.table, record, kpi);
    if ('unlike' in row) return { formula: null, reason: 'unlike', item: row.unlike };
    const unit = isNamed(kpi, record.unit) ? record.unit : null;
    const columns = [...row.cells].map(([item, address]) => item + anyRow(address)).join(' ');
    const key = [kpi.id, record.round, role, unit, columns, row.rate && anyRow(row.rate.cell), row.rate?.percent].join('\t');
    let made = this.made.get(key);
    if (!made) this.made.set(key, (made = formulaOfRows(kpi, record.round as Round, role, row, { ...this.choices, unit, words: WORDS })));
    return made.formula === null ? made : { formula: made.formula.replaceAll(ANY_ROW, String(record.row + 1)) };
  }

  private keep(role: ScoreRole, round: string | null, reason: WrittenAsValue['reason'], item: string | null): void {
    const shownRound = this.table.rounds.length > 0 ? round : null;
    const key = [role, shownRound, reason, item].join('\t');
    const known = this.kept.get(key);
    if (known) known.rows++;
    else this.kept.set(key, { table: this.table.id, role, round: shownRound, reason, item, rows: 1 });
  }
}

const anyRow = (address: string): string => address.replace(/\d+$/, ANY_ROW);

/** Whether the document prints something for just this unit. */
function isNamed(kpi: Kpi, unit: string | null): boolean {
  if (unit === null) return false;
  const tables = Object.values(kpi.rounds).flatMap(({ criteria }) => (criteria?.kind === 'unitTables' ? criteria.tables : []));
  return kpi.items.some(({ printed }) => printed !== undefined && unit in printed.byUnit) || tables.some(({ units }) => units.includes(unit));
}

function formulaOfRows(kpi: Kpi, round: Round, role: ScoreRole, { cells, rate }: RowCells, choices: FormulaOptions): ScoreFormula {
  const options = rate ? { ...choices, rate: { ...rate, cell: anyRow(rate.cell) } } : choices;
  const cellOf = (item: string): string | null => {
    const address = cells.get(item);
    return address === undefined ? null : anyRow(address);
  };
  return role === 'targetMet' ? targetOnly(kpi, round, cellOf, options) : scoreFormula(kpi, round, role, cellOf, options);
}

/** A target is written where there is no score (`writtenValue`): also in a round that has criteria, as long as nothing is reported for them. */
function targetOnly(kpi: Kpi, round: Round, cellOf: CellOf, options: FormulaOptions): ScoreFormula {
  const [target, score] = [scoreFormula(kpi, round, 'targetMet', cellOf, options), scoreFormula(kpi, round, 'score', cellOf, options)];
  if (target.formula === null || (score.formula === null && (score.reason === 'noRule' || score.reason === 'noColumn'))) return target;
  return score.formula === null ? score : { formula: `IF((${score.formula})="",${target.formula},"")` };
}
