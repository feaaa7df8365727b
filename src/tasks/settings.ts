import { checkSettings } from '../kpi/settings';
import type { OfficeSettings } from '../scoring/settings';
import type { SettingsProblem } from '../wording/settings';

/** Reads an office's settings from the text of a file. Where there are problems, there are no settings. */
export function readSettings(text: string): { readonly settings: OfficeSettings; readonly problems: readonly SettingsProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { settings: {}, problems: [{ code: 'notJson', field: '', found: (error as Error).message }] };
  }
  const { settings, faults } = checkSettings(value);
  return faults.length > 0 ? { settings: {}, problems: faults } : { settings, problems: [] };
}
