import type { Area } from '../../sheet/grid';
import { parseReference } from './references';
import type { PartsReader } from './parts';
import { readRelationships } from './relationships';
import { XmlScanner } from './xml';

/** Where the pivot tables of a sheet lie. Excel draws them anew: what anybody else writes there is gone then. @throws HostError damaged */
export function pivotAreas(parts: PartsReader, sheetPath: string): Area[] {
  return readRelationships(parts, sheetPath)
    .filter(({ kind, external, target }) => kind === 'pivotTable' && !external && parts.has(target))
    .flatMap(({ target }) => {
      const scanner = new XmlScanner(parts.text(target), target);
      while (scanner.next()) if (scanner.name === 'location' && scanner.depth === 1) return parseReference(scanner.attribute('ref') ?? '') ?? [];
      return [];
    });
}
