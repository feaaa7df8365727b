/** Format members of a cell by path, with what Excel answers where nothing is set. */
import { invalidArgument } from '../wire';
import type { FakeCell, Scalar } from './cell';

export const DEFAULTS: Readonly<Record<string, Scalar>> = {
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'font.name': 'Calibri',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.color': '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'fill.pattern': ['None', 'Solid', 'Gray50', 'Gray25'],
  'font.underline': ['None', 'Single', 'Double'],
  horizontalAlignment: ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'],
  verticalAlignment: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
};

export function readLook(cell: FakeCell | undefined, path: string): Scalar {
  return cell?.look?.get(path) ?? DEFAULTS[path] ?? '';
}

/** @throws Refusal InvalidArgument for a value that Excel does not know */
export function writeLook(cell: FakeCell, path: string, value: unknown): void {
  const fallback = DEFAULTS[path];
  if (fallback === undefined || typeof value !== typeof fallback) throw invalidArgument(`RangeFormat.${path}`);
  if (CHOICES[path]?.includes(String(value)) === false) throw invalidArgument(`RangeFormat.${path}`);
  if (path === 'font.size' && !((value as number) >= 1 && (value as number) <= 409)) throw invalidArgument('RangeFont.size');
  const stored = path.endsWith('.color') ? colorOf(String(value), path) : (value as Scalar);
  const look = (cell.look ??= new Map());
  look.set(path, stored);
  // A fill colour makes the fill solid, as in Excel; no pattern means no colour.
  if (path === 'fill.color') look.set('fill.pattern', 'Solid');
  if (path === 'fill.pattern' && stored === 'None') look.delete('fill.color');
  for (const [key, held] of look) if (held === DEFAULTS[key] && !(key === 'fill.color' && look.get('fill.pattern') === 'Solid')) look.delete(key);
}

function colorOf(value: string, path: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(value)) throw invalidArgument(`RangeFormat.${path}`);
  return value.toUpperCase();
}
