import type { Source } from '../schema';

/** Lines of the report form of KPI 19, counted from 1. */
export const lines = (...numbers: number[]): Source => ({ document: '002', lines: numbers });
