import type { TemplateOptions, TemplatePlan } from '../tasks/template/template';
import type { Tasks } from './chosenWork';
import type { Work } from './sessionState';

/** Forms as they would be put into the open workbook, or into one of their own. Pure. */
export function previewForms(tasks: Tasks, { snapshot }: Work, options: TemplateOptions, own: boolean): TemplatePlan {
  const cover = tasks.COVER_SHEET;
  return own ? tasks.planTemplates({ sheets: [{ name: cover, tables: [] }] }, { ...options, cover }, tasks.TEMPLATE_WORDS) : tasks.planTemplates(snapshot, options, tasks.TEMPLATE_WORDS);
}
