import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Round } from '../kpi/schema';
import type { OfficeSettings } from '../scoring/settings';
import { HostError } from '../host/workbook';
import { openXlsx } from '../host/xlsx/open';
import { type FileRefusal, refused } from '../tasks/check/checkedFile';
import { type Received, received } from '../tasks/check/received';
import { REPORT_WORDS } from '../wording/report';
import { NODE_CODEC } from './nodeCodec';

/** One file to check. Plain data: it may go to a worker. */
export interface CheckJob {
  readonly path: string;
  /** False where it was found in a folder: what we collected ourselves is then no upload. */
  readonly isNamed: boolean;
  readonly edition?: string;
  readonly round?: Round;
  readonly settings: OfficeSettings;
  /** By the policy that the file remembers, where the settings name none: it is the only one. */
  readonly asRemembered?: boolean;
}

/** Checks one file. Whatever is wrong with it is told, never thrown: the others go on. */
export async function checkFile({ path, isNamed, edition, round, settings, asRemembered = false }: CheckJob): Promise<Received> {
  let sha256: string | null = null;
  try {
    const bytes = readFileSync(path);
    sha256 = createHash('sha256').update(bytes).digest('hex');
    const snapshot = await openXlsx(bytes, basename(path), NODE_CODEC).snapshot();
    return received(snapshot, path, sha256, { ...(edition && { edition }), ...(round && { round }), settings, asRemembered, checksCollected: isNamed }, REPORT_WORDS);
  } catch (error) {
    return { kind: 'checked', checked: refused(path, sha256, refusalOf(error)) };
  }
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof HostError) return { code: error.code, place: error.place };
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { code: 'notFound', place: {} };
  if (typeof code === 'string') return { code: 'notReadable', place: {} };
  return { code: 'failed', place: { detail: error instanceof Error ? error.message : String(error) } };
}
