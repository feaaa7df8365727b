#!/usr/bin/env node
'use strict';
/** Starts the built command line. */
const { existsSync } = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');

// By itself the heap may grow to four times what is in use before anything is thrown away. In smaller steps a large workbook takes
// less memory, and no more time (`npm run bench`).
v8.setFlagsFromString('--heap-growing-percent=220');

const built = path.join(__dirname, '..', 'dist', 'cli', 'kpi.cjs');
if (existsSync(built)) {
  require(built);
} else {
  process.stderr.write(
    'ยังไม่ได้สร้างคำสั่ง kpi: สั่ง npm run prepare ในโฟลเดอร์ของโครงการก่อน แล้วลองใหม่\n' +
      'The kpi command has not been built yet: run "npm run prepare" in the project folder, then try again.\n',
  );
  process.exitCode = 2;
}
