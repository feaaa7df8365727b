import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReadingIssue } from '../sheet/reading';
import { issueText } from '../wording/issues';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { Problem } from './problems';

const useStyles = makeStyles({
  line: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  go: { minWidth: 'auto', padding: 0, fontSize: tokens.fontSizeBase200 },
  followers: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
});

function GoTo({ issue }: { readonly issue: ReadingIssue }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { selectCell } = usePane();
  const { sheet, cell } = issue;
  if (!selectCell || sheet === null || cell === null) return null;
  return <Button size="small" appearance="transparent" className={styles.go} onClick={() => selectCell(sheet, cell)}>{words.goTo(`${sheet}!${cell}`)}</Button>;
}

/** A problem as a sentence, the way to its cell, and what follows from it. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { issue, followers } = problem;
  return (
    <li className={styles.line}>
      <div>{issueText(issue, language)}</div>
      <GoTo issue={issue} />
      {followers.length > 0 && (
        <ul className={styles.followers}>
          {followers.map((follower, index) => (
            <li key={index}>
              {issueText(follower, language)} <GoTo issue={follower} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
