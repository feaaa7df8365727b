import { Link, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { ReadingIssue } from '../../sheet/reading';
import type { CrossIssue } from '../../tasks/check/checkedFile';
import type { FindingDetail } from '../../tasks/check/findingDetail';
import { crossIssueText, placeText } from '../../wording/crossIssues';
import { issueText, shownValue } from '../../wording/issues';
import { reportWords } from '../../wording/report';
import type { PaneWords } from '../../wording/pane';
import { useLanguage } from '../language';
import { usePane } from '../PaneContext';
import type { Checks } from './checks';
import type { ListedFinding } from './listed';
import { Neighbourhood } from './Neighbourhood';

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0' },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '12px', rowGap: '4px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, whiteSpace: 'pre-line' },
  list: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function valueText(value: ReadingIssue['found'], words: PaneWords): string {
  return typeof value === 'string' && value in words.rounds ? `${words.round} ${words.rounds[value as keyof typeof words.rounds]}` : shownValue(value);
}

/** What was found, what was expected and why, the cell among its neighbours, and what follows from it. */
export function FindingDetails({ finding, checks }: { readonly finding: ListedFinding; readonly checks: Checks }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, openFile } = usePane();
  const link = useId();
  const [detail, setDetail] = useState<FindingDetail | null>(null);
  const { issue, followers, between, isOpen, file } = finding;
  useEffect(() => {
    let wanted = true;
    const none: FindingDetail = { basis: null, around: null };
    checks.detail(isOpen ? null : file, issue).catch(() => none).then((found) => wanted && setDetail(found)).catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [checks, isOpen, file, issue]);

  const textOf = (one: ReadingIssue): string => (between ? crossIssueText(one as CrossIssue, language) : issueText(one, language));
  const others = between ? (issue as CrossIssue).others : [];
  const facts: readonly (readonly [term: string, fact: string])[] = [
    [words.check.found, valueText(issue.found, words)],
    [words.check.expected, valueText(issue.expected, words)],
    [words.check.why, detail?.basis ? reportWords(language).basis(detail.basis) : ''],
    [words.check.others, others.map(placeText).join('\n')],
  ];
  const { kpi } = issue;
  const upload = isOpen ? undefined : checks.upload(file);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {facts.filter(([, fact]) => fact !== '').flatMap(([term, fact]) => [<dt key={term} className={styles.term}>{term}</dt>, <dd key={`${term} fact`} className={styles.fact}>{fact}</dd>])}
      </dl>
      {!detail && <Skeleton aria-label={words.check.around}><SkeletonItem size={64} /></Skeleton>}
      {detail?.around && <Neighbourhood around={detail.around} />}
      {detail && !detail.around && issue.cell !== null && <p className={styles.quiet}>{words.check.notThere}</p>}
      {openFile && upload && issue.sheet !== null && issue.cell !== null && <div><Link as="button" onClick={() => openFile(upload, issue.sheet ?? '', issue.cell ?? '')}>{words.check.openFile} {issue.sheet}!{issue.cell}</Link></div>}
      {followers.length > 0 && <ul className={styles.list}>{followers.map((follower, i) => <li key={i}>{textOf(follower)}{follower.cell !== null && ` (${follower.cell})`}</li>)}</ul>}
      {kpi !== null && <div><Link as="button" id={link} onClick={() => session.showRule({ kpi, round: null, from: link })}>{words.check.definition}</Link></div>}
    </div>
  );
}
