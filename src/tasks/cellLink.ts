import { quoteSheetName } from '../sheet/address';

/** Names that an address of a workbook can hold; of others (`a#b.xlsx`) there is no link. */
const LINKABLE = /^(?!\/)(?:[^\\/:*?"<>|#\p{Cc}]+\/)*[^\\/:*?"<>|#\p{Cc}]+\.xls[xm]$/iu;

/** The address of a cell in a file that lies beside the workbook with the link, or in a folder below it; null where it can't have one. */
export function cellLink(file: string, sheet: string, cell: string): string | null {
  return LINKABLE.test(file) ? `${file}#${quoteSheetName(sheet)}!${cell}` : null;
}
