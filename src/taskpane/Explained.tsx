import type { ScoredRecord } from '../tasks/types';

export function Explained(_: { readonly record: ScoredRecord }) {
  return null;
}
