import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useState, type DragEvent } from 'react';
import type { Checks } from '../taskpane/check/checks';
import { droppedFiles } from '../taskpane/check/chosenFiles';
import { useLanguage } from '../taskpane/language';
import { Loading } from '../taskpane/Loading';
import { Pane } from '../taskpane/Pane';
import { PaneProvider, type OpenFile } from '../taskpane/PaneContext';
import type { Editions } from '../taskpane/rules/editions';
import type { SaveNew, Session } from '../taskpane/session';
import { useSessionState } from '../taskpane/useSessionState';
import { pageWords } from '../wording/page';
import { TopBar } from './TopBar';
import type { WorkbookFile } from './workbookFile';
import type { Visit } from './Workbench';

const Workbench = lazy(() => import('./Workbench'));

const NARROW = '@media (max-width: 899px)';
const useStyles = makeStyles({
  page: { position: 'relative', display: 'flex', flexDirection: 'column', height: '100%' },
  switch: { display: 'none', padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, [NARROW]: { display: 'flex' } },
  both: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { width: '400px', flexShrink: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, [NARROW]: { width: '100%', borderLeft: 'none' } },
  away: { [NARROW]: { display: 'none' } },
  drop: { position: 'absolute', inset: '8px', zIndex: 10, display: 'flex', alignItems: 'center', justifyContent: 'center', borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1, opacity: 0.94, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, pointerEvents: 'none' },
});

type View = 'sheet' | 'results';

/** The sheet at the left, the pane at the right; on a narrow screen one of them at a time. */
export function Page({ session, file, checks, editions }: { readonly session: Session; readonly file: WorkbookFile; readonly checks: Checks; readonly editions?: Editions }) {
  const styles = useStyles();
  const { language, words } = useLanguage();
  const page = pageWords[language];
  const state = useSessionState(session);
  const [view, setView] = useState<View>('results');
  const [visit, setVisit] = useState<Visit | null>(null);
  const [dragging, setDragging] = useState(false);

  const selectCell = useCallback((sheet: string, address: string) => {
    setVisit((last) => ({ sheet, address, number: (last?.number ?? 0) + 1 }));
    setView('sheet');
  }, []);
  const showRow = useCallback((sheet: string, row: number) => void session.showRow(sheet, row), [session]);
  const openFile = useCallback<OpenFile>((upload, sheet, address) => {
    void file.open(upload.name, () => upload.file.arrayBuffer()).then((done) => done && selectCell(sheet, address));
  }, [file, selectCell]);
  const saveNew = useCallback<SaveNew>((cover, plan) => file.downloadNew(words.forms.fileName, cover, plan), [file, words]);
  const open = (chosen: File) => {
    // What became of it stands in the pane.
    setView('results');
    setVisit(null);
    void file.open(chosen.name, () => chosen.arrayBuffer());
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDragging(false);
    // One workbook is opened; several are uploads to be checked.
    void droppedFiles(event.dataTransfer).then((dropped) => {
      const [only] = dropped;
      if (dropped.length > 1) {
        setView('results');
        session.goTo('check');
        void checks.add(dropped);
      } else if (only) open(only.file);
    });
  };

  return (
    <div
      className={styles.page}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDragging(false)}
      onDrop={onDrop}
    >
      <TopBar canDownload={state.work !== null} onFile={open} onDownload={() => file.download(page.resultSuffix)} />
      <nav className={styles.switch} aria-label={page.views}>
        <TabList selectedValue={view} onTabSelect={(_, data) => setView(data.value as View)}>
          <Tab value="sheet">{page.sheetView}</Tab>
          <Tab value="results">{page.resultView}</Tab>
        </TabList>
      </nav>
      <PaneProvider session={session} selectCell={selectCell} saveNew={saveNew} checks={checks} editions={editions} openFile={openFile}>
        <div className={styles.both}>
          <section className={mergeClasses(styles.sheet, view !== 'sheet' && styles.away)} aria-label={page.sheetView}>
            {state.work && <Suspense fallback={<Loading label={words.opening} />}><Workbench work={state.work} visit={visit} onRow={showRow} /></Suspense>}
          </section>
          <main className={mergeClasses(styles.pane, view !== 'results' && styles.away)}>
            <Pane />
          </main>
        </div>
      </PaneProvider>
      {dragging && <div className={styles.drop}>{page.drop}</div>}
    </div>
  );
}
