/** Where something is printed, as a person would look it up. */
import { EDITIONS } from '../../src/kpi/catalog';
import { explainCommand } from '../../src/cli/explain';
import { citationText, DOCUMENTS } from '../../src/wording/citations';

const cite = (document: string, ...lines: number[]) => ({ source: { document, lines } });

test.each([
  [[cite('003', 86)], 'สสจ.สตูล 2567 บรรทัด 86', 'Satun Provincial Health Office 2567, line 86'],
  [[cite('003', 102), cite('003', 86)], 'สสจ.สตูล 2567 บรรทัด 86, 102', 'Satun Provincial Health Office 2567, lines 86, 102'],
  [[cite('002', 11), cite('002', 9, 10), cite('002', 10)], 'กรม สบส. บรรทัด 9–11', 'Health Service Support, lines 9–11'],
  [[cite('004', 5), cite('001', 5, 7), cite('004', 4)], 'กรมอนามัย 2563 บรรทัด 4–5; กรมอนามัย 2564 บรรทัด 5, 7', 'Department of Health 2563, lines 4–5; Department of Health 2564, lines 5, 7'],
])('lines by document, sorted, each once, neighbours as a run', (citations, th, en) => {
  expect([citationText(citations, 'th'), citationText(citations, 'en')]).toEqual([th, en]);
});

test('every document of the rule book has a name in both languages', () => {
  for (const { document } of EDITIONS) expect([DOCUMENTS.th[document.id], DOCUMENTS.en[document.id]]).toEqual([expect.stringMatching(/[ก-๙]/), expect.stringMatching(/^[A-Z][A-Za-z ]+/)]);
});

test('kpi explain names the document by its office, and keeps the lines', () => {
  expect(explainCommand('satun-2567/09', 'm12', 'th')).toMatch(/ที่มาในเอกสาร\n {2}สสจ\.สตูล 2567 บรรทัด [\d–, ]*\b486\b/);
  expect(explainCommand('satun-2567/09', 'm12', 'en')).toMatch(/Sources\n {2}Satun Provincial Health Office 2567, lines [\d–, ]*\b486\b/);
});
