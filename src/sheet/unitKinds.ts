import { grouped } from './grouped';

/**
 * Units of a list that belong together: those that differ by their number alone (`ศูนย์อนามัยที่ 1` … `13`), and all others. A table of one
 * kind says nothing of the other.
 */
export function unitKinds<T extends { readonly name: string }>(units: readonly T[]): T[][] {
  const stems = grouped(units, ({ name }) => stemOf(name));
  return [...grouped(units, ({ name }) => ((stems.get(stemOf(name))?.length ?? 0) > 1 ? stemOf(name) : '')).values()];
}

function stemOf(name: string): string {
  return name.replace(/\s*\d+$/, '');
}
