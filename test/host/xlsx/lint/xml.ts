/** A strict reading of XML for judging what we write. It shares no code with the product's scanner. */
export interface Tag {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly depth: number;
  readonly parent: Tag | null;
  readonly children: Tag[];
  text: string;
}

const OPEN = /<([A-Za-z_\u0080-\uFFFF][\w:.\-\u0080-\uFFFF]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSE = /<\/([A-Za-z_\u0080-\uFFFF][\w:.\-\u0080-\uFFFF]*)\s*>/y;
const SKIP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/y;
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const decoded = (text: string): string => text.replace(/&(?:#x([\da-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi, (_, hex?: string, decimal?: string, name?: string) => (name ? { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }[name]! : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))));

/** The root element. @throws Error where the text is not well-formed, with the place */
export function parseXml(text: string): Tag {
  const fail = (what: string, at: number): never => {
    throw new Error(`${what} at ${at}: ${text.slice(Math.max(0, at - 20), at + 40)}`);
  };
  const stack: Tag[] = [];
  const names: string[] = [];
  let root: Tag | null = null;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== 60) {
      const next = text.indexOf('<', at);
      const piece = text.slice(at, next < 0 ? text.length : next);
      const top = stack.at(-1);
      if (/&(?!(?:#x[\da-fA-F]+|#\d+|lt|gt|amp|quot|apos);)/.test(piece)) fail('a bare &', at);
      if (top) top.text += decoded(piece);
      else if (piece.trim()) fail('text outside the root', at);
      at += piece.length;
      continue;
    }
    for (const pattern of [OPEN, CLOSE, SKIP]) pattern.lastIndex = at;
    const open = OPEN.exec(text);
    const close = open ? null : CLOSE.exec(text);
    if (open) {
      const [whole, name = '', list = '', empty] = open;
      const attributes = new Map<string, string>();
      for (const [, key = '', double, single] of list.matchAll(ATTRIBUTE)) {
        if (attributes.has(key)) fail(`attribute ${key} twice`, at);
        attributes.set(key, decoded(double ?? single ?? ''));
      }
      const parent = stack.at(-1) ?? null;
      if (!parent && root) fail('a second root', at);
      const tag: Tag = { name: name.slice(name.indexOf(':') + 1), attributes, depth: stack.length, parent, children: [], text: '' };
      root ??= tag;
      parent?.children.push(tag);
      if (!empty) {
        stack.push(tag);
        names.push(name);
      }
      at += whole.length;
    } else if (close) {
      if (names.pop() !== close[1]) fail(`</${close[1] ?? ''}>`, at);
      stack.pop();
      at += close[0].length;
    } else {
      const skipped = SKIP.exec(text) ?? fail('markup', at);
      if (skipped[0].startsWith('<![')) stack.at(-1)!.text += skipped[0].slice(9, -3);
      at += skipped[0].length;
    }
  }
  if (stack.length || !root) fail('the end', text.length);
  return root!;
}

export function* descendants(tag: Tag): Generator<Tag> {
  for (const child of tag.children) {
    yield child;
    yield* descendants(child);
  }
}

export const childrenOf = (tag: Tag | undefined, name: string): Tag[] => tag?.children.filter((child) => child.name === name) ?? [];
export const childOf = (tag: Tag, name: string): Tag | undefined => tag.children.find((child) => child.name === name);
export const attributeOf = (tag: Tag | undefined, name: string): string => tag?.attributes.get(name) ?? '';
/** The attribute of that local name, whatever its prefix. */
export const prefixedOf = (tag: Tag, name: string): string | undefined => [...tag.attributes].find(([key]) => key.includes(':') && key.endsWith(`:${name}`))?.[1];
