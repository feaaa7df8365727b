/** What stands in score columns: values, or live formulas over the row's own cells. */
import type { CellContent } from '../host/workbook';
import { findKpi } from '../kpi/catalog';
import type { Kpi, Round } from '../kpi/schema';
import { scoreFormula, type FormulaOptions, type ScoreFormula } from '../scoring/excel-formula';
import type { Choices } from '../scoring/settings';
import type { SheetGrid } from '../sheet/grid';
import type { ReadTable } from '../sheet/reading';
import { type ScoreRole, targetWord } from './columnHeads';
import { rowCells, type RowCells } from './rowCells';
import type { ScoredRecord, WrittenAsValue } from './types';
import { writtenValue } from './writtenValue';

const WORDS = { met: targetWord(true), notMet: targetWord(false) };

/** The contents of a table's score cells. Remembers which could not be formulas. */
export class ScoreContents {
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
    if (!kpi) return { value };
    const made = this.formulaOf(record, role, kpi);
    if (made.formula !== null) return { formula: made.formula, value: value ?? '' };
    if (made.reason !== 'noRule') this.keep(role, record.round, made.reason, made.item);
    return { value };
  }

  private formulaOf(record: ScoredRecord, role: ScoreRole, kpi: Kpi): ScoreFormula | { readonly formula: null; readonly reason: 'unlike'; readonly item: string } {
    const row = rowCells(this.sheet, this.table, record, kpi);
    if ('unlike' in row) return { formula: null, reason: 'unlike', item: row.unlike };
    const options: FormulaOptions = { ...this.choices, unit: record.unit, words: WORDS, ...(row.rate && { rate: row.rate }) };
    const round = record.round as Round;
    return role === 'targetMet' ? targetOnly(kpi, round, row, options) : scoreFormula(kpi, round, role, row.cellOf, options);
  }

  private keep(role: ScoreRole, round: string | null, reason: WrittenAsValue['reason'], item: string | null): void {
    const shownRound = this.table.rounds.length > 0 ? round : null;
    const key = [role, shownRound, reason, item].join('\t');
    const known = this.kept.get(key);
    if (known) known.rows++;
    else this.kept.set(key, { table: this.table.id, role, round: shownRound, reason, item, rows: 1 });
  }
}

/** A target is written where there is no score (`writtenValue`): also in a round that has criteria, as long as nothing is reported for them. */
function targetOnly(kpi: Kpi, round: Round, { cellOf }: RowCells, options: FormulaOptions): ScoreFormula {
  const [target, score] = [scoreFormula(kpi, round, 'targetMet', cellOf, options), scoreFormula(kpi, round, 'score', cellOf, options)];
  if (target.formula === null || (score.formula === null && (score.reason === 'noRule' || score.reason === 'noColumn'))) return target;
  return score.formula === null ? score : { formula: `IF((${score.formula})="",${target.formula},"")` };
}
