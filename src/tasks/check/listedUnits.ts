import { editions } from '../../kpi/catalog';

/** Names of the units that editions in force list; facilities are parts of them. */
export function listedUnits(): ReadonlySet<string> {
  return new Set(editions().flatMap(({ units }) => units.map(({ name }) => name)));
}
