import type { Bilingual, Criteria, CriteriaOf, Kpi } from '../kpi/schema';
import type { GuidePart } from '../sheet/guide';

interface Part {
  readonly code: string;
  readonly name: Bilingual;
  readonly heads?: readonly string[];
  readonly words?: { readonly half: string; readonly none: string };
}

/** The steps, checks or pieces of evidence that an item consists of, over all rounds. */
export function guideParts(kpi: Kpi, item: string): GuidePart[] {
  const parts = new Map<string, { names: Set<string>; heads: Set<string>; rounds: string[]; words: Record<string, { half: string; none: string }> }>();
  for (const [round, rule] of Object.entries(kpi.rounds)) {
    for (const { code, name, heads, words } of rule?.criteria ? partsOf(rule.criteria, item) : []) {
      const known = parts.get(code) ?? { names: new Set<string>(), heads: new Set<string>(), rounds: [], words: {} };
      parts.set(code, known);
      known.names.add(name.th).add(name.en);
      heads?.forEach((head) => known.heads.add(head));
      known.rounds.push(round);
      if (words) known.words[round] = words;
    }
  }
  return [...parts].map(([code, { names, heads, rounds, words }]) => ({ code, names: [...names], heads: [...heads], rounds, words }));
}

/** Evidence that criteria give points for, if any. */
export function evidenceOf(criteria: Criteria): CriteriaOf<'evidence'> | null {
  return criteria.kind === 'evidence' ? criteria : criteria.kind === 'unitTables' ? criteria.evidence : null;
}

function partsOf(criteria: Criteria, item: string): readonly Part[] {
  switch (criteria.kind) {
    case 'steps':
    case 'countedSteps':
      return criteria.item === item ? criteria.names.map((name, i) => ({ code: String(i + 1), name })) : [];
    case 'points':
      return criteria.checksItem === item ? criteria.entries.flatMap((entry) => ('check' in entry ? [{ code: entry.check, name: entry.name, ...(entry.words && { words: entry.words }), ...(entry.heads && { heads: entry.heads }) }] : [])) : [];
    default: {
      const evidence = evidenceOf(criteria);
      return evidence?.item === item ? evidence.entries : [];
    }
  }
}
