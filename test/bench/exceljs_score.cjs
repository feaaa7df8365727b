/** What `kpi score` does on the bench workbook, with exceljs: read, compute, write two columns, save. */
const ExcelJS = require(process.env.EXCELJS_FOLDER || 'exceljs');

async function main([source, target]) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(source);
  const sheet = book.worksheets[0];
  for (const [column, head] of [[13, 'ระดับ'], [14, 'คะแนน']]) {
    const cell = sheet.getCell(4, column);
    cell.value = head;
    cell.font = { bold: true };
  }
  for (let row = 5; row <= sheet.rowCount; row++) {
    const rate = (sheet.getCell(row, 4).value * 100) / sheet.getCell(row, 3).value;
    const level = [10, 20, 30, 40].filter((bound) => rate >= bound).length + 1;
    sheet.getCell(row, 13).value = level;
    const score = sheet.getCell(row, 14);
    score.value = level;
    score.numFmt = '0.00';
  }
  await book.xlsx.writeFile(target);
}

main(process.argv.slice(2));
