/** How an edition is told from every other: by what its office calls it, and by a hash of all that it says. */
import type { EditionStamp } from '../tasks/edition/version';
import type { Text } from './language';

/** `ฉบับ ร่าง 2 · 1yjhjsn`. */
export function stampText({ version, hash }: Pick<EditionStamp, 'version' | 'hash'>): Text {
  const said = [version, hash].filter(Boolean).join(' · ');
  return { th: `ฉบับ ${said}`, en: `version ${said}` };
}

/** The same, with the word that an office made it itself. */
export function ownStampText(stamp: Pick<EditionStamp, 'version' | 'hash' | 'bundled'>): Text {
  const { th, en } = stampText(stamp);
  return stamp.bundled ? { th, en } : { th: `${th} · สำนักงานทำเอง`, en: `${en} · made by the office` };
}

/** The line that says by which criteria of an office's own something was scored. */
export function scoredByLine(stamp: EditionStamp): Text {
  const { th, en } = ownStampText(stamp);
  return { th: `เกณฑ์ที่ใช้: ${stamp.id} ${stamp.title.th} (${th})`, en: `Criteria: ${stamp.id} ${stamp.title.en} (${en})` };
}
