/** All that there is to know of the open workbook: read, scored, checked and planned, step by step, so that it can be watched and called off. */
import type { WorkbookSnapshot } from '../host/workbook';
import type { Edition } from '../kpi/schema';
import type { Policy } from '../scoring/result';
import type { ReadingIssue } from '../sheet/reading';
import { checkReading } from './check/checkReading';
import { useEditions } from './edition/inForce';
import { rememberedEdition } from './edition/remembered';
import { type EditionStamp, stampOf } from './edition/version';
import { scorerOf } from './evaluate';
import { readWorkbook } from './read';
import { planScores } from './score/score';
import type { Correction, ScoredReading, ScoredRecord, ScorePlan, WriteOptions } from './types';
import { type WorkbookSettings, workbookSettings } from './workbookSettings';

/** What the user decided. Tables are named by their ids. */
export interface Choices {
  readonly corrections: Readonly<Record<string, Correction>>;
  readonly leftOut: readonly string[];
  /** Replace typed scores and levels instead of writing beside them. */
  readonly overwrite: boolean;
  readonly policy: Policy;
  /** Results as they are now, or formulas that follow the data. */
  readonly as: NonNullable<WriteOptions['as']>;
}

/** A workbook as it was read, scored and planned: always of one moment, and by one set of choices. Whoever only shows it takes its `overviewOf`. */
export interface WorkedOut {
  readonly snapshot: WorkbookSnapshot;
  /** By which it was done. */
  readonly choices: Choices;
  readonly scored: ScoredReading;
  /** Problems of the data, of claims and of totals. */
  readonly issues: readonly ReadingIssue[];
  readonly scores: ScorePlan;
  /** As the workbook remembers them. */
  readonly settings: WorkbookSettings;
  /** The edition of an office's own that lives in the workbook; null where there is none. */
  readonly edition: EditionStamp | null;
  /** That edition itself: it is in force when something is asked about this work. */
  readonly own: Edition | null;
  /** One is there that can't be used. */
  readonly editionBroken: boolean;
}

/** How far work has come: what is being done, and rows done of all rows; `of` is 0 where that can't be said. */
export interface WorkStep {
  readonly step: 'opening' | 'reading' | 'scoring' | 'checking' | 'planning';
  readonly done: number;
  readonly of: number;
}

/** Who waits for work. */
export interface Watching {
  readonly step: (step: WorkStep) => void;
  /** Called between parts of the work: lets others have their turn. Rejects when the work is not wanted any more. */
  readonly pause: () => Promise<void>;
}

/** Rows that are scored at a stretch: a few milliseconds. */
const STRETCH = 2_000;

/** Reads, scores, checks and plans a workbook. The edition that lives in it is in force from then on. @throws what `pause` rejects with */
export async function workOn(snapshot: WorkbookSnapshot, choices: Choices, { step, pause }: Watching): Promise<WorkedOut> {
  const { edition, broken } = rememberedEdition(snapshot);
  useEditions(edition ? [edition] : []);
  step({ step: 'reading', done: 0, of: 0 });
  await pause();
  const reading = readWorkbook(snapshot, { corrections: choices.corrections, noticed: (done, of) => step({ step: 'reading', done, of }) });
  const of = reading.records.length;
  const score = scorerOf({ policy: choices.policy });
  const records: ScoredRecord[] = [];
  for (let done = 0; done < of; done += STRETCH) {
    step({ step: 'scoring', done, of });
    await pause();
    for (const record of reading.records.slice(done, done + STRETCH)) records.push(score(record));
  }
  const scored: ScoredReading = { ...reading, records };
  step({ step: 'checking', done: 0, of: 0 });
  await pause();
  const issues = checkReading(scored);
  step({ step: 'planning', done: 0, of: 0 });
  await pause();
  const tables = scored.tables.map((table) => table.id).filter((id) => !choices.leftOut.includes(id));
  const scores = planScores(snapshot, scored, { overwrite: choices.overwrite, tables, policy: choices.policy, as: choices.as });
  return { snapshot, choices, scored, issues, scores, settings: workbookSettings(snapshot), edition: edition && stampOf(edition), own: edition, editionBroken: broken };
}
