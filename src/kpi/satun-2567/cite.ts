import type { Source } from '../schema';

/** Lines of the Satun document, counted from 1. */
export const lines = (...numbers: number[]): Source => ({ document: '003', lines: numbers });
