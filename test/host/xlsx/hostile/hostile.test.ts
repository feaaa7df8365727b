/** Each hostile file is read right or refused by name, quickly, by the reader of KPI tables, too. */
import { openXlsx } from '../../../../src/host/xlsx/open';
import { HostError } from '../../../../src/host/workbook';
import { readWorkbook } from '../../../../src/tasks/read';
import { hostErrorText } from '../../../../src/wording/hostErrors';
import { HOSTILE } from './files';

/** Microseconds of CPU, since the machine may be busy: what must not happen takes minutes. */
const TOO_LONG = 10_000_000;

test('there are enough of them', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
});

test.each(HOSTILE.map(({ what, make, gives }) => [what, gives, make] as const))('%s: %s', async (_what, gives, make) => {
  const bytes = make();
  const start = process.cpuUsage();
  const result = await (async () => {
    try {
      readWorkbook(await openXlsx(bytes, 'f.xlsx').snapshot());
      return 'read';
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      expect(hostErrorText(error, 'en')).not.toMatch(/undefined|\{/);
      return error.code;
    }
  })();
  expect(result).toBe(gives);
  expect(process.cpuUsage(start).user).toBeLessThan(TOO_LONG);
});
