import { quoteSheetName } from '../sheet/address';
import { fileLinkOf } from '../sheet/fileLink';

/**
 * The address of a cell in a file, by the way that leads to it from the workbook with the link; null where it can't have one (`a#b.xlsx`,
 * another drive). Of what may be several areas the link goes to the first. @param file '' for the workbook with the link
 */
export function cellLink(file: string, sheet: string, cell: string): string | null {
  const link = `${file}#${quoteSheetName(sheet)}!${cell.split(/[,;]/)[0]!.trim()}`;
  return file === '' || fileLinkOf(link) ? link : null;
}
