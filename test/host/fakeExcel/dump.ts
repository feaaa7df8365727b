import { areaAddress, cellAddress } from '../../../src/sheet/address';
import type { FakeCell } from './model/cell';
import { dumpConditional } from './model/conditionalFormats';
import type { FakeWorkbook } from './model/workbook';
import type { Worksheet } from './model/worksheet';

const sorted = (map: ReadonlyMap<number, number>): [number, number][] => [...map].sort(([a], [b]) => a - b);

/** Members in the same order whichever was set first, so that the text of a dump tells, too. */
function dumpCell({ value, formula, error, numberFormat, hyperlink, look }: FakeCell): unknown {
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(error !== undefined && { error }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(hyperlink && { hyperlink }),
    look: look && look.size > 1 ? Object.fromEntries([...look].sort()) : Object.fromEntries(look ?? []),
  };
}

function dumpSheet(sheet: Worksheet): unknown {
  const cells = [...sheet.filled()].sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.isProtected,
    cells: Object.fromEntries(cells.map(({ row, column, cell }) => [cellAddress(row, column), dumpCell(cell)])),
    edges: sheet.edges.dump(),
    merges: sheet.merges.map(areaAddress).sort(),
    tables: sheet.tableList.map((table) => ({ name: table.name, area: areaAddress(table.area), totals: table.showTotals, style: table.style, banded: table.showBandedRows, filter: table.showFilterButton })),
    validations: sheet.validations.map(({ area, ...rest }) => ({ area: areaAddress(area), ...rest })),
    conditionals: sheet.conditionals.map(dumpConditional),
    charts: sheet.chartList.map((chart) => chart.dump()),
    widths: sorted(sheet.columnWidths),
    heights: sorted(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    freeze: sheet.freezePanes.location && areaAddress(sheet.freezePanes.location),
    page: sheet.pageLayout.dump(),
    gridlines: sheet.showGridlines,
  };
}

/** Everything that the in-memory workbook holds, as plain data: two workbooks are alike when this is equal. */
export function dump(workbook: FakeWorkbook): unknown {
  return {
    sheets: workbook.worksheets.items.map(dumpSheet),
    names: workbook.names.items.map(({ name, visible, formula }) => ({ name, visible, formula })).sort((a, b) => a.name.localeCompare(b.name)),
    customXml: workbook.customXmlParts.items.map((part) => part.getXml()),
  };
}

/** The same without what is kept for Undo: what people see, and what others keep in the workbook. */
export function dumpSeen(workbook: FakeWorkbook): unknown {
  const { customXml, ...rest } = dump(workbook) as { readonly customXml: readonly string[] };
  return { ...rest, customXml: customXml.filter((xml) => !/urn:kpi-scorecard:(undo|writing)"/.test(xml)) };
}
