/** What follows from what: of two causes the nearer one, and never one of another file. */
import type { ReadingIssue } from '../../../src/sheet/reading';
import { underCauses } from '../../../src/tasks/check/underCauses';

type Given = Partial<ReadingIssue> & { readonly file?: string };
const issue = (given: Given): ReadingIssue & { readonly file?: string } => ({ code: 'a', severity: 'error', sheet: 'S', cell: null, kpi: 'k', unit: null, found: null, expected: null, ...given });
const follower = (given: Given) => issue({ code: 'b', causedBy: 'a', ...given });

/** As `cause: followers`, each by its cell (and file). */
const shown = (issues: readonly ReturnType<typeof issue>[]): string[] => {
  const name = ({ cell, file }: Given): string => [file, cell].filter(Boolean).join('!');
  return underCauses(issues).map(({ issue: cause, followers }) => `${name(cause)}: ${followers.map(name).join(' ')}`);
};

test.each<[string, Given[], string[]]>([
  ['the cause over the cell goes before the one of the row', [{ cell: 'C4', unit: 'u' }, { cell: 'D2:D9' }], ['C4: ', 'D2:D9: D4']],
  ['then the one of its row and unit', [{ cell: 'E1:E9' }, { cell: 'C4', unit: 'u' }], ['E1:E9: ', 'C4: D4']],
  ['then any of its indicator', [{ cell: 'C7', kpi: 'other' }, { cell: 'E1:E9' }], ['C7: ', 'E1:E9: D4']],
  ['a cause on another sheet is none', [{ cell: 'D2:D9', sheet: 'T' }], ['D2:D9: ', 'D4: ']],
  ['what follows itself is no cause', [{ cell: 'D2:D9', causedBy: 'x' }], ['D2:D9: ', 'D4: ']],
])('%s', (_, causes, expected) => expect(shown([...causes.map(issue), follower({ cell: 'D4', unit: 'u' })])).toEqual(expected));

test('among the problems of many files a cause is one of the same file', () => {
  const issues = [issue({ cell: 'D2:D9', file: '1.xlsx' }), issue({ cell: 'D2:D9', file: '2.xlsx' }), follower({ cell: 'D4', file: '2.xlsx' }), follower({ cell: 'D4', file: '1.xlsx' })];
  expect(shown(issues)).toEqual(['1.xlsx!D2:D9: 1.xlsx!D4', '2.xlsx!D2:D9: 2.xlsx!D4']);
});

test('a group goes before every place', () => {
  const issues = [issue({ cell: 'D4' }), issue({ cell: 'A1', sheet: 'T', data: { group: 7 } }), follower({ cell: 'D4', data: { group: 7 } })];
  expect(shown(issues)).toEqual(['D4: ', 'A1: D4']);
});
