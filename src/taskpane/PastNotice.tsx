import type { SummaryPreview } from '../opened/summary';
import { historyProblemText, publishedEdited } from '../wording/summaryHistory';
import { useLanguage } from './language';
import { Notice } from './Notice';

/** What of the history table can't be believed, and what to do about it; nothing where all is well. */
export function PastNotice({ plan: { historyProblems, editedMonths } }: { readonly plan: SummaryPreview }) {
  const { language } = useLanguage();
  const said = [...historyProblems.map((problem) => historyProblemText(problem)[language]), ...editedMonths.map((month) => publishedEdited(month)[language])];
  return said.length === 0 ? null : <Notice kind="info">{said.map((line) => <div key={line}>{line}</div>)}</Notice>;
}
