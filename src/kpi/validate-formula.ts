/**
 * What is wrong with a formula, in words, or null. Only its characters, brackets and data items are looked at here;
 * the engine parses it.
 */
export function formulaProblem(measure: string, codes: ReadonlySet<string>): string | null {
  const stray = /[^A-Za-z0-9.+\-−*×/÷()\s]/.exec(measure);
  if (stray) return `"${stray[0]}" in "${measure}" can't be calculated. Use data items, numbers, + - * / and brackets.`;
  let depth = 0;
  for (const char of measure) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) break;
  }
  if (depth !== 0) return `the brackets of "${measure}" don't match. Close each one that is opened.`;
  for (const code of itemsOf(measure)) {
    if (!codes.has(code)) return `"${code}" in "${measure}" is no data item. Use one of ${[...codes].join(', ')}, or add the item.`;
  }
  return null;
}

/** The data item codes that a formula names, in its order. */
export function itemsOf(measure: string): string[] {
  return measure.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
}
