import type { PartProblem } from './problem';

/**
 * What is wrong with a formula, or null. Only its characters, brackets and data items are looked at here;
 * the engine parses it.
 */
export function formulaProblem(measure: string, codes: ReadonlySet<string>): PartProblem | null {
  const stray = /[^A-Za-z0-9.+\-−*×/÷()\s]/.exec(measure);
  if (stray) return { field: '', code: 'strayCharacter', data: { found: stray[0], formula: measure } };
  let depth = 0;
  for (const char of measure) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) break;
  }
  if (depth !== 0) return { field: '', code: 'brackets', data: { formula: measure } };
  for (const code of itemsOf(measure)) {
    if (!codes.has(code)) return { field: '', code: 'unknownItem', data: { found: code, formula: measure, items: [...codes].join(', ') } };
  }
  return null;
}

/** The data item codes that a formula names, in its order. */
export function itemsOf(measure: string): string[] {
  return measure.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
}
