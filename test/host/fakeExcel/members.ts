/** Reaches the members of model objects by the names that travel on the wire, which differ in case. */
import { invalidArgument, notInFake, type WireObject } from './wire';

type Kind = 'scalars' | 'links' | 'methods';

function find(list: readonly string[] | undefined, name: string): string | undefined {
  const lower = name.toLowerCase();
  return list?.find((member) => member.toLowerCase() === lower);
}

/** The declared spelling of a member. @throws Refusal NotInFakeExcel, naming Class.member */
export function memberName(object: WireObject, name: string, ...kinds: readonly Kind[]): string {
  for (const kind of kinds) {
    const found = find(object.wire[kind], name);
    if (found !== undefined) return found;
  }
  throw notInFake(`${object.wire.name}.${name}`);
}

export function hasMember(object: WireObject, name: string, kind: Kind): boolean {
  return find(object.wire[kind], name) !== undefined;
}

export function getMember(object: WireObject, name: string, ...kinds: readonly Kind[]): unknown {
  return (object as unknown as Record<string, unknown>)[memberName(object, name, ...kinds)];
}

export function callMember(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const method = (object as unknown as Record<string, unknown>)[memberName(object, name, 'methods')];
  if (typeof method !== 'function') throw notInFake(`${object.wire.name}.${name}`, 'is no method');
  return (method as (...values: unknown[]) => unknown).apply(object, [...args]);
}

export function setMember(object: WireObject, name: string, value: unknown): void {
  const member = memberName(object, name, 'scalars');
  if (find(object.wire.writable, member) === undefined) throw invalidArgument(`${object.wire.name}.${member}`, `${object.wire.name}.${member} is read-only.`);
  (object as unknown as Record<string, unknown>)[member] = value;
}
