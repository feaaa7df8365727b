/** The package around the parts: content types and relationships, nothing dangling. */
import { attributeOf, descendants, parseXml, type Tag } from './xml';

export interface Relation {
  readonly id: string;
  readonly kind: string;
  /** A path, or '' for what lies outside. */
  readonly target: string;
}

/** A file taken apart; what is wrong is noted by `report`. */
export class Package {
  readonly problems: string[] = [];
  private readonly trees = new Map<string, Tag | null>();
  private readonly paths: ReadonlyMap<string, string>;

  constructor(readonly texts: Readonly<Record<string, string>>) {
    this.paths = new Map(Object.keys(texts).map((path) => [path.toLowerCase(), path]));
  }

  report(problem: string): void {
    this.problems.push(problem);
  }

  /** As the file spells it. */
  find(path: string): string | undefined {
    return this.paths.get(path.toLowerCase());
  }

  tree(path: string): Tag | null {
    const known = this.trees.get(path);
    if (known !== undefined) return known;
    let tree: Tag | null = null;
    try {
      tree = parseXml(this.texts[path] ?? '');
    } catch (error) {
      this.report(`${path}: ${(error as Error).message}`);
    }
    this.trees.set(path, tree);
    return tree;
  }

  relations(part: string): Relation[] {
    const cut = part.lastIndexOf('/') + 1;
    const path = this.find(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
    const root = path === undefined ? null : this.tree(path);
    return (root?.children ?? []).map((tag) => {
      const outside = attributeOf(tag, 'TargetMode') === 'External';
      const type = attributeOf(tag, 'Type');
      return { id: attributeOf(tag, 'Id'), kind: type.slice(type.lastIndexOf('/') + 1), target: outside ? '' : resolve(part.slice(0, cut), attributeOf(tag, 'Target')) };
    });
  }
}

function resolve(folder: string, target: string): string {
  const url = new URL(target.replace(/\\/g, '/').replace(/[#?].*$/, ''), `http://x/${folder.split('/').map(encodeURIComponent).join('/')}`);
  return decodeURIComponent(url.pathname.slice(1));
}

export function lintPackage(file: Package): void {
  const parts = Object.keys(file.texts).filter((path) => !path.endsWith('/'));
  const types = file.tree('[Content_Types].xml');
  if (!types) return file.report('no content types');
  const seen = new Set<string>();
  const extensions = new Set<string>();
  for (const tag of types.children) {
    const key = `${tag.name} ${(attributeOf(tag, 'PartName') || attributeOf(tag, 'Extension')).toLowerCase()}`;
    if (seen.has(key)) file.report(`content type twice: ${key}`);
    seen.add(key);
    if (tag.name === 'Default') extensions.add(attributeOf(tag, 'Extension').toLowerCase());
    else if (!file.find(attributeOf(tag, 'PartName').slice(1))) file.report(`content type of a part that is not there: ${attributeOf(tag, 'PartName')}`);
  }
  for (const path of parts) {
    if (path === '[Content_Types].xml') continue;
    if (!seen.has(`Override /${path.toLowerCase()}`) && !extensions.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())) file.report(`no content type: ${path}`);
    if (path.endsWith('.rels')) lintRelations(file, path);
    else if (path.endsWith('.xml')) lintReferences(file, path);
  }
}

function lintRelations(file: Package, path: string): void {
  const source = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
  if (source !== '' && file.find(source) === undefined) file.report(`relationships of a part that is not there: ${path}`);
  const ids = new Set<string>();
  for (const { id, target, kind } of file.relations(source)) {
    if (ids.has(id)) file.report(`${path}: ${id} twice`);
    ids.add(id);
    if (target !== '' && file.find(target) === undefined) file.report(`${path}: ${kind} leads to ${target}, which is not there`);
  }
}

/** `r:id` and its kin must lead somewhere, and links and tables of a sheet must be named by it. */
function lintReferences(file: Package, path: string): void {
  const root = file.tree(path);
  if (!root) return;
  const relations = file.relations(path);
  const known = new Set(relations.map(({ id }) => id));
  const used = new Set<string>();
  for (const tag of [root, ...descendants(root)]) {
    for (const [name, value] of tag.attributes) {
      if (!/^r:(id|embed|link|pict|cs|dm|lo|qs)$/.test(name) || value === '') continue;
      used.add(value);
      if (!known.has(value)) file.report(`${path}: <${tag.name}> names ${value}, which leads nowhere`);
    }
  }
  for (const { id, kind } of relations) if (/^(hyperlink|table|drawing|legacyDrawing)$/.test(kind) && !used.has(id)) file.report(`${path}: ${kind} ${id} is not named`);
}
