import { readSettings } from '../tasks/settings';
import type { OfficeSettings } from '../scoring/settings';
import { badSettings } from '../wording/settings';
import { textOf } from './files';
import { UsageError } from './usage';

/**
 * An office's settings from a file; none without a file.
 * @throws FileError where it can't be read; UsageError naming all that is wrong in it
 */
export function settingsFrom(file: string | undefined): OfficeSettings {
  if (file === undefined) return {};
  const { settings, problems } = readSettings(textOf(file));
  if (problems.length > 0) throw new UsageError(badSettings(file, problems));
  return settings;
}
