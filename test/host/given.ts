/**
 * A workbook as a test describes it. Every host's tests can build one from this description:
 * as .xlsx bytes, or inside the in-memory Excel.
 */
export type GivenValue = string | number | boolean | null;

export interface GivenCell {
  readonly value?: GivenValue;
  /** An Excel error such as `#DIV/0!`. */
  readonly error?: string;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly format?: string;
  readonly font?: string;
  readonly fill?: string;
}

export interface GivenSheet {
  readonly name: string;
  /** By A1 address; a plain value stands for `{ value }`. */
  readonly cells: Readonly<Record<string, GivenValue | GivenCell>>;
  readonly merges?: readonly string[];
  readonly tables?: readonly { readonly name: string; readonly ref: string; readonly totals?: boolean }[];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** 1-based row numbers and column letters. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
}

export interface GivenWorkbook {
  readonly name?: string;
  readonly sheets: readonly GivenSheet[];
  /** Custom XML parts, ours or others'. */
  readonly customXml?: readonly string[];
}
