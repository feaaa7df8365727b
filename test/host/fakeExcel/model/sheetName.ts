import { invalidArgument } from '../wire';

/** Excel's rules for the names of sheets. @throws Refusal InvalidArgument */
export function requireSheetName(name: string, location: string): void {
  const bad = name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name);
  if (bad) throw invalidArgument(location, `'${name}' is not a valid sheet name.`);
}
