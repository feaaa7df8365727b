/** Answers `load()`: picks the asked members of an object, a collection, or what hangs below them. */
import { getMember, hasMember, memberName } from './members';
import { notInFake, pascal, WireCollection, WireObject, type QueryInfo } from './wire';

/** Asked members by lower-case name, with the spelling that was asked for. */
type Tree = Map<string, { readonly name: string; readonly below: Tree }>;

export type WireResult = Record<string, unknown>;

/** What identifies an object to the client. */
export function identity(object: WireObject): WireResult {
  const out: WireResult = {};
  for (const id of object.wire.ids ?? []) out[pascal(id)] = (object as unknown as Record<string, unknown>)[id];
  if (object.reference !== undefined) out['_ReferenceId'] = object.reference;
  return out;
}

export function query(object: WireObject, info: QueryInfo): WireResult {
  const tree: Tree = new Map();
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let node = tree;
    for (const member of path.split(/[/.]/).filter((name) => name !== '' && name.toLowerCase() !== 'items')) node = child(node, member);
  }
  return answer(object, tree, info);
}

function child(tree: Tree, name: string): Tree {
  const key = name.toLowerCase();
  const known = tree.get(key) ?? { name, below: new Map() };
  tree.set(key, known);
  return known.below;
}

function answer(object: WireObject, tree: Tree, info: QueryInfo = {}): WireResult {
  const out = identity(object);
  if (object instanceof WireCollection) {
    const from = info.Skip ?? 0;
    const items = object.items.slice(from, info.Top ? from + info.Top : undefined);
    out['_Items'] = items.map((item, i) => ({ _Index: from + i, ...answer(item, tree) }));
    return out;
  }
  const all = tree.size === 0 || tree.has('*');
  for (const name of object.wire.scalars ?? []) if (all || tree.has(name.toLowerCase())) out[pascal(name)] = getMember(object, name, 'scalars');
  for (const { name, below } of tree.values()) {
    if (name === '*' || hasMember(object, name, 'scalars')) continue;
    if (!hasMember(object, name, 'links')) throw notInFake(`${object.wire.name}.${name}`, 'cannot be loaded from the fake Excel');
    const target = getMember(object, name, 'links');
    out[pascal(memberName(object, name, 'links'))] = target instanceof WireObject ? answer(target, below) : null;
  }
  return out;
}
