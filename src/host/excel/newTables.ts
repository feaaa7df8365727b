/** Excel tables and rules of a sheet that a plan has made and that is still empty. */
import type { CellRule, NewTable, SheetContent } from '../workbook';
import { rangeAt } from './areas';
import { small, type Step } from './trips';

/**
 * Tables come before their cells: on an empty sheet a totals row has nothing to push down, and what Excel writes into heads and totals
 * by itself is then written over.
 */
export function tableSteps(sheet: string, tables: readonly NewTable[]): Step[] {
  return tables.map(({ name, area, totals }) =>
    small((trip) => {
      const body = totals ? { ...area, bottom: area.bottom - 1 } : area;
      const table = trip.worksheet(sheet).tables.add(rangeAt(trip, sheet, body), true);
      table.name = name;
      table.style = 'TableStyleLight1';
      table.showBandedRows = false;
      table.showFilterButton = false;
      if (totals) table.showTotals = true;
    }),
  );
}

/** @param content its rules, which were checked */
export function ruleSteps(sheet: string, { rules = [] }: SheetContent): Step[] {
  return rules.flatMap((rule) =>
    rule.areas.map((area) =>
      small((trip) => {
        const { dataValidation } = rangeAt(trip, sheet, area);
        dataValidation.rule = ruleOf(rule);
        dataValidation.ignoreBlanks = true;
        dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, title: rule.refusal.title, message: rule.refusal.text };
        if (rule.prompt) dataValidation.prompt = { showPrompt: true, title: rule.prompt.title, message: rule.prompt.text };
      }),
    ),
  );
}

function ruleOf({ allow }: CellRule): Excel.DataValidationRule {
  if (allow.kind === 'list') return { list: { inCellDropDown: true, source: allow.values.join(',') } };
  const bound: Excel.BasicDataValidation = { formula1: allow.from, operator: Excel.DataValidationOperator.greaterThanOrEqualTo };
  return allow.kind === 'whole' ? { wholeNumber: bound } : { decimal: bound };
}
