import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Edition } from '../../kpi/schema';
import type { EditionProblem } from '../../tasks/edition/problems';
import type { EditionRead } from '../../uploads/port';
import { editionProblemLine } from '../../wording/editionProblems';
import { ownStampText } from '../../wording/editions';
import { refusalText } from '../../wording/fileRefusals';
import { comparedText } from '../../wording/paneEditions';
import { AnswerProgress } from '../AnswerProgress';
import { useLanguage } from '../language';
import { Notice } from '../Notice';
import { usePane } from '../PaneContext';
import { useAnswer } from '../useAnswer';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { margin: '4px 0 0', paddingLeft: '16px', overflowWrap: 'anywhere' },
  line: { paddingBottom: '4px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Of more, nobody reads the end before the first are corrected. */
const SHOWN = 50;

interface EditionImportProps {
  readonly name: string;
  readonly read: EditionRead;
  readonly onDone: () => void;
}

/** What came of a file: everything that is wrong in it, by cell; or what would change, and the button that uses it. */
export function EditionImport({ name, read, onDone }: EditionImportProps) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  if (read.kind === 'refused') return <Notice kind="error" title={name} actions={<Button size="small" onClick={onDone}>{words.editions.cancel}</Button>}>{refusalText(read.refusal, language)}</Notice>;
  const { edition, problems } = read.imported;
  if (edition) return <Usable edition={edition} problems={problems} onDone={onDone} />;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (
    <Notice kind="error" title={words.editions.bad(name, errors.length)}>
      <p className={styles.quiet}>{words.editions.badHint}</p>
      <ul className={styles.list}>
        {errors.slice(0, SHOWN).map((problem, i) => <li key={i} className={styles.line}>{editionProblemLine(problem, language)}</li>)}
      </ul>
      {errors.length > SHOWN && <p className={styles.quiet}>{words.editions.more(errors.length - SHOWN)}</p>}
    </Notice>
  );
}

function Usable({ edition, problems, onDone }: { readonly edition: Edition; readonly problems: readonly EditionProblem[]; readonly onDone: () => void }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state } = usePane();
  const { loaded } = session;
  const stamp = useMemo(() => loaded?.stampOf(edition) ?? null, [loaded, edition]);
  const answering = useAnswer(state.work, 'edition', useMemo(() => (stamp?.bundled === false ? ([edition] as const) : null), [edition, stamp]));
  const compared = answering.answer;
  const waiting = problems.filter(({ code }) => code === 'toConfirm').length;
  const others = problems.filter(({ code }) => code !== 'toConfirm');
  const use = () => {
    onDone();
    void session.useEdition(edition);
  };
  if (!stamp) return null;
  return (
    <div className={styles.result}>
      <Notice kind="done" title={words.editions.good(edition.title[language], ownStampText(stamp)[language], edition.kpis.length)}>
        {stamp.bundled && words.editions.bundled}
        {waiting > 0 && <div>{words.editions.waiting(waiting)}</div>}
        {others.length > 0 && <ul className={styles.list}>{others.slice(0, SHOWN).map((problem, i) => <li key={i} className={styles.line}>{editionProblemLine(problem, language)}</li>)}</ul>}
      </Notice>
      {!stamp.bundled && (
        <div>
          <AnswerProgress of={answering} />
          {(compared || !state.work) && <p className={styles.quiet}>{compared && compared.length > 0 ? words.editions.preview : words.editions.noPreview}</p>}
          <ul className={styles.list}>
            {compared?.map((kpi) => <li key={`${kpi.before} ${kpi.after} ${kpi.round}`} className={styles.line}>{comparedText(kpi, words.rounds[kpi.round as keyof typeof words.rounds] ?? '', language)}</li>)}
          </ul>
        </div>
      )}
      <div className={styles.buttons}>
        {!stamp.bundled && <Button appearance="primary" disabledFocusable={state.phase !== 'ready'} onClick={use}>{words.editions.use}</Button>}
        <Button onClick={onDone}>{words.editions.cancel}</Button>
      </div>
    </div>
  );
}
