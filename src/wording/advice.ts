/** The way to the next level in words: `อีก 12 ราย ถึงระดับ 4`. */
import type { Kpi } from '../kpi/schema';
import type { Advice } from '../scoring/kind';
import type { Language } from './language';

export function adviceText(advice: Advice, kpi: Kpi, language: Language): string {
  const part = advice.part === undefined ? '' : language === 'th' ? `ส่วนที่ ${advice.part}: ` : `part ${advice.part}: `;
  return part + (language === 'th' ? thai(advice, kpi) : english(advice, kpi));
}

function thai(advice: Advice, kpi: Kpi): string {
  const to = `ถึงระดับ ${advice.level}`;
  switch (advice.kind) {
    case 'change':
      return `${amount(advice.change, 'th')}${unitOf(kpi, advice.item)} ${to}`;
    case 'step':
      return advice.unmet.length === 0 ? `ทำขั้นตอนที่ ${advice.step} ${to}` : `ขั้นตอนที่ ${advice.step}: ${advice.unmet.map((one) => (one.change && one.item ? `${amount(one.change, 'th')} (${nameOf(kpi, one.item, 'th')})` : `ไม่น้อยกว่า ${one.atLeast}`)).join(', ')} ${to}`;
    case 'counted':
      return [advice.steps.length > 0 ? `ทำขั้นตอนที่ ${advice.steps.join(', ')}` : '', advice.change > 0 ? `เพิ่มอีก ${advice.change} (${nameOf(kpi, advice.item, 'th')})` : ''].filter(Boolean).join(' และ ') + ` ${to}`;
    case 'grade':
      return `ได้ ${advice.from} คะแนนขึ้นไป (${advice.names.join(', ')}) ${to}`;
    case 'points':
      return `อีก ${advice.more} คะแนน ${to}`;
  }
}

function english(advice: Advice, kpi: Kpi): string {
  const to = `to reach level ${advice.level}`;
  switch (advice.kind) {
    case 'change':
      return `${amount(advice.change, 'en')} ${to}`;
    case 'step':
      return advice.unmet.length === 0 ? `do step ${advice.step} ${to}` : `step ${advice.step}: ${advice.unmet.map((one) => (one.change && one.item ? `${amount(one.change, 'en')} (${nameOf(kpi, one.item, 'en')})` : `at least ${one.atLeast}`)).join(', ')} ${to}`;
    case 'counted':
      return [advice.steps.length > 0 ? `do step ${advice.steps.join(', ')}` : '', advice.change > 0 ? `${advice.change} more (${nameOf(kpi, advice.item, 'en')})` : ''].filter(Boolean).join(' and ') + ` ${to}`;
    case 'grade':
      return `${advice.from} points or more (${advice.names.join(', ')}) ${to}`;
    case 'points':
      return `${advice.more} more points ${to}`;
  }
}

/** `อีก 12` or `ลดลง 3`. */
function amount(change: string, language: Language): string {
  const fewer = change.startsWith('-');
  const size = Number(fewer ? change.slice(1) : change).toLocaleString('en-US', { maximumFractionDigits: 4 });
  return language === 'th' ? `${fewer ? 'ลดลง' : 'อีก'} ${size}` : `${size} ${fewer ? 'fewer' : 'more'}`;
}

/** What is counted: money in baht, everything else in cases. */
function unitOf(kpi: Kpi, code: string): string {
  return kpi.items.find((item) => item.code === code)?.kind === 'amount' ? ' บาท' : ' ราย';
}

function nameOf(kpi: Kpi, code: string, language: Language): string {
  return kpi.items.find((item) => item.code === code)?.name[language] ?? code;
}
