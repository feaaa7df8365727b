/** What a workbook remembers for us: one custom XML part of our own namespace, whose root holds JSON. Both hosts keep the same part. */
import { HostError, type Edit, type Memory, type Remembered } from './workbook';

export const MEMORY_NAMESPACE = 'urn:kpi-scorecard:memory';

type SetMemory = Extract<Edit, { kind: 'setMemory' }>;
type Values = Memory['values'];

const ROOT = /^[^<]*(?:<\?[^>]*\?>\s*)?<((?:[\w.-]+:)?memory)(?:\s[^>]*)?>([\s\S]*)<\/\1>\s*$/;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the part's text. Somebody may have edited it: what can't be read is told, never thrown. */
export function memoryOf(xml: string): Memory {
  const inner = ROOT.exec(xml)?.[2];
  try {
    const values: unknown = inner === undefined ? null : JSON.parse(textOf(inner));
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { values: values as Values, broken: false };
  } catch {
    // Falls through: broken.
  }
  return { values: {}, broken: true };
}

/** Excel may hand text back as CDATA, or with other entities than we wrote. */
function textOf(inner: string): string {
  return inner.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, cdata?: string, hex?: string, decimal?: string, name?: string) => {
    if (cdata !== undefined) return cdata;
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
}

/** The part's text, without an XML declaration: Office refuses one where a part is replaced. */
function memoryXml(values: Values): string {
  // JSON leaves no control character unescaped; these two are all that XML can't hold beside them.
  const json = JSON.stringify(values).replace(/[\uFFFE\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`);
  return `<memory xmlns="${MEMORY_NAMESPACE}">${json.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</memory>`;
}

/**
 * The part's text after these edits; null when they change nothing.
 * @param before the text as it is now, null where there is no such part
 * @throws HostError memoryChanged when something else is remembered by now than the plan knows
 */
export function memoryAfter(before: string | null, edits: readonly SetMemory[]): string | null {
  const now = before === null ? {} : memoryOf(before).values;
  const values = new Map(Object.entries(now));
  for (const { key, value, was } of edits) {
    if (!same(values.get(key) ?? null, was)) throw new HostError('memoryChanged', { detail: key });
    if (value === null) values.delete(key);
    else values.set(key, value);
  }
  const after = Object.fromEntries(values);
  return same(now, after) ? null : memoryXml(after);
}

const same = (a: Remembered, b: Remembered): boolean => JSON.stringify(a) === JSON.stringify(b);
