/**
 * Why something can't be a formula in a sheet.
 * `noColumn`: the sheet has no cell for it. `noRule`: the round prints nothing of that kind. `unitUnknown`: the values depend on a unit
 * that the document does not list. `measure`: a divisor that could be negative, or is zero.
 */
export type GapReason = 'noColumn' | 'noRule' | 'unitUnknown' | 'measure';

/** Thrown while a formula is written, and caught where it was asked for. */
export class FormulaGap extends Error {
  constructor(readonly reason: GapReason, readonly item: string | null = null) {
    super(item === null ? reason : `${reason}: ${item}`);
  }
}
