import { HostError } from '../workbook';

/** A part of the file contradicts itself or the format. */
export function damaged(part: string, detail: string): HostError {
  return new HostError('damaged', { part, detail });
}
