import { cellAddress } from '../../sheet/address';
import type { ReadJoint, ReadingIssue } from '../../sheet/reading';
import { jointResult } from '../joint';
import { roundTo } from './claims';

/** A joint KPI against its own figures: what is missing, the sum of weights, and the score that it says its units receive. */
export function jointIssues(joints: readonly ReadJoint[]): ReadingIssue[] {
  return joints.flatMap((joint) => {
    const { members, columns, claimed, weights, sheet, kpi } = joint;
    const issue = (code: string, severity: ReadingIssue['severity'], row: number, column: number, more: Partial<ReadingIssue>): ReadingIssue => ({ code, severity, sheet, cell: cellAddress(row, column), kpi, unit: null, found: null, expected: null, ...more });
    const missing = members.flatMap(({ unit, row, weight, score }) => (weight === null ? [issue('noData', 'info', row, columns.weight, { unit })] : score === null ? [issue('noData', 'info', row, columns.score, { unit })] : []));
    const sum = roundTo(members.reduce((total, { weight }) => total + (weight ?? 0), 0), 9);
    const { joint: score } = jointResult(joint);
    // As many decimals as are stated, at least two.
    const decimals = claimed ? Math.min(4, Math.max(2, /\.(\d+)/.exec(String(claimed.value))?.[1]?.length ?? 0)) : 2;
    return [
      ...missing,
      ...(weights && Math.abs(weights.value - sum) > 1e-9 ? [issue('totalMismatch', 'error', weights.row, weights.column, { found: weights.value, expected: sum })] : []),
      ...(claimed && score !== null && roundTo(score, decimals) !== roundTo(claimed.value, decimals) ? [issue('claimedScoreMismatch', 'error', claimed.row, claimed.column, { found: claimed.value, expected: score })] : []),
    ];
  });
}
