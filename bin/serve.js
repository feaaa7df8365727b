#!/usr/bin/env node
'use strict';
/**
 * Serves a built page to this machine only: `node bin/serve.js [folder]` (dist/web). Port 3000 or the next free one;
 * PORT=… asks for that one and no other, PORT=0 for any free one. Prints the address as the only line of standard output.
 */
const { existsSync } = require('node:fs');
const path = require('node:path');
const { listen, pages } = require('./serve/server.js');

const folder = path.resolve(process.argv[2] ?? path.join(__dirname, '..', 'dist', 'web'));
const asked = process.env.PORT;

function fail(thai, english) {
  process.stderr.write(`${thai}\n${english}\n`);
  process.exit(2);
}

if (!existsSync(folder)) {
  fail(`ยังไม่มีโฟลเดอร์ ${folder}: สั่ง npm run build:web ก่อน`, `There is no folder ${folder}: run "npm run build:web" first.`);
}
if (asked !== undefined && !/^\d{1,5}$/.test(asked)) {
  fail(`PORT ต้องเป็นตัวเลข ไม่ใช่ "${asked}"`, `PORT must be a number, not "${asked}".`);
}

const ports = asked === undefined ? Array.from({ length: 50 }, (_, i) => 3000 + i) : [Number(asked)];
listen(pages(folder), ports).then(
  (port) => process.stdout.write(`http://127.0.0.1:${port}/\n`),
  (error) => fail(`เปิดเครื่องบริการไม่ได้: ${error.message}`, `Can't start the server: ${error.message}`),
);
