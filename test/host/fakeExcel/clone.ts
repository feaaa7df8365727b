/**
 * A workbook of its own that holds the same: what one pane does to it, another never sees. Every object of the model is copied with its
 * class, once, however often it is referred to. Shared are functions and documents: the model puts others in their place and never changes them.
 */
import type { FakeWorkbook } from './model/workbook';

export const cloneWorkbook = (workbook: FakeWorkbook): FakeWorkbook => copy(workbook, new Map());

function copy<T>(value: T, known: Map<object, unknown>): T {
  if (typeof value !== 'object' || value === null || value instanceof Node) return value;
  const before = known.get(value);
  if (before !== undefined) return before as T;
  const made: object = Array.isArray(value) ? [] : value instanceof Map ? new Map() : value instanceof Set ? new Set() : (Object.create(Object.getPrototypeOf(value) as object) as object);
  known.set(value, made);
  if (value instanceof Map) for (const [key, held] of value) (made as Map<unknown, unknown>).set(key, copy(held, known));
  if (value instanceof Set) for (const held of value) (made as Set<unknown>).add(copy(held, known));
  for (const key of Object.keys(value)) (made as Record<string, unknown>)[key] = copy((value as Record<string, unknown>)[key], known);
  return made as T;
}
