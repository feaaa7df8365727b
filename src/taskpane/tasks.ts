/** What the pane needs once a workbook is open: a chunk of its own, so that the pane shows itself before the rule book has arrived. */
export { editionChoices, kpiChoices } from '../tasks/catalogue';
export { columnRoles } from '../tasks/columnRoles';
export { explainRecord } from '../tasks/explain';
export { editionsInUse, useEditions } from '../tasks/edition/inForce';
export { planEdition, rememberedEdition } from '../tasks/edition/remembered';
export { stampOf } from '../tasks/edition/version';
export { knownMapping, mappedColumns, mappingOf, planForget, planMapping } from '../tasks/mapping';
export { writtenAs } from '../tasks/score/writtenAs';
export { settingsEdits, workbookSettings } from '../tasks/workbookSettings';
export { officeIn } from '../tasks/summary/office';
export { planTemplates } from '../tasks/template/template';
export { summaryWords } from '../wording/summary';
export { COVER_SHEET, TEMPLATE_WORDS } from '../wording/template';
