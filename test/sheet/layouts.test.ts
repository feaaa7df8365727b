import { readWorkbook } from '../../src/tasks/read';
import { gridOf } from './gridOf';
import { LAYOUTS } from './layouts';
import { STEP_LAYOUTS } from './stepLayouts';
import { UNLISTED_LAYOUTS } from './unlistedLayouts';
import { VALUE_LAYOUTS } from './valueLayouts';
import { WHOLE_LAYOUTS } from './wholeLayouts';

test.each([...LAYOUTS, ...STEP_LAYOUTS, ...VALUE_LAYOUTS, ...UNLISTED_LAYOUTS, ...WHOLE_LAYOUTS])('$name', ({ sheets, records, totals, issues }) => {
  const reading = readWorkbook({ name: 'x.xlsx', sheets: sheets.map(gridOf), marks: [], date1904: false });
  expect(reading.records.map(({ kpi, round, unit, inputs }) => [kpi, round, unit, inputs])).toEqual(records.map(([kpi, round, unit, inputs]) => [kpi, round, unit, inputs]));
  records.forEach(([, , , , rate], i) => {
    if (rate === null) expect(reading.records[i]?.rate).toBeNull();
    else if (rate !== undefined) expect(reading.records[i]?.rate).toBeCloseTo(rate, 4);
  });
  expect(reading.totals).toHaveLength(totals ?? 0);
  expect(reading.issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code)).toEqual(issues ?? []);
});
