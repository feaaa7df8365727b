/** What is wrong in an edition's workbook, as data: the cell, the code, and the values of the sentence. `wording/editionProblems.ts` has the words. */
import type { ProblemCode } from '../../kpi/problem';

export type EditionProblemCode =
  | ProblemCode
  // the workbook
  | 'sheetMissing' | 'columnMissing' | 'notAnEdition' | 'tooMany' | 'noKpis'
  // a cell
  | 'valueMissing' | 'fieldMissing' | 'tooLong' | 'cellError' | 'excelFormula' | 'notANumber' | 'notWhole' | 'unknownChoice' | 'citationMissing' | 'citationUnreadable' | 'badCode' | 'badId' | 'badYear' | 'badFormula' | 'badDot'
  // what rows say of each other
  | 'unknownKpi' | 'unknownRound' | 'unknownUnit' | 'unknownRuling' | 'rulingChanged' | 'unitValueTwice' | 'noItems' | 'noRule' | 'roundTwice' | 'rowsMissing' | 'levelMissing' | 'levelTwice' | 'levelOutside' | 'partMissing' | 'rowUnused' | 'printedUnsaid'
  | 'targetTwice' | 'checkAndShare' | 'idTaken'
  // cases worked out by hand
  | 'exampleDiffers' | 'exampleValue' | 'unknownExpected'
  // worth knowing
  | 'toConfirm' | 'exampleMissing' | 'exampleOfBefore';

export interface EditionProblem {
  readonly code: EditionProblemCode;
  /** With an error the edition is not used; a warning is told. */
  readonly severity: 'error' | 'warning';
  readonly sheet: string | null;
  /** A1 address. */
  readonly cell: string | null;
  readonly kpi: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** A place in the workbook. */
export interface Place {
  readonly sheet: string | null;
  readonly cell: string | null;
}

const WARNINGS: ReadonlySet<EditionProblemCode> = new Set(['toConfirm', 'exampleMissing', 'exampleOfBefore']);
/** Of more errors, or warnings, nobody reads the end. */
export const MOST_PROBLEMS = 500;

/** The problems of one workbook, each once, and where each part of the edition came from. */
export class Findings {
  private readonly found = new Map<string, EditionProblem>();
  private readonly places = new Map<string, Place>();

  add(code: EditionProblemCode, place: Place, data: EditionProblem['data'] = {}, kpi: string | null = null): void {
    const problem: EditionProblem = { code, severity: WARNINGS.has(code) ? 'warning' : 'error', sheet: place.sheet, cell: place.cell, kpi, data };
    const key = JSON.stringify([code, place.sheet, place.cell, data]);
    if (!this.found.has(key) && this.all.filter(({ severity }) => severity === problem.severity).length < MOST_PROBLEMS) this.found.set(key, problem);
  }

  /** Remembers where a part of a definition stands. @param kpi its id, or null for the edition's own parts */
  note(kpi: string | null, field: string, place: Place): void {
    const key = `${kpi ?? ''}|${field}`;
    if (!this.places.has(key)) this.places.set(key, place);
  }

  /** Where a part stands: the nearest part around it whose place is known. */
  placeOf(kpi: string | null, field: string): Place {
    for (let path = field; ; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
      const place = this.places.get(`${kpi ?? ''}|${path}`);
      if (place) return place;
      if (path === '') return { sheet: null, cell: null };
    }
  }

  get all(): readonly EditionProblem[] {
    return [...this.found.values()];
  }

  /** True where something forbids the use of this KPI, or of the edition. */
  hasErrors(kpi?: string): boolean {
    return this.all.some((one) => one.severity === 'error' && (kpi === undefined || one.kpi === kpi));
  }
}
