/** Links to a cell of another workbook: `uploads/ละงู.xlsx#'Sheet 1'!A5`, with the path as seen from the workbook that holds the link. */
export interface FileLink {
  /** Relative, with slashes; percent-encoded. */
  readonly path: string;
  /** A sheet and a cell or area of it. */
  readonly place: string;
}

/** Characters of an address that Excel takes. */
const LONGEST = 2_079;

/** Null for anything else: another program's file, a path from the root, another computer, an address with a scheme. */
export function fileLinkOf(link: string): FileLink | null {
  const [, path = '', place = ''] = /^((?!\/)(?:[^\\/:*?"<>|#\p{Cc}]+\/)*[^\\/:*?"<>|#\p{Cc}]+\.xls[xm])#(.+![A-Z$]+[\d$]+(?::[A-Z$]+[\d$]+)?)$/iu.exec(link) ?? [];
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path === '' || encoded.length + place.length > LONGEST ? null : { path: encoded, place };
}
