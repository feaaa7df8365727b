/** A server of static files, for one machine. */
const { createReadStream, realpathSync, statSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The pages carry their own policy; a meta element can't say who may frame them.
  'Content-Security-Policy': "frame-ancestors 'self'",
};

/** Names that only this machine answers to: a page elsewhere that points its own name at 127.0.0.1 gets nothing. */
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The file that an address asks for, or null when there is none inside `folder` (links are followed before judging).
 * @param {string} folder absolute path
 * @param {string} url path and query, as the request line has it
 */
function fileFor(folder, url) {
  try {
    const name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
    if (!name.startsWith('/') || name.includes('\0')) return null;
    const root = realpathSync(folder);
    let file = realpathSync(path.join(root, name));
    if (file !== root && !file.startsWith(root + path.sep)) return null;
    if (statSync(file).isDirectory()) file = realpathSync(path.join(file, 'index.html'));
    return file.startsWith(root + path.sep) && statSync(file).isFile() ? file : null;
  } catch {
    // Not there, or not a valid address: the same answer.
    return null;
  }
}

/** File names with a hash in them never change what they hold. */
const cacheFor = (file) => (/\.[0-9a-f]{8}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** Answers requests with the files of a folder. */
function pages(folder) {
  return (request, response) => {
    const refuse = (status, text) => response.writeHead(status, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end(`${text}\n`);
    if (!LOCAL_HOST.test(request.headers.host ?? '')) return refuse(403, 'This server answers to this machine only.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
    const file = fileFor(folder, request.url ?? '/');
    if (!file) return refuse(404, 'Not found.');
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      'Cache-Control': cacheFor(file),
    });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file).on('error', () => response.destroy()).pipe(response);
  };
}

/**
 * Listens on the first of `ports` that is free, on the loopback address only.
 * @returns {Promise<number>} the port; rejects when none is free
 */
function listen(handler, ports) {
  const [port, ...others] = ports;
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && others.length > 0) resolve(listen(handler, others));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(server.address().port));
  });
}

module.exports = { fileFor, listen, pages };
