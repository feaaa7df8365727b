import { plain } from '../../src/sheet/text';

/** What `plain` means, without its short way for text that stays as it is. */
function slowly(text: string): string {
  const joined = text.normalize('NFKC').replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33');
  return joined.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ').trim();
}

test('the short way for plain text gives what the long way gives', () => {
  const letters = [...Array.from({ length: 0x5c }, (_, i) => String.fromCharCode(0x0e00 + i)), ...' aB9.,-\u00a0\u200b\t\nﬁ①é'];
  let state = 9;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  let kept = 0;
  const different: string[] = [];
  for (let i = 0; i < 60_000; i++) {
    const text = Array.from({ length: 1 + (next() % 5) }, () => letters[next() % letters.length]).join('');
    if (plain(text) !== slowly(text)) different.push(text);
    if (plain(text) === text) kept++;
  }
  expect(different).toEqual([]);
  expect(kept).toBeGreaterThan(10_000);
});

test('prose is read by its beginning', () => {
  expect(plain(`ผลงาน  ${'ก '.repeat(5_000)}`)).toMatch(/^ผลงาน ก ก/);
  expect(plain('ก '.repeat(5_000)).length).toBeLessThan(1_001);
});
