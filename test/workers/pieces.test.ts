import fc from 'fast-check';
import { deserialize, serialize } from 'node:v8';
import { Pieces, piecesOf } from '../../src/workers/pieces';

function sent<T>(data: T, revived?: (entry: unknown, way: readonly string[]) => unknown): { readonly whole: T; readonly largest: number } {
  const pieces = new Pieces<T>(revived);
  let largest = 0;
  for (const piece of piecesOf(data)) {
    const bytes = serialize(piece);
    largest = Math.max(largest, bytes.length);
    pieces.take(deserialize(bytes) as typeof piece);
  }
  return { whole: pieces.whole(), largest };
}

it('plain data come back as they were, whatever their members are called', () => {
  const long = fc.integer({ min: 0, max: 1_500 }).map((length) => Array.from({ length }, (_, i) => ({ i, text: `แถว ${i}`, cells: { a: [i, null] } })));
  const data = fc.record({ frame: fc.jsonValue(), lists: fc.array(long, { maxLength: 3 }), 'a.b': fc.record({ kind: long, list: fc.array(fc.integer()) }) });
  fc.assert(fc.property(data, (one) => expect(sent(one).whole).toEqual(one)), { seed: 7, numRuns: 60 });
});

it('no piece is large, however long a list is, or how much its entries hold', () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => ({ row, cells: { unit: `B${row}`, rate: `E${row}` }, result: { level: 1, issues: [] } }));
  const wide = Array.from({ length: 2_000 }, () => ({ values: Array.from({ length: 300 }, (_, i) => i) }));
  expect(sent({ scored: { records: rows }, wide }).largest).toBeLessThan(200_000);
});

it('entries of long lists are made what they were, by the list that they stand in', () => {
  const list = Array.from({ length: 600 }, (_, i) => i);
  const { whole } = sent({ numbers: list, others: list }, (entry, way) => (way.join() === 'numbers' ? String(entry as number) : entry));
  expect(whole.numbers[599]).toBe('599');
  expect(whole.others[599]).toBe(599);
});

it('what was given is left as it was', () => {
  const data = { list: Array.from({ length: 600 }, (_, i) => i), inner: { list: [1] } };
  const before = structuredClone(data);
  sent(data);
  expect(data).toEqual(before);
});
