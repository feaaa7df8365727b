import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { useId, useState } from 'react';
import { useLanguage } from './language';
import type { ProblemGroup } from './problems';
import { ProblemLine } from './ProblemLine';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles({
  group: { paddingTop: '8px' },
  heading: { display: 'flex', alignItems: 'center', gap: '4px', margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  toggle: { minWidth: 'auto', padding: '0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Lines drawn of one severity before the rest is asked for. */
const PAGE = 20;

/** The problems of one severity: errors are open, what is only worth knowing is folded. */
export function ProblemGroupList({ group }: { readonly group: ProblemGroup }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { severity, problems } = group;
  const [open, setOpen] = useState(severity === 'error');
  const [drawn, setDrawn] = useState(PAGE);
  const id = useId();
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>
        <SeverityIcon severity={severity} />
        <Button className={styles.toggle} appearance="transparent" iconPosition="after" icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {words.severity[severity]} ({problems.length})
        </Button>
      </h3>
      <div id={id}>
        {open && <ul className={styles.list}>{problems.slice(0, drawn).map((problem, index) => <ProblemLine key={index} problem={problem} />)}</ul>}
        {open && problems.length > drawn && <Button size="small" appearance="subtle" onClick={() => setDrawn(drawn + PAGE)}>{words.showMoreProblems(Math.min(PAGE, problems.length - drawn))}</Button>}
      </div>
    </section>
  );
}
