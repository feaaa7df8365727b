/** A folder of uploads: workbooks of every KPI of the Satun document for its 7 units, filled in at random, and one that is hostile. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const require = createRequire(import.meta.url);
/** Different ones; the others are copies. */
const DIFFERENT = 12;

/** Writes `count` workbooks into a folder. */
export async function writeUploads(folder, count) {
  require('./typescript.cjs');
  const { findEdition } = require('../../src/kpi/catalog.ts');
  const { templateWorkbook, unitForms, filledRow, formEdits } = require('../tasks/template/templates.ts');
  const { Random } = require('../libreoffice/random.ts');
  const edition = findEdition('satun-2567');
  const path = (i) => join(folder, `อำเภอ ${String(i).padStart(3, '0')}.xlsx`);
  for (let i = 0; i < Math.min(DIFFERENT, count - 1); i++) {
    const random = new Random(`uploads ${i}`);
    const workbook = await templateWorkbook({ edition: edition.id });
    await workbook.apply({ edits: unitForms(edition).map(({ sheet, form, columns }) => ({ kind: 'setCells', sheet, cells: formEdits(form, form.rounds.at(-1), edition.units.map(({ name }) => filledRow(form, columns, name, 5000, random))) })) });
    writeFileSync(path(i), workbook.bytes());
  }
  for (let i = DIFFERENT; i < count - 1; i++) copyFileSync(path(i % DIFFERENT), path(i));
  // A part that inflates to a gigabyte.
  writeFileSync(join(folder, 'ระเบิด.xlsx'), zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': new Uint8Array(1 << 30) }, { level: 9 }));
}
