import { findKpi } from '../../kpi/catalog';
import type { Kpi } from '../../kpi/schema';
import { cellAddress, quoteSheetName } from '../../sheet/address';
import type { ReadJoint } from '../../sheet/reading';
import { jointResult } from '../joint';

/** What the units of a joint KPI receive. */
export interface JointScore {
  readonly kpi: Kpi | null;
  readonly units: readonly string[];
  /** Null where a weight or a score is missing. */
  readonly score: number | null;
  /** To the table that it comes from. */
  readonly link: string;
}

export function jointScore(joint: ReadJoint): JointScore {
  const { kpi, sheet, area, members } = joint;
  return { kpi: findKpi(kpi ?? '') ?? null, units: members.map(({ unit }) => unit), score: jointResult(joint).joint, link: `#${quoteSheetName(sheet)}!${cellAddress(area.top, area.left)}` };
}
