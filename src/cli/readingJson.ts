/** A reading as `--json` prints it: the shape that cli.md fixes. */
import { jointResult } from '../tasks/joint';
import { countsOfPlan } from '../tasks/plans';
import { printedRate } from '../tasks/rates';
import type { Result } from '../scoring/result';
import { areaAddress, columnLetters } from '../sheet/address';
import { cellsIn } from '../sheet/recordCells';
import type { ReadJoint, ReadPlan, ReadTable, ReadingIssue } from '../sheet/reading';
import type { ScoredRecord, WorkbookReading } from '../tasks/types';
import { madeEditionsOf } from '../tasks/edition/used';
import { issueText } from '../wording/issues';
import type { Language } from '../wording/language';

/** One entry of `files`. Results are null for `read`. */
export function readingJson(file: string, reading: WorkbookReading, records: readonly ScoredRecord[], issues: readonly ReadingIssue[], language: Language): object {
  const made = madeEditionsOf(records);
  return {
    file,
    ...(made.length > 0 && { editions: made }),
    ...(reading.rememberedPolicy && { rememberedPolicy: reading.rememberedPolicy }),
    fiscalYear: reading.fiscalYear,
    tables: reading.tables.map(tableJson),
    records: records.map(({ row, rateDecimals: _, result, ...record }) => ({ ...record, cells: cellsIn({ row, cells: record.cells }), result: result ? resultJson(result) : null })),
    totals: reading.totals.map(({ row: _, rateDecimals: __, ...total }) => total),
    ...(reading.plans.length > 0 && { plans: reading.plans.map(planJson) }),
    ...(reading.joints.length > 0 && { joints: reading.joints.map(jointJson) }),
    ...((reading.unused.length > 0 || reading.memoryBroken) && { mappings: { unused: reading.unused.map(({ mapping: { sheet, kpi, round }, why }) => ({ sheet, kpi: kpi ?? null, round: round ?? null, why })), broken: reading.memoryBroken } }),
    issues: issues.map((issue) => ({ ...issue, message: issueText(issue, language) })),
  };
}

function tableJson(table: ReadTable): object {
  const columns = Object.fromEntries(table.columns.map(({ role, column }) => [role.replace(/^item:/, ''), columnLetters(column)]));
  return { id: table.id, sheet: table.sheet, range: areaAddress(table.area), excelTable: table.excelTable?.name ?? null, kpi: table.kpi, round: table.round, roundFrom: table.roundFrom, fiscalYear: table.fiscalYear, mapping: table.mapping ? 'confirmed' : null, columns };
}

/** Not in the contract's list: activities are no result of a unit. */
function planJson({ area, ...plan }: ReadPlan): object {
  return { ...plan, range: areaAddress(area), plan: countsOfPlan(plan) };
}

/** Not in the contract's list: what units that share a KPI receive. */
function jointJson({ area, members, claimed, kpi, fiscalYear, sheet }: ReadJoint): object {
  return { sheet, range: areaAddress(area), kpi, fiscalYear, members: members.map(({ unit, weight, score }) => ({ unit, weight, score })), joint: jointResult({ members }).joint, claimed: claimed?.value ?? null };
}

function resultJson(result: Result): object {
  return { ...result, rate: printedRate(result) };
}
