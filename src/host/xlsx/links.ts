import { HostError } from '../workbook';

/** A link as the file keeps it: a place in this workbook, or an address outside. */
export type Link = { readonly location: string } | { readonly address: string };

/** @throws HostError badLink for anything but `#Sheet!A1`, http, https and mailto */
export function readLink(link: string, sheet: string, cell: string): Link {
  if (link.startsWith('#') && link.length > 1) return { location: link.slice(1) };
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
