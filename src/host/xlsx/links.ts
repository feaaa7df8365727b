import { fileLinkOf } from '../../sheet/fileLink';
import { HostError } from '../workbook';

/** A link as the file keeps it: an address outside, a place in it, or a place in this workbook. */
export interface Link {
  readonly address?: string;
  readonly location?: string;
}

/** @throws HostError badLink for anything but `#Sheet!A1`, a cell of a workbook nearby, http, https and mailto */
export function readLink(link: string, sheet: string, cell: string): Link {
  if (link.startsWith('#') && link.length > 1) return { location: link.slice(1) };
  const file = fileLinkOf(link);
  if (file) return { address: file.path, location: file.place };
  const url = /^(https?:\/\/|mailto:)/i.test(link) ? normalised(link) : '';
  if (!url || url.length > 2_079) throw new HostError('badLink', { sheet, cell, detail: link.slice(0, 100) });
  return { address: url };
}

/** '' for what is no address. */
function normalised(link: string): string {
  try {
    return new URL(link).href;
  } catch {
    return '';
  }
}
