import { type Claim, SHARE } from './columns';

/** A shorter column, or one with hardly any different values, fits a shift by chance. */
const FEWEST_ROWS = 5;
const FEWEST_VALUES = 3;
const FARTHEST = 2;

/**
 * By how many rows the claims of a column have slipped: −1 where each row claims what the row above it has earned. Null where they have not.
 * @param claims top to bottom; @param fits true where a claim says what another row's data gives
 */
export function shiftOf(claims: readonly Claim[], fits: (claim: Claim, own: number) => boolean): number | null {
  if (claims.length < FEWEST_ROWS || new Set(claims.map(({ claimed }) => claimed)).size < FEWEST_VALUES) return null;
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const rows of [-distance, distance]) {
      const pairs = claims.flatMap((claim, i) => {
        const own = claims[i + rows]?.own ?? null;
        return own === null ? [] : [{ fits: fits(claim, own), isWrong: claim.own !== null && !fits(claim, claim.own) }];
      });
      // Where units have earned the same, right claims fit their neighbours too: what tells is that the wrong ones do.
      if (pairs.length >= FEWEST_ROWS - FARTHEST && [pairs, pairs.filter(({ isWrong }) => isWrong)].every((some) => some.length > 0 && some.filter((pair) => pair.fits).length >= SHARE * some.length)) return rows;
    }
  }
  return null;
}
