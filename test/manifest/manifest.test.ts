/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { LANGUAGES } from '../../bin/build/functions.js';
import { manifestFor } from '../../bin/build/manifest.js';

// Reading an XML manifest needs neither, and jest can't require ES modules.
jest.mock('@microsoft/app-manifest', () => ({}));
jest.mock('uuid', () => ({}));

const text = readFileSync('manifest.xml', 'utf8');
const document_ = new DOMParser().parseFromString(text, 'application/xml');
const ORIGIN = 'https://localhost:3000';

/** Elements by local name, whatever their namespace. */
const all = (name: string, within: ParentNode = document_): Element[] => [...within.querySelectorAll('*')].filter((element) => element.localName === name);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const addresses = [...all('SourceLocation'), ...all('IconUrl'), ...all('HighResolutionIconUrl'), ...all('SupportUrl'), ...all('Url'), ...all('Image')]
  .flatMap((element) => [attribute(element, 'DefaultValue'), ...all('Override', element).map((override) => attribute(override, 'Value'))])
  .filter((value) => value !== '');

/** Width and height from a PNG's header. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('reads as a task pane add-in for workbooks', async () => {
  const manifest = await OfficeAddinManifest.readManifestFile('manifest.xml');
  expect(manifest).toMatchObject({ officeAppType: 'TaskPaneApp', hosts: ['Workbook'], permissions: 'ReadWriteDocument', defaultLocale: 'th-TH', version: '0.1.0.0' });
  // Excel knows an add-in by its id: a new one would be another add-in to everybody who has this one.
  expect(manifest.id).toBe('180b776a-226f-48d7-90c3-0d495dbb3a4e');
});

test('its version is the product’s', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
});

test('asks for ExcelApi 1.14 and a runtime that pane, commands and functions share, and nothing else', () => {
  expect(all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', ''], ['SharedRuntime', '1.1']]);
  expect(attribute(all('Sets')[0]!, 'DefaultMinVersion')).toBe('1.14');
});

test('every address is on one origin, so that one setting moves them all', () => {
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(new URL(address).origin).toBe(ORIGIN);
});

test('every address is of a file that the build makes', () => {
  const made = ['/taskpane.html', '/functions.js', ...LANGUAGES.map((language) => `/functions.${language}.json`)];
  for (const { pathname } of addresses.map((address) => new URL(address))) {
    if (!made.includes(pathname)) expect(() => readFileSync(`.${pathname}`)).not.toThrow();
  }
  expect(() => readFileSync('src/taskpane/taskpane.html')).not.toThrow();
  expect(() => readFileSync('src/functions/functions.ts')).not.toThrow();
});

test.each(
  all('Image')
    .filter((image) => image.hasAttribute('resid'))
    .map((image) => [attribute(image, 'size'), attribute(image, 'resid')]),
)('the %s pixel icon %s has that size', (size, id) => {
  const resource = all('Image').find((image) => image.id === id);
  expect(pixels(`.${new URL(attribute(resource!, 'DefaultValue')).pathname}`)).toEqual([Number(size), Number(size)]);
});

test('the store icons are 32 and 64 pixels', () => {
  const size = (name: string) => pixels(`.${new URL(attribute(all(name)[0]!, 'DefaultValue')).pathname}`);
  expect(size('IconUrl')).toEqual([32, 32]);
  expect(size('HighResolutionIconUrl')).toEqual([64, 64]);
});

test('every resid names a resource, and every resource is used', () => {
  const used = new Set([...document_.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid')));
  const given = all('Resources').flatMap((resources) => [...resources.querySelectorAll('[id]')].map((element) => element.id));
  expect(new Set(given).size).toBe(given.length);
  expect([...used].sort()).toEqual([...given].sort());
  // Excel's own limit for names of resources.
  for (const id of given) expect(id.length).toBeLessThanOrEqual(32);
});

/** Thai is the default and holds Thai; English stands beside it; both keep to Excel's limits. */
const limits: [string, number][] = [
  ...all('String').map((element): [string, number] => [element.id, element.parentElement?.localName === 'ShortStrings' ? 125 : 250]),
  ['DisplayName', 125],
  ['Description', 250],
];
test.each(limits)('%s is said in both languages, in at most %d characters', (name, limit) => {
  const said = all('String').find((element) => element.id === name) ?? all(name).find((element) => element.hasAttribute('DefaultValue'));
  const english = all('Override', said).filter((override) => attribute(override, 'Locale') === 'en-US');
  expect(english).toHaveLength(1);
  for (const words of [attribute(said!, 'DefaultValue'), attribute(english[0]!, 'Value')]) {
    expect(words).not.toBe('');
    expect(words.length).toBeLessThanOrEqual(limit);
  }
  expect(attribute(english[0]!, 'Value')).not.toMatch(/[\u0E00-\u0E7F]/);
  if (name !== 'Group.Label' && name !== 'Functions.Namespace') expect(attribute(said!, 'DefaultValue')).toMatch(/[\u0E00-\u0E7F]/);
});

test('one page is pane, commands and functions, and it stays: what a button started is reported by the pane', () => {
  const runtime = all('Runtime')[0]!;
  expect([attribute(runtime, 'resid'), attribute(runtime, 'lifetime')]).toEqual(['Taskpane.Url', 'long']);
  expect(attribute(all('FunctionFile')[0]!, 'resid')).toBe('Taskpane.Url');
  expect(all('Page').flatMap((page) => all('SourceLocation', page).map((location) => attribute(location, 'resid')))).toEqual(['Taskpane.Url']);
});

test('the ribbon has four buttons, each with an icon of its own', () => {
  const buttons = all('Control').map((control) => [control.id, all('FunctionName', control)[0]?.textContent ?? all('TaskpaneId', control)[0]?.textContent, attribute(all('Image', control)[0]!, 'resid')]);
  expect(buttons).toEqual([
    ['Scorecard.Score', 'scoreSheet', 'Score.Icon.16'],
    ['Scorecard.Check', 'check', 'Check.Icon.16'],
    ['Scorecard.Summary', 'summary', 'Summary.Icon.16'],
    ['Scorecard.Open', 'Scorecard.Pane', 'Icon.16'],
  ]);
});

describe('an address of deployment', () => {
  test.each(['https://kpi.example.go.th', 'https://example.go.th/kpi/'])('%s takes the place of every address', (address) => {
    const moved = manifestFor(text, ORIGIN, address);
    expect(moved).not.toContain('DefaultValue="https://localhost');
    expect(moved).toContain(`DefaultValue="${address.replace(/\/$/, '')}/taskpane.html"`);
  });

  test.each(['http://kpi.example.go.th', 'kpi.example.go.th', 'https://example.org/?a=1', ''])('"%s" is refused: Excel wants https', (address) => {
    expect(() => manifestFor(text, ORIGIN, address)).toThrow('PANE_URL must be an https address');
  });
});
