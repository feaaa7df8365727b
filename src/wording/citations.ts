import type { Source } from '../kpi/schema';
import type { Language, Text } from './language';

const LINES: Text = { th: 'บรรทัด', en: 'lines' };

/** Document and line numbers, sorted, each once: `003 บรรทัด 86, 102`. */
export function citationText(citations: readonly { readonly source: Source }[], language: Language): string {
  const byDocument = new Map<string, Set<number>>();
  for (const { source } of citations) {
    const lines = byDocument.get(source.document) ?? new Set<number>();
    source.lines.forEach((line) => lines.add(line));
    byDocument.set(source.document, lines);
  }
  return [...byDocument].map(([document, lines]) => `${document} ${LINES[language]} ${[...lines].sort((a, b) => a - b).join(', ')}`).join('; ');
}
