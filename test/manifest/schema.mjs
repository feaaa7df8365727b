/**
 * Validates manifest.xml against Microsoft's XML schemas: `node test/manifest/schema.mjs FOLDER`, the folder that holds
 * OfficeAppManifestV1_1.xsd and its companions. The schemas are not ours to redistribute, so this is apart from the tests.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const MAIN = 'OfficeAppManifestV1_1.xsd';
const folder = process.argv[2];
if (!folder) {
  console.error('Usage: node test/manifest/schema.mjs FOLDER-OF-SCHEMAS');
  process.exit(2);
}

const file = (name) => ({ fileName: name, contents: readFileSync(path.join(folder, name), 'utf8') });
const others = readdirSync(folder).filter((name) => name.endsWith('.xsd') && name !== MAIN);
const manifest = process.argv[3] ?? new URL('../../manifest.xml', import.meta.url);

const result = await validateXML({
  xml: [{ fileName: 'manifest.xml', contents: readFileSync(manifest, 'utf8') }],
  schema: [file(MAIN)],
  preload: others.map(file),
});
for (const error of result.errors) console.error(error.rawMessage);
console.log(result.valid ? 'manifest.xml is valid' : 'manifest.xml is not valid');
process.exit(result.valid ? 0 : 1);
