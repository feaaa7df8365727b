import type { Policy } from '../scoring/result';
import type { OfficeSettings } from '../scoring/settings';

/**
 * What a run chooses: an office's settings, and a policy over them. The step policy is what the rule book assumes: it counts as a
 * choice only where it takes the place of another.
 */
export function chosen({ policy, settings = {} }: { readonly policy?: Policy; readonly settings?: OfficeSettings }): OfficeSettings {
  return policy === undefined || (policy === 'step' && settings.policy === undefined) ? settings : { ...settings, policy };
}

/** The same, with the policy that the workbook remembers where none is named; the very same where there is nothing to add. */
export function withRemembered<O extends { readonly policy?: Policy | undefined; readonly settings?: OfficeSettings }>(options: O, { rememberedPolicy }: { readonly rememberedPolicy: Policy | null }): O {
  return rememberedPolicy === null || options.policy !== undefined || options.settings?.policy !== undefined ? options : { ...options, policy: rememberedPolicy };
}
