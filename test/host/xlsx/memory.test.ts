/** The part in which a file remembers things for us, as it lies in the package. */
import { openXlsx } from '../../../src/host/xlsx/open';
import { compressedParts, partText, rawXlsx, relationships } from './rawXlsx';

const FOREIGN = '<a xmlns="urn:x"/>';
const WORKBOOK_RELS = relationships(['worksheet', 'worksheets/sheet1.xml'], ['customXml', '../customXml/item1.xml'], ['customXml', '../customXml/item2.xml']);

async function remembered(bytes: Uint8Array, value: number | null, was: number | null): Promise<Uint8Array> {
  const file = openXlsx(bytes, 'f.xlsx');
  await file.apply({ edits: [{ kind: 'setMemory', key: 'k', value, was }] });
  return file.bytes();
}

test('a new part stands behind those of others, with its properties, and nothing else differs', async () => {
  const before = rawXlsx({ 'customXml/item1.xml': FOREIGN, 'customXml/item2.xml': '<broken', 'xl/_rels/workbook.xml.rels': WORKBOOK_RELS });
  const after = await remembered(before, 1, null);
  expect(partText(after, 'customXml/item3.xml')).toBe('<memory xmlns="urn:kpi-scorecard:memory">{"k":1}</memory>');
  expect(partText(after, 'customXml/itemProps3.xml')).toContain('<ds:schemaRef ds:uri="urn:kpi-scorecard:memory"/>');
  expect(partText(after, 'customXml/_rels/item3.xml.rels')).toContain('relationships/customXmlProps" Target="itemProps3.xml"');
  expect(partText(after, 'xl/_rels/workbook.xml.rels')).toContain('relationships/customXml" Target="/customXml/item3.xml"');
  expect(partText(after, '[Content_Types].xml')).toContain('<Override PartName="/customXml/itemProps3.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>');
  const packed = compressedParts(before);
  expect([...compressedParts(after)].filter(([path, bytes]) => packed.get(path) !== bytes).map(([path]) => path).sort()).toEqual(
    ['[Content_Types].xml', 'customXml/_rels/item3.xml.rels', 'customXml/item3.xml', 'customXml/itemProps3.xml', 'xl/_rels/workbook.xml.rels'].sort(),
  );
});

test('later changes touch only the part itself, and no change touches nothing', async () => {
  const first = await remembered(rawXlsx({ 'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml']) }), 1, null);
  const second = await remembered(first, 2, 1);
  const packed = compressedParts(first);
  expect([...compressedParts(second)].filter(([path, bytes]) => packed.get(path) !== bytes).map(([path]) => path)).toEqual(['customXml/item1.xml']);
  expect(await remembered(second, 2, 2)).toBe(second);
});

test('a part is found where LibreOffice hangs it, and changed in its place', async () => {
  const saved = '<?xml version="1.0" encoding="UTF-8"?>\n<memory xmlns="urn:kpi-scorecard:memory">{&quot;k&quot;:1}</memory>';
  const before = rawXlsx({ '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml'], ['customXml', '../customXml/item1.xml']), 'customXml/item1.xml': saved });
  expect((await openXlsx(before, 'f.xlsx').snapshot()).memory?.values).toEqual({ k: 1 });
  const after = await remembered(before, 2, 1);
  expect((await openXlsx(after, 'f.xlsx').snapshot()).memory?.values).toEqual({ k: 2 });
  expect([...compressedParts(after).keys()]).toEqual([...compressedParts(before).keys()]);
});

test('the part names its type where the package has none for .xml, in the words of its dialect', async () => {
  const OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>';
  const strict = `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const after = await remembered(rawXlsx({ '[Content_Types].xml': types, 'xl/workbook.xml': strict }), 1, null);
  expect(partText(after, '[Content_Types].xml')).toContain('<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>');
  expect(partText(after, 'customXml/itemProps1.xml')).toContain('xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"');
  expect(partText(after, 'xl/_rels/workbook.xml.rels')).toContain(`Type="${OFFICE}/customXml"`);
  expect((await openXlsx(after, 'f.xlsx').snapshot()).memory?.values).toEqual({ k: 1 });
});
