/** What is due, and when: the dates that the documents print. */
import type { ReportMonth } from './month';

export interface Deadline {
  /** `website`: the report (rulings G12, documents 000 and 001). `dashboard`: results in the department's dashboard. `ministry`: the quarterly report. */
  readonly what: 'website' | 'dashboard' | 'ministry';
  /** ISO day. */
  readonly day: string;
}

/** The next of each kind after the month has ended: the 10th and the 25th of the next month, and the 10th of January, April, July or October. */
export function deadlinesOf({ due }: ReportMonth): readonly Deadline[] {
  const [year = 0, month = 1] = due.split('-').map(Number);
  const quarter = Math.ceil((month - 1) / 3) * 3 + 1;
  const ministry = quarter > 12 ? `${year + 1}-01-10` : `${year}-${String(quarter).padStart(2, '0')}-10`;
  return [{ what: 'website', day: due }, { what: 'dashboard', day: `${due.slice(0, 8)}25` }, { what: 'ministry', day: ministry }];
}

/** Whole days from one ISO day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
