/** What a file may ask of us before it is refused as `tooLarge`. Sizes in bytes. */
export const LIMITS = {
  /** The file itself. */
  file: 256 * 1024 * 1024,
  parts: 10_000,
  /** One part, inflated. 100,000 rows × 12 columns take about 50 MB. */
  partSize: 120_000_000,
  /** All parts together, by what the directory declares; pictures count, too. */
  totalSize: 768 * 1024 * 1024,
  /** All parts that are read as text: they take memory and time. */
  readSize: 240_000_000,
  /** Inflated to deflated, for parts above `ratioFrom`: real sheets stay under 60, lists of equal texts under 250, deflate's own end is 1032. */
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
  /** Elements inside each other. */
  xmlDepth: 200,
  /** Cells of all sheets; a row counts as several, since it takes as much memory. */
  cells: 6_000_000,
  cellsPerRow: 8,
  /** Rows that merged areas of a sheet touch, all together: whoever reads looks at each. */
  mergedRows: 1_000_000,
  /** Characters that Excel takes in a cell. */
  cellText: 32_767,
  /** Characters of formulas that are written out because the cell that they were shared from gives way. */
  writtenOut: 16_000_000,
  /** Characters that Excel takes in a formula. */
  formula: 8_192,
} as const;
