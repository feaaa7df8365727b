import { EDITIONS } from '../../kpi/catalog';

/** Names of the units that editions list; facilities are parts of them. */
export const LISTED_UNITS: ReadonlySet<string> = new Set(EDITIONS.flatMap(({ units }) => units.map(({ name }) => name)));
