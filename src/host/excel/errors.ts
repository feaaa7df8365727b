import { HostError, type HostErrorCode, type HostErrorPlace } from '../workbook';

/** What Excel's own error codes mean to a task. Anything else is `hostFailed`, with Excel's words as detail. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  AccessDenied: 'sheetProtected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isExcelError(error: unknown): error is ExcelError {
  return typeof error === 'object' && error !== null && typeof (error as ExcelError).code === 'string' && !(error instanceof HostError);
}

/** Excel's code for a failure, or null when the failure is not Excel's. */
export function excelCode(error: unknown): string | null {
  return isExcelError(error) ? error.code : null;
}

/** Which member Excel refused, such as `Range.getColumnsAfter`; empty when it does not say. */
export function failedMember(error: unknown): string {
  return isExcelError(error) ? (error.debugInfo?.errorLocation ?? '') : '';
}

/** Turns whatever Excel threw into a refusal that the tasks understand. */
export function asHostError(error: unknown, place: HostErrorPlace = {}): HostError {
  if (error instanceof HostError) return error;
  if (!isExcelError(error)) return new HostError('hostFailed', { ...place, detail: error instanceof Error ? error.message : String(error) });
  const detail = [error.code, failedMember(error), error.message].filter(Boolean).join(': ');
  return new HostError(CODES[error.code] ?? 'hostFailed', { ...place, detail });
}
