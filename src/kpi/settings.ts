/** Checks an office's settings: weights that the document lacks, and what is ours to assume. */
import { z } from 'zod';
import { findKpi } from './catalog';
import { decimal } from './primitives';

const settings = z.strictObject({
  weights: z.record(z.string(), decimal.refine((weight) => Number(weight) >= 0)).optional(),
  policy: z.enum(['step', 'linear']).optional(),
  floor: z.literal([0, 1]).optional(),
});

/** A problem by code; `wording/settings.ts` has the sentences. */
export interface SettingsFault {
  readonly code: 'notAnObject' | 'unknownField' | 'badWeights' | 'unknownKpi' | 'badWeight' | 'weightPrinted' | 'badPolicy' | 'badFloor';
  readonly field: string;
  readonly found: string;
}

export interface CheckedSettings {
  readonly settings: { readonly weights?: Readonly<Record<string, number | string>>; readonly policy?: 'step' | 'linear'; readonly floor?: 0 | 1 };
  /** Where there are any, the settings are not to be used. */
  readonly faults: readonly SettingsFault[];
}

/** Every fault at once, in the order of the file. */
export function checkSettings(value: unknown): CheckedSettings {
  const parsed = settings.safeParse(value);
  if (!parsed.success) return { settings: {}, faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, value)) };
  const { weights, policy, floor } = parsed.data;
  const faults = Object.keys(weights ?? {}).flatMap((id): SettingsFault[] => {
    const kpi = findKpi(id);
    if (!kpi) return [{ code: 'unknownKpi', field: id, found: id }];
    return kpi.weight ? [{ code: 'weightPrinted', field: id, found: String(kpi.weight.value) }] : [];
  });
  return { settings: { ...(weights && { weights }), ...(policy && { policy }), ...(floor !== undefined && { floor }) }, faults };
}

function faultsOf(issue: z.core.$ZodIssue, value: unknown): SettingsFault[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ code: 'unknownField', field: key, found: key }));
  const [field, id] = issue.path.map(String);
  const found = issue.path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), value);
  const text = found === undefined ? '' : JSON.stringify(found);
  if (field === undefined) return [{ code: 'notAnObject', field: '', found: text }];
  if (field === 'policy') return [{ code: 'badPolicy', field, found: text }];
  if (field === 'floor') return [{ code: 'badFloor', field, found: text }];
  return [id === undefined ? { code: 'badWeights', field, found: text } : { code: 'badWeight', field: id, found: text }];
}
