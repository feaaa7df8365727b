/** Lists of a score for each agency, of which a KPI counts those that pass: the scores are no results of the KPI themselves. */
import { areaAddress, cellAddress } from './address';
import type { AssignedColumn } from './columns';
import type { TableContext } from './context';
import type { GuideKpi } from './guide';
import { headRole } from './heads';
import { readingIssue } from './issues';
import { readNumber } from './numbers';
import type { ReadRecord, ReadingIssue } from './reading';
import type { UnitTable } from './unitTable';
import { bare, withoutBrackets } from './text';
import type { SheetView } from './view';

/** Fewer agencies than this are no list. */
const FEWEST = 5;

/** The one record that a list stands for, of the whole that its agencies belong to; null where the table is no such list. */
export function listRecord(view: SheetView, table: UnitTable, id: string, context: TableContext, kpi: GuideKpi, columns: readonly AssignedColumn[]): { record: ReadRecord; issues: ReadingIssue[] } | null {
  const { list } = kpi;
  if (!list || columns.some(({ role }) => role === `item:${list.all}`)) return null;
  const column = scoreColumn(table, list.heads, columns);
  // Lines below the list that count it up are no agencies.
  const rows = table.bands.flatMap((band) => band.rows.filter(({ kind, written }) => kind === 'data' && !/^(?:code:|rate$)/.test(headRole(written) ?? ''))).map(({ row }) => row);
  if (column === undefined || rows.length < FEWEST) return null;
  const scores = rows.map((row) => ({ row, reading: readNumber(view.sheet.cell(row, column)) }));
  const passed = scores.filter(({ reading }) => reading.kind === 'number' && reading.value >= list.atLeast).length;
  const inputs = { [list.passed]: passed, [list.all]: rows.length };
  const cell = areaAddress({ top: rows[0]!, bottom: rows[rows.length - 1]!, left: column, right: column });
  const unit = table.edition.whole.name;
  const place = { sheet: view.name, kpi: kpi.id, unit };
  const silent = scores.filter(({ reading }) => reading.kind !== 'number').map(({ row }) => readingIssue('noData', 'info', { ...place, row, column }));
  return {
    record: {
      table: id, sheet: view.name, row: rows[0]!, kpi: kpi.id, fiscalYear: context.fiscalYear, round: context.round, unit, unitAsWritten: unit, inputs,
      rate: kpi.rate(inputs, context.round), rateFrom: 'counts', rateDecimals: null, claimed: { rate: null, level: null, score: null },
      cells: { [list.passed]: cell, [list.all]: cell, unit: cellAddress(rows[0]!, table.unitColumn) },
      hidden: !view.sheet.visible,
    },
    issues: [{ ...readingIssue('indicatorIsCount', 'info', place, { found: passed }), cell }, ...silent],
  };
}

function scoreColumn(table: UnitTable, heads: readonly string[], columns: readonly AssignedColumn[]): number | undefined {
  const words = heads.map(bare);
  const named = table.bands[0]?.header.heads.find(({ text }) => words.some((word) => bare(withoutBrackets(text)).includes(word)));
  return named?.column ?? columns.find(({ role }) => role === 'rate' || role === 'score')?.column;
}
