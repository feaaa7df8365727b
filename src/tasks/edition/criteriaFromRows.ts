/** The criteria of one round from its rows: each kind asks for rows of its own. */
import type { Criteria } from '../../kpi/schema';
import { type CriteriaAt, noteField } from './criteriaAt';
import { bandsFrom, gradesFrom, partsFrom, thresholdsFrom } from './levelsFromRows';
import { evidenceFrom, pointsFrom } from './pointsFromRows';
import { countedFrom, stepsFrom } from './stepsFromRows';
import { unitTablesFrom } from './unitTablesFromRows';

/** Null where something is missing; it is said then. */
export function criteriaFrom(at: CriteriaAt): Criteria | null {
  const { row, cells, kind } = at;
  noteField(at, '', row, 'criteria');
  noteField(at, '.measure', row, 'measure');
  noteField(at, '.item', row, 'item');
  for (const field of ['.checksItem', '.gradeItem']) noteField(at, field, row, 'item');
  for (const field of ['.count', '.pointsItem']) noteField(at, field, row, 'second');
  const source = cells.cited(row);
  switch (kind) {
    case 'thresholds': {
      const measure = cells.neededFormula(row, 'measure');
      const values = thresholdsFrom(at, null, '.at');
      return measure !== null && values && source ? { kind, measure, at: values, source } : null;
    }
    case 'bands':
      return bandsFrom(at, source);
    case 'grades':
      return gradesFrom(at, source);
    case 'parts':
      return partsFrom(at, source);
    case 'steps':
      return stepsFrom(at, source);
    case 'countedSteps':
      return countedFrom(at, source);
    case 'points':
      return pointsFrom(at, source);
    case 'evidence':
      return evidenceFrom(at, source, '');
    case 'unitTables':
      return unitTablesFrom(at, source);
  }
}
