import { WireObject, type WireClass } from '../wire';

const PROTECTION: WireClass = { name: 'WorksheetProtection', scalars: ['protected'], methods: ['protect', 'unprotect'] };

/** Of a worksheet or of the workbook's structure. */
export class Protection extends WireObject {
  protected = false;
  override get wire() {
    return PROTECTION;
  }
  protect(): void {
    this.protected = true;
  }
  unprotect(): void {
    this.protected = false;
  }
}
