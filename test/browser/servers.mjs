/** The built pages, served as users get them; and office.js, which the pane expects from Microsoft's CDN. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = new URL('node_modules/@microsoft/office-js/dist/', root);

/** Starts bin/serve.js on a free port. @returns the address, with a slash at its end, and how to stop it */
export async function serve(folder) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bin/serve.js', root)), fileURLToPath(new URL(folder, root))], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  for await (const url of createInterface({ input: child.stdout })) return { url, stop: () => child.kill() };
  throw new Error(`bin/serve.js didn't serve ${folder}: run "npm run build" first`);
}

/** Requests to the CDN are answered from the npm package: no test leaves this machine. @returns the address answered for */
export async function answerForOfficeCdn(context) {
  await context.route(`${CDN}**`, (route) => {
    const file = new URL(new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length), OFFICE);
    return existsSync(file) ? route.fulfill({ path: fileURLToPath(file), contentType: 'text/javascript' }) : route.abort();
  });
  return CDN;
}
