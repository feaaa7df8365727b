/**
 * Formulas, calculated by LibreOffice: `npm run test:libreoffice`. Installs Debian's libreoffice-calc where there is none.
 * SAMPLE: observations for each KPI and round (200); SEED: another sample. Further words go to jest.
 */
import { spawnSync } from 'node:child_process';

const run = (command, ...words) => spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ?? 1;
const isThere = () => spawnSync('soffice', ['--version']).status === 0;

if (!isThere() && process.getuid?.() === 0) run('sh', '-c', 'apt-get -q update && apt-get -q -y install --no-install-recommends libreoffice-calc');
if (!isThere()) {
  console.error('LibreOffice is not installed, and only root can install it: apt-get install --no-install-recommends libreoffice-calc');
  process.exit(2);
}
process.exit(run('npx', 'jest', '-c', 'test/libreoffice/jest.config.cjs', '--runInBand', ...process.argv.slice(2)));
