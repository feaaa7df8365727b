import { WireObject, type WireClass } from '../wire';
import type { FakeWorkbook } from './workbook';

const RESULT: WireClass = { name: 'FunctionResult', scalars: ['value', 'error'] };

class FunctionResult extends WireObject {
  readonly error = '';
  constructor(readonly value: number) {
    super();
  }
  override get wire() {
    return RESULT;
  }
}

/** Worksheet functions called from code: only those that the host needs. */
export class Functions extends WireObject {
  constructor(private readonly workbook: FakeWorkbook) {
    super();
  }
  override get wire() {
    return { name: 'Functions', methods: ['date'] };
  }
  date(year: number, month: number, day: number): FunctionResult {
    const days = (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return new FunctionResult(this.workbook.date1904 ? days - 1462 : days);
  }
}
