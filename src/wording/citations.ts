import type { Source } from '../kpi/schema';
import type { Language } from './language';

/** The issuing office and year of each document, short enough for a citation. */
export const DOCUMENTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  th: { '000': 'กรมอนามัย 2566', '001': 'กรมอนามัย 2564', '002': 'กรม สบส.', '003': 'สสจ.สตูล 2567', '004': 'กรมอนามัย 2563' },
  en: {
    '000': 'Department of Health 2566', '001': 'Department of Health 2564', '002': 'Health Service Support', '003': 'Satun Provincial Health Office 2567',
    '004': 'Department of Health 2563',
  },
};

/** Document and lines: `สสจ.สตูล 2567 บรรทัด 86, 102`. Several documents are parted by semicolons. */
export function citationText(citations: readonly { readonly source: Source }[], language: Language): string {
  const byDocument = new Map<string, number[]>();
  for (const { source } of citations) byDocument.set(source.document, [...(byDocument.get(source.document) ?? []), ...source.lines]);
  return [...byDocument].map(([document, lines]) => {
    const name = DOCUMENTS[language][document] ?? document;
    const text = lineText(lines);
    return { th: `${name} บรรทัด ${text}`, en: `${name}, ${/\D/.test(text) ? 'lines' : 'line'} ${text}` }[language];
  }).join('; ');
}

/** Line numbers, sorted, each once, neighbours as a run: "479–481, 486". */
export function lineText(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
