import type { Received } from '../tasks/check/received';
import { standingOf } from '../tasks/check/standing';
import { isDecided } from '../tasks/report/signOff';
import type { UploadSummary } from './port';

/** What the list shows of a file. */
export function summaryOf(one: Received): UploadSummary {
  if (one.kind === 'report') return { kind: 'report', decided: [...one.report.findings, ...one.report.gone].filter(({ signOff }) => isDecided(signOff)).length };
  if (one.kind === 'collected') return one;
  const { sha256, issues, refusal, reading } = one.checked;
  return { kind: 'checked', sha256, issues, refusal, ...standingOf(reading) };
}
