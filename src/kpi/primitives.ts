/** What every definition is written with. */
import { config, z } from 'zod';

// Each shape is used once, when the program starts: to make faster code of it first takes longer.
config({ jitless: true });

export const bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) });

/** Line numbers of the source document, counted from 1. */
export const source = z.strictObject({ document: z.string().min(1), lines: z.array(z.int().positive()).min(1) });

/** A decimal number as printed, kept as text where binary floating point could not hold it. */
export const decimal = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);

/** The word that counts things: "2 ชมรม", "2 clubs", "1 club". */
export const counter = z.strictObject({ th: z.string().min(1), en: z.string().min(1), one: z.string().min(1) });
