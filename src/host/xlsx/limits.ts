/** What a file may ask of us before it is refused as `tooLarge`. Sizes in bytes. */
export const LIMITS = {
  parts: 10_000,
  /** One part, inflated. A sheet of 1,000,000 rows × 12 columns takes about 500 MB; 100,000 rows about 50 MB. */
  partSize: 256 * 1024 * 1024,
  /** All parts together, by what the directory declares. */
  totalSize: 768 * 1024 * 1024,
  /** Inflated to deflated, for parts above `ratioFrom`: real sheets stay under 60, deflate's own end is 1032. */
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
  /** Elements inside each other. */
  xmlDepth: 200,
  /** Characters that Excel takes in a cell. */
  cellText: 32_767,
  /** Characters that Excel takes in a formula. */
  formula: 8_192,
} as const;
