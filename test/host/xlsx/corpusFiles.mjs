/** What the scripts that go through other people's workbooks share. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The paths of all workbooks below a folder, sorted. @param largest bytes */
export function workbooksBelow(folder, largest = Infinity) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.xls[xm]$/i.test(path) && statSync(path).isFile() && statSync(path).size < largest)
    .sort();
}

/** Says what is wrong with a workbook: the first few problems. */
export function tell(path, problems) {
  console.log(`! ${path}\n${problems.slice(0, 5).map((problem) => `    ${problem.slice(0, 300)}`).join('\n')}${problems.length > 5 ? `\n    and ${problems.length - 5} more` : ''}`);
}
