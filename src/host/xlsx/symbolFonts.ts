const SYMBOL_FONTS = ['Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings', 'Symbol'];

/** The font's usual spelling when its letters are signs (a `P` is a tick in Wingdings 2), else null. */
export function symbolFontName(font: string | undefined): string | null {
  const wanted = font?.trim().toLowerCase();
  return SYMBOL_FONTS.find((name) => name.toLowerCase() === wanted) ?? null;
}
