/** The two languages of the product; Thai comes first. */
export type Language = 'th' | 'en';

/** A text in both languages. */
export interface Text {
  readonly th: string;
  readonly en: string;
}
