import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useMemo, useState } from 'react';
import type { TemplateOptions } from '../tasks/template/template';
import { FailureNotice } from './FailureNotice';
import { FormsBar } from './FormsBar';
import { FORMS_BUTTON } from './FormsButton';
import { KpiTicks } from './KpiTicks';
import { useLanguage } from './language';
import { usePane } from './PaneContext';
import type { Work } from './sessionState';
import { useFocusTarget } from './useFocusTarget';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  body: { display: 'flex', flexDirection: 'column', gap: '16px', flexGrow: 1, padding: '8px 16px 16px' },
  top: { display: 'flex', marginLeft: '-12px' },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0 },
});

/** Names of units, one a line. */
const unitsIn = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Which forms are to be made: of which edition and indicators, and for which units. */
export default function FormsView({ work, onLeave }: { readonly work: Work; readonly onLeave: () => void }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const { session, state, saveNew } = usePane();
  const editions = useMemo(() => session.loaded?.editionChoices() ?? [], [session.loaded]);
  const kpis = useMemo(() => session.loaded?.kpiChoices() ?? [], [session.loaded]);
  const [edition, setEdition] = useState(() => editionOf(work) ?? editions[0]?.id ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [units, setUnits] = useState<string | null>(null);
  const back = useFocusTarget();
  useEffect(() => {
    back.focus();
  }, [back]);

  const leave = () => {
    onLeave();
    // Back to the button, once it is there again.
    setTimeout(() => document.getElementById(FORMS_BUTTON)?.focus());
  };
  const choose = (id: string) => {
    setEdition(id);
    setChosen(new Set());
    setUnits(null);
  };

  const own = useMemo(() => editions.find(({ id }) => id === edition)?.units ?? [], [editions, edition]);
  const names = useMemo(() => (units === null ? own : unitsIn(units)), [units, own]);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  const options: TemplateOptions = useMemo(() => ({ edition, kpis: [...chosen], units: names }), [edition, chosen, names]);
  const forms = useMemo(() => (chosen.size === 0 || twice !== undefined ? null : session.previewForms(work, options, saveNew !== undefined)), [session, work, options, chosen, twice, saveNew]);
  const trouble = twice === undefined ? {} : { validationState: 'error' as const, validationMessage: words.forms.twice(twice) };

  return (
    <section className={styles.view} aria-label={words.forms.title} onKeyDown={(event) => event.key === 'Escape' && leave()}>
      <div className={styles.body}>
        <div>
          <div className={styles.top}>
            <Button ref={back.ref} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={leave}>{words.back}</Button>
          </div>
          <h1 className={styles.title}>{words.forms.title}</h1>
          <p className={styles.intro}>{words.forms.intro}</p>
        </div>
        {state.failure && <FailureNotice />}
        <Field label={words.forms.edition}>
          <Select className={styles.select} value={edition} onChange={(_, data) => choose(data.value)}>
            {editions.map(({ id, title, document }) => <option key={id} value={id}>{words.documents[document] ?? title[language]}</option>)}
          </Select>
        </Field>
        <KpiTicks key={edition} label={words.forms.title} choices={kpis.filter((choice) => choice.edition === edition)} chosen={chosen} onChange={setChosen} />
        <Field label={words.forms.units} hint={words.forms.unitsHint(names.length)} {...trouble}>
          <Textarea value={units ?? own.join('\n')} rows={4} resize="vertical" onChange={(_, data) => setUnits(data.value)} />
        </Field>
      </div>
      <FormsBar forms={forms} options={options} />
    </section>
  );
}

/** The edition that the open workbook is about, if it is about one. */
function editionOf(work: Work): string | null {
  const kpi = work.tables.flatMap(({ kpis }) => kpis)[0];
  return kpi ? kpi.slice(0, kpi.indexOf('/')) : null;
}
