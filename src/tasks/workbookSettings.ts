/** How this workbook is scored, remembered in the workbook: the policy, and whether scores follow changes. Edition and round are remembered of each table (`mapping.ts`). */
import { boolean, enum as oneOf, looseObject, optional } from 'zod/mini';
import type { Edit, Remembered, WorkbookSnapshot } from '../host/workbook';
import type { Policy } from '../scoring/result';

/** The key under which the workbook remembers its settings. */
export const SETTINGS = 'settings';

/** Goes up when a member gets another meaning. What a newer version says besides is kept. */
const VERSION = 1;

export interface WorkbookSettings {
  readonly policy: Policy;
  /** Scores that were written follow changes of the results. Excel only. */
  readonly live: boolean;
}

export const DEFAULT_SETTINGS: WorkbookSettings = { policy: 'step', live: false };

// Member by member: one that can't be read takes no other with it.
const policy = looseObject({ policy: optional(oneOf(['step', 'linear'])) });
const live = looseObject({ live: optional(boolean()) });

/** What is remembered; the defaults where nothing is, or nothing that can be read. */
export function workbookSettings({ memory }: Pick<WorkbookSnapshot, 'memory'>): WorkbookSettings {
  const value = memory?.values[SETTINGS];
  return {
    policy: policy.safeParse(value).data?.policy ?? DEFAULT_SETTINGS.policy,
    live: live.safeParse(value).data?.live ?? DEFAULT_SETTINGS.live,
  };
}

/** The policy that the workbook remembers in the place of the usual one; null where it remembers none, or that one. */
export function rememberedPolicy(snapshot: Pick<WorkbookSnapshot, 'memory'>): Policy | null {
  const { policy: remembered } = workbookSettings(snapshot);
  return remembered === DEFAULT_SETTINGS.policy ? null : remembered;
}

/** Remembers a change of the settings; none where it is remembered already. */
export function settingsEdits(snapshot: Pick<WorkbookSnapshot, 'memory'>, change: Partial<WorkbookSettings>): Edit[] {
  const now = workbookSettings(snapshot);
  if (Object.entries(change).every(([key, value]) => now[key as keyof WorkbookSettings] === value)) return [];
  const was: Remembered = snapshot.memory?.values[SETTINGS] ?? null;
  const kept = typeof was === 'object' && was !== null && !Array.isArray(was) ? (was as Readonly<Record<string, Remembered>>) : {};
  return [{ kind: 'setMemory', key: SETTINGS, value: { version: VERSION, ...kept, ...now, ...change }, was }];
}
