import type { Source } from '../schema';

/** Lines of the KPI 1.5 template, counted from 1. */
export const lines = (...numbers: number[]): Source => ({ document: '004', lines: numbers });
