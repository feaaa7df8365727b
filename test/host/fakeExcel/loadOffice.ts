/** Loads the untouched office.js of the npm package into jest's jsdom window. Node only: a browser loads its own script tag. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseNewerApis } from './floor';
import { installFakeExcel, type FakeExcel } from './install';
import { FakeWorkbook } from './model/workbook';

/** Needs `testEnvironmentOptions.resources: 'usable'`. Once per test file; open workbooks with `open()`. */
export async function loadOffice({ functions = false }: { readonly functions?: boolean } = {}): Promise<FakeExcel> {
  const fake = installFakeExcel(window, new FakeWorkbook('Book1.xlsx'), functions);
  const dist = join(dirname(createRequire(__filename).resolve('@microsoft/office-js/package.json')), 'dist');
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = pathToFileURL(join(dist, 'office.js')).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('office.js did not load'));
    document.head.appendChild(script);
  });
  await Office.onReady();
  refuseNewerApis();
  return fake;
}
