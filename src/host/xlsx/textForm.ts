/** How a text stands for the characters of a part. */
export interface TextForm {
  /** The characters of a piece. Markup is ASCII and reads the same in every form; a piece is decoded before its entities are. */
  decoded(piece: string): string;
  /** Characters in this form. */
  encoded(text: string): string;
  /** The UTF-8 that this text stands for. */
  bytes(text: string): Uint8Array;
}

/** A part's text, and what its characters mean. */
export interface PartText {
  readonly text: string;
  readonly form: TextForm;
}

const same = (text: string): string => text;

/** The usual form: the text is what it says. */
export const CHARACTERS: TextForm = { decoded: same, encoded: same, bytes: (text) => new TextEncoder().encode(text) };
