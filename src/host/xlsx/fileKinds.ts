import { HostError } from '../workbook';

/** First bytes of an OLE container: an old .xls, or an encrypted workbook. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_STREAM = 'EncryptedPackage';

/**
 * Tells what is certainly not an .xlsx file from its first bytes.
 * @throws HostError oldBinaryFormat, encrypted or notAWorkbook
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (OLE.every((byte, i) => bytes[i] === byte)) throw new HostError(hasUtf16(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'oldBinaryFormat');
  // BIFF2 to BIFF4: .xls files from before OLE
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) throw new HostError('oldBinaryFormat');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new HostError('notAWorkbook');
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
