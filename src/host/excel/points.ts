/** Excel measures columns in points here: 7 pixels a character, 5 of margin, 96 pixels to 72 points. */
export const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
