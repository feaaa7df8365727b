/** Whose report it is, and who signs it: entered once, remembered in the workbook. */
import { looseObject, optional, string } from 'zod/mini';
import type { Edit, Remembered, WorkbookSnapshot } from '../../host/workbook';

/** The key under which the workbook remembers its office. */
export const OFFICE = 'office';

export interface Signatory {
  readonly name: string;
  readonly position: string;
}

/** Empty texts where nothing was entered. */
export interface OfficeProfile {
  readonly name: string;
  readonly province: string;
  readonly reporter: Signatory;
  readonly certifier: Signatory;
}

const NOBODY: Signatory = { name: '', position: '' };
export const NO_OFFICE: OfficeProfile = { name: '', province: '', reporter: NOBODY, certifier: NOBODY };

const signatory = looseObject({ name: optional(string()), position: optional(string()) });
const profile = looseObject({ name: optional(string()), province: optional(string()), reporter: optional(signatory), certifier: optional(signatory) });

/** What is remembered; an entry that can't be read counts as nothing. */
export function officeIn({ memory }: Pick<WorkbookSnapshot, 'memory'>): OfficeProfile {
  const parsed = profile.safeParse(memory?.values[OFFICE]);
  if (!parsed.success) return NO_OFFICE;
  const { name = '', province = '', reporter, certifier } = parsed.data;
  const person = (one: typeof reporter): Signatory => ({ name: one?.name ?? '', position: one?.position ?? '' });
  return { name, province, reporter: person(reporter), certifier: person(certifier) };
}

/** Remembers an office; none where it is remembered already. */
export function officeEdits(snapshot: Pick<WorkbookSnapshot, 'memory'>, office: OfficeProfile): Edit[] {
  const clean: OfficeProfile = { name: office.name.trim(), province: office.province.trim(), reporter: trimmed(office.reporter), certifier: trimmed(office.certifier) };
  if (JSON.stringify(officeIn(snapshot)) === JSON.stringify(clean)) return [];
  const was: Remembered = snapshot.memory?.values[OFFICE] ?? null;
  const isEmpty = JSON.stringify(clean) === JSON.stringify(NO_OFFICE);
  return [{ kind: 'setMemory', key: OFFICE, value: isEmpty ? null : (clean as unknown as Remembered), was }];
}

const trimmed = ({ name, position }: Signatory): Signatory => ({ name: name.trim(), position: position.trim() });
