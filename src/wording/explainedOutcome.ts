import type { Explanation } from '../scoring/explain';
import type { Text } from './language';

/** What came out, in one line: level, score and target, or why there is none. */
export function outcomeText({ result, policy }: Explanation): Text {
  const target: Text =
    result.targetMet === null ? { th: '', en: '' } : result.targetMet ? { th: ' · ถึงเป้าหมาย', en: ' · target met' } : { th: ' · ไม่ถึงเป้าหมาย', en: ' · target not met' };
  const linear: Text = policy === 'linear' ? { th: ' (เทียบบัญญัติไตรยางศ์)', en: ' (interpolated)' } : { th: '', en: '' };
  switch (result.outcome) {
    case 'scored': {
      const level: Text = result.level === null ? { th: '', en: '' } : { th: `ระดับ ${result.level} · `, en: `level ${result.level} · ` };
      return { th: `${level.th}คะแนน ${result.score ?? '-'}${linear.th}${target.th}`, en: `${level.en}score ${result.score ?? '-'}${linear.en}${target.en}` };
    }
    case 'target':
      return { th: `รอบนี้ดูเฉพาะเป้าหมาย${target.th}`, en: `Target only${target.en}` };
    case 'missing':
      return { th: 'ไม่มีข้อมูลพอให้คิดคะแนน (ไม่ใช่ 0)', en: 'Not enough data to score (not 0)' };
    case 'gated':
      return { th: 'ไม่ผ่านเงื่อนไข จึงไม่ให้คะแนน', en: 'A condition is not met: not scored' };
    case 'invalid':
      return { th: 'ข้อมูลเป็นไปไม่ได้ จึงไม่ให้คะแนน', en: 'The data is impossible: not scored' };
    case 'unknown':
      return { th: 'ไม่มีเกณฑ์สำหรับรอบนี้', en: 'There are no criteria for this round' };
  }
}
