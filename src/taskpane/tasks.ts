/** What the pane needs once a workbook is open: a chunk of its own, so that the pane shows itself before the rule book has arrived. */
export { checkReading } from '../tasks/check/checkReading';
export { findingDetail } from '../tasks/check/findingDetail';
export { editionChoices, kpiChoices } from '../tasks/catalogue';
export { columnRoles } from '../tasks/columnRoles';
export { explainRecord } from '../tasks/explain';
export { scoreReading } from '../tasks/evaluate';
export { knownMapping, mappedColumns, mappingOf, mappingsWith, planForget, planMapping, tableIn } from '../tasks/mapping';
export { readWorkbook } from '../tasks/read';
export { rememberedMappings } from '../tasks/remembered';
export { planOwnFindings } from '../tasks/report/ownFindings';
export { planScores } from '../tasks/score/score';
export { planSummary } from '../tasks/summary/summarise';
export { officeIn } from '../tasks/summary/office';
export { planTemplates } from '../tasks/template/template';
export { REPORT_WORDS, reportWords } from '../wording/report';
export { summaryWords } from '../wording/summary';
export { COVER_SHEET, TEMPLATE_WORDS } from '../wording/template';
