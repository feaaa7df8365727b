import type { Identity } from './identify';
import { type Place, readingIssue } from './issues';
import type { ReadingIssue } from './reading';

/** What there is to say about how a KPI was recognised; null when nothing. */
export function identityIssue(identity: Identity, place: Place): ReadingIssue | null {
  switch (identity.kind) {
    case 'mismatch':
      return readingIssue('kpiNameMismatch', 'error', place, { found: `${identity.number} ${identity.name}`, expected: identity.expected });
    case 'unknown':
      return readingIssue('kpiUnknown', 'error', place, { found: [identity.number, identity.name].filter(Boolean).join(' ') });
    case 'known':
      return identity.byNameOnly ? readingIssue('kpiNumberUnstated', 'info', { ...place, kpi: identity.kpi.id }, { found: identity.kpi.names[0] ?? null, expected: identity.kpi.id }) : null;
    case 'unstated':
      return null;
  }
}
