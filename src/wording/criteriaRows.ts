/** One line of scoring criteria in words. */
import type { CriteriaRow, PointStep } from '../scoring/kind';
import type { Language, Text } from './language';

export function rowText(row: CriteriaRow, language: Language): string {
  const share = row.part?.share ? ` (${{ th: 'สัดส่วน', en: 'share' }[language]} ${row.part.share})` : '';
  const part = row.part ? `${row.part.name[language]}${share} · ` : '';
  return part + words(row)[language];
}

function words(row: CriteriaRow): Text {
  const level: Text = row.level === null ? { th: '', en: '' } : { th: `ระดับ ${row.level}: `, en: `Level ${row.level}: ` };
  switch (row.kind) {
    case 'threshold': {
      const sign = row.is === 'atLeast' ? '≥' : '≤';
      return { th: `${level.th}${sign} ${row.at}`, en: `${level.en}${sign} ${row.at}` };
    }
    case 'band':
      return { th: `${level.th}${row.printed}`, en: `${level.en}${row.printed}` };
    case 'step': {
      const score: Text = row.score === row.level ? { th: '', en: '' } : { th: ` (${row.score} คะแนน)`, en: ` (score ${row.score})` };
      const done: Text = row.done === null ? { th: '', en: '' } : row.done ? { th: ' · ทำแล้ว', en: ' · done' } : { th: ' · ยังไม่ครบ', en: ' · not done' };
      return { th: `${level.th}ขั้นตอนที่ ${row.step} ${row.name.th}${score.th}${done.th}`, en: `${level.en}step ${row.step}, ${row.name.en}${score.en}${done.en}` };
    }
    case 'counted': {
      const count: Text = row.atLeast === 0 ? { th: '', en: '' } : { th: ` และ ${row.count} ≥ ${row.atLeast}`, en: ` and ${row.count} ≥ ${row.atLeast}` };
      return { th: `${level.th}ทำข้อ 1–${row.upTo} ครบ${count.th}`, en: `${level.en}1–${row.upTo} done${count.en}` };
    }
    case 'points': {
      const scale = row.earned === null ? row.scale : undefined;
      if (scale) return { th: `${row.name.th}: ${scale.map((step) => scaleText(step).th).join(', ')}`, en: `${row.name.en}: ${scale.map((step) => scaleText(step).en).join(', ')}` };
      const earned: Text = row.earned === null ? { th: `เต็ม ${row.of} คะแนน`, en: `of ${row.of} points` } : { th: `${row.earned} จาก ${row.of} คะแนน`, en: `${row.earned} of ${row.of} points` };
      return { th: `${row.name.th}: ${earned.th}`, en: `${row.name.en}: ${earned.en}` };
    }
    case 'value': {
      const units = row.units.length > 1 ? `${row.units[0]} … ${row.units.at(-1)}` : (row.units[0] ?? '');
      return { th: `${units}: ≥ ${row.at} ได้ ${row.points} คะแนน`, en: `${units}: ≥ ${row.at} earns ${row.points} points` };
    }
    case 'grade': {
      const range = row.from === null ? `≤ ${row.to ?? ''}` : row.to === null ? `≥ ${row.from}` : `${row.from}–${row.to}`;
      return { th: `${level.th}${row.names[0]} (${range} คะแนน)`, en: `${level.en}${row.names[0]} (${range} points)` };
    }
  }
}

function scaleText(step: PointStep): Text {
  if ('from' in step) return { th: `ร้อยละ ${step.from} ขึ้นไปได้ ${step.points} คะแนน`, en: `${step.points} points from ${step.from} percent` };
  return step.mark === 'full' ? { th: `ครบได้ ${step.points} คะแนน`, en: `${step.points} points in full` } : { th: `ไม่ครบได้ ${step.points} คะแนน`, en: `${step.points} points in part` };
}
