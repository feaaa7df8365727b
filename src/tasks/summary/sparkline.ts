import { type Html, html } from './htmlText';
import type { TrendPoint } from './trends';

const WIDTH = 132;
const HEIGHT = 30;
const EDGE = 4;

/** The course of a year as a small line, what may come of it dashed. @param said the same in words, for those who don't see it */
export function sparkline(points: readonly TrendPoint[], projected: number | null, said: string): Html {
  const rates = [...points.map(({ rate }) => rate), ...(projected === null ? [] : [projected])];
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  // Less than a point up or down is hardly a course: it must not fill the height.
  const [middle, span] = [(low + high) / 2, Math.max(high - low, 1)];
  const x = (month: number): string => (EDGE + ((month - 1) / 11) * (WIDTH - 2 * EDGE)).toFixed(1);
  const y = (rate: number): string => (HEIGHT - EDGE - ((rate - middle + span / 2) / span) * (HEIGHT - 2 * EDGE)).toFixed(1);
  const at = ({ fiscalMonth, rate }: TrendPoint): string => `${x(fiscalMonth)},${y(rate)}`;
  const last = points.at(-1);
  return html`<svg role="img" aria-label="${said}" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><polyline points="${points.map(at).join(' ')}" fill="none" stroke="#1f6f64" stroke-width="1.5"/>${last && projected !== null && html`<line x1="${x(last.fiscalMonth)}" y1="${y(last.rate)}" x2="${x(12)}" y2="${y(projected)}" stroke="#6b7280" stroke-width="1.5" stroke-dasharray="3 3"/>`}${points.map((point) => html`<circle cx="${x(point.fiscalMonth)}" cy="${y(point.rate)}" r="2" fill="#1f6f64"/>`)}</svg>`;
}
