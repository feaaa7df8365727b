/** Answers `load()`: picks the asked members of an object, a collection, or what hangs below them. */
import { getMember, hasMember } from './members';
import { notInFake, pascal, WireCollection, WireObject, type QueryInfo } from './wire';

interface Tree {
  [member: string]: Tree;
}

export type WireResult = Record<string, unknown>;

/** What identifies an object to the client. */
export function identity(object: WireObject): WireResult {
  const out: WireResult = {};
  for (const id of object.wire.ids ?? []) out[pascal(id)] = (object as unknown as Record<string, unknown>)[id];
  if (object.reference !== undefined) out['_ReferenceId'] = object.reference;
  return out;
}

export function query(object: WireObject, info: QueryInfo): WireResult {
  const tree: Tree = {};
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let node = tree;
    for (const member of path.split(/[/.]/).filter((name) => name !== '' && name.toLowerCase() !== 'items')) node = node[member.toLowerCase()] ??= {};
  }
  return answer(object, tree, info);
}

function answer(object: WireObject, tree: Tree, info: QueryInfo = {}): WireResult {
  const out = identity(object);
  if (object instanceof WireCollection) {
    const from = info.Skip ?? 0;
    const items = object.items.slice(from, info.Top ? from + info.Top : undefined);
    out['_Items'] = items.map((item, i) => ({ _Index: from + i, ...answer(item, tree) }));
    return out;
  }
  const asked = Object.keys(tree).filter((name) => name !== '*');
  const all = asked.length === 0 || '*' in tree;
  for (const name of object.wire.scalars ?? []) if (all || name.toLowerCase() in tree) out[pascal(name)] = getMember(object, name, 'scalars');
  for (const name of asked) {
    if (hasMember(object, name, 'scalars')) continue;
    if (!hasMember(object, name, 'links')) throw notInFake(`${object.wire.name}.${name}`, 'cannot be loaded from the fake Excel');
    const target = getMember(object, name, 'links');
    const link = object.wire.links?.find((candidate) => candidate.toLowerCase() === name) ?? name;
    out[pascal(link)] = target instanceof WireObject ? answer(target, tree[name] ?? {}) : null;
  }
  return out;
}
