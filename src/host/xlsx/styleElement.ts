/** One font, border or cell format taken apart, so that two that look the same are found to be the same. */
import { XmlScanner } from './xml';
import { escapeAttribute } from './xmlText';

export interface StyleElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly StyleElement[];
}

const ATTRIBUTE = /([^\s=<>/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const plain = (value: string): string => value.replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

export function parseElement(xml: string): StyleElement {
  const scanner = new XmlScanner(xml, 'styles');
  scanner.next();
  const found = parseHere(scanner);
  // programs that add something of their own give another version to those that do not know it
  return found.name === 'AlternateContent' ? (found.children.find(({ name }) => name === 'Fallback')?.children[0] ?? found) : found;
}

function parseHere(scanner: XmlScanner): StyleElement {
  const { name, depth, empty } = scanner;
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of scanner.text.slice(scanner.start, scanner.end).matchAll(ATTRIBUTE)) attributes.set(key, plain(double ?? single ?? ''));
  const children: StyleElement[] = [];
  while (!empty && scanner.next() && !(scanner.closing && scanner.depth === depth)) children.push(parseHere(scanner));
  return { name, attributes, children };
}

export function element(name: string, attributes: Readonly<Record<string, string | number>> = {}, children: readonly StyleElement[] = []): StyleElement {
  return { name, attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])), children };
}

export function elementXml({ name, attributes, children }: StyleElement, prefix: string): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('');
  return children.length ? `<${prefix}${name}${written}>${children.map((child) => elementXml(child, prefix)).join('')}</${prefix}${name}>` : `<${prefix}${name}${written}/>`;
}

/** The same text for elements that mean the same: order of attributes and children does not count. */
export function elementKey({ name, attributes, children }: StyleElement): string {
  const written = [...attributes].map(([key, value]) => `${key}=${JSON.stringify(value)}`).sort();
  return `${name}[${written.join(',')}](${children.map(elementKey).sort().join(',')})`;
}

/** The element with some children replaced by name; null takes one away. The rest keeps its order, which `order` restores. */
export function withChildren(base: StyleElement, changes: Readonly<Record<string, StyleElement | null>>, order: readonly string[]): StyleElement {
  const children = base.children.filter(({ name }) => !(name in changes));
  for (const child of Object.values(changes)) if (child) children.push(child);
  const rank = ({ name }: StyleElement): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return { ...base, children: children.sort((a, b) => rank(a) - rank(b)) };
}

export function withAttributes(base: StyleElement, changes: Readonly<Record<string, string | number>>): StyleElement {
  const attributes = new Map(base.attributes);
  for (const [key, value] of Object.entries(changes)) attributes.set(key, String(value));
  return { ...base, attributes };
}
