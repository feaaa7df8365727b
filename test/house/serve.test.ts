/** bin/serve.js, as `npm start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
const pages = path.join(folder, 'pages');
let server: ChildProcess;
let port: number;

beforeAll(async () => {
  mkdirSync(path.join(pages, 'sub'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<p>หน้าแรก</p>');
  writeFileSync(path.join(pages, 'web.0123abcd.js'), '1');
  writeFileSync(path.join(pages, 'ตัวอย่าง.xlsx'), 'PK');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(folder, path.join(pages, 'out'), 'junction');
  server = spawn(process.execPath, ['bin/serve.js', pages], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => server.stdout!.once('data', (data: Buffer) => resolve(String(data))));
  port = Number(/^http:\/\/127\.0\.0\.1:(\d+)\/\n$/.exec(line)?.[1]);
});

afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends the path as it is: fetch would tidy `..` away. */
const ask = (address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: address, headers, method }, (response) => resolve(response.resume())).on('error', reject);
  });

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/?lang=en', 'text/html; charset=utf-8'],
  ['/web.0123abcd.js', 'text/javascript; charset=utf-8'],
  [encodeURI('/ตัวอย่าง.xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])('%s is served as %s', async (address, type) => {
  const response = await ask(address);
  expect(response.statusCode).toBe(200);
  expect(response.headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/out/secret.txt', '/sub', '/nothing', '/%', '/%00', '//etc/passwd'])('%s is not found', async (address) => {
  expect((await ask(address)).statusCode).toBe(404);
});

test('a page elsewhere that points its name at this machine gets nothing', async () => {
  expect((await ask('/', { host: 'elsewhere.example' })).statusCode).toBe(403);
});

test('nothing can be sent to it', async () => {
  expect((await ask('/', {}, 'POST')).statusCode).toBe(405);
});

test('only files named by their content are kept by browsers', async () => {
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  expect((await ask('/web.0123abcd.js')).headers['cache-control']).toContain('immutable');
});
