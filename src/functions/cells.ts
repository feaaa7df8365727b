/** What Excel hands over: a single cell is an area, too. */
export type Cell = number | string | boolean | null | undefined;
export type Cells = readonly (readonly Cell[])[];
