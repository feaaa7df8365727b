/** The web page: the pane beside a view of an uploaded workbook, or of a sample. */
import { createRoot } from 'react-dom/client';
import '../taskpane/page.css';
import { InProcess } from '../opened/inProcess';
import { WorkbookWorker } from '../opened/workbookWorker';
import { Checks } from '../taskpane/check/checks';
import { rememberedLanguage } from '../taskpane/language';
import { offerFile } from '../taskpane/offerFile';
import { Editions } from '../taskpane/rules/editions';
import { createRenderer, Shell } from '../taskpane/Shell';
import { Session } from '../taskpane/session';
import { Background } from '../uploads/background';
import { startWorker } from '../workers/startWorker';
import { pageWords } from '../wording/page';
import { Page } from './Page';
import { useBrightness } from './useBrightness';
import { WorkbookFile } from './workbookFile';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SAMPLE = 'assets/samples/kpi-09.xlsx';

const loadTasks = () => import('../taskpane/tasks');
const worker = new WorkbookWorker(startWorker, new InProcess(() => import('../opened/working')));
const session = new Session(loadTasks, worker);
const file = new WorkbookFile(session, worker);
const background = new Background(startWorker);
const handOut = (bytes: Uint8Array, name: string) => Promise.resolve(offerFile(bytes, name, XLSX));
const checks = new Checks(session, background, handOut);
const editions = new Editions(session, background, handOut);
const renderer = createRenderer();

function WebPage() {
  return (
    <Shell brightness={useBrightness()} renderer={renderer}>
      <Page session={session} file={file} checks={checks} editions={editions} />
    </Shell>
  );
}

const language = rememberedLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) createRoot(root).render(<WebPage />);
void file.openFromSite(SAMPLE, pageWords[language].sampleName);
