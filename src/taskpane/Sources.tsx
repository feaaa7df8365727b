import { makeStyles, tokens } from '@fluentui/react-components';
import type { Explanation } from '../scoring/explain';
import { isKnownRuling, rulingText } from '../wording/rulings';
import { useLanguage } from './language';

const useStyles = makeStyles({
  sources: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: 0 },
  fold: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1 },
  list: { margin: '4px 0', paddingLeft: '20px' },
});

/** Line numbers, sorted, each once, neighbours as a run: "479–481, 486". */
function lineText(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

/** Where the criteria are printed, and, folded, what we assume and everything that was read. */
export function Sources({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { citations, rulings } = explanation;
  const cite = (found: typeof citations) => {
    const documents = [...new Set(found.map(({ source }) => source.document))];
    return documents.map((document) => words.source(words.documents[document] ?? document, lineText(found.filter(({ source }) => source.document === document).flatMap(({ source }) => source.lines))));
  };
  const decisive = citations.filter(({ what }) => what === 'criteria' || what === 'target');
  return (
    <div className={styles.sources}>
      {cite(decisive.length > 0 ? decisive : citations).map((line) => <p key={line} className={styles.line}>{line}</p>)}
      {rulings.length > 0 && (
        <details className={styles.fold}>
          <summary className={styles.summary}>{words.assumptions} ({rulings.length})</summary>
          <ul className={styles.list}>{rulings.map((id) => <li key={id}>{rulingText(id, language)}{isKnownRuling(id) && ` (${id})`}</li>)}</ul>
        </details>
      )}
      {decisive.length < citations.length && (
        <details className={styles.fold}>
          <summary className={styles.summary}>{words.allSources}</summary>
          {cite(citations).map((line) => <p key={line} className={styles.line}>{line}</p>)}
        </details>
      )}
    </div>
  );
}
