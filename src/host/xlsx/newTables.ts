/** The parts of Excel tables that a new sheet brings along. */
import { areaAddress } from '../../sheet/address';
import { HostError, type CellContent, type NewTable, type SheetContent } from '../workbook';
import { headsOf } from '../contentCheck';
import { addContentType, TABLE_TYPE } from './contentTypes';
import { shiftedFormula } from './formulaText';
import type { PartsDraft } from './partsDraft';
import { addRelationship, readRelationships } from './relationships';
import type { WorkbookPart } from './workbookPart';
import { XmlScanner } from './xml';
import { escapeAttribute, escapeColumnName, escapeXml } from './xmlText';

const STYLE = '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>';

/**
 * Adds the tables of a sheet to the package.
 * @returns the element of the sheet that names them, '' where there are none
 * @throws HostError tableExists for a name that a table or a name of the workbook bears
 */
export function addTables(draft: PartsDraft, part: WorkbookPart, sheet: string, sheetPath: string, content: SheetContent): string {
  const { tables = [] } = content;
  if (tables.length === 0) return '';
  const known = knownTables(draft, part);
  const taken = new Set([...known.map(({ name }) => name), ...part.names.map(({ name }) => name)].map((name) => name.toLowerCase()));
  let id = Math.max(0, ...known.map((table) => table.id));
  const ids = tables.map((table) => {
    if (taken.has(table.name.toLowerCase())) throw new HostError('tableExists', { sheet, detail: table.name });
    id++;
    let n = id;
    while (draft.has(`xl/tables/table${n}.xml`)) n++;
    const path = `xl/tables/table${n}.xml`;
    draft.write(path, tableXml(table, id, content, part.dialect.main));
    addContentType(draft, path, TABLE_TYPE);
    return addRelationship(draft, sheetPath, `${part.dialect.relationships}/table`, `/${path}`);
  });
  return `<tableParts count="${ids.length}">${ids.map((one) => `<tablePart r:id="${one}"/>`).join('')}</tableParts>`;
}

function knownTables(draft: PartsDraft, part: WorkbookPart): { id: number; name: string }[] {
  return part.sheets.flatMap(({ path }) =>
    readRelationships(draft, path).filter(({ kind, external, target }) => kind === 'table' && !external && draft.has(target)).map(({ target }) => {
      const scanner = new XmlScanner(draft.text(target), target);
      scanner.next();
      return { id: Number(scanner.attribute('id') ?? 0), name: scanner.attribute('displayName') ?? scanner.attribute('name') ?? '' };
    }),
  );
}

function tableXml(table: NewTable, id: number, content: SheetContent, namespace: string): string {
  const { name, area, totals } = table;
  const columns = headsOf(table, content).map((head, i) => columnXml(head, i + 1, columnContents(table, content, area.left + i), totals));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}" id="${id}" name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${areaAddress(area)}"` +
    `${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>${STYLE}</table>`
  );
}

/** Body and totals of a column, top to bottom. */
function columnContents({ area }: NewTable, { rows }: SheetContent, column: number): (CellContent | undefined)[] {
  return rows.slice(area.top + 1, area.bottom + 1).map((row) => row[column]?.content);
}

/** Excel fills a column's formula into new rows by itself where the table's part tells it. */
function columnXml(head: string, id: number, contents: readonly (CellContent | undefined)[], totals: boolean): string {
  const body = totals ? contents.slice(0, -1) : contents;
  const total = totals ? contents.at(-1) : undefined;
  const first = body[0] && 'formula' in body[0] ? body[0].formula : null;
  const isAlike = first !== null && body.every((content, i) => content && 'formula' in content && content.formula === shiftedFormula(first, i, 0));
  const children = `${isAlike ? `<calculatedColumnFormula>${escapeXml(first)}</calculatedColumnFormula>` : ''}${total && 'formula' in total ? `<totalsRowFormula>${escapeXml(total.formula)}</totalsRowFormula>` : ''}`;
  const totalsAttribute = !total ? '' : 'formula' in total ? ' totalsRowFunction="custom"' : typeof total.value === 'string' && total.value !== '' ? ` totalsRowLabel="${escapeColumnName(total.value)}"` : '';
  const open = `<tableColumn id="${id}" name="${escapeColumnName(head)}"${totalsAttribute}`;
  return children ? `${open}>${children}</tableColumn>` : `${open}/>`;
}
