/** How a table was understood, in one line. */
import { columnLetters } from '../sheet/address';
import type { ReadTable } from '../sheet/reading';
import type { Language } from '../wording/language';
import { roleText } from '../wording/mapping';

/** What says nothing about results is left out. */
const TOLD = /^(?:unit|rate|score|level|target|result|item:.*|step:.*|check:.*)$/;

/** `B หน่วยงาน · C B1 · D A1`; empty where columns have no place of their own. */
export function columnsText({ columns }: ReadTable, language: Language): string {
  return columns.filter(({ role }) => TOLD.test(role)).map(({ role, column }) => `${columnLetters(column)} ${roleText(role)[language]}`).join(' · ');
}

/** Where the focus goes back to when a table's editor is left. */
export const editButton = (table: string): string => `edit-${table}`;
