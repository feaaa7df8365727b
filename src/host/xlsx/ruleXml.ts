/** What cells take, as `<dataValidations>`. */
import { areaAddress } from '../../sheet/address';
import type { CellRule } from '../workbook';
import { escapeAttribute, escapeXml } from './xmlText';

/** '' where there are no rules. */
export function rulesXml(rules: readonly CellRule[]): string {
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.map(ruleXml).join('')}</dataValidations>`;
}

function ruleXml({ areas, allow, prompt, refusal }: CellRule): string {
  const type = allow.kind === 'list' ? 'type="list"' : `type="${allow.kind}" operator="greaterThanOrEqual"`;
  const first = allow.kind === 'list' ? `"${allow.values.join(',').replace(/"/g, '""')}"` : String(allow.from);
  const shown = prompt ? ` promptTitle="${escapeAttribute(prompt.title)}" prompt="${escapeAttribute(prompt.text)}"` : '';
  const messages = `${prompt ? ' showInputMessage="1"' : ''} showErrorMessage="1" errorTitle="${escapeAttribute(refusal.title)}" error="${escapeAttribute(refusal.text)}"${shown}`;
  return `<dataValidation ${type} allowBlank="1"${messages} sqref="${areas.map(areaAddress).join(' ')}"><formula1>${escapeXml(first)}</formula1></dataValidation>`;
}
