/** Filled forms, calculated by LibreOffice: rates and totals are those of the engine, and nothing that a form calculates is complained of. */
import { EDITIONS } from '../../src/kpi/catalog';
import { openXlsx } from '../../src/host/xlsx/open';
import { toNumber } from '../../src/scoring/exact';
import { oneRate } from '../../src/scoring/rate';
import { rollUp } from '../../src/scoring/rollup';
import type { SheetGrid } from '../../src/sheet/grid';
import { valueAt } from '../../src/sheet/grid';
import { evaluateWithContext } from '../../src/scoring/evaluate';
import { scoredOf } from '../tasks/open';
import { filledRow, FIRST_ROW, formEdits, templateWorkbook, unitForms } from '../tasks/template/templates';
import { Random } from './random';
import { recalculated } from './soffice';

const WITH_UNITS = EDITIONS.filter(({ units }) => units.length > 0);
const close = (a: unknown, b: number | ''): boolean => (b === '' ? (a ?? '') === '' : typeof a === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)));

test.each(WITH_UNITS.map((edition) => [edition.id, edition] as const))('%s', async (id, edition) => {
  const random = new Random(`${process.env['SEED'] ?? 2567} forms ${id}`);
  const workbook = await templateWorkbook({ edition: id });
  const filled = unitForms(edition).map((one) => ({ ...one, round: random.of(one.form.rounds), rows: edition.units.map(({ name }) => filledRow(one.form, one.columns, name, 1000, random)) }));
  await workbook.apply({ edits: filled.map(({ sheet, form, round, rows }) => ({ kind: 'setCells', sheet, cells: formEdits(form, round, rows) })) });
  const calculated = openXlsx(recalculated(workbook.bytes()), 'calculated.xlsx');
  const sheets = new Map((await calculated.snapshot()).sheets.map((sheet): [string, SheetGrid] => [sheet.name, sheet]));

  const wrong = filled.flatMap(({ sheet, form, columns, round, rows }) => {
    const grid = sheets.get(sheet)!;
    return columns.flatMap<object>(({ measure, kind, item }, column) => {
      if (kind === 'rate') {
        const found = rows.map((row, i) => {
          const { context } = evaluateWithContext(form.kpi, { kpi: form.kpi.id, round, unit: row.unit, inputs: row.inputs }, 'step');
          const outcome = context.calculate(measure!);
          return { row: row.unit, found: valueAt(grid, FIRST_ROW + i, column), wanted: 'value' in outcome ? toNumber(outcome.value) : ('' as const) };
        });
        return found.filter(({ found: value, wanted }) => !close(value, wanted)).map((one) => ({ sheet, column, ...one }));
      }
      if ((kind !== 'count' && kind !== 'amount') || form.kpi.formula === null || form.rates.length === 0) return [];
      const values = rows.flatMap(({ cells }) => (cells.has(column) ? [Number(cells.get(column))] : []));
      const wanted = values.length === 0 ? ('' as const) : values.reduce((a, b) => a + b, 0);
      const total = valueAt(grid, FIRST_ROW + rows.length, column);
      return close(total, wanted) ? [] : [{ sheet, column, item: item?.code, total, wanted }];
    });
  });
  expect(wrong).toEqual([]);

  const scored = await scoredOf(calculated);
  expect(scored.issues.filter(({ code }) => ['formulaError', 'formulaNoCache', 'rateMismatch', 'totalMismatch', 'rateScale'].includes(code))).toEqual([]);
  expect(scored.records.map(({ sheet, unit, inputs }) => [sheet, unit, inputs])).toEqual(filled.flatMap(({ sheet, rows }) => rows.map(({ unit, inputs }) => [sheet, unit, expect.objectContaining(inputs)])));
}, 300_000);

test('a whole form: the total rate is that of the sums', async () => {
  const workbook = await templateWorkbook({ edition: 'satun-2567', kpis: ['satun-2567/09'] });
  const edition = EDITIONS.find(({ id }) => id === 'satun-2567')!;
  const [{ sheet, form, columns } = { sheet: '', form: undefined, columns: [] }] = unitForms(edition).filter(({ form: { kpi } }) => kpi.number === '9');
  const rows = edition.units.map(({ name }, i) => ({ unit: name, cells: new Map([[1, 10 * i + 1], [2, 100 * i + 7]]), inputs: { A1: 10 * i + 1, B1: 100 * i + 7 } }));
  await workbook.apply({ edits: [{ kind: 'setCells', sheet, cells: formEdits(form!, 'm12', rows) }] });
  const grid = (await openXlsx(recalculated(workbook.bytes()), 'x.xlsx').snapshot()).sheets.find(({ name }) => name === sheet)!;
  const whole = rollUp(form!.kpi, 'm12', rows);
  expect(valueAt(grid, FIRST_ROW + rows.length, columns.length - 1)).toBeCloseTo(toNumber(oneRate(whole!.result.rate)!), 9);
}, 120_000);
