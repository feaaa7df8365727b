/** Every issue code, of the list and of the rooms that find problems, has a sentence in both languages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CROSS_CODES } from '../../src/wording/crossIssues';
import { ISSUE_CODES, issueText } from '../../src/wording/issues';

/** The published list: one for the pane, the command line and the reports. */
const LISTED = `
  aGreaterThanB inputSumExceeds testedExceedsAll zeroDenominator negativeCount nonIntegerCount unreadableNumber dateInNumber formulaError claimWithoutData
  claimedScoreMismatch claimedLevelMismatch rateMismatch gateNotMet gateUnverified partsMissing targetDiffers totalMismatch unitDuplicate unitMissing unitUnknown
  unitAmbiguous unitOfMeasure kpiNameMismatch kpiUnknown fiscalYearMismatch otherFiscalYear roundMismatch directionSuspect noScaleForRound borderline inBandGap
  scoreOverMax stepGapLiteral rateScale rateScaleAmbiguous levelOnly totalMixesRounds kpiNumberUnstated fiscalYearUnstated targetUnclear weightMissing footnoteMark
  symbolFont beYearInDateCell noKpiResult numberAsText formulaNoCache hiddenData rateTruncated noData indicatorIsCount
`.trim().split(/\s+/);

/** Of `kpi evaluate` alone: a line that is no observation. */
const UNLISTED = ['notAnObservation'];

const src = join(__dirname, '../../src');
const sources = ['scoring', 'sheet', 'tasks', 'cli'].flatMap((room) => readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => [`${room}/${name}`, readFileSync(join(src, room, name), 'utf8')] as const));

/** Names that stand where an issue is made: plain, or one of two by a condition. */
function emittedBy(text: string): string[] {
  const calls = text.matchAll(/\b(?:note|refuse|readingIssue|issueAt)\((?:record, )?(?:[^,;'{}]*\?\??\s*)?'(\w+)'(?:\s*:\s*'(\w+)')?/g);
  const objects = text.matchAll(/\bcode: (?:[^,;'{}]*\?\s*)?'(\w+)'(?:\s*:\s*'(\w+)')?, severity/g);
  const severityFirst = text.matchAll(/\bcode: '(\w+)', (?:found|severity)/g);
  return [...calls, ...objects, ...severityFirst].flatMap((match) => match.slice(1)).filter((code) => code !== undefined);
}

const emitted = new Set(sources.flatMap(([, text]) => emittedBy(text)));

test('codes of the list and of the sources have sentences, and there are no others', () => {
  expect([...ISSUE_CODES].sort()).toEqual([...LISTED, ...UNLISTED].sort());
  expect([...emitted].filter((code) => !ISSUE_CODES.includes(code) && !(CROSS_CODES as readonly string[]).includes(code))).toEqual([]);
});

test('the search through the sources finds what they are known to find', () => {
  for (const code of ['borderline', 'aGreaterThanB', 'inputSumExceeds', 'negativeCount', 'targetDiffers', 'kpiUnknown', 'noKpiResult', 'numberAsText', 'claimedScoreMismatch', 'levelOnly', 'roundMismatch', 'totalMismatch', 'notAnObservation']) expect(emitted).toContain(code);
});

const facts = { kpi: 'satun-2567/09', unit: 'ละงู', found: 1.5, expected: 20000, data: { item: 'A1' } };

test.each([...LISTED, ...UNLISTED])('%s is said in Thai and in English', (code) => {
  for (const issue of [{ code, ...facts }, { code }]) {
    const [thai, english] = [issueText(issue, 'th'), issueText(issue, 'en')];
    expect(thai).not.toBe(code);
    expect(thai).toMatch(/[ก-๙]/);
    // Column heads of the sheets are named in Thai, in quotes or brackets, whatever the language.
    expect(english.replace(/ละงู: /i, '').replace(/"[^"]*"|\([^)]*\)/g, '')).not.toMatch(/[ก-๙]/);
    expect(english).toMatch(/^[^a-z]/);
    for (const text of [thai, english]) expect(text).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
  }
});

test('what a sentence names is in it, numbers as people write them', () => {
  expect(issueText({ code: 'totalMismatch', found: 20100, expected: 20000 }, 'en')).toBe('The total 20,100 is not the sum of the units (20,000).');
  expect(issueText({ code: 'targetDiffers', unit: 'ละงู', data: { found: 80, expected: 88 } }, 'th')).toBe('ละงู เป้าหมาย 80 ไม่ตรงกับที่เอกสารกำหนด 88');
  expect(issueText({ code: 'noData', data: { item: 'B1' } }, 'en')).toBe('There is no data (B1) (not 0).');
  expect(issueText({ code: 'gateNotMet', data: { found: '85', atLeast: '90' } }, 'en')).toContain('(85%, at least 90% is asked)');
});

test('an unknown code is shown, never hidden', () => {
  expect(issueText({ code: 'somethingNew' }, 'th')).toBe('somethingNew');
});
