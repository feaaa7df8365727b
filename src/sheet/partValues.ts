/** Steps, checks and pieces of evidence that have a column each. */
import { areaAddress } from './address';
import type { AssignedColumn } from './columns';
import { readingIssue } from './issues';
import { itemOfParts } from './parts';
import { type RowContext, cellOf, placeOf, reportUnreadable } from './rowContext';
import { readCheck, readTick } from './ticks';

/** Kept by list: the rows of a table have the same columns. */
const partsOf = new WeakMap<readonly AssignedColumn[], { readonly steps: readonly PartColumn[]; readonly checks: readonly PartColumn[] }>();

/** Reads a row's marks into its inputs. A row without any says nothing; one with a mark that can't be read says nothing sure. */
export function readParts(context: RowContext, columns: readonly AssignedColumn[]): void {
  let parts = partsOf.get(columns);
  if (!parts) partsOf.set(columns, (parts = { steps: own(columns, 'step:'), checks: own(columns, 'check:') }));
  readSteps(context, parts.steps);
  readChecks(context, parts.checks);
}

interface PartColumn {
  readonly code: string;
  readonly column: number;
}

function own(columns: readonly AssignedColumn[], prefix: string): PartColumn[] {
  return columns.flatMap(({ role, column }) => (role.startsWith(prefix) ? [{ code: role.slice(prefix.length), column }] : []));
}

function area({ row }: RowContext, columns: readonly PartColumn[]): string {
  const at = columns.map(({ column }) => column);
  return areaAddress({ top: row, bottom: row, left: Math.min(...at), right: Math.max(...at) });
}

function readSteps(context: RowContext, columns: readonly PartColumn[]): void {
  const item = context.kpi?.items.find(({ kind }) => kind === 'steps');
  if (!item || columns.length === 0) return;
  context.cells[item.code] = area(context, columns);
  const ticks = columns.map(({ code, column }) => ({ step: Number(code), column, cell: cellOf(context, column), tick: readTick(cellOf(context, column)) }));
  for (const { column, cell, tick } of ticks) {
    if (tick === 'unreadable') reportUnreadable(context, column);
    else if (tick === 'done' && cell?.symbolFont) context.issues.push(readingIssue('symbolFont', 'warning', placeOf(context, column), { found: typeof cell.value === 'string' ? cell.value : null }));
  }
  if (ticks.every(({ tick }) => tick === 'blank') || ticks.some(({ tick }) => tick === 'unreadable')) return;
  context.inputs[item.code] = ticks.filter(({ tick }) => tick === 'done').map(({ step }) => step).sort((a, b) => a - b);
}

function readChecks(context: RowContext, columns: readonly PartColumn[]): void {
  const item = itemOfParts(context.kpi?.items ?? []);
  if (!item || columns.length === 0) return;
  context.cells[item.code] = area(context, columns);
  const checks = columns.map(({ code, column }) => ({ code, column, check: readCheck(cellOf(context, column), item.parts.find((part) => part.code === code)?.words[context.round ?? '']) }));
  for (const { column, check } of checks) if (check === 'unreadable') reportUnreadable(context, column);
  const said = checks.filter(({ check }) => check !== 'blank');
  if (said.length === 0 || said.some(({ check }) => check === 'unreadable')) return;
  context.inputs[item.code] = item.kind === 'evidence' ? said.filter(({ check }) => check === 'full').map(({ code }) => code) : Object.fromEntries(said.map(({ code, check }) => [code, check]));
}
