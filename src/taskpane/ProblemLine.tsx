import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReadingIssue } from '../sheet/reading';
import { issueText } from '../wording/issues';
import { CellLink } from './CellLink';
import { useLanguage } from './language';
import type { Problem } from './problems';

const useStyles = makeStyles({
  line: { padding: '4px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  followers: { margin: 0, paddingLeft: '16px', color: tokens.colorNeutralForeground2 },
});

function GoTo({ issue: { sheet, cell } }: { readonly issue: ReadingIssue }) {
  return sheet !== null && cell !== null && <CellLink sheet={sheet} address={cell} />;
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
