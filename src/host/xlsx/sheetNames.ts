import { HostError } from '../workbook';

/** Excel's rules for the names of sheets. @throws HostError badSheetName */
export function refuseBadSheetName(name: string): void {
  // eslint-disable-next-line no-control-regex
  const isBad = name.trim() === '' || name.length > 31 || /[\\/?*[\]:\u0000-\u001F]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history';
  if (isBad) throw new HostError('badSheetName', { sheet: name });
}

/** Excel takes names that differ only in case for the same. */
export const sameName = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();
