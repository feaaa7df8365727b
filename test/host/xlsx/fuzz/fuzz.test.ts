/** Whatever is done to a workbook, it is read, or refused with a code: no crash, no hang. `fuzz.mjs` does the same to many more. */
import { fateOf } from './judge';
import { fixtures } from './fixtures';
import { Mutator } from './mutants';

/** Microseconds of CPU, since the machine may be busy: what must not happen takes minutes. */
const TOO_LONG = 15_000_000;
const SEED = 2567;
const COUNT = 400;

test(`${COUNT} mutants are read or refused`, async () => {
  const files = fixtures();
  const mutator = new Mutator(SEED);
  const fates = new Map<string, number>();
  for (let n = 0; n < COUNT; n++) {
    const mutant = mutator.mutant(files);
    const start = process.cpuUsage();
    const fate = await fateOf(mutant, n % 5 === 0 ? 'write' : 'read').catch((error: unknown) => {
      throw new Error(`mutant ${n} of seed ${SEED}`, { cause: error });
    });
    expect(process.cpuUsage(start).user).toBeLessThan(TOO_LONG);
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
  }
  // a mutator that only makes rubbish would prove nothing
  expect(fates.get('read') ?? 0).toBeGreaterThan(COUNT / 10);
  expect(fates.get('damaged') ?? 0).toBeGreaterThan(COUNT / 20);
}, 300_000);

test('the same seed makes the same mutants', () => {
  const files = fixtures().slice(0, 3);
  const [a, b] = [new Mutator(7), new Mutator(7)];
  for (let n = 0; n < 20; n++) expect(Buffer.from(a.mutant(files)).equals(Buffer.from(b.mutant(files)))).toBe(true);
});
