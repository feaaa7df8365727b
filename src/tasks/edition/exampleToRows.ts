/** Cases worked out by hand, one row for each value given and each value expected. */
import type { Kpi } from '../../kpi/schema';
import { codeOf, listText } from './cellTexts';
import type { SheetRow, Value } from './sheets';

export function exampleRows(kpi: Kpi): SheetRow<'examples'>[] {
  return kpi.examples.flatMap(({ round, unit, inputs, expect, why }, i) => {
    const values = [...fieldsOf(inputs).map((field) => ({ given: 'input', ...field })), ...fieldsOf(expect).map((field) => ({ given: 'expect', ...field }))];
    // A case in which nothing is reported is one, too.
    const rows = values.length > 0 ? values : [{ given: 'input', field: null, value: null }];
    return rows.map((value, row) => ({ kpi: codeOf(kpi), no: i + 1, ...(row === 0 && { rounds: round, unit: unit ?? null, why: why ?? null }), ...value }));
  });
}

interface Field {
  readonly field: string;
  readonly value: Value;
}

/** `checks.1`, `rate.pcu`, `activities.2.done`: members of members are named with dots. */
function fieldsOf(values: Readonly<Record<string, unknown>>, path = ''): Field[] {
  return Object.entries(values).flatMap(([name, value]): Field[] => {
    const field = `${path}${name}`;
    if (Array.isArray(value) && value.some((one) => typeof one === 'object')) return value.flatMap((one, i) => fieldsOf(one as Record<string, unknown>, `${field}.${i + 1}.`));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return fieldsOf(value as Record<string, unknown>, `${field}.`);
    return [{ field, value: cellOf(value) }];
  });
}

function cellOf(value: unknown): Value {
  if (Array.isArray(value)) return listText(value.map(String)) ?? 'emptyList';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' || typeof value === 'string' ? value : 'noData';
}
