import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Calculates everything anew when it opens a file, whatever results the file holds. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice without a window, and gives back what it saves. Its settings are its own, not the user's. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    writeFileSync(join(folder, 'given.xlsx'), bytes);
    const run = spawnSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'given.xlsx')], { encoding: 'utf8', timeout: 900_000 });
    if (run.status !== 0) throw new Error(`soffice: ${run.error?.message ?? run.stderr}`);
    return readFileSync(join(folder, 'out', 'given.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
