/** A formula as people write it: `A1 ÷ B1 × 100`. */
export function formulaText(formula: string): string {
  return formula.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('-', '−');
}
