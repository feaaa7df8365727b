import type { FunctionRefusal } from '../wording/functions';

/** An error for a cell, with the sentence that Excel shows beside it. */
export interface Refusal {
  readonly code: '#N/A' | '#VALUE!';
  readonly message: string;
}

/** In both languages: Excel's own may be neither of the user's. */
export const refuse = (code: Refusal['code'], { th, en }: FunctionRefusal): Refusal => ({ code, message: `${th} · ${en}` });
