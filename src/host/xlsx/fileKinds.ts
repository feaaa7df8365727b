import { HostError } from '../workbook';
import { LIMITS } from './limits';

/** First bytes of an OLE container: an old .xls, or an encrypted workbook. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_STREAM = 'EncryptedPackage';

/**
 * Tells what is certainly not an .xlsx file from its first bytes.
 * @throws HostError oldBinaryFormat, encrypted, otherFormat, tooLarge or notAWorkbook
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new HostError(hasUtf16(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'oldBinaryFormat');
  // BIFF2 to BIFF4: .xls files from before OLE
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) throw new HostError('oldBinaryFormat');
  if (bytes.length > LIMITS.file) throw new HostError('tooLarge', { detail: `${bytes.length} bytes` });
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  const detail = otherFormat(bytes);
  throw detail === null ? new HostError('notAWorkbook') : new HostError('otherFormat', { detail });
}

/** What systems export under the name of .xlsx; null where we can't tell. */
function otherFormat(bytes: Uint8Array): string | null {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const head = new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'latin1').decode(bytes.subarray(0, 2_048)).replace(/^(\uFEFF|ï»¿)?\s*/, '');
  if (head.startsWith('%PDF')) return 'PDF';
  if (/^<\?xml[\s\S]*(Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet)/.test(head)) return 'XML Spreadsheet 2003';
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|meta|body|style|table|div)\b/i.test(head)) return 'HTML';
  if (/^MIME-Version:/i.test(head)) return 'MHTML';
  if (head.startsWith('{\\rtf')) return 'RTF';
  // eslint-disable-next-line no-control-regex -- bytes that no text holds
  const isText = head !== '' && !/[\u0000-\u0008\u000E-\u001F]/.test(head);
  return isText && /^[^\n]*[,;\t][^\n]*(\r?\n|$)/.test(head) ? 'CSV' : null;
}

function hasUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}
