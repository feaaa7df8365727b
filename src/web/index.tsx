/** The web page: the pane beside a view of an uploaded workbook, or of a sample. */
import { createRoot } from 'react-dom/client';
import '../taskpane/page.css';
import { rememberedLanguage } from '../taskpane/language';
import { createRenderer, Shell } from '../taskpane/Shell';
import { Session } from '../taskpane/session';
import { pageWords } from '../wording/page';
import { Page } from './Page';
import { useBrightness } from './useBrightness';
import { WorkbookFile } from './workbookFile';

const SAMPLE = 'assets/samples/kpi-09.xlsx';

const session = new Session(() => import('../taskpane/tasks'));
const file = new WorkbookFile(session);
const renderer = createRenderer();

function WebPage() {
  return (
    <Shell brightness={useBrightness()} renderer={renderer}>
      <Page session={session} file={file} />
    </Shell>
  );
}

const language = rememberedLanguage();
document.documentElement.lang = language;
const root = document.getElementById('root');
if (root) createRoot(root).render(<WebPage />);
void file.openFromSite(SAMPLE, pageWords[language].sampleName);
