/** The workbook of the contract, and the plans that it tries on it. */
import { areaAddress, cellAddress, parseArea } from '../../src/sheet/address';
import type { Area, Cell } from '../../src/sheet/grid';
import type { CellContent, CellEdit, EditPlan, Mark, Remembered, SheetContent, WorkbookSnapshot } from '../../src/host/workbook';
import type { GivenWorkbook } from './given';

/** A small report as people keep them: a title over merged cells, a table beside loose cells, hidden parts, other sheets. */
export const REPORT: GivenWorkbook = {
  name: 'report.xlsx',
  sheets: [
    {
      name: 'ผลงาน',
      cells: {
        A1: 'รายงานผลงาน ไตรมาส 2',
        A3: { value: 'KPI', fill: 'DDEBF7' }, B3: 'ผลงาน', C3: 'เป้าหมาย', D3: 'ผ่าน',
        A4: '0012', B4: 81.25, C4: 80, D4: true,
        A5: 'ระดับ 5', B5: { formula: 'B4/C4', value: 1.015625, format: '0.00%' }, C5: { error: '#DIV/0!' }, D5: false,
        A6: '=1+1', B6: { value: 45000, format: 'd/m/yyyy' }, C6: '#N/A is text', D6: { formula: 'NA()', error: '#N/A' },
      },
      merges: ['A1:D1'],
      hiddenRows: [5],
      hiddenColumns: ['C'],
    },
    {
      name: 'ตาราง 1',
      cells: {
        A1: 'หน่วย', B1: 'ตัวตั้ง', C1: 'ตัวหาร', A2: 'รพ.1', B2: 10, C2: 20, A3: 'รพ.2', B3: 5, C3: 50,
        A5: 'เขต', B5: 'ค่า', A6: 'ก', B6: 1, A7: 'ข', B7: 2, A8: 'รวม', B8: 3,
        E10: 'รหัส', F10: 'จำนวน', G10: 'หมายเหตุ', E11: 'x', F11: 4, G11: 'มีคนเขียนไว้',
      },
      tables: [
        { name: 'Units', ref: 'A1:C3' },
        { name: 'Zones', ref: 'A5:B8', totals: true },
        { name: 'Beside', ref: 'E10:F11' },
      ],
    },
    { name: 'Locked', cells: { A1: 'x', B1: 1 }, protected: true },
    { name: 'Hidden', cells: { A1: 1 }, hidden: true },
    { name: 'Empty', cells: {} },
  ],
};

export const FIRST = 'ผลงาน';
export const TABLES = 'ตาราง 1';

/** Everything that a snapshot tells, as plain data: two workbooks are the same to us when this is equal. */
export function contents(snapshot: WorkbookSnapshot) {
  return {
    sheets: snapshot.sheets.map((sheet) => {
      const cells: Record<string, Cell> = {};
      const hiddenRows: number[] = [];
      const hiddenColumns: number[] = [];
      for (let row = 0; row < sheet.rowCount; row++) {
        if (sheet.isRowHidden(row)) hiddenRows.push(row);
        for (let column = 0; column < sheet.columnCount; column++) {
          const cell = sheet.cell(row, column);
          if (cell && (cell.value !== null || cell.formula !== undefined)) cells[cellAddress(row, column)] = cell;
        }
      }
      for (let column = 0; column < sheet.columnCount; column++) if (sheet.isColumnHidden(column)) hiddenColumns.push(column);
      const tables = sheet.tables.map(({ name, area, hasHeader, hasTotals }) => ({ name, area: areaAddress(area), hasHeader, hasTotals }));
      return { name: sheet.name, visible: sheet.visible, protected: sheet.protected, cells, merges: sheet.merges.map(areaAddress).sort(), tables, hiddenRows, hiddenColumns };
    }),
    marks: snapshot.marks.map(({ role, sheet, area }) => `${role} ${sheet}!${areaAddress(area)}`).sort(),
    memory: snapshot.memory ?? null,
    date1904: snapshot.date1904,
  };
}

const area = (address: string): Area => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(address);
  return parsed;
};

