"""What `kpi score` does on the bench workbook, with openpyxl: read, compute, write two columns, save."""
import sys
from openpyxl import load_workbook
from openpyxl.styles import Font

source, target = sys.argv[1:3]
book = load_workbook(source)
sheet = book.active
for column, head in ((13, 'ระดับ'), (14, 'คะแนน')):
    sheet.cell(4, column, head).font = Font(bold=True)
for row in range(5, sheet.max_row + 1):
    whole, part = sheet.cell(row, 3).value, sheet.cell(row, 4).value
    rate = part * 100 / whole
    level = sum(rate >= bound for bound in (10, 20, 30, 40)) + 1
    sheet.cell(row, 13, level)
    sheet.cell(row, 14, level).number_format = '0.00'
book.save(target)
