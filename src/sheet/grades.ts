import { plain } from './text';

/** The grade that a cell names: `ระดับ C+ (ค่อนข้างดี)` is ค่อนข้างดี. */
export function gradeIn(written: string): string {
  const text = plain(written);
  const bracketed = /^ระดับ\s*\S+\s*\(([^()]+)\)$/.exec(text)?.[1];
  return (bracketed ?? text.replace(/^(?:ระดับ|เกรด|ผล)\s*:?\s*/, '')).trim();
}