/** An edit of one cell, given as an address. */
export const edit = (address: string, content: CellContent, was: CellEdit['was'] = null, style?: CellEdit['style']): CellEdit => ({
  row: area(address).top,
  column: area(address).left,
  content,
  was,
  ...(style && { style }),
});
export const setCells = (sheet: string, ...cells: CellEdit[]): EditPlan => ({ edits: [{ kind: 'setCells', sheet, cells }] });
export const mark = (role: string, sheet: string, address: string): Mark => ({ role, sheet, area: area(address) });

export const remember = (key: string, value: Remembered, was: Remembered = null): EditPlan => ({ edits: [{ kind: 'setMemory', key, value, was }] });

export const SUMMARY: SheetContent = {
  rows: [
    [{ content: { value: 'สรุป' }, style: { bold: true, size: 14, fill: '1F4E79', color: 'FFFFFF' } }, null],
    [{ content: { value: 'ไปที่ผลงาน' }, link: `#'${FIRST}'!A4` }, { content: { value: 4.5 }, style: { numberFormat: '0.00', border: 'thin' } }],
    [null, { content: { formula: 'B2*2', value: 9 } }],
  ],
  columnWidths: [30, 12],
  rowHeights: { 0: 24 },
  merges: [{ top: 0, bottom: 0, left: 0, right: 1 }],
  freeze: { rows: 1, columns: 0 },
  print: { landscape: true, titleRows: { from: 0, to: 0 }, fitWidth: true, footer: '&P' },
};
/** A form to fill in: a table with totals, a rate that is blank while the row is, rules for its cells. */
export const FORM: SheetContent = {
  rows: [
    [{ content: { value: 'แบบฟอร์ม' } }],
    ['หน่วย', 'ผลงาน (A)', 'เป้าหมาย (B)', 'ร้อยละ'].map((value) => ({ content: { value }, style: { bold: true, wrap: true } })),
    ...[2, 3].map((n) => [{ content: { value: `หน่วย ${n}` } }, { style: { border: 'thin' as const } }, {}, { content: { formula: `IF(C${n + 1}="","",B${n + 1}*100/C${n + 1})`, value: '' } }]),
    [{ content: { value: 'รวม' } }, { content: { formula: 'SUM(B3:B4)', value: 0 } }, { content: { formula: 'SUM(C3:C4)', value: 0 } }, {}],
    [{ content: { value: 'หมายเหตุ' } }],
  ],
  tables: [{ name: 'Form_1', area: { top: 1, left: 0, bottom: 4, right: 3 }, totals: true }],
  rules: [
    { areas: [{ top: 2, left: 1, bottom: 3, right: 1 }, { top: 2, left: 2, bottom: 3, right: 2 }], allow: { kind: 'whole', from: 0 }, refusal: { title: 'จำนวน', text: 'กรอกจำนวนเต็ม' } },
    { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], allow: { kind: 'list', values: ['✓', '"ยัง" & <ไม่>'] }, prompt: { title: 'เลือก', text: 'ขั้นตอน "1" & <2>' }, refusal: { title: 'เลือก', text: 'เลือกจากรายการ' } },
  ],
};
export const putForm = (content: SheetContent = FORM, sheet = 'แบบ 1'): EditPlan => ({ edits: [{ kind: 'putSheet', sheet, content }] });
export const putSummary = (content: SheetContent = SUMMARY): EditPlan => ({
  edits: [
    { kind: 'putSheet', sheet: 'สรุป KPI', content, after: FIRST },
    { kind: 'setMarks', sheets: ['สรุป KPI'], marks: [mark('sheet', 'สรุป KPI', 'A1:B3')] },
  ],
});
export const addColumns = (table: string, rows: number, name = 'คะแนน'): EditPlan => ({
  edits: [
    {
      kind: 'addTableColumns',
      sheet: TABLES,
      table,
      columns: [
        { name, cells: Array.from({ length: rows }, (_, i) => ({ content: { value: i + 1 }, style: { numberFormat: '0' } })), headerStyle: { bold: true } },
        { name: `${name} 2`, cells: Array.from({ length: rows }, () => ({ content: { value: '-' } })) },
      ],
    },
  ],
});
